package search

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/indexer"
)

func TestDistanceCountsTypingMistakes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b             string
		limit            int
		whole, beginning int
	}{
		{"", "", 2, 0, 0},
		{"hill", "hill", 2, 0, 0},
		{"hil", "hill", 2, 1, 0},
		{"hlil", "hill", 2, 1, 1},
		{"hall", "hill", 2, 1, 1},
		{"strnger", "stranger", 2, 1, 1},
		{"strang", "strangers", 2, 3, 0},
		{"strnag", "strangers", 2, 3, 1},
		{"kate", "bush", 2, 3, 3},
		{"불공", "불공평", 2, 1, 0},
		{"abc", "abcdefghij", 1, 2, 0},
		{"abcdefghij", "abc", 1, 2, 2},
	} {
		var d distance
		if got := d.between([]rune(c.a), []rune(c.b), c.limit); got != c.whole {
			t.Errorf("between %q and %q lie %d mistakes, want %d", c.a, c.b, got, c.whole)
		}
		if got := d.toBeginning([]rune(c.a), []rune(c.b), c.limit); got != c.beginning {
			t.Errorf("between %q and a beginning of %q lie %d mistakes, want %d", c.a, c.b, got, c.beginning)
		}
	}
}

func sampleVocabulary(t testing.TB) *vocabulary {
	t.Helper()
	v, err := unpackVocabulary(indexer.PackVocabulary(map[string]int{
		"running": 5, "runner": 2, "run": 9, "ruin": 1, "stranger": 3, "strangers": 1, "불공평": 1, "불공": 4,
	}))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestVocabularyCompletesWithTheMostFrequentFirst(t *testing.T) {
	t.Parallel()
	v := sampleVocabulary(t)
	for _, c := range []struct {
		word string
		want []string
	}{
		{"run", []string{"running", "runner"}},
		{"불", []string{"불공", "불공평"}},
		{"running", []string{}},
		{"x", []string{}},
	} {
		if diff := cmp.Diff(c.want, v.completions(c.word, 5)); diff != "" {
			t.Errorf("completions of %q, want - got +\n%s", c.word, diff)
		}
	}
	if got := v.completions("run", 1); !slices.Equal(got, []string{"running"}) {
		t.Errorf("the one completion is %v", got)
	}
}

func TestVocabularyFindsMistypedWords(t *testing.T) {
	t.Parallel()
	v := sampleVocabulary(t)
	for _, c := range []struct {
		word string
		cut  bool
		want []string
	}{
		{"runing", false, []string{"running", "ruin"}},
		{"rnuner", false, []string{"runner"}},
		{"strng", false, nil},
		{"strng", true, []string{"stranger", "strangers"}},
		{"ru", true, nil},
	} {
		got := v.near(c.word, c.cut, 5)
		if !slices.Equal(got, c.want) {
			t.Errorf("near %q (cut %v) lie %v, want %v", c.word, c.cut, got, c.want)
		}
	}
}

// TestSimilarLosesNoWord holds the quick look against the slow comparison.
func TestSimilarLosesNoWord(t *testing.T) {
	t.Parallel()
	v := sampleVocabulary(t)
	for _, asked := range append(slices.Clone(v.words), "runnign", "stranegr", "tuning", "strungest", "평불공") {
		letters := []rune(asked)
		limit := allowedMistakes(len(letters))
		near := v.similar(asked, len(letters), limit, false)
		for i, w := range v.words {
			var d distance
			if d.between(letters, []rune(w), limit) <= limit && !slices.Contains(near, i) {
				t.Errorf("%q is left out for %q", w, asked)
			}
		}
	}
}

func FuzzUnpackVocabulary(f *testing.F) {
	f.Add(indexer.PackVocabulary(map[string]int{"run": 1, "불공평": 300}))
	f.Add([]byte{})
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0x0f, 1})
	f.Fuzz(func(t *testing.T, packed []byte) {
		v, err := unpackVocabulary(packed)
		if err != nil {
			return
		}
		if len(v.words) > len(packed) || len(v.docs) != len(v.words) {
			t.Fatalf("%d words and %d counts from %d bytes", len(v.words), len(v.docs), len(packed))
		}
	})
}
