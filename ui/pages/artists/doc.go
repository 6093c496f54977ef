// Package artists has the pages of all artists, of one artist, and of a person.
package artists
