package export

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"needledrop/internal/catalog"
)

func TestListsTellSpecialsDoubleEpisodesAndPlaces(t *testing.T) {
	t.Parallel()
	songs := []Song{
		{Title: "Prologue", Of: "Show", Where: catalog.Where{Season: 1, Special: true}},
		{Title: "Double", Of: "Show", Where: catalog.Where{Season: 1, Episode: 1, Until: 2, Place: catalog.EndCredits, At: 5400 * time.Second}},
		{Title: "Sleigh", Of: "Show", Where: catalog.Where{Special: true, Episode: 1, Place: catalog.Opening}},
	}
	for format, wanted := range map[string][]string{
		"md": {
			"## Show, season 1, special\n\n* Prologue\n", "## Show, season 1, episodes 1–2\n\n* Double (end credits, 1:30:00)\n",
			"## Show, specials, episode 1\n\n* Sleigh (opening)\n",
		},
		"csv": {"Prologue,,,,Show,1,0,,,,,,\n", "Double,,,,Show,1,1–2,,,end credits,1:30:00,,\n", "Sleigh,,,,Show,0,1,,,opening,,,\n"},
		"json": {
			"\"season\": 1,\n      \"episode\": 0,\n", "\"episode\": 1,\n      \"until\": 2,\n      \"place\": \"end credits\",\n      \"at_ms\": 5400000,\n",
			"\"season\": 0,\n      \"episode\": 1,\n      \"place\": \"opening\",\n",
		},
	} {
		var b bytes.Buffer
		if err := Write(&b, format, "Show", songs); err != nil {
			t.Fatal(err)
		}
		for _, want := range wanted {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%s: lacks %q:\n%s", format, want, b.String())
			}
		}
	}
}
