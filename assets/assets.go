// Package assets holds what is embedded in the program.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed catalog/*.json
var files embed.FS

// Translations holds a file for each language of the window in the folder
// "translations": English texts and what they are called there. English itself
// is the key; its file has only the texts that depend on a number. The files
// base.* have the texts of Fyne in the languages it lacks.
//
//go:embed translations/*.json
var Translations embed.FS

// Content holds the catalog's own sentences in the languages of the window:
// content/de.json and so on, by the id of a title or a cue, each with a mark of the
// English sentence it was made from.
//
//go:embed content/*.json
var Content embed.FS

// Icon is the app's icon, a 512 by 512 PNG.
//
//go:embed icon.png
var Icon []byte

// Catalog returns the folder of the shipped titles and events.
func Catalog() fs.FS {
	dir, err := fs.Sub(files, "catalog")
	if err != nil {
		return files // cannot be: the folder's name is a valid path
	}
	return dir
}
