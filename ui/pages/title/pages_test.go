package title

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/library"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestChosenSongIsInSightOnItsTitle(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.TypeWords(s, "running up that hill")
	stage.Settle(t, s)
	s.Box.Input().(stage.Typed).TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	p := onTitle(t, s)
	for index, r := range p.scroll.Rows() {
		o := p.scroll.ObjectOf(index)
		if line, ok := r.(cueRow); ok && line.marked && o != nil && o.Visible() && o.Position().Y >= p.scroll.Offset() {
			return
		}
	}
	t.Error("the song is not in sight")
}

func TestSceneNotesAreHiddenUntilAskedForAndRemembered(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "stranger-things"})
	scenes := func() (n int) {
		for _, r := range onTitle(t, s).scroll.Rows() {
			if line, ok := r.(cueRow); ok && line.scenes {
				n++
			}
		}
		return n
	}
	if scenes() != 0 {
		t.Fatal("scene notes are shown unasked")
	}
	stage.MenuItem(t, s, "Show or hide scene notes")()
	stage.Settle(t, s)
	if scenes() == 0 {
		t.Error("no scene notes are shown")
	}
	if saved, err := s.Core.Settings(t.Context()); err != nil || !saved.Spoilers {
		t.Errorf("remembered: %v, error %v", saved.Spoilers, err)
	}
}

func TestFilterOfSongsIsThatOfThePlaylist(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "stranger-things"})
	p := onTitle(t, s)
	before := len(p.scroll.Rows())
	p.refilter(func(f *songFilter) { f.seasons = []int{4} })
	stage.Settle(t, s)
	if recipe, name := p.Wanted(); len(recipe.Seasons) != 1 || !strings.Contains(name, "season 4") || len(p.scroll.Rows()) >= before {
		t.Errorf("recipe %+v named %q, %d rows of %d", recipe, name, len(p.scroll.Rows()), before)
	}
}

func TestBackAndForwardReturnToThePlace(t *testing.T) {
	s := stage.Start(t, parts(), false)
	for chip := range uitest.AllIn[*widgets.Chip](s.Page.Object()) {
		if strings.HasPrefix(chip.Text, "Warm") {
			test.Tap(chip)
			break
		}
	}
	stage.Settle(t, s)
	s.FocusPage()
	s.Win.Canvas().Focused().TypedKey(uitest.Key(fyne.KeyEnd))
	first, from := s.History.Now(), s.Page.Place()
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "stranger-things"})
	p := onTitle(t, s)
	p.chooseTab(reactionsTab)
	p.pickTab(reactionsTab)
	p.scroll.GoTo(700)
	stage.MenuItem(t, s, "Back")()
	stage.Settle(t, s)
	if got := s.Page.Place(); s.History.Now() != first || !reflect.DeepEqual(got, from) {
		t.Errorf("back at %+v, want %+v", got, from)
	}
	stage.MenuItem(t, s, "Forward")()
	stage.Settle(t, s)
	if got := onTitle(t, s); got.tab != reactionsTab || got.scroll.Offset() != 700 {
		t.Errorf("forward at tab %d, offset %v", got.tab, got.scroll.Offset())
	}
}

func TestEveryTitleHasAPage(t *testing.T) {
	if testing.Short() {
		t.Skip("it opens hundreds of pages")
	}
	s := stage.Start(t, parts(), false)
	titles, err := stage.CatalogIn(t, s.Core).Titles(t.Context(), library.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range titles {
		stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: title.ID})
		p := onTitle(t, s)
		for tab := songsTab; tab <= aboutTab; tab++ {
			p.pickTab(tab)
			p.scroll.TypedKey(uitest.Key(fyne.KeyEnd))
			if len(p.scroll.Rows()) == 0 {
				t.Errorf("%s: tab %d is empty", title.ID, tab)
			}
		}
		if p.make.Disabled() == canMake(p.title) {
			t.Errorf("%s: Create playlist is disabled: %v", title.ID, p.make.Disabled())
		}
	}
}

func TestEverythingFoundCanBeOpenedByKeyboard(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.FoundPage, ID: "queen of tears"})
	canvas := s.Win.Canvas()
	for range 40 {
		test.FocusNext(canvas)
		if row, ok := canvas.Focused().(*widgets.HitRow); ok {
			row.TypedKey(uitest.Key(fyne.KeyReturn))
			stage.Settle(t, s)
			if got := onTitle(t, s).title.ID; got != "queen-of-tears" {
				t.Errorf("opened %q", got)
			}
			return
		}
	}
	t.Error("Tab does not reach the results")
}

func TestTitleWithoutMusicOffersNoPlaylist(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "quincy"})
	p := onTitle(t, s)
	if canMake(p.title) {
		t.Skip("something of it is known by now")
	}
	for _, label := range []string{"Create playlist", "Export…"} {
		if stage.FindButton(p.scroll.Head(), label) != nil {
			t.Errorf("offers %q", label)
		}
	}
	if got := noSongs(p.title); got != "No single songs of this title are known yet." {
		t.Errorf("says %q", got)
	}
}
