package layouts

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestFlowBreaksWhereTheRowIsFull(t *testing.T) {
	t.Parallel()
	var objects []fyne.CanvasObject
	for range 5 {
		r := &canvas.Rectangle{}
		r.SetMinSize(fyne.NewSize(100, 20))
		objects = append(objects, r)
	}
	l := &Flow{Gap: 10}
	l.Layout(objects, fyne.NewSize(330, 0))
	if got := l.MinSize(objects).Height; got != 50 {
		t.Errorf("height %v, want two rows", got)
	}
	if third, fourth := objects[2].Position(), objects[3].Position(); third != fyne.NewPos(220, 0) || fourth != fyne.NewPos(0, 30) {
		t.Errorf("third at %v, fourth at %v", third, fourth)
	}
}
