// Package labels says what things of the catalog are called in the person's
// language: kinds, roles, moods, places, reasons of a match, lines of songs.
package labels
