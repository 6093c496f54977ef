package artists

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/uitest/contrast"
	"needledrop/ui/widgets"
)

func artistsOf(t *testing.T, s *stage.Stage) *artistsView {
	t.Helper()
	s.Visit(shell.Route{Page: shell.ArtistsPage})
	stage.Settle(t, s)
	return s.Page.(*artistsView)
}

func TestArtistsAreNarrowedAsOneTypes(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := artistsOf(t, s)
	all := len(p.artists)
	test.Type(p.entry, "bush")
	stage.Settle(t, s)
	if len(p.artists) == 0 || len(p.artists) >= all || len(p.grid.Items()) != len(p.artists) {
		t.Fatalf("%d of %d artists, %d in the grid", len(p.artists), all, len(p.grid.Items()))
	}
	for _, a := range p.artists {
		if !strings.Contains(a.ID, "bush") {
			t.Errorf("%s does not fit", a.Name)
		}
	}
	p.entry.TypedKey(uitest.Key(fyne.KeyEscape))
	stage.Settle(t, s)
	if len(p.artists) != all {
		t.Errorf("%d of %d artists after Escape", len(p.artists), all)
	}
}

func TestLetterBringsItsNamesToTheTop(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := artistsOf(t, s)
	p.bar.TypedRune('k')
	stage.Settle(t, s)
	if p.filter.Sort != library.ArtistByName || p.bar.now != "K" || !strings.HasPrefix(p.artists[p.grid.Place().Cursor].ID, "k") {
		t.Fatalf("sorted %q, at %q, the letter is %q", p.filter.Sort, p.artists[p.grid.Place().Cursor].Name, p.bar.now)
	}
	p.bar.TypedKey(uitest.Key(fyne.KeyRight))
	if p.bar.now != "L" || !strings.HasPrefix(p.artists[p.grid.Place().Cursor].ID, "l") {
		t.Errorf("then at %q, the letter is %q", p.artists[p.grid.Place().Cursor].Name, p.bar.now)
	}
}

func TestOnlyArtistsInSightHaveCells(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := artistsOf(t, s)
	many := make([]library.Artist, 10_000)
	for i := range many {
		many[i] = library.Artist{ID: "a", Name: "Act", Songs: i}
	}
	p.artists = many
	p.grid.SetItems(many)
	p.grid.TypedKey(uitest.Key(fyne.KeyEnd))
	cells, last := 0, false
	for cell := range uitest.AllIn[*artistCell](p.grid) {
		cells++
		last = last || cell.Visible() && cell.artist.Songs == len(many)-1
	}
	if cells > 100 || p.grid.Place().Cursor != len(many)-1 {
		t.Errorf("%d cells, at %d", cells, p.grid.Place().Cursor)
	}
	if !last {
		t.Error("the last artist is not in sight")
	}
}

func TestBackReturnsToThePlaceAmongArtists(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := artistsOf(t, s)
	p.goToLetter("M")
	stage.Settle(t, s)
	was := p.grid.Place()
	if was.Offset <= 0 {
		t.Fatal("the letter is not brought to the top")
	}
	p.grid.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	if _, ok := s.Page.(*artistView); !ok {
		t.Fatalf("opened %T", s.Page)
	}
	s.Move(-1)
	stage.Settle(t, s)
	if got := s.Page.(*artistsView); got.grid.Place() != was || got.filter.Sort != library.ArtistByName {
		t.Errorf("at %+v, was at %+v", got.grid.Place(), was)
	}
}

func TestPlacementOpensItsTitleAtTheCue(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Visit(shell.Route{Page: shell.ArtistPage, ID: "kate bush"})
	stage.Settle(t, s)
	p := s.Page.(*artistView)
	if p.name != "Kate Bush" {
		t.Fatalf("the page of %q", p.name)
	}
	for _, r := range p.scroll.Rows() {
		if line, ok := r.(rowlist.Song); ok && line.ID != "" {
			line.Open()
			stage.Settle(t, s)
			if got := s.History.Now(); got.Page != shell.TitlePage || got.Cue != line.ID {
				t.Errorf("opened %+v, want the title at %q", got, line.ID)
			}
			return
		}
	}
	t.Error("no placement is shown")
}

func TestScenesOfPlacementsStayHiddenUntilAsked(t *testing.T) {
	s := stage.Start(t, parts(), false)
	for _, shown := range []bool{false, true} {
		s.Settings.Spoilers = shown
		s.History = shell.History{}
		s.Visit(shell.Route{Page: shell.ArtistPage, ID: "Kate Bush"})
		stage.Settle(t, s)
		for _, r := range s.Page.(*artistView).scroll.Rows() {
			if line, ok := r.(rowlist.Song); ok && line.Scenes != shown && line.ID != "" {
				t.Fatalf("scenes shown: %v, want %v", line.Scenes, shown)
			}
		}
	}
}

