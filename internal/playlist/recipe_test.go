package playlist

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
)

func TestParseRecipeReadsEveryField(t *testing.T) {
	t.Parallel()
	got, err := ParseRecipe([]byte(`{"titles":["a"],"seasons":[1,2],"episodes":[3],"kinds":["song","cover"],"moods":["eerie"],
		"key":true,"albums":["One"],"cues":["a/b"]}` + "\n"))
	want := Recipe{
		Titles: []string{"a"}, Seasons: []int{1, 2}, Episodes: []int{3}, Kinds: []catalog.CueKind{catalog.Song, catalog.Cover},
		Moods: []string{"eerie"}, KeyOnly: true, Albums: []string{"One"}, Cues: []string{"a/b"},
	}
	if err != nil || cmp.Diff(want, got) != "" {
		t.Errorf("ParseRecipe: %v\n%s", err, cmp.Diff(want, got))
	}
}

func TestWhatIsNoRecipeIsRefusedInWords(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, says string }{
		"nothing":         {"", "not a recipe"},
		"no JSON":         {"titles: a", "not a recipe"},
		"a list":          {`["a"]`, "not a recipe"},
		"unknown field":   {`{"titles":["a"],"spotify":"x"}`, `"spotify"`},
		"something after": {`{"titles":["a"]} {}`, "follows"},
		"wrong type":      {`{"titles":"a"}`, "not a recipe"},
		"empty":           {`{}`, "at least one title"},
		"only seasons":    {`{"seasons":[1]}`, "at least one title"},
		"kind":            {`{"titles":["a"],"kinds":["opera"]}`, `"opera"`},
		"mood":            {`{"moods":["beige"]}`, `"beige"`},
		"season 0":        {`{"titles":["a"],"seasons":[0]}`, "from 1"},
		"episode -1":      {`{"titles":["a"],"episodes":[-1]}`, "from 1"},
		"too long":        {`{"titles":["` + strings.Repeat("a", maxRecipe) + `"]}`, "1024 KB"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := ParseRecipe([]byte(c.text))
			var wrong *RecipeError
			if !errors.As(err, &wrong) || !strings.Contains(wrong.Message, c.says) {
				t.Errorf("ParseRecipe: %v, want a RecipeError that says %q", err, c.says)
			}
		})
	}
}

func TestKeyIsTheSameForTheSameRequest(t *testing.T) {
	t.Parallel()
	base := Recipe{
		Titles: []string{"a", "b"}, Seasons: []int{1, 2}, Episodes: []int{1, 2}, Kinds: []catalog.CueKind{"cover", "song"},
		Moods: []string{"eerie", "warm"}, Albums: []string{"x", "y"}, Cues: []string{"a/1", "a/2"},
	}
	change := func(f func(*Recipe)) Recipe {
		r := base
		r.Titles, r.Seasons, r.Episodes, r.Kinds = slices.Clone(r.Titles), slices.Clone(r.Seasons), slices.Clone(r.Episodes), slices.Clone(r.Kinds)
		r.Moods, r.Albums, r.Cues = slices.Clone(r.Moods), slices.Clone(r.Albums), slices.Clone(r.Cues)
		f(&r)
		return r
	}
	for name, c := range map[string]struct {
		f    func(*Recipe)
		same bool
	}{
		"seasons turned":  {func(r *Recipe) { slices.Reverse(r.Seasons) }, true},
		"season twice":    {func(r *Recipe) { r.Seasons = append(r.Seasons, 1) }, true},
		"episodes turned": {func(r *Recipe) { slices.Reverse(r.Episodes) }, true},
		"kinds turned":    {func(r *Recipe) { slices.Reverse(r.Kinds) }, true},
		"moods turned":    {func(r *Recipe) { slices.Reverse(r.Moods) }, true},
		"albums turned":   {func(r *Recipe) { slices.Reverse(r.Albums) }, true},
		"cues turned":     {func(r *Recipe) { slices.Reverse(r.Cues) }, true},
		"titles turned":   {func(r *Recipe) { slices.Reverse(r.Titles) }, false},
		"another season":  {func(r *Recipe) { r.Seasons[0] = 3 }, false},
		"key only":        {func(r *Recipe) { r.KeyOnly = true }, false},
		"fewer cues":      {func(r *Recipe) { r.Cues = r.Cues[:1] }, false},
		"no kinds":        {func(r *Recipe) { r.Kinds = nil }, false},
	} {
		changed := change(c.f)
		if same := changed.Key() == base.Key(); same != c.same {
			t.Errorf("%s: same key is %v, want %v", name, same, c.same)
		}
	}
	if (Recipe{Titles: []string{"a"}, Kinds: []catalog.CueKind{}}).Key() != (Recipe{Titles: []string{"a"}}).Key() {
		t.Error("an empty list and none make different keys")
	}
	turned := change(func(r *Recipe) { slices.Reverse(r.Seasons) })
	if turned.Key(); turned.Seasons[0] != 2 {
		t.Error("Key changed the recipe")
	}
}

func FuzzParseRecipe(f *testing.F) {
	for _, seed := range []string{`{"titles":["a"]}`, `{"moods":["eerie"],"key":true}`, `{"cues":["a/b"],"seasons":[1]}`, `{}`, `[`, "", `{"titles":["\ud800"]}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := ParseRecipe(data)
		if err != nil {
			var wrong *RecipeError
			if !errors.As(err, &wrong) || wrong.Message == "" {
				t.Fatalf("%v is no RecipeError", err)
			}
			return
		}
		if r.Check() != nil || len(r.Key()) != 32 {
			t.Fatalf("%+v was taken", r)
		}
	})
}

func TestParseTrackTakesWhatPeoplePaste(t *testing.T) {
	t.Parallel()
	const id = "0123456789abcdefABCDEF"
	for text, want := range map[string]string{
		"spotify:track:" + id:                                "spotify:track:" + id,
		"  spotify:track:" + id + "\n":                       "spotify:track:" + id,
		"https://open.spotify.com/track/" + id:               "spotify:track:" + id,
		"https://open.spotify.com/track/" + id + "?si=abc#x": "spotify:track:" + id,
		"https://open.spotify.com/intl-de/track/" + id + "/": "spotify:track:" + id,
		"https://open.spotify.com/album/" + id:               "",
		"https://open.spotify.com.example.com/track/" + id:   "",
		"https://example.com/track/" + id:                    "",
		"https://open.spotify.com/track/" + id[1:]:           "",
		"spotify:track:" + id + "0":                          "",
		"spotify:album:" + id:                                "",
		"spotify:track:0123456789abcdefABCDE-":               "",
		"":                                                   "",
		"open.spotify.com/track/" + id:                       "spotify:track:" + id,
		"HTTPS://OPEN.SPOTIFY.COM/track/" + id:               "spotify:track:" + id,
	} {
		if got, ok := ParseTrack(text); got != want || ok != (want != "") {
			t.Errorf("ParseTrack(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
}

func FuzzParseTrack(f *testing.F) {
	for _, seed := range []string{"spotify:track:0123456789abcdefABCDEF", "https://open.spotify.com/track/0123456789abcdefABCDEF?si=x", "://", "", "%zz"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		uri, ok := ParseTrack(text)
		if ok != (uri != "") || ok && !trackURI.MatchString(uri) {
			t.Fatalf("ParseTrack(%q) = %q, %v", text, uri, ok)
		}
		if again, same := ParseTrack(uri); ok && (!same || again != uri) {
			t.Fatalf("ParseTrack(%q) is not its own answer: %q", uri, again)
		}
	})
}
