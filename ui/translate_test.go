package ui

import (
	"encoding/json"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"needledrop/assets"
	"needledrop/ui/lang"
)

func TestTranslationsCanBeRead(t *testing.T) {
	t.Parallel()
	files, err := fs.Glob(assets.Translations, "translations/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files (%v)", len(files), err)
	}
	for _, name := range files {
		for key, forms := range translationsIn(t, name) {
			for _, text := range forms {
				if got, want := verbs(text), verbs(key); !slices.Equal(got, want) {
					t.Errorf("%s: %q has the verbs %v, and its key %q has %v", path.Base(name), text, got, key, want)
				}
			}
		}
	}
}

// speechFor is the language of a locale.
func speechFor(t *testing.T, locale string) *lang.Speech {
	t.Helper()
	s, err := lang.NewSpeech(locale)
	if err != nil {
		t.Fatal(locale, err)
	}
	return s
}

func TestTheWindowSpeaksTheNearestLanguageThatItHas(t *testing.T) {
	t.Parallel()
	for locale, want := range map[string]string{
		"de": "Suchen", "de-AT": "Suchen", "de-CH": "Suchen", "es": "Buscar", "es-MX": "Buscar", "es-419": "Buscar", "fr": "Rechercher", "fr-CA": "Rechercher",
		"ja": "検索", "ja-JP": "検索", "ko": "검색", "ko-KR": "검색", "pt": "Buscar", "pt-PT": "Buscar", "pt-BR": "Buscar", "en": "Search", "en-GB": "Search",
		"sv-SE": "Search", "cs": "Search", "el": "Search", "pl-PL": "Search", "ru-RU": "Search", "ta": "Search", "uk-UA": "Search", "zh-CN": "Search", "zh-Hans": "Search",
		"it": "Search", "nl": "Search", "und": "Search", "": "Search", "no locale at all": "Search",
	} {
		if got := speechFor(t, locale).Text("Search"); got != want {
			t.Errorf("%q: %q, want %q", locale, got, want)
		}
	}
}

func TestTextsWithANumberTakeItsFormInEveryLanguage(t *testing.T) {
	t.Parallel()
	for locale, want := range map[string][3]string{ // for none, one and two
		"en": {"%d songs", "%d song", "%d songs"}, "sv": {"%d songs", "%d song", "%d songs"}, "ru": {"%d songs", "%d song", "%d songs"},
		"de": {"%d Songs", "%d Song", "%d Songs"}, "es": {"%d canciones", "%d canción", "%d canciones"}, "fr": {"%d chanson", "%d chanson", "%d chansons"},
		"pt-PT": {"%d música", "%d música", "%d músicas"}, "ja": {"%d曲", "%d曲", "%d曲"}, "ko": {"%d곡", "%d곡", "%d곡"},
	} {
		s := speechFor(t, locale)
		if got := [3]string{s.Count("%d songs", 0), s.Count("%d songs", 1), s.Count("%d songs", 2)}; got != want {
			t.Errorf("%s: %q, want %q", locale, got, want)
		}
	}
	if got := speechFor(t, "ru").Count("%d songs", 21); got != "%d songs" {
		t.Errorf("English with the numbers of another language: %q", got)
	}
}

// translationsIn returns the forms of each text of a file.
func translationsIn(t *testing.T, name string) map[string][]string {
	t.Helper()
	data, err := assets.Translations.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	out := map[string][]string{}
	for key, value := range raw {
		var one string
		var many map[string]string
		if json.Unmarshal(value, &one) == nil {
			out[key] = []string{one}
		} else if err := json.Unmarshal(value, &many); err != nil || many["other"] == "" {
			t.Errorf("%s: %q is neither a text nor forms with \"other\"", name, key)
		}
		for _, form := range many {
			out[key] = append(out[key], form)
		}
	}
	return out
}

var verb = regexp.MustCompile(`%(?:\[(\d+)\])?([a-z%])`)

// verbs lists the verbs of a format by the argument they print, so that a
// translation may reorder them.
func verbs(format string) []string {
	var out []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		at := string(rune('0' + next))
		if m[1] != "" {
			at = m[1]
		}
		if m[2] == "%" {
			continue
		}
		out = append(out, at+m[2])
		next++
	}
	slices.Sort(out)
	return out
}

func TestVerbsAreComparedByTheirArgument(t *testing.T) {
	t.Parallel()
	if got := strings.Join(verbs("%d of %s, 5%% %[3]q"), " "); got != "1d 2s 3q" {
		t.Errorf("got %q", got)
	}
	if !slices.Equal(verbs("%d of %s"), verbs("%[2]s: %[1]d")) {
		t.Error("a reordered format differs")
	}
}
