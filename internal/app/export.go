package app

import (
	"os"
	"runtime"

	"github.com/adrg/xdg"
	"io"

	"needledrop/internal/export"
	"needledrop/internal/link"
	"needledrop/internal/playlist"
)

// Export writes the songs of a plan in one of export.Formats. It needs no
// account.
func Export(p playlist.Plan, format string, w io.Writer) error {
	songs := make([]export.Song, len(p.Entries))
	for i, e := range p.Entries {
		songs[i] = export.Song{
			Cue: e.Cue, Title: e.Wanted.Title, Artist: e.Wanted.Artist, Album: e.Wanted.Album, Duration: e.Wanted.Duration,
			Of: e.TitleName, Where: e.Where, Kind: e.Wanted.Kind, Year: e.Wanted.Year, Scene: e.Scene, Link: link.ToCue(e.Cue),
		}
	}
	return export.Write(w, format, p.Name, songs)
}

// FolderKind is which of the person's folders one is.
type FolderKind int

// The folders that a list can be saved in.
const (
	Downloads FolderKind = iota
	Documents
	Music
	Desktop
	DataFolder // where there is no other
)

// Folder is a folder that lists can be saved in.
type Folder struct {
	Kind FolderKind
	Path string
}

// ExportFolders are the person's folders that are there, the likeliest first; the
// data folder where there is none.
func (a *App) ExportFolders() []Folder {
	var out []Folder
	if a.getenv("HOME") != "" || runtime.GOOS == "windows" {
		for kind, path := range []string{xdg.UserDirs.Download, xdg.UserDirs.Documents, xdg.UserDirs.Music, xdg.UserDirs.Desktop} {
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				out = append(out, Folder{FolderKind(kind), path})
			}
		}
	}
	if len(out) == 0 {
		out = append(out, Folder{DataFolder, a.Home()})
	}
	return out
}
