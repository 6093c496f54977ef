package settings

import (
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/widgets"
)

func TestTabScrollsToWhereItGoes(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Win.Resize(fyne.NewSize(800, 600))
	stage.GoTo(t, s, shell.Route{Page: shell.SettingsPage})
	scroll := s.Page.(*view).scroll
	checkInSight(t, s, scroll)
	if scroll.Offset.Y == 0 {
		t.Error("the page fits, so nothing was tried")
	}
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: stage.ShownTitle})
	s.CreateHere()
	stage.Settle(t, s)
	if s.Dialog == nil {
		t.Fatal("the sheet is not open")
	}
	checkInSight(t, s, nil)
}

// checkInSight presses Tab around and expects what gets the keyboard inside the
// window, and inside the scroll if it stands in that.
func checkInSight(t *testing.T, s *stage.Stage, scroll *widgets.Scroll) {
	t.Helper()
	driver := fyne.CurrentApp().Driver()
	stage.TabThrough(s, func(o fyne.Focusable) {
		at := o.(fyne.CanvasObject)
		top := driver.AbsolutePositionForObject(at).Y
		bottom, from, to := top+at.Size().Height, float32(0), s.Win.Canvas().Size().Height
		if scroll != nil {
			if _, inside := widgets.ScrollsAround(scroll.Content, at); inside {
				from = driver.AbsolutePositionForObject(scroll).Y
				to = from + scroll.Size().Height
			}
		}
		if top < from || bottom > to {
			t.Errorf("%T %q is at %v to %v, seen is %v to %v", o, stage.WordOf(at), top, bottom, from, to)
		}
	})
}
