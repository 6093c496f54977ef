// Package localspotify stands in for Spotify's accounts service and Web API, as
// they are for Development Mode apps in 2026, over HTTP on loopback.
//
// It is the demo account inside the app and the server the project's tests talk
// to. A [World] holds the tracks and albums a search can find: the recordings it
// was made from plus the decoys a real search mixes in. A [Server] adds one
// account with its sign-in, playlists and library. Package faults makes it fail
// the way the real service does.
//
// Everything in it is made up from the recordings it is given. No data comes
// from Spotify, and it never opens a connection of its own.
package localspotify
