package export

import (
	"encoding/json"
	"io"

	"needledrop/internal/catalog"
)

// writeJSON writes the list with all that is known of its songs.
func writeJSON(w io.Writer, name string, songs []Song) error {
	list := document{name, make([]documentSong, len(songs))}
	for i, s := range songs {
		list.Songs[i] = documentSong{
			s.Cue, s.Title, s.Artist, s.Album, s.Duration.Milliseconds(), s.Of,
			known(s.Where.SeasonKnown(), s.Where.Season), known(s.Where.EpisodeKnown(), s.Where.Episode), s.Where.Until,
			s.Where.Place, s.Where.At.Milliseconds(), s.Kind, s.Year, s.Scene, s.Link,
		}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(list)
}

type document struct {
	Name  string         `json:"name"`
	Songs []documentSong `json:"songs"`
}

type documentSong struct {
	Cue      string          `json:"cue"`
	Title    string          `json:"title"`
	Artist   string          `json:"artist"`
	Album    string          `json:"album,omitempty"`
	Duration int64           `json:"duration_ms,omitempty"`
	Of       string          `json:"netflix_title"`
	Season   *int            `json:"season,omitempty"` // nil when not known: 0 are the specials
	Episode  *int            `json:"episode,omitempty"`
	Until    int             `json:"until,omitempty"`
	Place    catalog.Place   `json:"place,omitempty"`
	At       int64           `json:"at_ms,omitempty"`
	Kind     catalog.CueKind `json:"kind"`
	Year     int             `json:"year,omitempty"`
	Scene    string          `json:"scene,omitempty"`
	Link     string          `json:"link,omitempty"`
}

func known(is bool, n int) *int {
	if !is {
		return nil
	}
	return &n
}
