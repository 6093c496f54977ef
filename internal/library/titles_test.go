package library_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

func TestTitleComesBackWholeByIDAndByName(t *testing.T) {
	t.Parallel()
	c := openSmall(t)
	for _, want := range smallTitles() {
		for _, asked := range append([]string{want.ID, want.Name}, want.Alt...) {
			got, err := c.Title(t.Context(), asked)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("Title(%q), want - got +\n%s", asked, diff)
			}
		}
	}
	if got, err := c.Title(t.Context(), "  STRANGER-things!"); err != nil || got.ID != "stranger-things" {
		t.Errorf("another spelling gives %q, %v", got.ID, err)
	}
}

func TestUnknownTitleNamesNearOnes(t *testing.T) {
	t.Parallel()
	c := openSmall(t)
	for _, q := range []struct {
		asked string
		near  []string
	}{
		{"strnger-thngs", []string{"stranger-things"}},
		{"queen", []string{"queen-of-tears"}},
		{"zzzzzzzz", nil},
		{"", nil},
	} {
		_, err := c.Title(t.Context(), q.asked)
		var none *library.NoTitleError
		if !errors.As(err, &none) || none.ID != q.asked {
			t.Fatalf("Title(%q) says %v, want a *NoTitleError", q.asked, err)
		}
		if diff := cmp.Diff(q.near, none.Near); diff != "" {
			t.Errorf("near %q, want - got +\n%s", q.asked, diff)
		}
	}
}

