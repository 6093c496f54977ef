package app

import (
	"io"

	"needledrop/internal/export"
	"needledrop/internal/playlist"
)

// Export writes the songs of a plan in one of export.Formats. It needs no
// account.
func Export(p playlist.Plan, format string, w io.Writer) error {
	songs := make([]export.Song, len(p.Entries))
	for i, e := range p.Entries {
		songs[i] = export.Song{
			Cue: e.Cue, Title: e.Wanted.Title, Artist: e.Wanted.Artist, Album: e.Wanted.Album, Duration: e.Wanted.Duration,
			Of: e.TitleName, Where: e.Where, Kind: e.Wanted.Kind, Year: e.Wanted.Year,
		}
	}
	return export.Write(w, format, p.Name, songs)
}
