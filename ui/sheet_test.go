package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestEscapeClosesEverySheetFromWhateverHasTheKeyboard(t *testing.T) {
	s := newTestStage(t, false)
	for name, open := range map[string]func(){
		"connect":   func() { s.connect(nil) },
		"shortcuts": s.showShortcuts,
		"question":  func() { s.ask("Sure?", "Really.", "Yes", "No", func() { t.Error("Escape said yes") }) },
	} {
		open()
		canvas := s.win.Canvas()
		canvas.Focused().TypedKey(key(fyne.KeyEscape))
		if canvas.Overlays().Top() != nil || s.modal != nil || s.sheet != nil {
			t.Errorf("%s: still shown after Escape", name)
		}
		open()
		canvas.Unfocus()
		canvas.OnTypedKey()(key(fyne.KeyEscape))
		if canvas.Overlays().Top() != nil || s.modal != nil {
			t.Errorf("%s: still shown after Escape without focus", name)
		}
	}
}

func TestEnterAndSpacePressTheFocusedButtonOncePerPress(t *testing.T) {
	newApp(t)
	for _, name := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		pressed := 0
		b := newButton("Press", func() { pressed++ })
		for range 2 {
			b.KeyDown(key(name))
			b.TypedKey(key(name))
			b.TypedKey(key(name)) // the key is held
		}
		if pressed != 2 {
			t.Errorf("%s: pressed %d times, want 2", name, pressed)
		}
	}
}

func TestFocusedButtonHasARing(t *testing.T) {
	newApp(t)
	b := newButton("Press", func() {})
	r := test.WidgetRenderer(b).(*ringedRenderer)
	if r.ring.Visible() {
		t.Error("a ring without focus")
	}
	b.FocusGained()
	if !r.ring.Visible() {
		t.Error("no ring with focus")
	}
	b.FocusLost()
	if r.ring.Visible() {
		t.Error("the ring stays")
	}
}

func TestMenusLeaveThePageAloneUnderASheet(t *testing.T) {
	s := newTestStage(t, false)
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
	s := newTestStage(t, false)
	goTo(t, s, route{page: titlePage, id: "russian-doll"})
	menuItem(t, s, "Export the list…")()
	settle(t, s)
	if s.modal == nil {
		t.Fatal("no dialog")
	}
	s.win.Canvas().Unfocus()
	s.win.Canvas().OnTypedKey()(key(fyne.KeyEscape))
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
	s := newTestStage(t, true)
	goTo(t, s, route{page: titlePage, id: "stranger-things"})
	s.createHere()
	until(t, s, func() bool { return s.job == nil || s.job.view.progress.Done > 2 })
	menuItem(t, s, "Cancel the running playlist")()
	settle(t, s)
	if text := textOf(s.bar.box); !strings.Contains(text, "was stopped") {
		t.Errorf("the bar says %q", text)
	}
}
