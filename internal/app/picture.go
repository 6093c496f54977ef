package app

import (
	"needledrop/internal/artwork"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// Picture is what a title's artwork is drawn from.
func Picture(s library.Summary) artwork.Subject {
	return artwork.Subject{
		ID: s.ID, Name: s.Name, Kind: string(s.Kind), Moods: s.Moods, Genres: s.Genres, Music: s.Music, Motif: s.Motif, Year: s.Released.Year(),
	}
}

// PictureOfTitle is what the artwork of a whole title is drawn from; it is the
// same as Picture of its summary.
func PictureOfTitle(t catalog.Title) artwork.Subject {
	return artwork.Subject{
		ID: t.ID, Name: t.Name, Kind: string(t.Kind), Moods: t.Moods, Genres: t.Genres, Music: t.Music, Motif: t.Motif, Year: t.Released.Year(),
	}
}
