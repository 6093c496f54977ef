package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"needledrop/internal/catalog"
)

var songs = []Song{
	{Cue: "show/s1e2/stone-harbour-the-gulls", Title: "Stone Harbour", Artist: "The Gulls", Album: "Songs, \"Vol. 1\"", Duration: 185 * time.Second,
		Of: "A Show", Where: catalog.Where{Season: 1, Episode: 2}, Kind: "song", Year: 1985},
	{Cue: "show/any/score", Title: "=SUM(A1:A9)", Of: "A Show", Kind: "score"},
	{Cue: "show/any/밤바다", Title: "밤바다", Artist: "+갈매기", Of: "A Show", Kind: "song"},
}

func write(t *testing.T, format string) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, format, "A Show", songs); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTextIsWhatSearchBoxesTake(t *testing.T) {
	t.Parallel()
	const want = "The Gulls - Stone Harbour\n=SUM(A1:A9)\n+갈매기 - 밤바다\n"
	if got := write(t, "txt"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCSVReadsBackAndHoldsNoFormula(t *testing.T) {
	t.Parallel()
	text, found := strings.CutPrefix(write(t, "csv"), byteOrderMark)
	if !found {
		t.Error("spreadsheets need the byte order mark to read UTF-8")
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1+len(songs) || rows[1][2] != songs[0].Album || rows[1][3] != "3:05" || rows[1][5] != "1" || rows[2][5] != "" {
		t.Errorf("got %q", rows)
	}
	for _, row := range rows {
		for _, c := range row {
			if c != "" && strings.ContainsRune("=+-@", rune(c[0])) {
				t.Errorf("a spreadsheet would run %q", c)
			}
		}
	}
}

func TestJSONNamesTheCues(t *testing.T) {
	t.Parallel()
	var got struct {
		Name  string
		Songs []struct {
			Cue, Title, Artist string
			DurationMS         int64 `json:"duration_ms"`
		}
	}
	if err := json.Unmarshal([]byte(write(t, "json")), &got); err != nil {
		t.Fatal(err)
	}
	if got.Name != "A Show" || len(got.Songs) != len(songs) || got.Songs[0].DurationMS != 185_000 || got.Songs[2].Title != "밤바다" {
		t.Errorf("got %+v", got)
	}
}

func TestUnknownFormatIsNamed(t *testing.T) {
	t.Parallel()
	if err := Write(&bytes.Buffer{}, "mp3", "", nil); !errors.Is(err, ErrFormat) {
		t.Errorf("got %v", err)
	}
	for _, f := range Formats() {
		if write(t, f) == "" {
			t.Errorf("%s writes nothing", f)
		}
	}
}

type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestFullDiskIsAnError(t *testing.T) {
	t.Parallel()
	for _, f := range Formats() {
		if err := Write(full{}, f, "", songs); !errors.Is(err, errFull) {
			t.Errorf("%s: got %v", f, err)
		}
	}
}

func TestServiceColumns(t *testing.T) {
	t.Parallel()
	for format, want := range map[string]string{
		"tunemymusic": byteOrderMark + "Track name,Artist name,Album,Playlist name,Type,ISRC\nStone Harbour,The Gulls,\"Songs, \"\"Vol. 1\"\"\",A Show,Playlist,\n",
		"soundiiz":    "title;artist;album;isrc\nStone Harbour;The Gulls;\"Songs, \"\"Vol. 1\"\"\";\n",
		"m3u8":        "#EXTM3U\n#PLAYLIST:A Show\n#EXTINF:185,The Gulls - Stone Harbour\nThe Gulls - Stone Harbour.mp3\n#EXTINF:-1,",
		"xspf":        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<playlist xmlns=\"http://xspf.org/ns/0/\" version=\"1\">\n  <title>A Show</title>",
		"md":          "# A Show\n\n## A Show, season 1, episode 2\n\n* The Gulls - Stone Harbour\n",
	} {
		if got := write(t, format); !strings.HasPrefix(got, want) {
			t.Errorf("%s: got\n%s\nwant it to begin with\n%s", format, got, want)
		}
	}
	if got := write(t, "jspf"); !json.Valid([]byte(got)) || !strings.Contains(got, `"creator": "The Gulls"`) {
		t.Errorf("jspf: got %s", got)
	}
}

func TestMarkdownShowsNamesAsTheyAre(t *testing.T) {
	t.Parallel()
	if got, want := escapeMarkdown("*NSYNC_[x] <b> #1 `a` \\"), "\\*NSYNC\\_\\[x\\] &lt;b> \\#1 \\`a\\` \\\\"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
