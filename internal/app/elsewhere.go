package app

import (
	"context"
	"fmt"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// Elsewhere returns where else a cue's song is heard: the same recording and
// other versions, the closest first. The error is library.ErrNoCue when there
// is no such cue.
func (a *App) Elsewhere(ctx context.Context, cueID string) ([]library.Elsewhere, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return nil, err
	}
	return lib.Elsewhere(ctx, cueID)
}

// ElsewhereAll returns the same for all cues of a title, by the cue's id. Cues
// that are heard nowhere else are not in it.
func (a *App) ElsewhereAll(ctx context.Context, titleID string) (map[string][]library.Elsewhere, error) {
	lib, err := a.library(ctx)
	if err != nil {
		return nil, err
	}
	return lib.ElsewhereAll(ctx, titleID)
}

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

// Albums tells what of a title's albums is heard on screen.
func Albums(t catalog.Title) []AlbumView {
	heard := library.Heard(t)
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

// Albums reads a title and tells what of its albums is heard on screen.
func (a *App) Albums(ctx context.Context, titleID string) ([]AlbumView, error) {
	t, err := a.Title(ctx, titleID)
	if err != nil {
		return nil, err
	}
	return Albums(t), nil
}