func TestPageOfAnArtistMakesTheirPlaylist(t *testing.T) {
	s := stage.Start(t, parts(), true)
	s.Visit(shell.Route{Page: shell.ArtistPage, ID: "Vitamin String Quartet"})
	stage.Settle(t, s)
	p := s.Page.(*artistView)
	if recipe, name := p.Wanted(); p.make.Disabled() || len(recipe.Artists) != 1 || !strings.Contains(name, "Vitamin String Quartet") {
		t.Errorf("would make %q of %+v, disabled: %v", name, recipe, p.make.Disabled())
	}
}

func TestPartsOfAnArtistCanBeShownAlone(t *testing.T) {
	s := stage.Start(t, parts(), false)
	acts, err := stage.CatalogIn(t, s.Core).Artists(context.Background(), library.ArtistFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range acts[:min(len(acts), 200)] {
		known, err := stage.CatalogIn(t, s.Core).Artist(context.Background(), a.Name)
		if err != nil {
			t.Fatal(err)
		}
		if parts := partsOf(known.Placements); len(parts) > 1 {
			s.Visit(shell.Route{Page: shell.ArtistPage, ID: a.Name})
			stage.Settle(t, s)
			p := s.Page.(*artistView)
			all := len(p.scroll.Rows())
			test.Tap(p.chips[parts[1].part])
			if len(p.scroll.Rows()) >= all || p.part != parts[1].part {
				t.Errorf("%s: %d of %d rows as %s", a.Name, len(p.scroll.Rows()), all, p.part)
			}
			return
		}
	}
	t.Error("no act of the catalog has two parts")
}

func TestAllSongsOfATitleAreShownWhenAsked(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Visit(shell.Route{Page: shell.PersonPage, ID: "Nora Felder"})
	stage.Settle(t, s)
	p := s.Page.(*personView)
	few := len(p.scroll.Rows())
	for _, r := range p.scroll.Rows() {
		if more, ok := r.(rowlist.More); ok {
			more.Do()
			break
		}
	}
	if len(p.scroll.Rows()) <= few || s.Win.Canvas().Focused() != p.scroll {
		t.Errorf("%d rows, then %d, the keyboard is at %T", few, len(p.scroll.Rows()), s.Win.Canvas().Focused())
	}
}

func TestArtistAndPersonLeadToEachOther(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Visit(shell.Route{Page: shell.PersonPage, ID: "Kris Bowers"})
	stage.Settle(t, s)
	stage.TapButton(t, s.Page.Object(), "As an artist")
	stage.Settle(t, s)
	if p, ok := s.Page.(*artistView); !ok || p.name != "Kris Bowers" {
		t.Fatalf("opened %T", s.Page)
	}
	stage.TapButton(t, s.Page.Object(), "Work for titles")
	stage.Settle(t, s)
	if p, ok := s.Page.(*personView); !ok || p.name != "Kris Bowers" {
		t.Errorf("opened %T", s.Page)
	}
}

func TestUnknownNameLeadsToWhoWasMeant(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Visit(shell.Route{Page: shell.ArtistPage, ID: "Kate Bash"})
	stage.Settle(t, s)
	stage.TapButton(t, s.Page.Object(), "Kate Bush")
	stage.Settle(t, s)
	if got := s.Page.(*artistView).name; got != "Kate Bush" {
		t.Errorf("opened the page of %q", got)
	}
}

func TestInitialsOfAllArtistsAreReadable(t *testing.T) {
	s := stage.Start(t, parts(), false)
	for _, a := range artistsOf(t, s).artists {
		disc := widgets.NewNameDisc()
		disc.Set(labels.ArtistSubject(a.ID, a.Name))
		if got := contrast.Ratio(disc.Ground.FillColor, disc.Text.Color); got < 4.5 {
			t.Errorf("%s: contrast %.1f", a.Name, got)
		}
	}
}

func TestTheLetterThatIsAskedForIsTheOneThatIsMarked(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.ArtistsPage})
	p := s.Page.(*artistsView)
	p.goToLetter("A")
	stage.Settle(t, s)
	last := p.letters[len(p.letters)-1].Letter
	for _, l := range p.letters {
		p.goToLetter(l.Letter)
		p.markLetter() // as a scroll does
		if p.bar.now != l.Letter && l.Letter != last && !atEnd(p) {
			t.Errorf("%s was asked for, %s is marked", l.Letter, p.bar.now)
		}
	}
}

// atEnd tells whether the page cannot be scrolled further down.
func atEnd(p *artistsView) bool {
	scroll := uitest.FirstIn[*widgets.Scroll](p.grid)
	return scroll.Offset.Y >= scroll.Content.Size().Height-scroll.Size().Height
}
