package catalog

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func formatText(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "assets", "catalog", "FORMAT.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestExampleOfTheFormatIsRight(t *testing.T) {
	t.Parallel()
	found := regexp.MustCompile("(?s)```json\n(.*?)```").FindStringSubmatch(formatText(t))
	if found == nil {
		t.Fatal("FORMAT.md has no example")
	}
	data := []byte(found[1])
	titles, err := Decode("night-radio.json", data)
	if err != nil {
		t.Fatal(err)
	}
	schemaTakes(t, published(t, SchemaFile), data)
	var ids []string
	for _, cue := range titles[0].Cues {
		ids = append(ids, cue.ID)
		if !strings.Contains(formatText(t), "`"+cue.ID+"`") {
			t.Errorf("FORMAT.md does not explain the id %s", cue.ID)
		}
	}
	if diff := cmp.Diff([]string{"night-radio/s1e2/the-first-record-the-night-choir", "night-radio/any/station-jingle"}, ids); diff != "" {
		t.Error(diff)
	}
}

func TestFormatExplainsEveryField(t *testing.T) {
	t.Parallel()
	text := formatText(t)
	for _, s := range []shape{
		titleShape, linksShape, nameShape, artistShape, personShape, seasonShape, episodeShape, albumShape, trackShape, cueShape, chartShape,
		highlightShape, sourceShape, eventShape,
	} {
		for _, field := range s.fields {
			name := "`" + field + "`"
			if slices.Contains(s.required, field) {
				name += "*"
			}
			if field != "$schema" && !strings.Contains(text, name) {
				t.Errorf("FORMAT.md does not explain %s", name)
			}
		}
	}
}

func TestFormatNamesEveryWordOfTheVocabulary(t *testing.T) {
	t.Parallel()
	text := formatText(t)
	for _, words := range [][]string{
		plain(TitleKinds()), plain(CueKinds()), plain(AlbumKinds()), plain(Places()), plain(Roles()), plain(EventKinds()), plain(EventStatuses()),
	} {
		for _, word := range words {
			if !strings.Contains(text, word) {
				t.Errorf("FORMAT.md does not name %q", word)
			}
		}
	}
}
