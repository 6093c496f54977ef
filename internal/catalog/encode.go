package catalog

import (
	"encoding/json"
	"fmt"
	"time"
)

// Encode writes a title in the form that Decode reads, every cue with its id.
func Encode(t Title) ([]byte, error) {
	data, err := json.Marshal(fileTitle{
		ID: t.ID, Title: t.Name, Alt: t.Alt, Names: each(t.Names, fileNameOf), Kind: t.Kind, Released: t.Released, Ended: t.Ended,
		Countries: some(t.Countries), Languages: some(t.Languages), Genres: some(t.Genres), Music: some(t.Music), Moods: some(t.Moods), Motif: t.Motif,
		Summary: t.Summary, Links: t.Links, People: each(t.People, filePersonOf), Seasons: each(t.Seasons, fileSeasonOf),
		Albums: each(t.Albums, fileAlbumOf), Cues: each(t.Cues, fileCueOf), Charts: each(t.Charts, fileChartOf),
		Highlights: each(t.Highlights, fileHighlightOf), Artists: each(t.Artists, fileArtistOf), Sources: eachSource(t.Sources),
	})
	if err != nil {
		return nil, fmt.Errorf("encode the title %s: %w", t.ID, err)
	}
	return data, nil
}

// The file's form of the types of title.go; the names are those of fields.go.
type (
	fileTitle struct {
		ID         string                `json:"id"`
		Title      string                `json:"title"`
		Alt        []string              `json:"alt,omitempty"`
		Names      []fileName            `json:"names,omitempty"`
		Kind       TitleKind             `json:"kind"`
		Released   Date                  `json:"released"`
		Ended      Date                  `json:"ended,omitempty"`
		Countries  []string              `json:"countries"`
		Languages  []string              `json:"languages"`
		Genres     []string              `json:"genres"`
		Music      []string              `json:"music"`
		Moods      []string              `json:"moods"`
		Motif      string                `json:"motif,omitempty"`
		Summary    string                `json:"summary"`
		Links      map[string]string     `json:"links,omitempty"`
		People     []filePerson          `json:"people"`
		Seasons    []fileSeason          `json:"seasons"`
		Albums     []fileAlbum           `json:"albums"`
		Cues       []fileCue             `json:"cues"`
		Charts     []fileChart           `json:"charts"`
		Highlights []fileHighlight       `json:"highlights"`
		Artists    []fileArtist          `json:"artists,omitempty"`
		Sources    map[string]fileSource `json:"sources"`
	}
	fileName struct {
		Language string `json:"language"`
		Name     string `json:"name"`
	}
	fileArtist struct {
		Name  string   `json:"name"`
		Other []string `json:"other"`
	}
	filePerson struct {
		Name    string   `json:"name"`
		Role    Role     `json:"role"`
		Sources []string `json:"sources"`
	}
	fileSeason struct {
		Number   int           `json:"number"`
		Released Date          `json:"released,omitempty"`
		Complete bool          `json:"complete,omitempty"`
		Episodes []fileEpisode `json:"episodes"`
	}
	fileEpisode struct {
		Number   int    `json:"number"`
		Title    string `json:"title"`
		Complete bool   `json:"complete,omitempty"`
	}
	fileAlbum struct {
		Title    string      `json:"title"`
		Alt      []string    `json:"alt,omitempty"`
		Artist   string      `json:"artist"`
		Kind     AlbumKind   `json:"kind"`
		Released Date        `json:"released,omitempty"`
		Label    string      `json:"label,omitempty"`
		Note     string      `json:"note,omitempty"`
		Complete bool        `json:"complete,omitempty"`
		Tracks   []fileTrack `json:"tracks"`
		Sources  []string    `json:"sources"`
	}
	fileTrack struct {
		Title    string   `json:"title"`
		Alt      []string `json:"alt,omitempty"`
		Artist   string   `json:"artist,omitempty"`
		Duration string   `json:"duration,omitempty"`
	}
	fileCue struct {
		ID       string   `json:"id"`
		Season   *int     `json:"season,omitempty"` // nil when not known: 0 is a fact
		Episode  *int     `json:"episode,omitempty"`
		Until    int      `json:"until,omitempty"`
		Place    Place    `json:"place,omitempty"`
		At       string   `json:"at,omitempty"`
		Title    string   `json:"title"`
		Alt      []string `json:"alt,omitempty"`
		Artist   string   `json:"artist"`
		Kind     CueKind  `json:"kind"`
		Original string   `json:"original,omitempty"`
		Year     int      `json:"year,omitempty"`
		Scene    string   `json:"scene,omitempty"`
		Key      bool     `json:"key,omitempty"`
		Sources  []string `json:"sources"`
	}
	fileChart struct {
		Chart   string   `json:"chart"`
		Work    string   `json:"work"`
		Artist  string   `json:"artist"`
		Peak    int      `json:"peak"`
		Date    Date     `json:"date,omitempty"`
		Note    string   `json:"note,omitempty"`
		Weeks   [][2]any `json:"weeks,omitempty"`
		Sources []string `json:"sources"`
	}
	fileHighlight struct {
		Text    string   `json:"text"`
		Sources []string `json:"sources"`
	}
	fileSource struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
)

func each[A, B any](list []A, to func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = to(a)
	}
	return out
}

// some writes an empty list as [], not null.
func some(list []string) []string { return append([]string{}, list...) }

func fileNameOf(n Name) fileName { return fileName(n) }

func fileArtistOf(a ArtistNames) fileArtist { return fileArtist{a.Name, some(a.Other)} }

func filePersonOf(p Person) filePerson { return filePerson{p.Name, p.Role, some(p.Sources)} }

func fileSeasonOf(s Season) fileSeason {
	return fileSeason{s.Number, s.Released, s.Complete, each(s.Episodes, func(e Episode) fileEpisode { return fileEpisode(e) })}
}

func fileAlbumOf(a Album) fileAlbum {
	return fileAlbum{a.Title, a.Alt, a.Artist, a.Kind, a.Released, a.Label, a.Note, a.Complete, each(a.Tracks, fileTrackOf), some(a.Sources)}
}

func fileTrackOf(t Track) fileTrack {
	return fileTrack{t.Title, t.Alt, t.Artist, ClockTime(t.Duration)}
}

func fileCueOf(c Cue) fileCue {
	w := c.Where()
	return fileCue{c.ID, known(w.SeasonKnown(), c.Season), known(w.EpisodeKnown(), c.Episode), c.Until, c.Place, ClockTime(c.At), c.Title, c.Alt, c.Artist, c.Kind, c.Original, c.Year, c.Scene, c.Key, some(c.Sources)}
}

func known(is bool, n int) *int {
	if !is {
		return nil
	}
	return &n
}

func fileChartOf(c Chart) fileChart {
	weeks := each(c.Weeks, func(w Week) [2]any { return [2]any{w.Date, w.Position} })
	return fileChart{c.Chart, c.Work, c.Artist, c.Peak, c.Date, c.Note, weeks, some(c.Sources)}
}

func fileHighlightOf(h Highlight) fileHighlight { return fileHighlight{h.Text, some(h.Sources)} }

func eachSource(sources map[string]Source) map[string]fileSource {
	out := map[string]fileSource{}
	for k, s := range sources {
		out[k] = fileSource(s)
	}
	return out
}

// ClockTime writes a length as files and people do, m:ss; "" when unknown.
func ClockTime(d time.Duration) string {
	seconds := int(d.Round(time.Second) / time.Second)
	switch {
	case seconds <= 0:
		return ""
	case seconds < 3600:
		return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
}