func TestCueComesBackWithItsTitle(t *testing.T) {
	t.Parallel()
	c := openSmall(t)
	want := smallTitles()[0].Cues[1]
	got, title, err := c.Cue(t.Context(), want.ID)
	if err != nil || title != "stranger-things" {
		t.Fatalf("its title is %q, %v", title, err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want - got +\n%s", diff)
	}
	if _, _, err := c.Cue(t.Context(), "stranger-things"); !errors.Is(err, library.ErrNoCue) {
		t.Errorf("an unknown cue says %v, want ErrNoCue", err)
	}
}

func TestAllAndEventsGiveBackWhatWasLoaded(t *testing.T) {
	t.Parallel()
	c := openSmall(t)
	want := map[string]catalog.Title{}
	for _, title := range smallTitles() {
		want[title.ID] = title
	}
	got := map[string]catalog.Title{}
	for title, err := range c.All(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		got[title.ID] = title
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("titles, want - got +\n%s", diff)
	}
	events, err := c.Events(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(smallEvents(), events); diff != "" {
		t.Errorf("events, want - got +\n%s", diff)
	}
	for range c.All(t.Context()) {
		break // a reader may stop at any time
	}
}

func ids(list []library.Summary) []string {
	var out []string
	for _, s := range list {
		out = append(out, s.ID)
	}
	return out
}

func TestTitlesLeavesWhatTheFilterAsksFor(t *testing.T) {
	t.Parallel()
	c := openSmall(t)
	for _, q := range []struct {
		name   string
		filter library.Filter
		want   []string
	}{
		{"everything by name", library.Filter{}, []string{"empty", "queen-of-tears", "running", "stranger-things"}},
		{"newest", library.Filter{Sort: library.Newest}, []string{"queen-of-tears", "running", "empty", "stranger-things"}},
		{"most cues", library.Filter{Sort: library.MostCues}, []string{"stranger-things", "queen-of-tears", "running", "empty"}},
		{"one kind or another", library.Filter{Kinds: []catalog.TitleKind{catalog.Film, catalog.Documentary}}, []string{"empty", "running"}},
		{"one mood or another", library.Filter{Moods: []string{"eerie", "warm"}}, []string{"running", "stranger-things"}},
		{"a mood and a genre", library.Filter{Moods: []string{"nostalgic"}, Genres: []string{"Drama"}}, []string{"running"}},
		{"music", library.Filter{Music: []string{"k-pop"}}, []string{"queen-of-tears"}},
		{"decade of a cue", library.Filter{Decade: "1990s"}, []string{"running"}},
		{"decade of music", library.Filter{Decade: "1980s"}, []string{"stranger-things"}},
		{"decade of nothing", library.Filter{Decade: "1890s"}, nil},
		{"words of a name", library.Filter{Query: "thi stran"}, []string{"stranger-things"}},
		{"another name", library.Filter{Query: "기묘한"}, []string{"stranger-things"}},
		{"a mistyped name", library.Filter{Query: "strnger thngs"}, []string{"stranger-things"}},
		{"an artist when no name fits", library.Filter{Query: "metallica"}, []string{"stranger-things"}},
		{"words and a kind that does not fit", library.Filter{Query: "stranger", Kinds: []catalog.TitleKind{catalog.Film}}, nil},
	} {
		got, err := c.Titles(t.Context(), q.filter)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(q.want, ids(got)); diff != "" {
			t.Errorf("%s, want - got +\n%s", q.name, diff)
		}
	}
}

func TestSummaryTellsWhatIsInATitle(t *testing.T) {
	t.Parallel()
	got, err := openSmall(t).Titles(t.Context(), library.Filter{Query: "stranger"})
	if err != nil {
		t.Fatal(err)
	}
	title := smallTitles()[0]
	want := []library.Summary{{
		ID: title.ID, Name: title.Name, Alt: title.Alt, Kind: title.Kind, Released: title.Released,
		Cues: 3, Albums: 1, KeyCues: 1, Moods: title.Moods, Genres: title.Genres, Music: title.Music,
		Decades: []string{"1980s", "2010s"}, Line: title.Summary,
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want - got +\n%s", diff)
	}
}

func TestFacetsCountWhatTheRestOfTheFilterLeaves(t *testing.T) {
	t.Parallel()
	got, err := openSmall(t).Facets(t.Context(), library.Filter{
		Kinds: []catalog.TitleKind{catalog.Series}, Moods: []string{"romantic", "nostalgic"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := library.Facets{
		Kinds:   []library.Count{{Value: "series", Titles: 2}, {Value: "film", Titles: 1}},
		Moods:   []library.Count{{Value: "romantic", Titles: 1}, {Value: "nostalgic", Titles: 1}, {Value: "eerie", Titles: 1}},
		Genres:  []library.Count{{Value: "drama", Titles: 1}, {Value: "horror", Titles: 1}, {Value: "romance", Titles: 1}, {Value: "science fiction", Titles: 1}},
		Music:   []library.Count{{Value: "80s pop", Titles: 1}, {Value: "k-pop", Titles: 1}, {Value: "synthwave", Titles: 1}},
		Decades: []library.Count{{Value: "1980s", Titles: 1}, {Value: "2010s", Titles: 1}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want - got +\n%s", diff)
	}
}

func TestEveryFacetCountIsWhatChoosingItShows(t *testing.T) {
	t.Parallel()
	c := openShipped(t)
	base := library.Filter{Moods: []string{"nostalgic"}, Kinds: []catalog.TitleKind{catalog.Series, catalog.Film}}
	facets, err := c.Facets(t.Context(), base)
	if err != nil {
		t.Fatal(err)
	}
	check := func(counts []library.Count, choose func(*library.Filter, string)) {
		if len(counts) == 0 {
			t.Error("a dimension has no values")
		}
		for _, n := range counts {
			f := base
			choose(&f, n.Value)
			shown, err := c.Titles(t.Context(), f)
			if err != nil {
				t.Fatal(err)
			}
			if len(shown) != n.Titles {
				t.Errorf("%q counts %d titles, choosing it shows %d", n.Value, n.Titles, len(shown))
			}
		}
	}
	check(facets.Kinds, func(f *library.Filter, v string) { f.Kinds = []catalog.TitleKind{catalog.TitleKind(v)} })
	check(facets.Moods, func(f *library.Filter, v string) { f.Moods = []string{v} })
	check(facets.Genres, func(f *library.Filter, v string) { f.Genres = []string{v} })
	check(facets.Music, func(f *library.Filter, v string) { f.Music = []string{v} })
	check(facets.Decades, func(f *library.Filter, v string) { f.Decade = v })
}

func TestTitlesOfOneNameAreAskedAbout(t *testing.T) {
	t.Parallel()
	made := func(id, name string, released catalog.Date) catalog.Title {
		return catalog.Title{ID: id, Name: name, Kind: catalog.Series, Released: released, Summary: "Made up.", Sources: map[string]catalog.Source{"made": {Name: "Made up", URL: "https://example.com/"}}}
	}
	called := made("tides-abroad", "Tides Abroad", "2021")
	called.Alt = []string{"Harbour"}
	c := openTitles(t, made("harbour-2017", "Harbour", "2017-03-01"), made("harbour-2020", "Harbour", "2020"), called, made("lanterns", "Lanterns", "2019"))
	var several *library.AmbiguousTitleError
	if _, err := c.Title(t.Context(), "harbour"); !errors.As(err, &several) || len(several.IDs) != 2 {
		t.Errorf("two titles of one name: %v", err)
	}
	for name, want := range map[string]string{"Harbour (2017)": "harbour-2017", "harbour (2020)": "harbour-2020", "harbour-2020": "harbour-2020", "Lanterns": "lanterns", "Lanterns (2019)": "lanterns"} {
		if got, err := c.Title(t.Context(), name); err != nil || got.ID != want {
			t.Errorf("%q is %q (%v), want %q", name, got.ID, err, want)
		}
	}
	var none *library.NoTitleError
	if _, err := c.Title(t.Context(), "Harbour (1999)"); !errors.As(err, &none) {
		t.Errorf("a year that none has: %v", err)
	}
}
