// Package match decides which of the tracks Spotify offers is the recording a
// soundtrack entry means: it is sure (auto), a person should look (review), or
// it is not there (none), always with reasons in plain words.
//
// A name is parsed into structure first (core title, subtitles, featured acts,
// version marks); strings are never compared raw. A candidate then passes the
// gates (is it this song, by this act, no karaoke), gets a score from what is
// known on both sides, and the best recording is taken when nothing about it
// asks for a second look.
//
// Everything is a pure function of its arguments and safe for any number of
// goroutines.
package match
