package playlist

import (
	"context"
	"testing"

	"needledrop/internal/catalog"
)

// countedTitles counts how often a title is read.
type countedTitles struct {
	titleList
	reads int
}

func (s *countedTitles) Title(ctx context.Context, id string) (catalog.Title, error) {
	s.reads++
	return s.titleList.Title(ctx, id)
}

func TestTheLastChoicesApplyWhereTheyChangeWhatIsMade(t *testing.T) {
	t.Parallel()
	up := Recipe{Titles: []string{"up"}}
	down := Recipe{Titles: []string{"down"}} // has no cover and no chart
	for name, c := range map[string]struct {
		asked Recipe
		last  Choices
		want  Recipe
	}{
		"none":                          {up, Choices{}, up},
		"an order":                      {up, Choices{Order: Shuffled}, Recipe{Titles: up.Titles, Order: Shuffled, Seed: FirstSeed}},
		"an order that is the same":     {down, Choices{Order: ByChart}, down},
		"originals":                     {up, Choices{Originals: true}, Recipe{Titles: up.Titles, Originals: true}},
		"originals of no cover":         {down, Choices{Originals: true}, down},
		"both, of no cover":             {down, Choices{Both: true}, down},
		"covers and an order":           {up, Choices{Both: true, Order: ByChart}, Recipe{Titles: up.Titles, Both: true, Order: ByChart}},
		"a recipe with its own order":   {Recipe{Titles: up.Titles, Order: InAlbum}, Choices{Order: Shuffled}, Recipe{Titles: up.Titles, Order: InAlbum}},
		"a recipe that says story":      {Recipe{Titles: up.Titles, Order: storyName}, Choices{Order: Shuffled}, Recipe{Titles: up.Titles, Order: storyName}},
		"a recipe with its own shuffle": {Recipe{Titles: up.Titles, Order: Shuffled, Seed: 7}, Choices{Originals: true}, Recipe{Titles: up.Titles, Order: Shuffled, Seed: 7, Originals: true}},
		"a recipe with originals":       {Recipe{Titles: up.Titles, Originals: true}, Choices{Both: true}, Recipe{Titles: up.Titles, Originals: true}},
		"choices that go not together":  {up, Choices{Originals: true, Both: true}, up},
		"an order of another version":   {up, Choices{Order: "by mood"}, up},
	} {
		from := &countedTitles{titleList: smallTitles()}
		p, err := NewPlan(t.Context(), from, c.asked, c.last)
		if err != nil || p.Recipe.Key() != c.want.Key() {
			t.Errorf("%s: it plans %+v (%v), want %+v", name, p.Recipe, err, c.want)
			continue
		}
		if from.reads != 1 {
			t.Errorf("%s: the title is read %d times, want once", name, from.reads)
		}
		if plain := planOf(t, smallTitles(), c.want); len(plain.Entries) != len(p.Entries) || plain.Name != p.Name || plain.Description != p.Description {
			t.Errorf("%s: the plan is %q of %d, that of the recipe it is made of %q of %d", name, p.Name, len(p.Entries), plain.Name, len(plain.Entries))
		}
	}
}

func TestAPlanThatCannotBeMadeIsToldWithChoicesToo(t *testing.T) {
	t.Parallel()
	if _, err := NewPlan(t.Context(), smallTitles(), Recipe{Titles: []string{"still"}}, Choices{Originals: true}); err == nil {
		t.Error("a plan of nothing was made")
	}
}

func TestAnEntryTellsWhereItsCuePlays(t *testing.T) {
	t.Parallel()
	p := planOf(t, smallTitles(), Recipe{Cues: []string{"up/second"}})
	if e := p.Entries[0]; e.TitleName != "The Upside" || e.Where.Mark() != "S1E2" {
		t.Errorf("it plays in %q, %q", e.TitleName, e.Where.Mark())
	}
	for _, e := range planOf(t, smallTitles(), Recipe{Cues: []string{"up/season-only"}, Both: true}).Entries {
		if e.TitleName != "The Upside" || e.Where.Mark() != "S1" {
			t.Errorf("%s plays in %q, %q", e.Cue, e.TitleName, e.Where.Mark())
		}
	}
}
