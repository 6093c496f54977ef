package link

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/internal/playlist"
)

func fullRecipe() playlist.Recipe {
	return playlist.Recipe{
		Titles: []string{"dark", "stranger-things"}, Seasons: []int{2, 1}, Episodes: []int{4}, Kinds: []catalog.CueKind{catalog.Song, catalog.Cover},
		Moods: []string{"eerie"}, KeyOnly: true, Albums: []string{`Score, Vol. 1 & 2 + "More" 100 %`}, Originals: true,
		Cues: []string{"dark/s1e1/goodbye-apparat", "dark/any/サウンド"},
	}
}

// actsRecipe has the fields that do not go with those of fullRecipe.
func actsRecipe() playlist.Recipe {
	return playlist.Recipe{
		Titles: []string{"stranger-things"}, Artists: []string{"Kate Bush", "AC/DC & Co"}, People: []string{"Nora Felder"}, Both: true,
		Order: playlist.Shuffled, Seed: 1<<64 - 1,
	}
}

// wholeRecipe takes the albums along, which goes with neither of the two.
func wholeRecipe() playlist.Recipe {
	return playlist.Recipe{Titles: []string{"stranger-things"}, AlbumsToo: true}
}

// isSentence tells a whole sentence with everything put in.
func isSentence(text string) bool {
	return len(text) > 15 && text[0] >= 'A' && text[0] <= 'Z' && strings.HasSuffix(text, ".") && !strings.Contains(text, "%!")
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestEveryFieldOfARecipeGoesThroughALink(t *testing.T) {
	t.Parallel()
	full, acts, whole := reflect.ValueOf(fullRecipe()), reflect.ValueOf(actsRecipe()), reflect.ValueOf(wholeRecipe())
	for i := range full.NumField() {
		if full.Field(i).IsZero() && acts.Field(i).IsZero() && whole.Field(i).IsZero() {
			t.Errorf("give the field %s a value here, and a key in links", full.Type().Field(i).Name)
		}
	}
	for _, want := range []playlist.Recipe{fullRecipe(), actsRecipe(), wholeRecipe()} {
		link, err := ToRecipe(want)
		if err != nil || !strings.HasPrefix(link, "needledrop://recipe?t=") {
			t.Fatalf("ToRecipe: %s, %v", link, err)
		}
		got, err := Parse(link)
		if diff := cmp.Diff(Target(Recipe{Recipe: want}), got); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", link, err, diff)
		}
	}
}

func TestLinksComeBackAsWhatTheyWereMadeOf(t *testing.T) {
	t.Parallel()
	for link, want := range map[string]Target{
		ToTitle("13-reasons-why"):                  Title{"13-reasons-why"},
		ToArtist("AC/DC"):                          Artist{"AC/DC"},
		ToArtist("Sigur Rós"):                      Artist{"Sigur Rós"},
		ToArtist("아이유 (IU) & 100% #1?/"):           Artist{"아이유 (IU) & 100% #1?/"},
		ToCue("dark/s1e1/goodbye-apparat"):         Cue{"dark/s1e1/goodbye-apparat"},
		"needledrop://cue/dark/s1e1/goodbye":       Cue{"dark/s1e1/goodbye"},
		"NEEDLEDROP://Title/dark":                  Title{"dark"}, // as browsers and systems may write it
		"needledrop://title/dark/":                 Title{"dark"},
		"needledrop://recipe/?t=dark":              Recipe{Recipe: playlist.Recipe{Titles: []string{"dark"}}},
		"needledrop://artist/Florence%20%2B%20the": Artist{"Florence + the"},
	} {
		if got, err := Parse(link); err != nil || !cmp.Equal(want, got) {
			t.Errorf("%s: %#v, %v, want %#v", link, got, err, want)
		}
	}
	if title := (Cue{"dark/s1e1/goodbye"}).TitleID(); title != "dark" {
		t.Errorf("the cue's title is %q", title)
	}
}

func TestWhatCannotBeOpenedIsRefusedInASentence(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	song := filepath.Join(dir, "song.mp3")
	write(t, song, []byte("x"))
	for name, c := range map[string]struct{ what, says string }{
		"nothing":               {"", "no link or file name"},
		"blanks":                {"  ", "no link or file name"},
		"a control letter":      {"needledrop://title/a\x1b[2J", "no link or file name"},
		"no text":               {"\xff\xfe", "no link or file name"},
		"a web page":            {"https://example.com/needledrop://title/x", `not "https://"`},
		"a script":              {"javascript://x", `not "javascript://"`},
		"only the start":        {"needledrop://", "broken"},
		"no id":                 {"needledrop://title/", "broken"},
		"an id of blanks":       {"needledrop://title/%20", "broken"},
		"a hidden control":      {"needledrop://title/%00", "broken"},
		"no text hidden":        {"needledrop://title/%ff", "broken"},
		"half an escape":        {"needledrop://title/%e", "broken"},
		"a person":              {"needledrop://me:pw@title/x", "broken"},
		"a query":               {"needledrop://title/x?y=1", "broken"},
		"a very long id":        {"needledrop://title/" + strings.Repeat("x", maxName+1), "broken"},
		"a very long link":      {"needledrop://recipe?t=" + strings.Repeat("x", maxLink), "16 KB"},
		"another kind":          {"needledrop://settings/reset", "does not know what to open"},
		"an unknown key":        {"needledrop://recipe?t=dark&run=1", `"run=1"`},
		"no recipe":             {"needledrop://recipe?", "does not know"},
		"a season of words":     {"needledrop://recipe?t=dark&s=one", `"s=one"`},
		"a switch of words":     {"needledrop://recipe?t=dark&key=yes", `"key=yes"`},
		"an empty title":        {"needledrop://recipe?t=", `"t="`},
		"half an escape in one": {"needledrop://recipe?t=%e", `"t=%e"`},
		"a file elsewhere":      {"file://server/share/x.json", "not that of a file"},
		"a file of nothing":     {"file://", "not that of a file"},
		"a file that is gone":   {filepath.Join(dir, "gone.json"), `"gone.json" cannot be opened`},
		"a song":                {song, `"song.mp3" is neither`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := Parse(c.what)
			var cannot *Error
			if !errors.As(err, &cannot) || !strings.Contains(cannot.Error(), c.says) || !isSentence(cannot.Error()) || len(cannot.Error()) > 300 {
				t.Errorf("Parse: %v, want an *Error that says %s", err, c.says)
			}
		})
	}
	var recipe *playlist.RecipeError
	for _, link := range []string{"needledrop://recipe?s=1", "needledrop://recipe?t=x&s=0", "needledrop://recipe?t=x&k=opera"} {
		if _, err := Parse(link); !errors.As(err, &recipe) {
			t.Errorf("%s: %v, want a RecipeError", link, err)
		}
	}
}

