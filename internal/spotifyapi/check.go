package spotifyapi

import (
	"context"
	"time"
)

// Check makes the calls that a save begins with and changes nothing in the
// account: it renews the sign-in, asks who is signed in and for one playlist,
// and searches once. It returns the first error of this package.
//
// The renewal shows what an access token hides for up to an hour: that the
// sign-in was revoked or its client id deleted.
func (c *Client) Check(ctx context.Context) error {
	if renewer, ok := c.source.(Renewer); ok {
		if _, err := renewer.Renew(ctx); err != nil {
			return err
		}
	}
	if _, err := c.Me(ctx); err != nil {
		return err
	}
	if _, err := c.MyPlaylists(ctx, 1); err != nil {
		return err
	}
	_, err := c.SearchTracks(ctx, "music")
	return err
}

// Skew is how far Spotify's clock was ahead of ours in the last answer if that
// was more than five minutes, else zero.
func (c *Client) Skew() time.Duration { return time.Duration(c.limiter.skew.Load()) }

// Close closes idle connections. The Client stays usable.
func (c *Client) Close() { c.http.CloseIdleConnections() }
