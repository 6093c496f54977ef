package create

import (
	"testing"

	"needledrop/internal/catalog"
	"needledrop/internal/playlist"
)

func TestTheSheetsChoicesMakeTheRecipe(t *testing.T) {
	t.Parallel()
	m := newMakeModel(playlist.Recipe{Titles: []string{"t"}, Kinds: []catalog.CueKind{catalog.Song}, Both: true, Order: playlist.Shuffled, Seed: 5}, true)
	if got := m.recipe(); got.Key() != m.base.Key() {
		t.Errorf("untouched it makes %+v", got)
	}
	m.toggleKind(catalog.Cover, 2) // all there are
	m.order, m.covers, m.keyOnly = playlist.ByChart, originals, true
	want := playlist.Recipe{Titles: []string{"t"}, Originals: true, Order: playlist.ByChart, KeyOnly: true}
	if got := m.recipe(); got.Key() != want.Key() || got.Check() != nil {
		t.Errorf("it makes %+v (%v)", got, got.Check())
	}
	if c := m.choices(); !c.Originals || c.Order != playlist.ByChart || !c.KeyOnly || !c.Public {
		t.Errorf("it remembers %+v", c)
	}
	picked := newMakeModel(playlist.Recipe{Cues: []string{"t/1"}}, false)
	picked.keyOnly = true
	if got := picked.recipe(); got.KeyOnly || picked.filters() {
		t.Errorf("songs picked by hand were narrowed: %+v", got)
	}
}
