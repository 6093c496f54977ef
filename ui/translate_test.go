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
