package playlists

import (
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/rowlist"
	"needledrop/ui/stage"
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

func TestEscapeClosesTheSheetOfAnUpdateFromItsListAndBox(t *testing.T) {
	for name, of := range map[string]func(*previewSheet, fyne.CanvasObject) fyne.Focusable{
		"list": func(p *previewSheet, _ fyne.CanvasObject) fyne.Focusable {
			return p.body.Objects[0].(*rowlist.List)
		},
		"box": func(_ *previewSheet, top fyne.CanvasObject) fyne.Focusable {
			return uitest.FirstIn[*widgets.Check](top)
		},
	} {
		s := stage.Start(t, parts(), true)
		p := newPreview(s.Shell, userdata.Playlist{Name: "X"})
		p.changes = shownChanges()
		p.showChanges()
		of(p, s.Win.Canvas().Overlays().Top()).TypedKey(uitest.Key(fyne.KeyEscape))
		if s.Dialog != nil {
			t.Errorf("%s: still open", name)
		}
	}
}
