// Package connect is the sheet on which an account is chosen: a guide to one's own
// at Spotify, with a test, the demo account, or the list without any.
package connect
