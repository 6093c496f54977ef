package localspotify

import "time"

// Dialect is one of the two sets of JSON keys the Web API answers with.
type Dialect int

// The dialects. Only keys differ: the paths that Development Mode apps lost are
// closed in both, since the paths that replace them work for every app.
const (
	NewDialect Dialect = iota // apps made since 2026-02-11: item, items
	OldDialect                // apps from before: track, tracks, and fields since removed
)

// Option changes how a [Server] is made.
type Option func(*Server)

// WithClientID makes the server refuse every other client id. Without it any
// non-empty one is good.
func WithClientID(id string) Option { return func(s *Server) { s.clientID = id } }

// WithUser names the owner of the account.
func WithUser(id, name string) Option {
	return func(s *Server) { s.user = user{id: id, name: name} }
}

// WithDialect chooses the JSON keys, NewDialect without it.
func WithDialect(d Dialect) Option { return func(s *Server) { s.dialect = d } }

// WithState keeps playlists, library and tokens in a file, written with mode 0600
// after each change. Several servers, of other processes too, can share it: each
// sees what the others have written. Beside it lies a file of the same name with
// .lock, which is never removed.
func WithState(path string) Option { return func(s *Server) { s.file = newStateFile(path, s.now) } }

// WithRefreshRotation makes each refresh hand out a new refresh token and
// revoke the old one, as the service did until mid-2026.
func WithRefreshRotation(on bool) Option { return func(s *Server) { s.rotation = on } }

// WithAutoConsent chooses between sending the person straight back to the app
// (the default) and asking on a page with Allow and Deny.
func WithAutoConsent(on bool) Option { return func(s *Server) { s.autoConsent = on } }

// WithSnapshotLag hides a new snapshot id from readers for a while after each
// write; in between they see an id nobody was given.
func WithSnapshotLag(lag time.Duration) Option { return func(s *Server) { s.snapshotLag = lag } }

// WithListingLag lets GET me/playlists and GET playlists/{id}/items show for a
// while what was there before a write of the Web API, as the service now and
// then does.
func WithListingLag(lag time.Duration) Option { return func(s *Server) { s.lag.time = lag } }

// WithListingLagLooks is WithListingLag for the next looks at each listing
// instead of a time. Pages after the first belong to the look before.
func WithListingLagLooks(looks int) Option { return func(s *Server) { s.lag.looks = looks } }
