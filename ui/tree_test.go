package ui

import (
	"iter"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// objectsOf is what an object is made of.
func objectsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// allIn goes through the objects of a type in o, itself included, as they are
// drawn.
func allIn[T fyne.CanvasObject](o fyne.CanvasObject) iter.Seq[T] {
	return func(yield func(T) bool) { visitAll(o, yield) }
}

func visitAll[T fyne.CanvasObject](o fyne.CanvasObject, yield func(T) bool) bool {
	if t, is := o.(T); is && !yield(t) {
		return false
	}
	for _, part := range objectsOf(o) {
		if !visitAll(part, yield) {
			return false
		}
	}
	return true
}

// firstIn is the first object of a type in o; the type's zero when there is none.
func firstIn[T fyne.CanvasObject](o fyne.CanvasObject) T {
	for found := range allIn[T](o) {
		return found
	}
	var none T
	return none
}
