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
		"key":true,"albums":["One"],"cues":["a/b"],"order":"shuffle","seed":18446744073709551615,"both":true}` + "\n"))
	want := Recipe{
		Titles: []string{"a"}, Seasons: []int{1, 2}, Episodes: []int{3}, Kinds: []catalog.CueKind{catalog.Song, catalog.Cover},
		Moods: []string{"eerie"}, KeyOnly: true, Albums: []string{"One"}, Cues: []string{"a/b"}, Order: Shuffled, Seed: 1<<64 - 1, Both: true,
	}
	if err != nil || cmp.Diff(want, got) != "" {
		t.Errorf("ParseRecipe: %v\n%s", err, cmp.Diff(want, got))
	}
}

func TestWhatIsNoRecipeIsRefusedInWords(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, says string }{
		"nothing":          {"", "not a recipe"},
		"no JSON":          {"titles: a", "not a recipe"},
		"a list":           {`["a"]`, "not a recipe"},
		"unknown field":    {`{"titles":["a"],"spotify":"x"}`, `"spotify"`},
		"something after":  {`{"titles":["a"]} {}`, "follows"},
		"wrong type":       {`{"titles":"a"}`, "not a recipe"},
		"empty":            {`{}`, "at least one title"},
		"only seasons":     {`{"seasons":[1]}`, "at least one title"},
		"kind":             {`{"titles":["a"],"kinds":["opera"]}`, `"opera"`},
		"mood":             {`{"moods":["beige"]}`, `"beige"`},
		"season 0":         {`{"titles":["a"],"seasons":[0]}`, "from 1"},
		"episode -1":       {`{"titles":["a"],"episodes":[-1]}`, "from 1"},
		"order":            {`{"titles":["a"],"order":"backwards"}`, `"backwards"`},
		"seed for nothing": {`{"titles":["a"],"seed":7}`, "shuffle"},
		"seed -1":          {`{"titles":["a"],"order":"shuffle","seed":-1}`, "not a recipe"},
		"one and both":     {`{"titles":["a"],"originals":true,"both":true}`, "or both"},
		"artist and cues":  {`{"artists":["x"],"cues":["a/b"]}`, "by hand"},
		"person and album": {`{"people":["x"],"albums":["b"]}`, "albums"},
		"no name":          {`{"artists":["&"]}`, "no name"},
		"too long":         {`{"titles":["` + strings.Repeat("a", maxRecipe) + `"]}`, "1024 KB"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := ParseRecipe([]byte(c.text))
			var wrong *RecipeError
			if !errors.As(err, &wrong) || !strings.Contains(wrong.Error(), c.says) {
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

// What playlists were made from is kept by its key: a recipe of an older
// version must have the one it had then.
func TestKeysOfOlderRecipesStay(t *testing.T) {
	t.Parallel()
	for text, key := range map[string]string{
		`{"titles":["stranger-things"]}`:                                       "a3bf4335050226a9de4ade680b41ffde",
		`{"titles":["stranger-things"],"seasons":[4]}`:                         "0d950f97f3a282d91e5986d4e1877f42",
		`{"titles":["dark","bridgerton"],"kinds":["cover","song"],"key":true}`: "170873f186b097ce8556a03c964f4dfa",
		`{"moods":["eerie"]}`:                                                  "010ce3bb7d69c3efe6dda2916becca26",
		`{"titles":["bridgerton"],"originals":true}`:                           "29db71046134be5ad1177e7465a0f18f",
		`{"titles":["bridgerton"],"albums":["Covers"]}`:                        "3a602fbe5f7f0fd5745dbc61ffd0be66",
		`{"cues":["dark/s1e1/goodbye-apparat","stranger-things/s4e4/x"]}`:      "e32a3bcf6c49889db4c89dfbe9053705",
		`{"titles":["up"],"seasons":[2,1],"episodes":[3,1],"kinds":["cover"],"moods":["warm"],"key":true,"albums":["b","a"],"originals":true,"cues":["up/2","up/1"]}`: "eb4dea59795c56db1cf6fcd36e175869",
	} {
		r, err := ParseRecipe([]byte(text))
		if err != nil || r.Key() != key {
			t.Errorf("%s has key %s (%v), want %s", text, r.Key(), err, key)
		}
	}
}

func TestKeyTellsOrdersAndNamesApart(t *testing.T) {
	t.Parallel()
	base := Recipe{Titles: []string{"a"}, Artists: []string{"Beyoncé", "Kate"}, People: []string{"Ann"}, Order: Shuffled, Seed: 1}
	for name, c := range map[string]struct {
		f    func(*Recipe)
		same bool
	}{
		"another spelling": {func(r *Recipe) { r.Artists = []string{"kate", "BEYONCE"} }, true},
		"one artist less":  {func(r *Recipe) { r.Artists = r.Artists[:1] }, false},
		"another person":   {func(r *Recipe) { r.People = []string{"Bo"} }, false},
		"another seed":     {func(r *Recipe) { r.Seed = 2 }, false},
		"another order":    {func(r *Recipe) { r.Order, r.Seed = InAlbum, 0 }, false},
		"both":             {func(r *Recipe) { r.Both = true }, false},
	} {
		changed := base
		c.f(&changed)
		if same := changed.Key() == base.Key(); same != c.same {
			t.Errorf("%s: same key is %v, want %v", name, same, c.same)
		}
	}
	if (Recipe{Titles: []string{"a"}, Order: "story"}).Key() != (Recipe{Titles: []string{"a"}}).Key() {
		t.Error("the order story and none make different keys")
	}
	if (Recipe{Artists: []string{"x"}}).Key() == (Recipe{People: []string{"x"}}).Key() {
		t.Error("an artist and a person of one name make the same key")
	}
}

func FuzzParseRecipe(f *testing.F) {
	for _, seed := range []string{`{"titles":["a"]}`, `{"moods":["eerie"],"key":true}`, `{"cues":["a/b"],"seasons":[1]}`, `{"artists":["a"],"order":"shuffle","seed":3}`, `{"people":["&"]}`, `{}`, `[`, "", `{"titles":["\ud800"]}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := ParseRecipe(data)
		if err != nil {
			var wrong *RecipeError
			if !errors.As(err, &wrong) || wrong.Error() == "" {
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
