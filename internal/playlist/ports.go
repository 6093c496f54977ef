package playlist

import (
	"context"
	"errors"
	"fmt"
	"time"

	"needledrop/internal/match"
)

// Spotify is what making a playlist needs of the account. Its errors are the
// ones below where a job decides on them.
type Spotify interface {
	Searcher
	AlbumFinder
	// Create makes an empty playlist; mark goes into its description, so that
	// a playlist whose answer was lost can be found again.
	Create(ctx context.Context, name string, public bool, mark string) (Saved, error)
	// FindMarked looks for a playlist among the person's newest by its mark.
	FindMarked(ctx context.Context, mark string) (Saved, bool, error)
	// Held returns a playlist as it stands in the person's library, with its
	// description. One that they deleted is not there, although it can still be
	// read.
	Held(ctx context.Context, id string) (s Saved, description string, held bool, err error)
	// Description returns a playlist's description.
	Description(ctx context.Context, id string) (string, error)
	// Items lists the uris a playlist holds, in order.
	Items(ctx context.Context, id string) ([]string, error)
	// Replace sets the whole content, at most 100 uris.
	Replace(ctx context.Context, id string, uris []string) error
	// Insert adds at most 100 uris before position.
	Insert(ctx context.Context, id string, uris []string, position int) error
	// Exists tells whether Spotify still has a track.
	Exists(ctx context.Context, uri string) (bool, error)
	// Remove takes at most 100 uris out, wherever they stand.
	Remove(ctx context.Context, id string, uris []string) error
	// Discard takes an empty playlist of a lost create out of the library.
	Discard(ctx context.Context, id string) error
	SetDescription(ctx context.Context, id, text string) error
	SetCover(ctx context.Context, id string, jpeg []byte) error
	// Calls counts the requests that left so far.
	Calls() Calls
}

// Saved names a playlist in the account.
type Saved struct {
	ID   string `json:"id"`
	URL  string `json:"url"`
	Name string `json:"name"`
}

// Calls counts requests to Spotify.
type Calls struct {
	Search int `json:"search"`
	Other  int `json:"other"`
}

func (c Calls) since(before Calls) Calls {
	return Calls{c.Search - before.Search, c.Other - before.Other}
}

// Memory is what the person's machine knows of matches.
type Memory interface {
	// Override returns the person's own word on a cue or its recording: a uri,
	// or "" for never.
	Override(ctx context.Context, cue, recording string) (uri string, found bool, err error)
	Remembered(ctx context.Context, recording string) (Known, bool, error)
	Remember(ctx context.Context, recording string, k Known) error
}

// Known is what an earlier search for a recording came to.
type Known struct {
	Outcome match.Outcome
	URI     string
	Offered []match.Scored
	Reasons []string // why it is not sure
	Checked time.Time
	Misses  int
}

// Shelf is where the playlists that were made are written down.
type Shelf interface {
	// MadeFrom finds the newest playlist made from a recipe.
	MadeFrom(ctx context.Context, recipeKey string) (Saved, bool, error)
	// MadeAt tells when a playlist was first written down; zero for never.
	MadeAt(ctx context.Context, id string) (time.Time, error)
	// Keep writes a playlist down, or its new state.
	Keep(ctx context.Context, s Saved, recipe Recipe) error
	// Placed lists the uris that stand in a playlist for a cue, or did.
	Placed(ctx context.Context, id string) (map[string]Placing, error)
	// Place adds to them.
	Place(ctx context.Context, id string, songs map[string]Placing) error
	// Unplace takes songs off them that were taken out again.
	Unplace(ctx context.Context, id string, uris []string) error
	// Forget stops tracking a playlist; false when it was not tracked.
	Forget(ctx context.Context, id string) (bool, error)
	// Owe writes down what the next job has to see to: parts of the dress, and
	// uris that a lost answer may have doubled. None ends it.
	Owe(ctx context.Context, id string, debts []string) error
	// Owed lists them.
	Owed(ctx context.Context, id string) ([]string, error)
}

// Placing is why a song stands in a playlist.
type Placing struct {
	Cue string
	Own bool // the person had put it there before we would have
}

// Journal is where jobs write down what they do before and after they do it.
type Journal interface {
	Begin(ctx context.Context, name string, first Step) (job int64, err error)
	Append(ctx context.Context, job int64, state State, s Step) error
	Steps(ctx context.Context, job int64) ([]Step, error)
}

// Step is one entry of the journal.
type Step struct {
	Kind string
	Data []byte // JSON
}

// State is how far a job is.
type State string

// The states of a job.
const (
	Running   State = "running"
	Paused    State = "paused"    // by Spotify's limits
	Waiting   State = "sign-in"   // for the person to sign in
	Failed    State = "failed"    // can be tried again
	Cancelled State = "cancelled" // by the person; can be taken up again
	Dropped   State = "dropped"   // given up by the person
	Done      State = "done"
)

// The errors of a Spotify that a job decides on.
var (
	// ErrGone: there is no such playlist in the account.
	ErrGone = errors.New("the playlist is not there")
	// ErrLost: a write may or may not have happened.
	ErrLost = errors.New("the answer was lost")
	// ErrRefused: a write was not done because of what it holds; so a track
	// that is no more makes Spotify refuse all that are sent with it.
	ErrRefused = errors.New("what was sent was refused")
	// ErrSignIn: the account must be signed in to again.
	ErrSignIn = errors.New("sign-in needed")
)

// GoneError tells that the person deleted the playlist in Spotify; it is theirs
// to say whether it is made again or forgotten.
type GoneError struct {
	Saved
	Job int64
}

// Error names the playlist.
func (e *GoneError) Error() string {
	return fmt.Sprintf("the playlist %q was deleted in Spotify", e.Name)
}

// PausedError tells that Spotify's limits stop the work for long, or that it
// has to show first what was saved.
type PausedError struct {
	Until time.Time
	Quota bool // the day's quota is used up, not only the rate
	Late  bool // no limit: Spotify does not show yet what was saved
	Job   int64
}

// Error tells when the job goes on.
func (e *PausedError) Error() string {
	why := "Spotify's limits"
	if e.Late {
		why = "Spotify does not show what was saved"
	}
	if e.Until.IsZero() {
		return "paused: " + why
	}
	return "paused until " + e.Until.Format(time.RFC3339) + ": " + why
}
