package ui

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/app"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestAnUpdateIsSummedUpInWords(t *testing.T) {
	t.Parallel()
	add, track := make([]playlist.Addition, 2), make([]playlist.Track, 1)
	for name, c := range map[string]struct {
		changes        playlist.Changes
		back           bool
		summary, apply string
	}{
		"nothing":      {playlist.Changes{Already: 28}, false, "Up to date: all 28 songs are there.", ""},
		"one song":     {playlist.Changes{Already: 1}, false, "Up to date: its one song is there.", ""},
		"none is sure": {playlist.Changes{Unsure: track}, false, "Up to date: there is nothing to add.", ""},
		"added":        {playlist.Changes{Add: add}, false, "2 songs are added.", "Apply 2 changes"},
		"taken out":    {playlist.Changes{Remove: track}, false, "1 song is taken out.", "Apply 1 change"},
		"both":         {playlist.Changes{Add: add, Remove: track, StayAway: track}, false, "2 songs are added, 1 taken out.", "Apply 3 changes"},
		"put back":     {playlist.Changes{Add: add, Remove: track, StayAway: track}, true, "3 songs are added, 1 taken out.", "Apply 4 changes"},
	} {
		if got := changesWords(c.changes, c.back); got != c.summary {
			t.Errorf("%s: %q, want %q", name, got, c.summary)
		}
		if got := applyWords(changeCount(c.changes, c.back)); got != c.apply {
			t.Errorf("%s: the button says %q, want %q", name, got, c.apply)
		}
	}
	for own, want := range map[int]string{
		0: "The order, name, description and cover stay as they are.", 1: "Your own 1 song, the order, name, description and cover stay as they are.",
	} {
		if got := staysWords(own); got != want {
			t.Errorf("%d own songs: %q", own, got)
		}
	}
	for want, a := range map[string]playlist.Addition{
		"At the start": {}, "After “Song”": {At: 4, After: "Song"}, "As number 5": {At: 4},
	} {
		if got := placeWords(a); got != want {
			t.Errorf("%+v: %q, want %q", a, got, want)
		}
	}
}

// openUpdate presses Update on the page of playlists.
func openUpdate(t *testing.T, a *accountStage) {
	t.Helper()
	goTo(t, a.stage, route{page: playlistsPage})
	tapButton(t, a.page.object(), "Update…")
	settle(t, a.stage)
}

func TestAnUpdateIsShownBeforeItIsApplied(t *testing.T) {
	a := newAccountStage(t, testParts())
	a.make(t)
	first := a.only(t).Items
	a.edit(t, func(p *faults.Playlist) {
		p.Items = slices.Delete(p.Items, 1, 2)
		p.Name = "Mine\nnow\u202e"
	})
	openUpdate(t, a)
	text := shownInSheet(a.stage)
	for _, want := range []string{"Up to date", "Stay out (1)", "You took these out in Spotify."} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet does not say %q: %q", want, text)
		}
	}
	top := a.win.Canvas().Overlays().Top()
	if b := findButton(top, ""); b == nil || b.Visible() {
		t.Error("it offers to apply nothing")
	}
	test.Tap(uitest.FirstIn[*sheetCheck](top))
	settle(t, a.stage)
	if got := len(a.only(t).Items); got != len(first)-1 {
		t.Errorf("%d songs before it is applied, want %d", got, len(first)-1)
	}
	tapButton(t, top, "Apply 1 change")
	settle(t, a.stage)
	if got := a.only(t).Items; !slices.Equal(got, first) {
		t.Errorf("the playlist holds %v, want %v", got, first)
	}
	if a.history.now().page != resultPage {
		t.Errorf("shows %v", a.history.now())
	}
}

func TestALookAtAnUpdateCanBeCancelledAndHoldsUpOthers(t *testing.T) {
	a := newAccountStage(t, testParts())
	a.make(t)
	goTo(t, a.stage, route{page: playlistsPage})
	arrived := make(chan struct{}, 1)
	a.server.Inject(faults.Fault{Path: "/v1/me/playlists", Do: faults.Stall(func() { arrived <- struct{}{} })})
	tapButton(t, a.page.object(), "Update…")
	<-arrived
	a.run("Another", func(context.Context, app.Observer) (playlist.Result, error) {
		t.Error("a job ran beside the look")
		return playlist.Result{}, nil
	})
	if a.job != nil || !strings.Contains(uitest.TextOf(a.notes), "still being compared") {
		t.Errorf("a job runs, notes %q", uitest.TextOf(a.notes))
	}
	tapButton(t, a.win.Canvas().Overlays().Top(), "Cancel")
	settle(t, a.stage)
	if a.looking || a.modal != nil || len(a.notes.Objects) != 0 {
		t.Errorf("looking %v, a sheet %v, notes %q", a.looking, a.modal, uitest.TextOf(a.notes))
	}
}

func TestALookThatFailsSaysWhatToDo(t *testing.T) {
	a := newAccountStage(t, testParts())
	a.make(t)
	a.server.Inject(faults.Fault{Path: "/v1/me/playlists", Do: faults.RateLimit(2*time.Hour, true)})
	openUpdate(t, a)
	if text := shownInSheet(a.stage); !strings.Contains(text, "Spotify asks for a pause") {
		t.Fatalf("the sheet says %q", text)
	}
	tapButton(t, a.win.Canvas().Overlays().Top(), "Try again")
	settle(t, a.stage)
	if text := shownInSheet(a.stage); !strings.Contains(text, "Up to date") {
		t.Errorf("the second look says %q", text)
	}
}

func TestEscapeClosesTheSheetOfAnUpdateFromItsListAndBox(t *testing.T) {
	for name, of := range map[string]func(*previewSheet, fyne.CanvasObject) fyne.Focusable{
		"list": func(p *previewSheet, _ fyne.CanvasObject) fyne.Focusable {
			return p.body.Objects[0].(*widgets.RowScroll)
		},
		"box": func(_ *previewSheet, top fyne.CanvasObject) fyne.Focusable { return uitest.FirstIn[*sheetCheck](top) },
	} {
		s := newTestStage(t, testParts(), true)
		p := newPreview(s.Shell, userdata.Playlist{Name: "X"})
		p.changes = shownChanges()
		p.showChanges()
		of(p, s.win.Canvas().Overlays().Top()).TypedKey(uitest.Key(fyne.KeyEscape))
		if s.modal != nil {
			t.Errorf("%s: still open", name)
		}
	}
}
