package uitest

import (
	"iter"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// LaidOut gives an object the size of a row and returns it.
func LaidOut(o fyne.CanvasObject) fyne.CanvasObject {
	o.Resize(fyne.NewSize(600, 80))
	return o
}

// TextOf is the text that a widget shows.
func TextOf(o fyne.CanvasObject) string {
	var words []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if text, ok := o.(*canvas.Text); ok {
			words = append(words, text.Text)
		}
		for _, part := range ObjectsOf(o) {
			walk(part)
		}
	}
	walk(o)
	return strings.Join(words, " ")
}

// ObjectsOf is what an object is made of.
func ObjectsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// AllIn goes through the objects of a type in o, itself included, as they are
// drawn.
func AllIn[T fyne.CanvasObject](o fyne.CanvasObject) iter.Seq[T] {
	return func(yield func(T) bool) { visitAll(o, yield) }
}

func visitAll[T fyne.CanvasObject](o fyne.CanvasObject, yield func(T) bool) bool {
	if t, is := o.(T); is && !yield(t) {
		return false
	}
	for _, part := range ObjectsOf(o) {
		if !visitAll(part, yield) {
			return false
		}
	}
	return true
}

// FirstIn is the first object of a type in o; the type's zero when there is none.
func FirstIn[T fyne.CanvasObject](o fyne.CanvasObject) T {
	for found := range AllIn[T](o) {
		return found
	}
	var none T
	return none
}
