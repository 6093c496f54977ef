package spotifyapi

import (
	"net/http"
	"strings"
)

// Kind sorts the calls as a person would count them.
type Kind string

// The kinds of calls.
const (
	Search  Kind = "search"
	Read    Kind = "read"
	Write   Kind = "write"
	Cover   Kind = "cover"   // setting the picture of a playlist, which has a limit of its own
	Account Kind = "account" // asking who is signed in
)

// Ledger keeps the count of calls and the limits beyond the life of a Client.
// It is used from several goroutines.
type Ledger interface {
	// Called notes one request that really left for Spotify, repeats included.
	// It must not wait long.
	Called(kind Kind)
	// Limited notes a limit that was not waited out. Its Until may be zero.
	Limited(l LimitError)
	// Limit is a limit that is still in force: nothing is sent until it ends.
	Limit() (LimitError, bool)
}

// noLedger is the Ledger of a Client that was given none.
type noLedger struct{}

func (noLedger) Called(Kind)               {}
func (noLedger) Limited(LimitError)        {}
func (noLedger) Limit() (LimitError, bool) { return LimitError{}, false }

// kindOf sorts a request whose path below the base is path.
func kindOf(method, path string) Kind {
	switch {
	case path == "search":
		return Search
	case path == "me" && method == http.MethodGet:
		return Account
	case strings.HasSuffix(path, "/images"):
		return Cover
	case method == http.MethodGet:
		return Read
	default:
		return Write
	}
}
