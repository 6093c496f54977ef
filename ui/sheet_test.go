package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestEscapeClosesEverySheetFromWhateverHasTheKeyboard(t *testing.T) {
	s := stage.Start(t, parts(), false)
	for name, open := range map[string]func(){
		"connect":   func() { s.Connect(nil) },
		"shortcuts": s.ShowShortcuts,
		"question":  func() { s.Confirm("Sure?", "Really.", "Yes", "No", func() { t.Error("Escape said yes") }) },
	} {
		open()
		canvas := s.Win.Canvas()
		canvas.Focused().TypedKey(uitest.Key(fyne.KeyEscape))
		if canvas.Overlays().Top() != nil || s.Dialog != nil || s.Sheet != nil {
			t.Errorf("%s: still shown after Escape", name)
		}
		open()
		canvas.Unfocus()
		canvas.OnTypedKey()(uitest.Key(fyne.KeyEscape))
		if canvas.Overlays().Top() != nil || s.Dialog != nil {
			t.Errorf("%s: still shown after Escape without focus", name)
		}
	}
}

func TestMenusLeaveThePageAloneUnderASheet(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Connect(nil)
	before := s.History.Now()
	for _, label := range []string{"Settings", "Playlists", "Review unsure songs", "Search", "Create playlist", "Back", "Keyboard shortcuts"} {
		stage.MenuItem(t, s, label)()
	}
	stage.Settle(t, s)
	if s.History.Now() != before || s.Sheet == nil || len(s.Win.Canvas().Overlays().List()) != 1 {
		t.Errorf("shows %v with %d dialogs", s.History.Now(), len(s.Win.Canvas().Overlays().List()))
	}
}

func TestSaveDialogLetsGoOfTheMenus(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "russian-doll"})
	stage.MenuItem(t, s, "Export the list…")()
	stage.Settle(t, s)
	if s.Dialog == nil {
		t.Fatal("no dialog")
	}
	s.Win.Canvas().Unfocus()
	s.Win.Canvas().OnTypedKey()(uitest.Key(fyne.KeyEscape))
	if s.Dialog != nil || s.Win.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves it open")
	}
	stage.MenuItem(t, s, "Export the list…")()
	stage.Settle(t, s)
	stage.TapButton(t, s.Win.Canvas().Overlays().Top(), "Cancel")
	if s.Dialog != nil {
		t.Error("the menus are still blocked")
	}
}

func TestMenuCancelsTheRunningJob(t *testing.T) {
	s := stage.Start(t, parts(), true)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "stranger-things"})
	s.CreateHere()
	stage.Until(t, s, func() bool { return s.Job == nil || s.Job.View.Progress.Done > 2 })
	stage.MenuItem(t, s, "Cancel the running playlist")()
	stage.Settle(t, s)
	if text := uitest.TextOf(s.Bar.Box); !strings.Contains(text, "was stopped") {
		t.Errorf("the bar says %q", text)
	}
}
