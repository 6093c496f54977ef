package discover

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/internal/catalog"
	"needledrop/ui/labels"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestSomebodyNewIsToldWhatThisIsAndCanAsk(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := s.Page.(*view)
	if text := uitest.TextOf(p.greeting); !p.greeting.Visible() || !strings.Contains(text, "Which song was that?") {
		t.Fatalf("shown %v: %q", p.greeting.Visible(), text)
	}
	uitest.FirstIn[*widgets.Button](p.greeting).OnTapped()
	stage.Settle(t, s)
	if text := uitest.TextOf(s.Box.Results()); !s.Box.Results().Visible() || !strings.Contains(text, "Every Breath You Take") {
		t.Errorf("the question finds %q", text)
	}
}

func TestWhoWatchesGoesOnFromHere(t *testing.T) {
	s := stage.Start(t, parts(), false)
	if err := s.Core.StartWatching(t.Context(), stage.ShownTitle, 1, 1); err != nil {
		t.Fatal(err)
	}
	s.Reload()
	p := s.Page.(*view)
	p.returnTo = nil
	p.readDay()
	stage.Settle(t, s)
	text := uitest.TextOf(p.greeting)
	if !strings.Contains(text, "Continue: Stranger Things, S1E1") || !strings.Contains(text, "Should I Stay or Should I Go") {
		t.Errorf("says %q", text)
	}
	uitest.FirstIn[*widgets.Button](p.greeting).OnTapped()
	stage.Settle(t, s)
	if now := s.History.Now(); now.Page != shell.TitlePage || now.ID != stage.ShownTitle {
		t.Errorf("leads to %v", now)
	}
}

func TestTheNextSongIsOfALaterEpisode(t *testing.T) {
	t.Parallel()
	title := catalog.Title{Cues: []catalog.Cue{{ID: "a", Season: 1, Episode: 1}, {ID: "any", Season: 1}, {ID: "b", Season: 1, Episode: 3}, {ID: "c", Season: 2, Episode: 1}}}
	for at, want := range map[labels.Episode]string{{Season: 1, Number: 1}: "b", {Season: 1, Number: 3}: "c", {Season: 2, Number: 1}: "", {Season: 1}: ""} {
		if got := nextSong(title, at).ID; got != want {
			t.Errorf("after %+v comes %q, want %q", at, got, want)
		}
	}
}

func TestNoTitleWithoutMusicIsListed(t *testing.T) {
	s := stage.Start(t, parts(), false)
	for _, title := range s.Page.(*view).titles {
		if title.Cues == 0 && !title.Rich {
			t.Errorf("%s is listed", title.Name)
		}
	}
}

func TestFiltersStayWhereTheyWerePressed(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := s.Page.(*view)
	for _, offset := range []float32{0, 30} {
		p.clearFilters()
		stage.Settle(t, s)
		p.grid.ScrollTo(offset)
		before := p.bar.Position().Y - p.grid.Offset()
		p.toggle(byKind, string(catalog.Series))
		stage.Settle(t, s)
		if after := p.bar.Position().Y - p.grid.Offset(); after != before {
			t.Errorf("scrolled by %v, the filters went from %v to %v", offset, before, after)
		}
	}
}

func TestHomeIsTheTopOfThePage(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := s.Page.(*view)
	p.focusOn(p.grid.Focusable())
	p.grid.TypedKey(uitest.Key(fyne.KeyEnd))
	if p.grid.Offset() == 0 {
		t.Fatal("End goes nowhere")
	}
	p.grid.TypedKey(uitest.Key(fyne.KeyHome))
	if p.grid.Offset() != 0 || s.Win.Canvas().Focused() != fyne.Focusable(p.keys) {
		t.Errorf("Home leads to %v, with the keyboard at %T", p.grid.Offset(), s.Win.Canvas().Focused())
	}
}
