// Package favourites shows the songs, titles and artists that the person likes.
package favourites
