// Package userdata keeps user.db: what a person decided and made. It holds
// their decisions, the matches found for them, the playlists made, the journals
// of jobs, favourites, what they watch and have heard, and settings.
//
// Nothing of it can be made again, so every confirmed write survives a power
// cut, a copy is taken once a day and before the file takes a new form, and a
// damaged file is kept aside and replaced by its copy.
package userdata
