package app

import (
	"context"
	"io"
	"slices"

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
	titles := map[string]catalog.Title{}
	for i, e := range plan.Entries {
		t, known := titles[e.TitleID]
		if !known {
			if t, err = a.titleByID(ctx, e.TitleID); err != nil {
				return err
			}
			titles[e.TitleID] = t
		}
		songs[i] = songOf(e, t)
	}
	return handoff.Write(w, format, plan.Name, songs)
}

func songOf(e playlist.Entry, t catalog.Title) handoff.Song {
	s := handoff.Song{
		Cue: e.Cue, Title: e.Wanted.Title, Artist: e.Wanted.Artist, Album: e.Wanted.Album, Duration: e.Wanted.Duration,
		Of: t.Name, Kind: catalog.CueKind(e.Wanted.Kind), Year: e.Wanted.Year,
	}
	if i := slices.IndexFunc(t.Cues, func(c catalog.Cue) bool { return c.ID == e.CueID() }); i >= 0 {
		s.Season, s.Episode = t.Cues[i].Season, t.Cues[i].Episode
	}
	return s
}
