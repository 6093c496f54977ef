package library_test

import (
	"context"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// smallTitles is a hand-made catalog with something of every kind.
func smallTitles() []catalog.Title {
	made := map[string]catalog.Source{"made": {Name: "Made up", URL: "https://example.com/"}}
	from := []string{"made"}
	return []catalog.Title{
		{
			ID: "stranger-things", Name: "Stranger Things", Alt: []string{"기묘한 이야기"}, Kind: catalog.Series, Released: "2016-07-15",
			Genres: []string{"science fiction", "horror"}, Music: []string{"80s pop", "synthwave"}, Moods: []string{"nostalgic", "eerie"},
			Summary: "Songs of the 1980s against another world.", Sources: made,
			People: []catalog.Person{{Name: "Nora Felder", Role: catalog.MusicSupervisor, Sources: from}},
			Albums: []catalog.Album{{
				Title: "Stranger Things: Season 4", Artist: "Various Artists", Kind: catalog.SongsAlbum, Released: "2022-05-27", Sources: from,
				Tracks: []catalog.Track{{Title: "Pass the Dutchie", Artist: "Musical Youth", Duration: 205 * time.Second}},
			}},
			Cues: []catalog.Cue{
				{ID: "stranger-things/hill", Season: 4, Episode: 4, Title: "Running Up That Hill", Artist: "Kate Bush", Kind: catalog.Song, Year: 1985, Key: true, Sources: from},
				{ID: "stranger-things/puppets", Season: 4, Episode: 9, Title: "Master of Puppets", Artist: "Metallica", Kind: catalog.Song, Year: 1986, Sources: from},
				{ID: "stranger-things/heroes", Season: 1, Title: "Heroes", Artist: "Peter Gabriel", Original: "David Bowie", Kind: catalog.Cover, Year: 2010, Sources: from},
			},
		},
		{
			ID: "running", Name: "Running", Kind: catalog.Film, Released: "2024", Genres: []string{"drama"}, Music: []string{"pop"},
			Moods: []string{"warm", "nostalgic"}, Summary: "A film of that name.", Sources: made,
			Cues: []catalog.Cue{
				{ID: "running/halo", Title: "Halo", Artist: "Beyoncé feat. Kate Bush", Kind: catalog.Song, Year: 2008, Sources: from},
				{ID: "running/cancion", Title: "Canción del Mariachi", Artist: "Los Lobos & Antonio Banderas", Kind: catalog.Song, Year: 1995, Sources: from},
			},
		},
		{
			ID: "queen-of-tears", Name: "Queen of Tears", Kind: catalog.Series, Released: "2024-03-09", Genres: []string{"drama", "romance"},
			Music: []string{"k-pop"}, Moods: []string{"romantic"}, Summary: "Ballads.", Sources: made,
			People: []catalog.Person{{Name: "Nora Felder", Role: catalog.Creator, Sources: from}},
			Cues: []catalog.Cue{
				{ID: "queen-of-tears/unfair", Episode: 0, Title: "Unfair", Alt: []string{"불공평", "bulgongpyeong"}, Artist: "HIGH4", Kind: catalog.Song, Sources: from},
				{ID: "queen-of-tears/night", Title: "夜に駆ける", Artist: "YOASOBI", Kind: catalog.Song, Sources: from},
			},
		},
		{
			ID: "empty", Name: "'Nothing' & All", Kind: catalog.Documentary, Released: "2020", Genres: []string{"drama"},
			Summary: "No music is known of it.", Sources: made,
		},
	}
}

func smallEvents() catalog.Events {
	return catalog.Events{
		Events:  []catalog.Event{{Date: "2025-12-31", Title: "A concert", Kind: "concert", Status: "announced", Sources: []string{"made"}}},
		Sources: map[string]catalog.Source{"made": {Name: "Made up", URL: "https://example.com/"}},
	}
}

// smallSource counts how often it is loaded.
type smallSource struct {
	loads atomic.Int32
}

func (s *smallSource) as(fingerprint string) library.Source {
	return library.Source{Fingerprint: fingerprint, Load: func(context.Context) ([]catalog.Title, catalog.Events, error) {
		s.loads.Add(1)
		return smallTitles(), smallEvents(), nil
	}}
}

func openSmall(t testing.TB) *library.Catalog {
	t.Helper()
	return open(t, filepath.Join(t.TempDir(), "catalog.db"), new(smallSource).as("small"))
}
