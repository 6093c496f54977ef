package favourites

import (
	"context"
	"slices"
	"strings"
	"testing"

	"needledrop/internal/userdata"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestPictures(t *testing.T) { stage.Pictures(t, parts(), pictures(), nil) }

func TestEverythingIsReachedByTab(t *testing.T) { stage.ReachedByTab(t, parts(), pictures()) }

// pictures are what is drawn.
func pictures() []stage.Shot {
	return []stage.Shot{
		{Name: "favourites-none", Sizes: stage.Small(), Show: showLiked},
		{Name: "favourites", Sizes: stage.Others(), Show: func(ctx context.Context, s *stage.Stage) error { return showTab(ctx, s, songsTab) }},
		{Name: "favourites-titles", Show: func(ctx context.Context, s *stage.Stage) error { return showTab(ctx, s, titlesTab) }},
		{Name: "favourites-ja", Language: "ja", Show: func(ctx context.Context, s *stage.Stage) error { return showTab(ctx, s, namesTab) }},
	}
}

func showLiked(ctx context.Context, s *stage.Stage) error {
	s.Visit(shell.Route{Page: shell.LikedPage})
	return s.Settle(ctx)
}

// showTab likes some things and shows a tab.
func showTab(ctx context.Context, s *stage.Stage, tab int) error {
	if err := like(ctx, s); err != nil {
		return err
	}
	if err := showLiked(ctx, s); err != nil {
		return err
	}
	p := s.Page.(*view)
	p.at.tab = tab
	p.scroll = nil
	p.loaded(p.liked, nil)
	return s.Settle(ctx)
}

// like makes songs of two titles, two titles, an artist and a person favourites.
func like(ctx context.Context, s *stage.Stage) error {
	lib, err := s.Core.Catalog(ctx)
	if err != nil {
		return err
	}
	for id, n := range map[string]int{stage.ShownTitle: 3, "wednesday": 4} {
		t, err := lib.Title(ctx, id)
		if err != nil {
			return err
		}
		for _, c := range t.Cues[:n] {
			if err := s.Core.SetFavourite(ctx, true, c.ID); err != nil {
				return err
			}
		}
		if err := s.Core.SetLiked(ctx, true, userdata.LikedTitle, id); err != nil {
			return err
		}
	}
	if err := s.Core.SetLiked(ctx, true, userdata.LikedArtist, "Kate Bush"); err != nil {
		return err
	}
	return s.Core.SetLiked(ctx, true, userdata.LikedPerson, "Danny Elfman")
}

// onPage likes some things and opens the page.
func onPage(t *testing.T) (*stage.Stage, *view) {
	t.Helper()
	s := stage.Start(t, parts(), false)
	if err := like(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	stage.GoTo(t, s, shell.Route{Page: shell.LikedPage})
	p, ok := s.Page.(*view)
	if !ok {
		t.Fatalf("the page is %T", s.Page)
	}
	return s, p
}

func TestThePageHoldsWhatWasLikedAndOffersItsPlaylist(t *testing.T) {
	_, p := onPage(t)
	if recipe, name := p.Wanted(); len(recipe.Cues) != 7 || name != "My favourite songs" || p.make.Disabled() {
		t.Errorf("a playlist %q of %q; the button is off: %v", name, recipe.Cues, p.make.Disabled())
	}
	p.at.tab = titlesTab
	p.show()
	if recipe, _ := p.Wanted(); len(recipe.Titles) != 2 {
		t.Errorf("of titles: %+v", recipe)
	}
	p.at.tab = namesTab
	p.show()
	if recipe, _ := p.Wanted(); !slices.Equal(recipe.Artists, []string{"Kate Bush"}) || len(p.scroll.Rows()) != 2 {
		t.Errorf("of names: %+v in %d rows", recipe, len(p.scroll.Rows()))
	}
}

func TestASongThatIsLetGoStaysInSightAndOutOfThePlaylist(t *testing.T) {
	s, p := onPage(t)
	gone := p.liked.songs[0].Cue.ID
	p.letGo(gone, true)
	p.window.LikeSongs(false, gone)
	stage.Settle(t, s)
	if recipe, _ := p.Wanted(); len(recipe.Cues) != 6 || slices.Contains(recipe.Cues, gone) || len(p.scroll.Rows()) != 7 {
		t.Errorf("%d rows, recipe %q", len(p.scroll.Rows()), recipe.Cues)
	}
	if ids, err := s.Core.FavouriteIDs(t.Context()); err != nil || ids[gone] || len(ids) != 6 {
		t.Errorf("stored: %v, error %v", ids, err)
	}
}

func TestFavouritesAreSorted(t *testing.T) {
	_, p := onPage(t)
	names := func(o order) (out []string) {
		for _, f := range p.liked.sorted(o).songs {
			out = append(out, strings.ToLower(f.Cue.Title))
		}
		return out
	}
	if got := names(byName); !slices.IsSorted(got) {
		t.Errorf("by name: %q", got)
	}
	if got := p.liked.sorted(byTitle).songs; got[0].TitleID != stage.ShownTitle || got[6].TitleID != "wednesday" {
		t.Errorf("by title %q comes first, %q last", got[0].TitleID, got[6].TitleID)
	}
}

func TestWithoutFavouritesThePageSaysHowToMakeThem(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.LikedPage})
	if text := uitest.TextOf(s.Page.Object()); !strings.Contains(text, "No favourites yet") {
		t.Errorf("the page says %q", text)
	}
}
