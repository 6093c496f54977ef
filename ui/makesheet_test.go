package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/playlist"
	"needledrop/ui/uitest"
)

func TestTheSheetsChoicesMakeTheRecipe(t *testing.T) {
	t.Parallel()
	m := newMakeModel(playlist.Recipe{Titles: []string{"t"}, Kinds: []catalog.CueKind{catalog.Song}, Both: true, Order: playlist.Shuffled, Seed: 5}, true)
	if got := m.recipe(); got.Key() != m.base.Key() {
		t.Errorf("untouched it makes %+v", got)
	}
	m.toggleKind(catalog.Cover, 2) // all there are
	m.order, m.covers, m.keyOnly = playlist.ByChart, originals, true
	want := playlist.Recipe{Titles: []string{"t"}, Originals: true, Order: playlist.ByChart, KeyOnly: true}
	if got := m.recipe(); got.Key() != want.Key() || got.Check() != nil {
		t.Errorf("it makes %+v (%v)", got, got.Check())
	}
	if c := m.choices(); !c.Originals || c.Order != playlist.ByChart || !c.KeyOnly || !c.Public {
		t.Errorf("it remembers %+v", c)
	}
	picked := newMakeModel(playlist.Recipe{Cues: []string{"t/1"}}, false)
	picked.keyOnly = true
	if got := picked.recipe(); got.KeyOnly || picked.filters() {
		t.Errorf("songs picked by hand were narrowed: %+v", got)
	}
}

// onMakeSheet opens the sheet for a recipe in the demo account.
func onMakeSheet(t *testing.T, s *stage, r playlist.Recipe) fyne.CanvasObject {
	t.Helper()
	s.makeWithOptions(r)
	settle(t, s)
	top := s.win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatalf("no sheet; notes %q", uitest.TextOf(s.notes))
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
	s := newTestStage(t, testParts(), true)
	sheet := onMakeSheet(t, s, playlist.Recipe{Titles: []string{oneTitle}})
	before := uitest.TextOf(sheet)
	tapChip(t, sheet, "Shuffled")
	settle(t, s)
	shuffled := uitest.TextOf(sheet)
	if shuffled == before || !strings.Contains(shuffled, "Shuffle again") {
		t.Errorf("shuffled it shows %q", shuffled)
	}
	tapChip(t, sheet, "Public")
	for _, e := range entriesIn(sheet) {
		e.SetText("Mine")
	}
	tapButton(t, sheet, "Create playlist")
	settle(t, s)
	made, err := s.core.Playlists(t.Context())
	if err != nil || len(made) != 1 || made[0].Name != "Mine" || s.history.now().page != resultPage {
		t.Fatalf("made %+v (%v), shows %v", made, err, s.history.now())
	}
	kept, err := s.core.Choices(t.Context())
	if err != nil || kept.Order != playlist.Shuffled || !kept.Public {
		t.Errorf("remembered %+v, %v", kept, err)
	}
	sheet = onMakeSheet(t, s, playlist.Recipe{Titles: []string{oneTitle}})
	if text := uitest.TextOf(sheet); !strings.Contains(text, "You have “Mine” of this already") || findButton(sheet, "Update playlist") == nil {
		t.Errorf("the second time it says %q", text)
	}
	s.win.Canvas().Focused().TypedKey(uitest.Key(fyne.KeyEscape))
	if s.modal != nil {
		t.Error("Escape leaves it open")
	}
}

func TestOneClickMakesAPlaylistWithTheLastChoices(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	s.choices = app.Choices{Choices: playlist.Choices{Order: playlist.Shuffled}}
	s.makePlaylist(playlist.Recipe{Titles: []string{oneTitle}}, "A list")
	settle(t, s)
	made, err := s.core.Playlists(t.Context())
	if err != nil || len(made) != 1 || !strings.Contains(made[0].Name, "shuffled") {
		t.Errorf("made %+v, %v", made, err)
	}
}

func TestAnAddedPlaylistCanBeTakenBackFromItsPage(t *testing.T) {
	a := newAccountStage(t, testParts())
	a.make(t)
	tapButton(t, a.page.object(), "Remove the playlist…")
	tapButton(t, a.win.Canvas().Overlays().Top(), "Remove")
	settle(t, a.stage)
	if made, err := a.core.Playlists(t.Context()); err != nil || len(made) != 0 {
		t.Errorf("tracked: %+v, %v", made, err)
	}
	if b := findButton(a.page.object(), "Remove the playlist…"); b != nil && a.page.(*resultView).undo.Visible() || !strings.Contains(uitest.TextOf(a.notes), "was removed from your library") {
		t.Errorf("the notes say %q", uitest.TextOf(a.notes))
	}
}
