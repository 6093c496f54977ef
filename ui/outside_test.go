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
	"needledrop/internal/logfile"
	"needledrop/internal/playlist"
	"needledrop/ui/jobview"
	"needledrop/ui/labels"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func findChip(o fyne.CanvasObject, text string) *widgets.Chip {
	var found *widgets.Chip
	for c := range uitest.AllIn[*widgets.Chip](o) {
		if strings.HasPrefix(c.Text, text) {
			found = c
		}
	}
	return found
}

func entriesIn(o fyne.CanvasObject) []*widget.Entry {
	var found []*widget.Entry
	for e := range uitest.AllIn[*widgets.Entry](o) {
		found = append(found, &e.Entry)
	}
	return found
}

func TestOpeningsLeadToTheirPages(t *testing.T) {
	s := stage.Start(t, parts(), false)
	for _, c := range []struct {
		open link.Target
		want shell.Route
	}{
		{link.Title{ID: stage.OneTitle}, shell.Route{Page: shell.TitlePage, ID: stage.OneTitle}},
		{link.Cue{ID: "stranger-things/x"}, shell.Route{Page: shell.TitlePage, ID: "stranger-things", Cue: "stranger-things/x"}},
		{link.Artist{Name: "Queen"}, shell.Route{Page: shell.ArtistPage, ID: "Queen"}},
	} {
		s.Connect(nil) // what lies over the page gives way
		s.Open(c.open)
		stage.Settle(t, s)
		if s.History.Now() != c.want || s.Dialog != nil {
			t.Errorf("%+v leads to %+v", c.open, s.History.Now())
		}
	}
	s.Open(link.Recipe{Recipe: playlist.Recipe{Titles: []string{stage.OneTitle}}})
	stage.Settle(t, s)
	if text := stage.ShownInSheet(s); !strings.Contains(text, "Make a playlist") {
		t.Errorf("a recipe shows %q", text)
	}
	s.CloseDialog()
	s.Open(link.Recipe{Recipe: playlist.Recipe{Titles: []string{"no-such-title-at-all"}}})
	stage.Settle(t, s)
	if s.Dialog != nil || len(s.Notes.Objects) == 0 {
		t.Error("a recipe of nothing is not told")
	}
}

func TestOpeningsWaitForTheFirstPage(t *testing.T) {
	uitest.NewApp(t)
	s := stage.StartAt(t, parts(), stage.NewHome(t), false)
	s.Page = nil
	s.Open(link.Title{ID: stage.OneTitle})
	if len(s.Openings) != 1 {
		t.Fatal("it did not wait")
	}
	s.OpenFirst("")
	s.OpenWaiting()
	stage.Settle(t, s)
	if s.History.Now().ID != stage.OneTitle || len(s.Openings) != 0 {
		t.Errorf("shows %+v", s.History.Now())
	}
}

func TestADroppedPackIsAddedOnceThePersonAgrees(t *testing.T) {
	s := stage.Start(t, parts(), false)
	path := filepath.Join(t.TempDir(), "drill.json")
	pack := `{"id":"drill","title":"Drill","kind":"series","released":"2020","summary":"Made up.","countries":["DE"],"languages":["de"],"genres":["drama"],
		"music":["pop"],"moods":["warm"],"seasons":[{"number":1,"episodes":[]}],
		"cues":[{"title":"One","artist":"Act","kind":"song","season":1,"episode":1,"sources":["made"]}],"sources":{"made":{"name":"Made up","url":"https://example.com/"}}}`
	if err := os.WriteFile(path, []byte(pack), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Dropped([]fyne.URI{storage.NewFileURI(path)})
	stage.Settle(t, s)
	stage.TapButton(t, s.Win.Canvas().Overlays().Top(), "Add")
	stage.Settle(t, s)
	if text := uitest.TextOf(s.Notes); !strings.Contains(text, "1 title was added") {
		t.Errorf("the notes say %q", text)
	}
	if _, err := stage.CatalogIn(t, s.Core).Title(t.Context(), "drill"); err != nil {
		t.Error(err)
	}
	s.Dropped([]fyne.URI{storage.NewFileURI(filepath.Join(t.TempDir(), "none.txt"))})
	stage.Settle(t, s)
	if text := uitest.TextOf(s.Notes); !strings.Contains(text, "none.txt") {
		t.Errorf("of a missing file it says %q", text)
	}
}

func TestAPanicInTheBackgroundIsASentence(t *testing.T) {
	s := stage.Start(t, parts(), false)
	var got error
	shell.Load(s.Ctx, s.Work, func(context.Context) (int, error) { panic("planted") }, func(_ int, err error) { got = err })
	stage.Settle(t, s)
	if !errors.As(got, new(*logfile.PanicError)) || !strings.Contains(labels.Explain(got), "inside Needledrop") {
		t.Errorf("it came to %v", got)
	}
}

func TestThePageOfTheLastTimeIsShownAgain(t *testing.T) {
	uitest.NewApp(t)
	home := stage.NewHome(t)
	s := stage.StartAt(t, parts(), home, false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: stage.OneTitle})
	leaveStage(t, s)
	s = stage.StartAt(t, parts(), home, false)
	if s.History.Now() != (shell.Route{Page: shell.TitlePage, ID: stage.OneTitle}) {
		t.Fatalf("shows %+v", s.History.Now())
	}
	s.Move(-1)
	if s.History.Now().Page != shell.DiscoverPage {
		t.Errorf("behind it is %+v", s.History.Now())
	}
	for text, want := range map[string]bool{"": false, "discover": false, "result 3": false, "title x y": true, "nonsense": false} {
		if _, ok := shell.FirstRoute(text); ok != want {
			t.Errorf("%q: %v", text, ok)
		}
	}
	if got := shell.LastPage(shell.ResultRoute(3)); got != "playlists" {
		t.Errorf("a result is kept as %q", got)
	}
}

func TestTheSystemTellsOfALongSaveWhileThePersonIsElsewhere(t *testing.T) {
	s := stage.Start(t, parts(), false)
	v := jobview.View{Name: "List", Phase: jobview.Done, Began: s.Clock.Now().Add(-shell.LongSave), Result: stage.ShownResult()}
	told := fyne.NewNotification("“List” is saved", v.Detail(s.Clock.Now()))
	s.Unfocused = true
	test.AssertNotificationSent(t, told, func() { s.NotifySystem(v) })
	for name, quiet := range map[string]func(){
		"here": func() { s.Unfocused = false; s.NotifySystem(v) },
		"short": func() {
			s.Unfocused = true
			short := v
			short.Began = s.Clock.Now().Add(-time.Second)
			s.NotifySystem(short)
		},
		"cancelled": func() { s.Unfocused = true; ended := v; ended.Phase = jobview.Cancelled; s.NotifySystem(ended) },
	} {
		t.Run(name, func(t *testing.T) { test.AssertNotificationSent(t, nil, quiet) })
	}
}

func TestTheDetailsForABugReportAreOneClickAway(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.MenuItem(t, s, "About Needledrop")()
	stage.TapButton(t, s.Win.Canvas().Overlays().Top(), "Copy details for a bug report")
	stage.Settle(t, s)
	if text := s.App.Clipboard().Content(); !strings.Contains(text, "Doctor") || s.Dialog != nil {
		t.Errorf("copied %q", text)
	}
}
