package handoff

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
)

var songs = []Song{
	{Cue: "show/s1e2/stone-harbour-the-gulls", Title: "Stone Harbour", Artist: "The Gulls", Album: "Songs, \"Vol. 1\"", Duration: 185 * time.Second,
		Of: "A Show", Season: 1, Episode: 2, Kind: "song", Year: 1985},
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
