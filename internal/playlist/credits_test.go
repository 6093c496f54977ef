package playlist

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/internal/match"
)

func TestPlanTakesTheMusicOfArtistsAndPeople(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		recipe Recipe
		want   []string
		named  string
	}{
		"an artist anywhere":   {Recipe{Artists: []string{"act b"}}, []string{"up/second", "up/also-second"}, "Act B on screen"},
		"an artist in a title": {Recipe{Artists: []string{"Act A"}, Titles: []string{"down"}}, []string{"down/shared"}, "Act A in Down & Out"},
		"two artists": {
			Recipe{Artists: []string{"Act D", "act l", "ACT L"}}, []string{"down/own", "up/late"}, "Act D & Act L on screen",
		},
		"of whom a cover is":          {Recipe{Artists: []string{"Act O"}}, []string{"up/season-only"}, "Act O on screen"},
		"an artist's kinds":           {Recipe{Artists: []string{"Act B"}, Kinds: []catalog.CueKind{catalog.Performance}}, []string{"up/also-second"}, "Act B on screen: performances"},
		"an artist in titles of mood": {Recipe{Artists: []string{"Act A"}, Moods: []string{"eerie"}}, []string{"up/first"}, "Act A on screen"},
		"a person's cues and scores": {
			Recipe{People: []string{"ann composer"}},
			[]string{"up/first", "up/second", "up/season-only", "up/late", "up/unknown", "up/album/2/1"}, "The soundtracks of Ann Composer",
		},
		"a person's scores only":          {Recipe{People: []string{"Ann Composer"}, Kinds: []catalog.CueKind{catalog.Score}}, []string{"up/album/2/1"}, "The soundtracks of Ann Composer: score"},
		"a person's season":               {Recipe{People: []string{"Ann Composer"}, Seasons: []int{2}}, []string{"up/late"}, "The soundtracks of Ann Composer: season 2"},
		"a person's choice of an artist":  {Recipe{Artists: []string{"Act B"}, People: []string{"Ann Composer"}}, []string{"up/second"}, "Act B & Ann Composer on screen"},
		"an artist in a person's work":    {Recipe{Artists: []string{"Act A"}, People: []string{"Ann Composer"}}, []string{"up/first"}, "Act A & Ann Composer on screen"},
		"a person's signature moments":    {Recipe{People: []string{"Ann Composer"}, KeyOnly: true}, []string{"up/first", "up/late"}, "The soundtracks of Ann Composer: signature moments"},
		"a person in a title, in a title": {Recipe{People: []string{"Ann Composer"}, Titles: []string{"The Upside"}, Seasons: []int{2}}, []string{"up/late"}, "Ann Composer in The Upside: season 2"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkDescription(t, checkPlan(t, c.recipe, c.want, c.named).Description)
		})
	}
}

func TestArtistsOfAPlanAreNamedAsTheCatalogDoes(t *testing.T) {
	t.Parallel()
	p, err := NewPlan(t.Context(), smallTitles(), Recipe{Artists: []string{"ACT B", "act b"}}, Choices{})
	if err != nil || !slices.Equal(p.Recipe.Artists, []string{"Act B"}) || len(p.Recipe.Titles) != 0 {
		t.Errorf("the recipe is %+v (%v)", p.Recipe, err)
	}
	if !strings.HasPrefix(p.Description, "The music of Act B in The Upside: 2 recordings in the order they are heard.") {
		t.Errorf("description %q", p.Description)
	}
}

func TestWhoHasNothingToPlayIsTold(t *testing.T) {
	t.Parallel()
	for name, r := range map[string]Recipe{
		"not in the title":   {Artists: []string{"Act D"}, Titles: []string{"up"}},
		"not of that season": {Artists: []string{"Act L"}, Seasons: []int{1}},
		"not of that mood":   {Artists: []string{"Act D"}, Moods: []string{"eerie"}},
		"not their work":     {Artists: []string{"Act D"}, People: []string{"Ann Composer"}},
	} {
		_, err := NewPlan(t.Context(), smallTitles(), r, Choices{})
		var wrong *RecipeError
		if !errors.As(err, &wrong) || !strings.Contains(wrong.Error(), "Act ") {
			t.Errorf("%s: %v, want a RecipeError that names the act", name, err)
		}
	}
	if _, err := NewPlan(t.Context(), smallTitles(), Recipe{Artists: []string{"Nobody"}}, Choices{}); !errors.Is(err, errNoTitle) {
		t.Errorf("an unknown act: %v, want the catalog's error", err)
	}
}

