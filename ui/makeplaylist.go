package ui

import "needledrop/internal/playlist"

// makePlaylist begins a playlist of a recipe, under a name.
func (w *Window) makePlaylist(r playlist.Recipe, name string) { w.create(name, r) }
