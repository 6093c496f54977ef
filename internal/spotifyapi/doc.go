// Package spotifyapi is the one place that talks to Spotify: signing in
// (authorization code with PKCE), keeping the token, and the few calls of the
// Web API that finding recordings and saving playlists need.
//
// The calls are made with github.com/zmb3/spotify, whose last release still
// uses the paths and shapes of before February 2026. A stack of round trippers
// below it brings them up to date:
//
//	zmb3/spotify
//	authoriser  adds the token, renews it once after a 401
//	compat      current paths only; answers readable in the old and new dialect
//	limiter     one request at a time, paced; waits out short limits, repeats what is safe
//	transport   the network
//
// No type of that library leaves this package, and no token or code appears in
// any error text.
package spotifyapi
