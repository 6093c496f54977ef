// Package export writes lists of songs in forms that people and other
// services read: the ways out that need no Spotify account. All of it comes
// from the catalog; nothing of Spotify's is in it.
package export

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"needledrop/internal/catalog"
)

// Song is one line of a list.
type Song struct {
	Cue      string        // id in the catalog
	Title    string        // of the song
	Artist   string        // "" when no source names the performer
	Album    string        // "" when it is on no known album
	Duration time.Duration // 0 when unknown
	Of       string        // the title it plays in, by name
	Where    catalog.Where // zero when unknown
	Kind     catalog.CueKind
	Year     int    // 0 when unknown
	Scene    string // "" when unknown; may spoil
	Link     string // opens the song in Needledrop; "" for none
}

// format is one way to write a list.
type format struct {
	name      string
	extension string // of its files, without the dot
	write     func(w io.Writer, name string, songs []Song) error
}

func formats() []format {
	return []format{
		{"txt", "txt", writeText}, {"csv", "csv", writeCSV}, {"json", "json", writeJSON}, {"md", "md", writeMarkdown},
		{"tunemymusic", "csv", writeTuneMyMusic}, {"soundiiz", "csv", writeSoundiiz}, {"m3u8", "m3u8", writeM3U}, {"xspf", "xspf", writeXSPF}, {"jspf", "jspf", writeJSPF},
	}
}

// Extension is that of the files of a format, without the dot; "" where there is no
// such format.
func Extension(format string) string {
	for _, f := range formats() {
		if f.name == format {
			return f.extension
		}
	}
	return ""
}

// FormatOf is the format of a file by its name: the one asked for where the
// extension is its own or is no format's, else the one that the extension names.
func FormatOf(file, asked string) string {
	extension := strings.ToLower(strings.TrimPrefix(filepath.Ext(file), "."))
	if extension == Extension(asked) {
		return asked
	}
	for _, f := range formats() {
		if f.extension == extension {
			return f.name
		}
	}
	return asked
}

// Formats are the names Write takes.
func Formats() []string {
	var out []string
	for _, f := range formats() {
		out = append(out, f.name)
	}
	return out
}

// ErrFormat reports that there is no such format.
var ErrFormat = errors.New("there is no such export format")

// Write writes a named list of songs in a format.
func Write(w io.Writer, as, name string, songs []Song) error {
	for _, f := range formats() {
		if f.name != as {
			continue
		}
		if err := f.write(w, name, songs); err != nil {
			return fmt.Errorf("write the list as %s: %w", as, err)
		}
		return nil
	}
	return ErrFormat
}

// writeText writes "Artist - Title", a song a line: what every import service
// and search box takes.
func writeText(w io.Writer, _ string, songs []Song) error {
	for _, s := range songs {
		if _, err := fmt.Fprintln(w, s.line()); err != nil {
			return err
		}
	}
	return nil
}

// line names a song the way search boxes take it.
func (s Song) line() string {
	if s.Artist == "" {
		return s.Title
	}
	return s.Artist + " - " + s.Title
}

// byteOrderMark makes spreadsheet programs read a CSV as UTF-8.
const byteOrderMark = "\ufeff"

func writeCSV(w io.Writer, _ string, songs []Song) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Write([]string{"Title", "Artist", "Album", "Duration", "Netflix title", "Season", "Episode", "Kind", "Year", "Place", "Time", "Scene", "Link"})
	for _, s := range songs {
		out.Write([]string{
			cell(s.Title), cell(s.Artist), cell(s.Album), catalog.ClockTime(s.Duration), cell(s.Of),
			season(s.Where), s.Where.Episodes(), string(s.Kind), number(s.Year), string(s.Where.Place), catalog.ClockTime(s.Where.At),
			cell(s.Scene), s.Link,
		})
	}
	out.Flush()
	return out.Error() // of any of the writes
}

// cell keeps a spreadsheet from taking text for a formula.
func cell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// season is the number of the season, 0 for the specials.
func season(w catalog.Where) string {
	if !w.SeasonKnown() {
		return ""
	}
	return fmt.Sprint(w.Season)
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}
