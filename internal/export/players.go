package export

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// writeM3U writes an extended M3U list in UTF-8. Its entries name songs, not
// files: players that search their library by name find them.
func writeM3U(w io.Writer, name string, songs []Song) error {
	if _, err := fmt.Fprintf(w, "#EXTM3U\n#PLAYLIST:%s\n", oneLine(name)); err != nil {
		return err
	}
	for _, s := range songs {
		seconds := int(s.Duration.Seconds())
		if seconds == 0 {
			seconds = -1 // unknown, by the format's custom
		}
		if _, err := fmt.Fprintf(w, "#EXTINF:%d,%s\n%s.mp3\n", seconds, oneLine(s.line()), fileName(s.line())); err != nil {
			return err
		}
	}
	return nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// fileName makes a name that no system takes for a path.
func fileName(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|#`, r) {
			return '_'
		}
		return r
	}, oneLine(s))
}

// xspfTrack is a song in either form of XSPF.
type xspfTrack struct {
	Title    string `xml:"title" json:"title"`
	Creator  string `xml:"creator,omitempty" json:"creator,omitempty"`
	Album    string `xml:"album,omitempty" json:"album,omitempty"`
	Duration int64  `xml:"duration,omitempty" json:"duration,omitempty"` // milliseconds
}

func xspfTracks(songs []Song) []xspfTrack {
	out := make([]xspfTrack, len(songs))
	for i, s := range songs {
		out[i] = xspfTrack{s.Title, s.Artist, s.Album, s.Duration.Milliseconds()}
	}
	return out
}

// writeXSPF writes a list after xspf.org, version 1.
func writeXSPF(w io.Writer, name string, songs []Song) error {
	list := struct {
		XMLName xml.Name    `xml:"http://xspf.org/ns/0/ playlist"`
		Version int         `xml:"version,attr"`
		Title   string      `xml:"title"`
		Tracks  []xspfTrack `xml:"trackList>track"`
	}{Version: 1, Title: name, Tracks: xspfTracks(songs)}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(list); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// writeJSPF writes the same list in XSPF's JSON form, which ListenBrainz and
// others read.
func writeJSPF(w io.Writer, name string, songs []Song) error {
	type playlist struct {
		Title  string      `json:"title"`
		Tracks []xspfTrack `json:"track"`
	}
	list := playlist{Title: name, Tracks: xspfTracks(songs)}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(map[string]playlist{"playlist": list})
}
