package localspotify

// Option changes how a [Server] is made.
type Option func(*Server)

// WithClientID makes the server refuse every other client id. Without it any
// non-empty one is good.
func WithClientID(id string) Option { return func(s *Server) { s.clientID = id } }

// WithUser names the owner of the account.
func WithUser(id, name string) Option {
	return func(s *Server) { s.user = user{id: id, name: name} }
}

// WithState keeps playlists, library and tokens in a file, written with mode 0600
// after each change. Several servers, of other processes too, can share it: each
// sees what the others have written. Beside it lies a file of the same name with
// .lock, which is never removed.
func WithState(path string) Option { return func(s *Server) { s.file = newStateFile(path, s.now) } }
