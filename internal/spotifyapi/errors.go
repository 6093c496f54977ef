package spotifyapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/zmb3/spotify/v2"
)

// Errors that need no detail.
var (
	// ErrSignInNeeded: there is no token, its renewal was refused for good, or
	// Spotify refused a token that had just been renewed.
	ErrSignInNeeded = errors.New("sign-in needed")
	// ErrNoToken is what a Store answers when it is empty. It is also an
	// ErrSignInNeeded.
	ErrNoToken error = noToken{}
	// ErrWrongClient: the accounts service does not know the client id.
	ErrWrongClient = errors.New("unknown client id")
	// ErrNotFound: Spotify has nothing under that id.
	ErrNotFound = errors.New("not found")
	// ErrOffline: the request never reached the server, so it changed nothing.
	ErrOffline = errors.New("no connection to Spotify")
	// ErrClock: Spotify's certificate does not hold at the time that this
	// computer thinks it is. It is also an ErrOffline.
	ErrClock error = wrongClock{}
	// ErrNotStored: the sign-in cannot be written down, so it is not used.
	ErrNotStored = errors.New("the sign-in cannot be stored")
	// ErrInterrupted: the connection broke while something was being read.
	ErrInterrupted = errors.New("the connection to Spotify broke off")
)

type noToken struct{}

func (noToken) Error() string { return "no sign-in is stored" }

func (noToken) Is(target error) bool { return target == ErrSignInNeeded }

type wrongClock struct{}

func (wrongClock) Error() string {
	return "Spotify's certificate does not hold at this computer's time"
}

func (wrongClock) Is(target error) bool { return target == ErrOffline }

// fault has the text of a known error and the cause for errors.Is and errors.As:
// the text of a cause may hold a secret.
type fault struct{ known, cause error }

func (f *fault) Error() string   { return f.known.Error() }
func (f *fault) Unwrap() []error { return []error{f.known, f.cause} }

// LimitError says that Spotify wants no more calls for longer than Config.MaxWait.
type LimitError struct {
	// Quota: the quota of the developer account is used up (reason
	// QUOTA_EXCEEDED), as opposed to too many calls in a short time.
	Quota bool
	// RetryAfter is what Spotify asked for; zero when it named no time.
	RetryAfter time.Duration
	// Until is when calls may go on; zero when Spotify named no time.
	Until time.Time
}

// Error names the limit and how long it lasts.
func (e *LimitError) Error() string {
	what := "too many calls"
	if e.Quota {
		what = "the quota is used up"
	}
	if e.Until.IsZero() {
		return what
	}
	return what + " until " + e.Until.Format(time.RFC3339)
}

// DenialReason is why Spotify answered 403.
type DenialReason int

// The reasons that can be told apart by Spotify's text.
const (
	OtherDenial         DenialReason = iota
	NotOnAllowList                   // the person is not among the app's users in the dashboard
	OwnerWithoutPremium              // the owner of the client id has no Premium
	MissingScope                     // the sign-in did not include this permission
	PlaylistFull                     // it holds as many songs as Spotify takes
	Removed                          // a plain "Forbidden": the call is gone, or the playlist is someone else's
)

// DeniedError is an answer of 403.
type DeniedError struct {
	Reason DenialReason
	Text   string // Spotify's own words, shortened
}

// Error names what was denied.
func (e *DeniedError) Error() string { return fmt.Sprintf("status 403: %s", e.Text) }

// LostAnswerError is a write whose answer never came: it may or may not have
// taken effect, so look before repeating it.
type LostAnswerError struct{ Err error }

// Error names the call whose answer was lost.
func (e *LostAnswerError) Error() string { return "the answer to a write was lost" }

// Unwrap is why it was lost.
func (e *LostAnswerError) Unwrap() error { return e.Err }

// BadAnswerError is an answer that cannot come from the Web API as we know it:
// a captive portal, a proxy, or a change at Spotify.
type BadAnswerError struct{ Reason string }

// Error names what is wrong with the answer.
func (e *BadAnswerError) Error() string { return "not an answer of Spotify's: " + e.Reason }

// RefusedError is any other answer that is not a success: a 4xx, or a 5xx to a
// call that only reads.
type RefusedError struct {
	Status int
	Text   string // Spotify's own words, shortened
}

// Error holds the status and Spotify's own words.
func (e *RefusedError) Error() string { return fmt.Sprintf("status %d: %s", e.Status, e.Text) }

// explain turns what zmb3 or net/http reports into the errors of this package
// and says what was being done.
func explain(doing string, err error) error {
	if err == nil {
		return nil
	}
	// url.Error adds only the address, which says nothing to a person.
	if u, ok := err.(*url.Error); ok { //nolint:errorlint // only the outermost one, which http.Client puts there
		err = u.Err
		if u.Op == "parse" { // only an answer can name an address that is none
			err = &BadAnswerError{Reason: "it leads nowhere"}
		}
	}
	if answer, ok := errors.AsType[spotify.Error](err); ok {
		err = fromStatus(answer.Status, answer.Message)
	} else if unreadable(err) {
		err = &BadAnswerError{Reason: "its content is not what this call returns"}
	}
	return fmt.Errorf("%s: %w", doing, err)
}

func fromStatus(status int, text string) error {
	switch status {
	case http.StatusForbidden:
		return &DeniedError{Reason: denialReason(text), Text: text}
	case http.StatusNotFound:
		return ErrNotFound
	default:
		return &RefusedError{Status: status, Text: text}
	}
}

// denialReason goes by the wordings seen from 2021 to 2026; Spotify gives no code.
func denialReason(text string) DenialReason {
	text = strings.ToLower(text)
	switch {
	case strings.Contains(text, "not registered"):
		return NotOnAllowList
	case strings.Contains(text, "premium") && strings.Contains(text, "owner"):
		return OwnerWithoutPremium
	case strings.Contains(text, "scope"):
		return MissingScope
	case strings.Contains(text, "size limit"):
		return PlaylistFull
	case strings.TrimSpace(text) == "forbidden":
		return Removed
	default:
		return OtherDenial
	}
}

func unreadable(err error) bool {
	if _, ok := errors.AsType[*json.SyntaxError](err); ok {
		return true
	}
	if _, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return true
	}
	return err == io.EOF // the decoder's error for an empty answer
}