func TestBothTakesACoverAndItsOriginalEachForItself(t *testing.T) {
	t.Parallel()
	p := checkPlan(t, Recipe{Titles: []string{"up"}, Seasons: []int{1}, Both: true},
		[]string{"up/first", "up/second", "up/also-second", "up/season-only", "up/season-only#original"}, "The Upside: season 1, covers and originals")
	last := p.Entries[4]
	if diff := cmp.Diff(match.Wanted{Title: "Somewhere in one", Artist: "Act O", Kind: match.Song}, last.Wanted); diff != "" || last.CueID() != "up/season-only" {
		t.Errorf("it is of cue %s\n%s", last.CueID(), diff)
	}
	for _, e := range p.Entries {
		if w, ok := WantedByID(smallTitles()[0], e.Cue); !ok || cmp.Diff(e.Wanted, w) != "" {
			t.Errorf("WantedByID(%s) = %+v, %v", e.Cue, w, ok)
		}
	}
	if _, ok := WantedByID(smallTitles()[0], "up/first#original"); ok {
		t.Error("a song that is no cover has an original")
	}
}

func TestOrdersBringTheSameSongsInTheirOrder(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		recipe Recipe
		want   []string
		named  string
	}{
		"story": {Recipe{Titles: []string{"up"}, Order: "story"}, []string{"up/first", "up/second", "up/also-second", "up/season-only", "up/late", "up/unknown"}, "The Upside"},
		"album": {
			Recipe{Titles: []string{"down", "up"}, Order: InAlbum},
			[]string{"down/shared", "down/own", "up/second", "up/also-second", "up/season-only", "up/late", "up/unknown"}, "Down & Out & The Upside: in album order",
		},
		"chart": {
			Recipe{Titles: []string{"down", "up"}, Order: ByChart},
			[]string{"up/also-second", "up/late", "up/unknown", "down/shared", "down/own", "up/second", "up/season-only"}, "Down & Out & The Upside: by chart",
		},
		"album of a person": {
			Recipe{People: []string{"Ann Composer"}, Order: InAlbum},
			[]string{"up/second", "up/album/2/1", "up/first", "up/season-only", "up/late", "up/unknown"}, "The soundtracks of Ann Composer: in album order",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkPlan(t, c.recipe, c.want, c.named)
		})
	}
}

func TestShuffleHangsOnTheSeedAndOnTheSongsAlone(t *testing.T) {
	t.Parallel()
	shuffled := func(s titleList, seed uint64) Plan {
		return planOf(t, s, Recipe{Titles: []string{"up", "down"}, Order: Shuffled, Seed: seed})
	}
	one := shuffled(smallTitles(), 1)
	// People's playlists are in this order: it must not change with a version.
	want := []string{"up/also-second", "down/own", "up/late", "up/season-only", "up/second", "up/first", "up/unknown"}
	if got := cuesOf(one); !slices.Equal(want, got) {
		t.Fatalf("seed 1 gives %q, want %q", got, want)
	}
	if other := cuesOf(shuffled(smallTitles(), 2)); slices.Equal(want, other) || !slices.Equal(sorted(want), sorted(other)) {
		t.Errorf("another seed gives %v after %v", other, want)
	}
	if one.Cover != "up" || one.Name != "The Upside & Down & Out: shuffled" {
		t.Errorf("cover of %s, called %q", one.Cover, one.Name)
	}
	fewer := smallTitles()
	fewer[0].Cues = slices.DeleteFunc(fewer[0].Cues, func(c catalog.Cue) bool { return c.ID == "up/second" })
	rest := slices.DeleteFunc(want, func(id string) bool { return id == "up/second" })
	if got := cuesOf(shuffled(fewer, 1)); !slices.Equal(rest, got) {
		t.Errorf("without one song the order is %v, want %v", got, rest)
	}
}