func TestARecipeTooLongForALinkSaysSo(t *testing.T) {
	t.Parallel()
	_, err := ToRecipe(playlist.Recipe{Cues: []string{strings.Repeat("x", maxLink)}})
	if !errors.As(err, new(*Error)) || !strings.Contains(err.Error(), "recipe file") {
		t.Errorf("ToRecipe: %v", err)
	}
}

func TestAFileOpensAsWhatIsInIt(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	made := func(name, text string) string {
		path := filepath.Join(dir, name)
		write(t, path, []byte(text))
		return path
	}
	recipe := playlist.Recipe{Titles: []string{"dark"}}
	for path, want := range map[string]func(path string) Target{
		made("a.needledrop", `{"titles":["dark"]}`):                             func(p string) Target { return Recipe{recipe, p} },
		made("b.JSON", `{"titles":["dark"]}`):                                   func(p string) Target { return Recipe{recipe, p} },
		made("one title.json", `{"title":"X","people":[{"name":"Y"}],"id":"x"`): func(p string) Target { return Pack{p} },
		made("pack ñ.json", `{"$schema":"s","titles":[{"id":"x"}]}`):            func(p string) Target { return Pack{p} },
		filepath.Join("..", "..", "assets", "catalog", "dark.json"):             func(p string) Target { return Pack{p} },
		dir: func(p string) Target { return Pack{p} },
	} {
		if got, err := Parse(path); err != nil || !cmp.Equal(want(path), got) {
			t.Errorf("%s: %#v, %v", path, got, err)
		}
	}
	path := made("with space.needledrop", `{"titles":["dark"]}`)
	address := (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
	if got, err := Parse(address); err != nil || !cmp.Equal(Target(Recipe{recipe, path}), got) {
		t.Errorf("%s: %#v, %v", address, got, err)
	}
	for name, text := range map[string]string{
		"list.json": `[]`, "empty.json": ``, "word.json": `"x"`, "deep.json": strings.Repeat(`{"a":`, 20000), "events.json": `{"events":[]}`,
		"unknown.needledrop": `{"titles":["x"],"y":1}`, "no titles.json": `{"titles":[]}`, "big.needledrop": strings.Repeat(" ", maxRecipeFile+1),
	} {
		if _, err := Parse(made(name, text)); !errors.As(err, new(*playlist.RecipeError)) {
			t.Errorf("%s: %v, want a RecipeError", name, err)
		}
	}
}

func TestWhatIsNoOrdinaryFileIsNotOpened(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("there is no such file")
	}
	if _, err := Parse(os.DevNull); !errors.As(err, new(*Error)) || !strings.Contains(err.Error(), "no ordinary file") {
		t.Errorf("Parse: %v", err)
	}
}

func TestOnlyPathsAreMadePortable(t *testing.T) {
	t.Parallel()
	for _, same := range []string{"needledrop://title/x", "file:///a b", "https://x", "", "\x00"} {
		if got := Portable(same); got != same {
			t.Errorf("Portable(%q) = %q", same, got)
		}
	}
	for _, path := range []string{"x.json", "a b/c://d.json"} {
		if got := Portable(path); !filepath.IsAbs(got) || !strings.HasSuffix(got, filepath.Base(path)) {
			t.Errorf("Portable(%q) = %q", path, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	full, err := ToRecipe(fullRecipe())
	if err != nil {
		f.Fatal(err)
	}
	for _, link := range []string{
		full, ToTitle("dark"), ToArtist("AC/DC"), ToCue("dark/s1e1/x"), "needledrop://", "needledrop://recipe?t=%00&&=", "needledrop://title/%2F/",
		"needledrop://[::1]/x", "needledrop://title:99/x", "needledrop:// /x", "needledrop://artist/%25%2F?#",
	} {
		f.Add(strings.TrimPrefix(link, prefix))
	}
	f.Fuzz(func(t *testing.T, rest string) {
		got, err := Parse(prefix + rest)
		if err != nil {
			if text := err.Error(); strings.ContainsAny(text, "\n\x00\x1b") || len(text) > 8*maxName {
				t.Errorf("%q: the error %q is no sentence", rest, text)
			}
			return
		}
		var link string
		switch got := got.(type) {
		case Title:
			link = ToTitle(got.ID)
		case Artist:
			link = ToArtist(got.Name)
		case Cue:
			link = ToCue(got.ID)
		case Recipe:
			if link, err = ToRecipe(got.Recipe); err != nil {
				return // escaped it can be too long
			}
		}
		if again, err := Parse(link); err != nil || !cmp.Equal(got, again) {
			t.Errorf("%q is %#v, and %s is %#v, %v", rest, got, link, again, err)
		}
	})
}
