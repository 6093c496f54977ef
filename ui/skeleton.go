package ui

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/widgets"
)

// await shows the outline of a page in its empty box when it takes its time;
// came tells that it is there.
func (w *Shell) await(box *fyne.Container, pictured bool) (came func()) {
	return w.later(widgets.Awaited, func() {
		box.Objects = []fyne.CanvasObject{widgets.NewSkeleton(pictured)}
		box.Refresh()
	})
}
