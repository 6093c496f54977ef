package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/link"
	"needledrop/internal/logbook"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/uitest"
)

func findChip(o fyne.CanvasObject, text string) *sheetChip {
	var found *sheetChip
	for c := range uitest.AllIn[*sheetChip](o) {
		if strings.HasPrefix(c.Text, text) {
			found = c
		}
	}
	return found
}

func entriesIn(o fyne.CanvasObject) []*widget.Entry {
	var found []*widget.Entry
	for e := range uitest.AllIn[*sheetEntry](o) {
		found = append(found, &e.Entry)
	}
	return found
}

func TestOpeningsLeadToTheirPages(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	for _, c := range []struct {
		open link.Target
		want route
	}{
		{link.Title{ID: oneTitle}, route{page: titlePage, id: oneTitle}},
		{link.Cue{ID: "stranger-things/x"}, route{page: titlePage, id: "stranger-things", cue: "stranger-things/x"}},
		{link.Artist{Name: "Queen"}, route{page: artistPage, id: "Queen"}},
	} {
		s.connect(nil) // what lies over the page gives way
		s.Open(c.open)
		settle(t, s)
		if s.history.now() != c.want || s.modal != nil {
			t.Errorf("%+v leads to %+v", c.open, s.history.now())
		}
	}
	s.Open(link.Recipe{Recipe: playlist.Recipe{Titles: []string{oneTitle}}})
	settle(t, s)
	if text := shownInSheet(s); !strings.Contains(text, "Make a playlist") {
		t.Errorf("a recipe shows %q", text)
	}
	s.closeModal()
	s.Open(link.Recipe{Recipe: playlist.Recipe{Titles: []string{"no-such-title-at-all"}}})
	settle(t, s)
	if s.modal != nil || len(s.notes.Objects) == 0 {
		t.Error("a recipe of nothing is not told")
	}
}

func TestOpeningsWaitForTheFirstPage(t *testing.T) {
	uitest.NewApp(t)
	s := stageAt(t, testParts(), newHome(t), false)
	s.page = nil
	s.Open(link.Title{ID: oneTitle})
	if len(s.openings) != 1 {
		t.Fatal("it did not wait")
	}
	s.openFirst("")
	s.openWaiting()
	settle(t, s)
	if s.history.now().id != oneTitle || len(s.openings) != 0 {
		t.Errorf("shows %+v", s.history.now())
	}
}

func TestADroppedPackIsAddedOnceThePersonAgrees(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	path := filepath.Join(t.TempDir(), "drill.json")
	pack := `{"id":"drill","title":"Drill","kind":"series","released":"2020","summary":"Made up.","countries":["DE"],"languages":["de"],"genres":["drama"],
		"music":["pop"],"moods":["warm"],"seasons":[{"number":1,"episodes":[]}],
		"cues":[{"title":"One","artist":"Act","kind":"song","season":1,"episode":1,"sources":["made"]}],"sources":{"made":{"name":"Made up","url":"https://example.com/"}}}`
	if err := os.WriteFile(path, []byte(pack), 0o600); err != nil {
		t.Fatal(err)
	}
	s.dropped([]fyne.URI{storage.NewFileURI(path)})
	settle(t, s)
	tapButton(t, s.win.Canvas().Overlays().Top(), "Add")
	settle(t, s)
	if text := uitest.TextOf(s.notes); !strings.Contains(text, "1 title was added") {
		t.Errorf("the notes say %q", text)
	}
	if _, err := catalogIn(t, s.core).Title(t.Context(), "drill"); err != nil {
		t.Error(err)
	}
	s.dropped([]fyne.URI{storage.NewFileURI(filepath.Join(t.TempDir(), "none.txt"))})
	settle(t, s)
	if text := uitest.TextOf(s.notes); !strings.Contains(text, "none.txt") {
		t.Errorf("of a missing file it says %q", text)
	}
}

func TestAPanicInTheBackgroundIsASentence(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	var got error
	load(s.ctx, s.Work, func(context.Context) (int, error) { panic("planted") }, func(_ int, err error) { got = err })
	settle(t, s)
	if !errors.As(got, new(*logbook.PanicError)) || !strings.Contains(labels.Explain(got), "inside Needledrop") {
		t.Errorf("it came to %v", got)
	}
}

func TestThePageOfTheLastTimeIsShownAgain(t *testing.T) {
	uitest.NewApp(t)
	home := newHome(t)
	s := stageAt(t, testParts(), home, false)
	goTo(t, s, route{page: titlePage, id: oneTitle})
	leaveStage(t, s)
	s = stageAt(t, testParts(), home, false)
	if s.history.now() != (route{page: titlePage, id: oneTitle}) {
		t.Fatalf("shows %+v", s.history.now())
	}
	s.move(-1)
	if s.history.now().page != discoverPage {
		t.Errorf("behind it is %+v", s.history.now())
	}
	for text, want := range map[string]bool{"": false, "discover": false, "result 3": false, "title x y": true, "nonsense": false} {
		if _, ok := firstRoute(text); ok != want {
			t.Errorf("%q: %v", text, ok)
		}
	}
	if got := lastPage(resultRoute(3)); got != "playlists" {
		t.Errorf("a result is kept as %q", got)
	}
}

func TestTheSystemTellsOfALongSaveWhileThePersonIsElsewhere(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	v := jobView{name: "List", phase: jobDone, began: s.clock.Now().Add(-longSave), result: shownResult()}
	told := fyne.NewNotification("“List” is saved", v.detail(s.clock.Now()))
	s.away = true
	test.AssertNotificationSent(t, told, func() { s.notify(v) })
	for name, quiet := range map[string]func(){
		"here":      func() { s.away = false; s.notify(v) },
		"short":     func() { s.away = true; short := v; short.began = s.clock.Now().Add(-time.Second); s.notify(short) },
		"cancelled": func() { s.away = true; ended := v; ended.phase = jobCancelled; s.notify(ended) },
	} {
		t.Run(name, func(t *testing.T) { test.AssertNotificationSent(t, nil, quiet) })
	}
}

func TestTheDetailsForABugReportAreOneClickAway(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	menuItem(t, s, "About Needledrop")()
	tapButton(t, s.win.Canvas().Overlays().Top(), "Copy details for a bug report")
	settle(t, s)
	if text := s.fyne.Clipboard().Content(); !strings.Contains(text, "Doctor") || s.modal != nil {
		t.Errorf("copied %q", text)
	}
}

func TestTheGuideLeadsThroughFourStepsAndStartsAtTheLastForWhoHasBeenThere(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	s.connect(nil)
	for i, want := range []string{"Make an app at Spotify", "http://127.0.0.1/callback", "Let yourself in", "Bring the Client ID here"} {
		if text := shownInSheet(s); !strings.Contains(text, want) {
			t.Errorf("step %d says %q", i+1, text)
		}
		if i < clientIDStep {
			tapButton(t, s.win.Canvas().Overlays().Top(), "Next")
		}
	}
	if s.win.Canvas().Focused() != fyne.Focusable(sheetOf(s).id) {
		t.Error("the Client ID does not have the keyboard")
	}
	s.closeModal()
	s.settings.ClientID = strings.Repeat("0a", 16)
	s.connect(nil)
	if sheetOf(s).guide.at != clientIDStep {
		t.Errorf("it starts at step %d", sheetOf(s).guide.at+1)
	}
}
