package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/uitest"
)

func TestEscapeClosesEverySheetFromWhateverHasTheKeyboard(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	for name, open := range map[string]func(){
		"connect":   func() { s.connect(nil) },
		"shortcuts": s.showShortcuts,
		"question":  func() { s.ask("Sure?", "Really.", "Yes", "No", func() { t.Error("Escape said yes") }) },
	} {
		open()
		canvas := s.win.Canvas()
		canvas.Focused().TypedKey(uitest.Key(fyne.KeyEscape))
		if canvas.Overlays().Top() != nil || s.modal != nil || s.sheet != nil {
			t.Errorf("%s: still shown after Escape", name)
		}
		open()
		canvas.Unfocus()
		canvas.OnTypedKey()(uitest.Key(fyne.KeyEscape))
		if canvas.Overlays().Top() != nil || s.modal != nil {
			t.Errorf("%s: still shown after Escape without focus", name)
		}
	}
}

func TestMenusLeaveThePageAloneUnderASheet(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	s.connect(nil)
	before := s.history.now()
	for _, label := range []string{"Settings", "Playlists", "Review unsure songs", "Search", "Create playlist", "Back", "Keyboard shortcuts"} {
		menuItem(t, s, label)()
	}
	settle(t, s)
	if s.history.now() != before || s.sheet == nil || len(s.win.Canvas().Overlays().List()) != 1 {
		t.Errorf("shows %v with %d dialogs", s.history.now(), len(s.win.Canvas().Overlays().List()))
	}
}

func TestSaveDialogLetsGoOfTheMenus(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	goTo(t, s, route{page: titlePage, id: "russian-doll"})
	menuItem(t, s, "Export the list…")()
	settle(t, s)
	if s.modal == nil {
		t.Fatal("no dialog")
	}
	s.win.Canvas().Unfocus()
	s.win.Canvas().OnTypedKey()(uitest.Key(fyne.KeyEscape))
	if s.modal != nil || s.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves it open")
	}
	menuItem(t, s, "Export the list…")()
	settle(t, s)
	tapButton(t, s.win.Canvas().Overlays().Top(), "Cancel")
	if s.modal != nil {
		t.Error("the menus are still blocked")
	}
}

func TestMenuCancelsTheRunningJob(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	goTo(t, s, route{page: titlePage, id: "stranger-things"})
	s.createHere()
	until(t, s, func() bool { return s.job == nil || s.job.view.progress.Done > 2 })
	menuItem(t, s, "Cancel the running playlist")()
	settle(t, s)
	if text := uitest.TextOf(s.bar.box); !strings.Contains(text, "was stopped") {
		t.Errorf("the bar says %q", text)
	}
}
