package search

import (
	"slices"
	"testing"

	"needledrop/internal/indexer"
)

func hit(kind indexer.Kind, id string, score float64, why *Why) Marked {
	return Marked{Hit: Hit{Type: kind, ID: id, Score: score, Why: why}}
}

func TestAnswerIsTheBestSongOfAQuestion(t *testing.T) {
	t.Parallel()
	asked := &Why{Notes: []string{"dance"}}
	tests := map[string]struct {
		groups Groups
		want   string
	}{
		"nothing found":          {Groups{}, ""},
		"a song was asked for":   {Groups{indexer.CueHit: {hit(indexer.CueHit, "a", 0.9, asked)}, indexer.TitleHit: {hit(indexer.TitleHit, "t", 0.5, nil)}}, "a"},
		"a title was named":      {Groups{indexer.CueHit: {hit(indexer.CueHit, "a", 0.9, asked)}, indexer.TitleHit: {hit(indexer.TitleHit, "t", 1, nil)}}, ""},
		"a song was named":       {Groups{indexer.CueHit: {hit(indexer.CueHit, "a", 0.95, nil)}}, ""},
		"only names are met":     {Groups{indexer.CueHit: {hit(indexer.CueHit, "a", 0.9, &Why{Names: []string{"love"}})}}, ""},
		"the place was asked of": {Groups{indexer.CueHit: {hit(indexer.CueHit, "a", 0.9, &Why{Place: []string{"s4"}})}}, "a"},
	}
	for name, test := range tests {
		got, ok := test.groups.Answer()
		if ok != (test.want != "") || ok && got.ID != test.want {
			t.Errorf("%s: answered %v with %q, want %q", name, ok, got.ID, test.want)
		}
	}
}

func TestWhatIsMissedIsPartial(t *testing.T) {
	t.Parallel()
	for _, why := range []Why{{Missed: []string{"eddie"}}, {MissedPlace: []string{"s4"}}, {MissedTitle: true}} {
		if !why.Partial() {
			t.Errorf("%+v is whole", why)
		}
	}
	if (Why{Title: true, Place: []string{"s4"}, Notes: []string{"dance"}}).Partial() {
		t.Error("what meets all is partial")
	}
}

func TestMissedWordsAreSpelledAsTheyWereTyped(t *testing.T) {
	t.Parallel()
	for words, want := range map[string][]string{
		"Eddie's guitar": {"Eddie's"}, "guitar, EDDIE'S!": {"EDDIE'S"}, "別の言葉": {"eddies"},
	} {
		if got := (Why{Missed: []string{"eddies"}}).MissedAs(words); !slices.Equal(got, want) {
			t.Errorf("%q: missed %q, want %q", words, got, want)
		}
	}
}

func TestGroupsWithoutAHitLackOnlyThat(t *testing.T) {
	t.Parallel()
	a, b := hit(indexer.CueHit, "a", 1, nil), hit(indexer.CueHit, "b", 1, nil)
	title := hit(indexer.TitleHit, "a", 1, nil)
	all := Groups{indexer.CueHit: {a, b}, indexer.TitleHit: {title}}
	if left := all.Without(a); len(left[indexer.CueHit]) != 1 || left[indexer.CueHit][0].ID != "b" || len(left[indexer.TitleHit]) != 1 {
		t.Errorf("left %v", left)
	}
	if left := all.Without(title); len(left) != 1 || len(all[indexer.CueHit]) != 2 {
		t.Errorf("left %v of %v", left, all)
	}
}
