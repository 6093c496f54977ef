// Package handoff writes lists of songs in forms that people and other
// services read: the ways out that need no Spotify account. All of it comes
// from the catalog; nothing of Spotify's is in it.
package handoff

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
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
	Season   int           // 0 when unknown or not a series
	Episode  int           // 0 when unknown
	Kind     catalog.CueKind
	Year     int // 0 when unknown
}

// format is one way to write a list.
type format struct {
	name  string
	write func(w io.Writer, name string, songs []Song) error
}

func formats() []format {
	return []format{
		{"txt", writeText}, {"csv", writeCSV}, {"json", writeJSON}, {"md", writeMarkdown},
		{"tunemymusic", writeTuneMyMusic}, {"soundiiz", writeSoundiiz}, {"m3u8", writeM3U}, {"xspf", writeXSPF}, {"jspf", writeJSPF},
	}
}

// Formats are the names Write takes.
func Formats() []string {
	var out []string
	for _, f := range formats() {
		out = append(out, f.name)
	}
	return out
}

// ErrFormat tells that there is no such format.
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
	out.Write([]string{"Title", "Artist", "Album", "Duration", "Netflix title", "Season", "Episode", "Kind", "Year"})
	for _, s := range songs {
		out.Write([]string{
			cell(s.Title), cell(s.Artist), cell(s.Album), catalog.ClockTime(s.Duration), cell(s.Of),
			number(s.Season), number(s.Episode), string(s.Kind), number(s.Year),
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

func number(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func writeJSON(w io.Writer, name string, songs []Song) error {
	type song struct {
		Cue      string          `json:"cue"`
		Title    string          `json:"title"`
		Artist   string          `json:"artist"`
		Album    string          `json:"album,omitempty"`
		Duration int64           `json:"duration_ms,omitempty"`
		Of       string          `json:"netflix_title"`
		Season   int             `json:"season,omitempty"`
		Episode  int             `json:"episode,omitempty"`
		Kind     catalog.CueKind `json:"kind"`
		Year     int             `json:"year,omitempty"`
	}
	list := struct {
		Name  string `json:"name"`
		Songs []song `json:"songs"`
	}{name, make([]song, len(songs))}
	for i, s := range songs {
		list.Songs[i] = song{s.Cue, s.Title, s.Artist, s.Album, s.Duration.Milliseconds(), s.Of, s.Season, s.Episode, s.Kind, s.Year}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(list)
}
