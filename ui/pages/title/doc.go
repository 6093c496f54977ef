// Package title is the page of one title: its songs by season and episode, albums,
// reactions and sources, with all that can be done to a song.
package title
