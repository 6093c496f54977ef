package library

import (
	"fmt"

	"needledrop/internal/catalog"
)

// AlbumView is an album of a title with what of it is heard on screen.
type AlbumView struct {
	ID     string // as of an album's hit
	Number int    // from 1, among the title's albums
	Album  catalog.Album
	Tracks []TrackView
	Heard  int // tracks that are heard
}

// TrackView is a track with the cues that play it.
type TrackView struct {
	ID     string // that a recipe's plan and decisions know the track by
	Track  catalog.Track
	Artist string   // who performs it, "" when that is not known
	Cues   []string // ids, none when it is not heard
}

// Albums reports what of a title's albums is heard on screen.
func Albums(t catalog.Title) []AlbumView {
	heard := Heard(t)
	out := make([]AlbumView, len(t.Albums))
	for i, album := range t.Albums {
		v := AlbumView{ID: fmt.Sprintf("%s#%d", t.ID, i+1), Number: i + 1, Album: album, Tracks: make([]TrackView, len(album.Tracks))}
		for j, track := range album.Tracks {
			v.Tracks[j] = TrackView{
				ID: fmt.Sprintf("%s/album/%d/%d", t.ID, i+1, j+1), Track: track, Artist: album.Performer(track), Cues: heard[i][j],
			}
			if len(heard[i][j]) > 0 {
				v.Heard++
			}
		}
		out[i] = v
	}
	return out
}
