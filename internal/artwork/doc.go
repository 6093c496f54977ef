// Package artwork draws the pictures of a title from the title's own data: a
// card for a grid, a wide header, and a square cover for a playlist. The moods
// and genres choose the colours, the kind and the music choose the motif, and a
// hash of the id varies both, so that a title always looks the same and no two
// look alike. Nothing here is copied from posters, logos or album sleeves.
//
// All lengths are in pixels. Drawing never fails: a size below one pixel gives
// an empty picture, and an unknown word is simply not used.
package artwork
