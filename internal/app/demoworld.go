package app

import (
	"context"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/localspotify"
)

// demoWorld makes the demo account's music from the catalog's own recordings.
func (a *App) demoWorld(ctx context.Context) (*localspotify.World, error) {
	lib, err := a.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	var titles []catalog.Title
	for t, err := range lib.All(ctx) {
		if err != nil {
			return nil, err
		}
		titles = append(titles, t)
	}
	return WorldOf(titles), nil
}

// WorldOf is what a local Spotify finds of titles: their recordings and
// albums, with the decoys a real search returns.
func WorldOf(titles []catalog.Title) *localspotify.World {
	var recordings []localspotify.Recording
	var albums []localspotify.Album
	for _, t := range titles {
		for _, c := range t.Cues {
			if c.Artist != "" {
				recordings = append(recordings, recordingOf(c))
			}
		}
		for _, al := range t.Albums {
			albums = append(albums, albumOf(al))
		}
	}
	return localspotify.NewWorld(recordings, albums)
}

func recordingOf(c catalog.Cue) localspotify.Recording {
	released := ""
	if c.Year != 0 {
		released = string(catalog.Year(c.Year))
	}
	return localspotify.Recording{
		Title: c.Title, Artists: acts(c.Artist), Alt: c.Alt, Kind: localspotify.Kind(c.Kind), Original: c.Original, Released: released,
	}
}

func albumOf(a catalog.Album) localspotify.Album {
	out := localspotify.Album{
		Title: a.Title, Artists: acts(a.Artist), Released: string(a.Released), Compilation: strings.EqualFold(a.Artist, "Various Artists"),
	}
	for _, t := range a.Tracks {
		out.Tracks = append(out.Tracks, localspotify.Recording{
			Title: t.Title, Alt: t.Alt, Artists: acts(a.Performer(t)), Album: a.Title, Duration: t.Duration, Kind: kindOn(a),
		})
	}
	return out
}

func kindOn(a catalog.Album) localspotify.Kind {
	switch a.Kind {
	case catalog.ScoreAlbum:
		return localspotify.Score
	case catalog.CoversAlbum:
		return localspotify.Cover
	}
	return localspotify.Song
}

// acts lists the acts of a credit the way Spotify does: guests apart, bands
// whose names hold an "&" whole.
func acts(credit string) []string {
	main, guests, featuring := strings.Cut(credit, " feat. ")
	out := strings.Split(main, ", ")
	if featuring {
		out = append(out, strings.Split(guests, " & ")...)
	}
	return out
}
