// Package playlists has the page of the playlists that were made, the result of a
// job, and the preview of an update.
package playlists
