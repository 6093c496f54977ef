package main

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// words joins all texts that an object shows, but those of except.
func words(o fyne.CanvasObject, except any) string {
	var b strings.Builder
	gather(&b, o, except)
	return b.String()
}

func gather(b *strings.Builder, o fyne.CanvasObject, except any) {
	if o == except || !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *canvas.Text:
		b.WriteString(o.Text + "\n")
	case *fyne.Container:
		for _, child := range o.Objects {
			gather(b, child, except)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			gather(b, child, except)
		}
	}
}
