// Package assets holds what is embedded in the program.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed catalog/*.json
var files embed.FS

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
