// Package playlist turns a recipe into a playlist that is saved in the
// person's account: recipe → plan (the wanted recordings, each once) → matches
// → job (the save itself, written down step by step).
//
// Spotify and the person's data stand behind the small interfaces of ports.go,
// so that the package knows neither HTTP nor SQL. A Maker runs one job at a
// time; everything else is safe for any number of goroutines.
package playlist
