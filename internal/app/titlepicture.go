package app

import (
	"needledrop/internal/artwork"
	"needledrop/internal/catalog"
)

// PictureOfTitle is what the artwork of a whole title is drawn from; it is the
// same as Picture of its summary.
func PictureOfTitle(t catalog.Title) artwork.Subject { return pictureOf(t) }
