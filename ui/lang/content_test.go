package lang

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"needledrop/assets"
	"needledrop/internal/catalog"
)

// shipped are the titles of the catalog in the program.
func shipped(t *testing.T) []catalog.Title {
	t.Helper()
	files, err := fs.Glob(assets.Catalog(), "*.json")
	if err != nil {
		t.Fatal(err)
	}
	var out []catalog.Title
	for _, name := range files {
		data, err := fs.ReadFile(assets.Catalog(), name)
		if err != nil {
			t.Fatal(err)
		}
		titles, err := catalog.Decode(name, data)
		if err != nil {
			continue // it holds no titles, as the events do; the catalog's own test checks the rest
		}
		out = append(out, titles...)
	}
	return out
}

func TestTranslationsBelongToSentencesThatStand(t *testing.T) {
	t.Parallel()
	whole := []string{"de", "fr"} // with the summaries of all titles and the scenes of all signature moments
	key := map[string]bool{}
	summaries, scenes := map[string]string{}, map[string]string{}
	for _, title := range shipped(t) {
		summaries[title.ID] = title.Summary
		for _, c := range title.Cues {
			scenes[c.ID] = c.Scene
			if c.Key && c.Scene != "" {
				key[c.ID] = true
			}
		}
	}
	for _, language := range Languages()[1:] {
		c := readContent(language)
		check := func(kind string, have map[string]translated, standing map[string]string) {
			for id, tr := range have {
				switch english, there := standing[id]; {
				case !there:
					t.Errorf("%s: %s of %s, which is not there", language, kind, id)
				case tr.Of != markOf(english):
					t.Errorf("%s: the %s of %s was changed; translate it again (of: %q)", language, kind, id, markOf(english))
				case strings.TrimSpace(tr.Text) == "" || tr.Text == english:
					t.Errorf("%s: the %s of %s is not translated", language, kind, id)
				}
			}
		}
		check("summary", c.Summaries, summaries)
		check("scene", c.Scenes, scenes)
		for _, id := range []string{"stranger-things", "wednesday", "bridgerton"} { // what most people open first
			if c.Summaries[id].Text == "" {
				t.Errorf("%s lacks the summary of %s", language, id)
			}
		}
		if !slices.Contains(whole, language) {
			continue
		}
		for id := range summaries {
			if c.Summaries[id].Text == "" {
				t.Errorf("%s lacks the summary of %s", language, id)
			}
		}
		for id := range key {
			if c.Scenes[id].Text == "" {
				t.Errorf("%s lacks the scene of %s", language, id)
			}
		}
	}
}

func TestWhatIsNotTranslatedIsMarkedAsEnglish(t *testing.T) {
	speak := func(locale string) {
		if err := Use(locale); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { _ = Use("") })
	var title catalog.Title
	for _, each := range shipped(t) {
		if each.ID == "wednesday" {
			title = each
		}
	}
	speak("en")
	if got := Summary(title.ID, title.Summary) + Scene("x", "A scene."); got != title.Summary+"A scene." {
		t.Errorf("in English %q", got)
	}
	speak("de")
	if got := Summary(title.ID, title.Summary); got == title.Summary || strings.Contains(got, "(EN)") {
		t.Errorf("in German %q", got)
	}
	changed := title
	changed.Summary += " And more."
	if got := Summary(changed.ID, changed.Summary); got != changed.Summary+" (EN)" {
		t.Errorf("changed since %q", got)
	}
	if got := Scene("x", ""); got != "" {
		t.Errorf("no scene is %q", got)
	}
}
