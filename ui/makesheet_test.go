package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

// onMakeSheet opens the sheet for a recipe in the demo account.
func onMakeSheet(t *testing.T, s *stage.Stage, r playlist.Recipe) fyne.CanvasObject {
	t.Helper()
	s.MakeWithOptions(r)
	stage.Settle(t, s)
	top := s.Win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatalf("no sheet; notes %q", uitest.TextOf(s.Notes))
	}
	return top
}

func tapChip(t *testing.T, o fyne.CanvasObject, text string) {
	t.Helper()
	chip := findChip(o, text)
	if chip == nil {
		t.Fatalf("no chip %q", text)
	}
	chip.Tapped(nil)
}

func TestTheSheetShowsWhatWillBeInAPlaylistAndMakesIt(t *testing.T) {
	s := stage.Start(t, parts(), true)
	sheet := onMakeSheet(t, s, playlist.Recipe{Titles: []string{stage.OneTitle}})
	before := uitest.TextOf(sheet)
	tapChip(t, sheet, "Shuffled")
	stage.Settle(t, s)
	shuffled := uitest.TextOf(sheet)
	if shuffled == before || !strings.Contains(shuffled, "Shuffle again") {
		t.Errorf("shuffled it shows %q", shuffled)
	}
	tapChip(t, sheet, "Public")
	for _, e := range entriesIn(sheet) {
		e.SetText("Mine")
	}
	stage.TapButton(t, sheet, "Create playlist")
	stage.Settle(t, s)
	made, err := s.Core.Playlists(t.Context())
	if err != nil || len(made) != 1 || made[0].Name != "Mine" || s.History.Now().Page != shell.ResultPage {
		t.Fatalf("made %+v (%v), shows %v", made, err, s.History.Now())
	}
	kept, err := s.Core.Choices(t.Context())
	if err != nil || kept.Order != playlist.Shuffled || !kept.Public {
		t.Errorf("remembered %+v, %v", kept, err)
	}
	sheet = onMakeSheet(t, s, playlist.Recipe{Titles: []string{stage.OneTitle}})
	if text := uitest.TextOf(sheet); !strings.Contains(text, "You have “Mine” of this already") || stage.FindButton(sheet, "Update playlist") == nil {
		t.Errorf("the second time it says %q", text)
	}
	s.Win.Canvas().Focused().TypedKey(uitest.Key(fyne.KeyEscape))
	if s.Dialog != nil {
		t.Error("Escape leaves it open")
	}
}

func TestOneClickMakesAPlaylistWithTheLastChoices(t *testing.T) {
	s := stage.Start(t, parts(), true)
	s.Choices = app.Choices{Choices: playlist.Choices{Order: playlist.Shuffled}}
	s.MakePlaylist(playlist.Recipe{Titles: []string{stage.OneTitle}}, "A list")
	stage.Settle(t, s)
	made, err := s.Core.Playlists(t.Context())
	if err != nil || len(made) != 1 || !strings.Contains(made[0].Name, "shuffled") {
		t.Errorf("made %+v, %v", made, err)
	}
}
