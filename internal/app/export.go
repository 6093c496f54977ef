package app

import (
	"context"
	"io"

	"needledrop/internal/catalog"
	"needledrop/internal/handoff"
	"needledrop/internal/playlist"
)

// Export writes the songs of a recipe in one of handoff.Formats, without any
// account.
func (a *App) Export(ctx context.Context, r playlist.Recipe, format string, w io.Writer) error {
	plan, err := a.Plan(ctx, r)
	if err != nil {
		return err
	}
	songs := make([]handoff.Song, len(plan.Entries))
	for i, e := range plan.Entries {
		songs[i] = songOf(e)
	}
	return handoff.Write(w, format, plan.Name, songs)
}

func songOf(e playlist.Entry) handoff.Song {
	return handoff.Song{
		Cue: e.Cue, Title: e.Wanted.Title, Artist: e.Wanted.Artist, Album: e.Wanted.Album, Duration: e.Wanted.Duration,
		Of: e.TitleName, Season: e.Season, Episode: e.Episode, Kind: catalog.CueKind(e.Wanted.Kind), Year: e.Wanted.Year,
	}
}
