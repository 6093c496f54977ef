// Package demo fills the demo account with the catalog's own music.
package demo

import (
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/localspotify"
)

// WorldOf is what a local Spotify finds of titles: their recordings and albums,
// with the decoys that a real search returns.
func WorldOf(titles []catalog.Title) *localspotify.World {
	var recordings []localspotify.Recording
	var albums []localspotify.Album
	for _, t := range titles {
		for _, c := range t.Cues {
			if c.Artist != "" {
				recordings = append(recordings, recordingOf(c))
			}
		}
		for _, a := range t.Albums {
			albums = append(albums, albumOf(a))
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
		Title: c.Title, Artists: artists(c.Artist), Alt: c.Alt, Kind: localspotify.Kind(c.Kind), Original: c.Original, Released: released,
	}
}

func albumOf(a catalog.Album) localspotify.Album {
	out := localspotify.Album{
		Title: a.Title, Artists: artists(a.Artist), Released: string(a.Released), Compilation: strings.EqualFold(a.Artist, "Various Artists"),
	}
	for _, t := range a.Tracks {
		out.Tracks = append(out.Tracks, localspotify.Recording{
			Title: t.Title, Alt: t.Alt, Artists: artists(a.Performer(t)), Album: a.Title, Duration: t.Duration, Kind: trackKind(a),
		})
	}
	return out
}

// trackKind is the kind of an album's tracks.
func trackKind(a catalog.Album) localspotify.Kind {
	switch a.Kind {
	case catalog.ScoreAlbum:
		return localspotify.Score
	case catalog.CoversAlbum:
		return localspotify.Cover
	}
	return localspotify.Song
}

// artists splits a credit as Spotify does: guests are artists of their own, and
// the names of bands with an "&" stay whole.
func artists(credit string) []string {
	main, guests, featuring := strings.Cut(credit, " feat. ")
	out := strings.Split(main, ", ")
	if featuring {
		out = append(out, strings.Split(guests, " & ")...)
	}
	return out
}
