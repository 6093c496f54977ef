package ui

import (
	"needledrop/ui/widgets"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

func TestTabScrollsToWhereItGoes(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	s.win.Resize(fyne.NewSize(800, 600))
	goTo(t, s, route{page: settingsPage})
	scroll := s.page.(*settingsView).scroll
	checkInSight(t, s, scroll)
	if scroll.Offset.Y == 0 {
		t.Error("the page fits, so nothing was tried")
	}
	goTo(t, s, route{page: titlePage, id: shownTitle})
	s.createHere()
	settle(t, s)
	if s.modal == nil {
		t.Fatal("the sheet is not open")
	}
	checkInSight(t, s, nil)
}

// checkInSight presses Tab around and expects what gets the keyboard inside the
// window, and inside the scroll if it stands in that.
func checkInSight(t *testing.T, s *stage, scroll *container.Scroll) {
	t.Helper()
	driver := fyne.CurrentApp().Driver()
	tabThrough(s, func(o fyne.Focusable) {
		at := o.(fyne.CanvasObject)
		top := driver.AbsolutePositionForObject(at).Y
		bottom, from, to := top+at.Size().Height, float32(0), s.win.Canvas().Size().Height
		if scroll != nil {
			if _, inside := widgets.ScrollsAround(scroll.Content, at); inside {
				from = driver.AbsolutePositionForObject(scroll).Y
				to = from + scroll.Size().Height
			}
		}
		if top < from || bottom > to {
			t.Errorf("%T %q is at %v to %v, seen is %v to %v", o, wordOf(at), top, bottom, from, to)
		}
	})
}
