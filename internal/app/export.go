package app

import (
	"io"

	"needledrop/internal/handoff"
	"needledrop/internal/playlist"
)

// Export writes the songs of a plan in one of handoff.Formats. It needs no
// account.
func Export(p playlist.Plan, format string, w io.Writer) error {
	songs := make([]handoff.Song, len(p.Entries))
	for i, e := range p.Entries {
		songs[i] = handoff.Song{
			Cue: e.Cue, Title: e.Wanted.Title, Artist: e.Wanted.Artist, Album: e.Wanted.Album, Duration: e.Wanted.Duration,
			Of: e.TitleName, Where: e.Where, Kind: e.Wanted.Kind, Year: e.Wanted.Year,
		}
	}
	return handoff.Write(w, format, p.Name, songs)
}
