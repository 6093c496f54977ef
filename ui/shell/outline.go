package shell

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/widgets"
)

// OutlineWhenLate shows the outline of a page in its empty box when it takes its time;
// came tells that it is there.
func (s *Shell) OutlineWhenLate(box *fyne.Container, pictured bool) (came func()) {
	return s.after(widgets.OutlineDelay, func() {
		box.Objects = []fyne.CanvasObject{widgets.NewOutline(pictured)}
		box.Refresh()
	})
}
