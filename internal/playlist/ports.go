package playlist

import (
	"context"
	"errors"
	"fmt"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/message"
)

// Spotify is what making a playlist needs of the account. Its errors are the
// ones below where a job decides on them.
type Spotify interface {
	Searcher
	AlbumFinder
	// Create makes an empty playlist with token as its description, so that
	// a playlist whose answer was lost can be found again.
	Create(ctx context.Context, name string, public bool, token string) (Saved, error)
	// FindByToken searches the person's newest playlists for a token.
	FindByToken(ctx context.Context, token string) (Saved, bool, error)
	// InLibrary returns a playlist of the person's library, with its description;
	// false for one that they deleted, although it can still be read.
	InLibrary(ctx context.Context, id string) (s Saved, description string, found bool, err error)
	// Description returns a playlist's description.
	Description(ctx context.Context, id string) (string, error)
	// Items lists the tracks a playlist holds, in order, as Spotify shows them: a
	// track that was added may be shown as another edition of it, with another uri.
	Items(ctx context.Context, id string) ([]match.Candidate, error)
	// Replace sets the whole content, at most 100 uris.
	Replace(ctx context.Context, id string, uris []string) error
	// Insert adds at most 100 uris before position.
	Insert(ctx context.Context, id string, uris []string, position int) error
	// Exists reports whether Spotify still has a track.
	Exists(ctx context.Context, uri string) (bool, error)
	// Remove takes at most 100 uris out, wherever they stand.
	Remove(ctx context.Context, id string, uris []string) error
	// Discard removes an empty playlist of a lost create from the library.
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

// Memory keeps decisions and matches on the person's machine.
type Memory interface {
	// Override returns the person's decision on a cue or its recording: a uri, or
	// "" for never.
	Override(ctx context.Context, cue, recording string) (uri string, found bool, err error)
	Remembered(ctx context.Context, recording string) (Known, bool, error)
	Remember(ctx context.Context, recording string, k Known) error
}

// Known is the result of an earlier search for a recording.
type Known struct {
	Outcome match.Outcome
	URI     string
	Offered []match.Scored
	Reasons []message.Text // why it is not sure
	Checked time.Time
	Misses  int
}

// Store keeps the playlists that were made.
type Store interface {
	// FromRecipe finds the newest playlist made from a recipe.
	FromRecipe(ctx context.Context, recipeKey string) (Saved, bool, error)
	// CreatedAt returns when a playlist was first stored; zero for never.
	CreatedAt(ctx context.Context, id string) (time.Time, error)
	// Keep stores a playlist, or its new state.
	Keep(ctx context.Context, s Saved, recipe Recipe) error
	// Placed lists the uris that jobs added to a playlist for a cue.
	Placed(ctx context.Context, id string) (map[string]Placing, error)
	// Place adds to them.
	Place(ctx context.Context, id string, songs map[string]Placing) error
	// Unplace removes from them what was removed from the playlist.
	Unplace(ctx context.Context, id string, uris []string) error
	// Forget stops tracking a playlist; false when it was not tracked.
	Forget(ctx context.Context, id string) (bool, error)
	// SetPending stores the tasks of the next job: details to set, and uris that a
	// lost answer may have doubled. No task clears them.
	SetPending(ctx context.Context, id string, tasks []string) error
	// Pending lists the tasks.
	Pending(ctx context.Context, id string) ([]string, error)
}

// Placing is why a song is in a playlist.
type Placing struct {
	Cue string
	Own bool // the person had added it before
}

// Journal records what jobs do, before and after they do it.
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
	// ErrRefused: a write was refused because of its content; one track that is
	// gone makes Spotify refuse all that are sent with it.
	ErrRefused = errors.New("what was sent was refused")
	// ErrSignIn: the account must be signed in to again.
	ErrSignIn = errors.New("sign-in needed")
)

// GoneError reports that the person deleted the playlist in Spotify; they
// choose whether it is made again or forgotten.
type GoneError struct {
	Saved
	Job int64
}

// Error names the playlist.
func (e *GoneError) Error() string {
	return fmt.Sprintf("the playlist %q was deleted in Spotify", e.Name)
}

// PausedError reports that Spotify's limits stop the work for long, or that it
// has to show first what was saved.
type PausedError struct {
	Until time.Time
	Quota bool // the day's quota is used up, not only the rate
	Late  bool // no limit: Spotify does not show yet what was saved
	Job   int64
}

// Error reports when the job goes on.
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
