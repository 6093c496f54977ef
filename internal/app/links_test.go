package app

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

func TestEveryFieldOfARecipeGoesThroughALink(t *testing.T) {
	t.Parallel()
	full, acts := reflect.ValueOf(fullRecipe()), reflect.ValueOf(actsRecipe())
	for i := range full.NumField() {
		if full.Field(i).IsZero() && acts.Field(i).IsZero() {
			t.Errorf("give the field %s a value here, and a key in links", full.Type().Field(i).Name)
		}
	}
	for _, want := range []playlist.Recipe{fullRecipe(), actsRecipe()} {
		link, err := RecipeLink(want)
		if err != nil || !strings.HasPrefix(link, "needledrop://recipe?t=") {
			t.Fatalf("RecipeLink: %s, %v", link, err)
		}
		got, err := ParseOpening(link)
		if diff := cmp.Diff(Opening(OpenRecipe{Recipe: want}), got); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", link, err, diff)
		}
	}
}

func TestLinksComeBackAsWhatTheyWereMadeOf(t *testing.T) {
	t.Parallel()
	for link, want := range map[string]Opening{
		TitleLink("13-reasons-why"):                OpenTitle{"13-reasons-why"},
		ArtistLink("AC/DC"):                        OpenArtist{"AC/DC"},
		ArtistLink("Sigur Rós"):                    OpenArtist{"Sigur Rós"},
		ArtistLink("아이유 (IU) & 100% #1?/"):         OpenArtist{"아이유 (IU) & 100% #1?/"},
		CueLink("dark/s1e1/goodbye-apparat"):       OpenCue{"dark/s1e1/goodbye-apparat"},
		"needledrop://cue/dark/s1e1/goodbye":       OpenCue{"dark/s1e1/goodbye"},
		"NEEDLEDROP://Title/dark":                  OpenTitle{"dark"}, // as browsers and systems may write it
		"needledrop://title/dark/":                 OpenTitle{"dark"},
		"needledrop://recipe/?t=dark":              OpenRecipe{Recipe: playlist.Recipe{Titles: []string{"dark"}}},
		"needledrop://artist/Florence%20%2B%20the": OpenArtist{"Florence + the"},
	} {
		if got, err := ParseOpening(link); err != nil || !cmp.Equal(want, got) {
			t.Errorf("%s: %#v, %v, want %#v", link, got, err, want)
		}
	}
	if title := (OpenCue{"dark/s1e1/goodbye"}).Title(); title != "dark" {
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
			_, err := ParseOpening(c.what)
			var cannot *OpeningError
			if !errors.As(err, &cannot) || !strings.Contains(cannot.Message, c.says) || !isSentence(cannot.Message) || len(cannot.Message) > 300 {
				t.Errorf("ParseOpening: %v, want an OpeningError that says %s", err, c.says)
			}
		})
	}
	var recipe *playlist.RecipeError
	for _, link := range []string{"needledrop://recipe?s=1", "needledrop://recipe?t=x&s=0", "needledrop://recipe?t=x&k=opera"} {
		if _, err := ParseOpening(link); !errors.As(err, &recipe) {
			t.Errorf("%s: %v, want a RecipeError", link, err)
		}
	}
}

func TestARecipeTooLongForALinkSaysSo(t *testing.T) {
	t.Parallel()
	_, err := RecipeLink(playlist.Recipe{Cues: []string{strings.Repeat("x", maxLink)}})
	if !errors.As(err, new(*OpeningError)) || !strings.Contains(err.Error(), "recipe file") {
		t.Errorf("RecipeLink: %v", err)
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
	for path, want := range map[string]func(path string) Opening{
		made("a.needledrop", `{"titles":["dark"]}`):                             func(p string) Opening { return OpenRecipe{recipe, p} },
		made("b.JSON", `{"titles":["dark"]}`):                                   func(p string) Opening { return OpenRecipe{recipe, p} },
		made("one title.json", `{"title":"X","people":[{"name":"Y"}],"id":"x"`): func(p string) Opening { return OpenPack{p} },
		made("pack ñ.json", `{"$schema":"s","titles":[{"id":"x"}]}`):            func(p string) Opening { return OpenPack{p} },
		filepath.Join("..", "..", "assets", "catalog", "dark.json"):             func(p string) Opening { return OpenPack{p} },
		dir: func(p string) Opening { return OpenPack{p} },
	} {
		if got, err := ParseOpening(path); err != nil || !cmp.Equal(want(path), got) {
			t.Errorf("%s: %#v, %v", path, got, err)
		}
	}
	path := made("with space.needledrop", `{"titles":["dark"]}`)
	address := (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
	if got, err := ParseOpening(address); err != nil || !cmp.Equal(Opening(OpenRecipe{recipe, path}), got) {
		t.Errorf("%s: %#v, %v", address, got, err)
	}
	for name, text := range map[string]string{
		"list.json": `[]`, "empty.json": ``, "word.json": `"x"`, "deep.json": strings.Repeat(`{"a":`, 20000), "events.json": `{"events":[]}`,
		"unknown.needledrop": `{"titles":["x"],"y":1}`, "no titles.json": `{"titles":[]}`, "big.needledrop": strings.Repeat(" ", maxRecipeFile+1),
	} {
		if _, err := ParseOpening(made(name, text)); !errors.As(err, new(*playlist.RecipeError)) {
			t.Errorf("%s: %v, want a RecipeError", name, err)
		}
	}
}

func TestWhatIsNoOrdinaryFileIsNotOpened(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("there is no such file")
	}
	if _, err := ParseOpening(os.DevNull); !errors.As(err, new(*OpeningError)) || !strings.Contains(err.Error(), "no ordinary file") {
		t.Errorf("ParseOpening: %v", err)
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

func FuzzParseOpening(f *testing.F) {
	full, err := RecipeLink(fullRecipe())
	if err != nil {
		f.Fatal(err)
	}
	for _, link := range []string{
		full, TitleLink("dark"), ArtistLink("AC/DC"), CueLink("dark/s1e1/x"), "needledrop://", "needledrop://recipe?t=%00&&=", "needledrop://title/%2F/",
		"needledrop://[::1]/x", "needledrop://title:99/x", "needledrop:// /x", "needledrop://artist/%25%2F?#",
	} {
		f.Add(strings.TrimPrefix(link, linkStart))
	}
	f.Fuzz(func(t *testing.T, rest string) {
		got, err := ParseOpening(linkStart + rest)
		if err != nil {
			if text := Explain(err); strings.ContainsAny(text, "\n\x00\x1b") || len(text) > 8*maxName {
				t.Errorf("%q: the error %q is no sentence", rest, text)
			}
			return
		}
		var link string
		switch got := got.(type) {
		case OpenTitle:
			link = TitleLink(got.ID)
		case OpenArtist:
			link = ArtistLink(got.Name)
		case OpenCue:
			link = CueLink(got.ID)
		case OpenRecipe:
			if link, err = RecipeLink(got.Recipe); err != nil {
				return // escaped it can be too long
			}
		}
		if again, err := ParseOpening(link); err != nil || !cmp.Equal(got, again) {
			t.Errorf("%q is %#v, and %s is %#v, %v", rest, got, link, again, err)
		}
	})
}
