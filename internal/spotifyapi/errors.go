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

// Errors that need no detail. Each text is a sentence for a person.
var (
	// ErrSignInNeeded: there is no token, its renewal was refused for good, or
	// Spotify refused a token that had just been renewed.
	ErrSignInNeeded = errors.New("Spotify no longer accepts this sign-in; nothing was lost, please connect your Spotify account again")
	// ErrNoToken is what a Store answers when it is empty. It is also an
	// ErrSignInNeeded.
	ErrNoToken error = noToken{}
	// ErrWrongClient: the accounts service does not know the client id.
	ErrWrongClient = errors.New("Spotify does not know this Client ID; nothing was changed, please compare it with the one in your Spotify developer dashboard")
	// ErrNotFound: Spotify has nothing under that id.
	ErrNotFound = errors.New("Spotify has nothing under this address any more; nothing was changed, it may have been deleted")
	// ErrOffline: the request never reached the server, so it changed nothing.
	ErrOffline = errors.New("Spotify cannot be reached; nothing was changed, please check the network connection and try again")
	// ErrClock: Spotify's certificate does not hold at the time that this
	// computer thinks it is. It is also an ErrOffline.
	ErrClock error = wrongClock{}
	// ErrNotStored: the sign-in cannot be written down, so it is not used.
	ErrNotStored = errors.New("the sign-in could not be stored; nothing was lost, please check that the disk has room and the keyring is open, then try again")
	// ErrInterrupted: the connection broke while something was being read.
	ErrInterrupted = errors.New("the connection to Spotify broke off; nothing was changed, please try again")
)

type noToken struct{}

func (noToken) Error() string {
	return "nobody is signed in to Spotify yet; please connect your Spotify account first"
}

func (noToken) Is(target error) bool { return target == ErrSignInNeeded }

type wrongClock struct{}

func (wrongClock) Error() string {
	return "the date or time of this computer seems to be wrong, so no safe connection to Spotify can be made; nothing was changed, please set them right and try again"
}

func (wrongClock) Is(target error) bool { return target == ErrOffline }

// fault shows the sentence of a known error and keeps the technical cause for
// errors.Is and errors.As.
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

func (e *LimitError) Error() string {
	after := e.Until.Local().Format("15:04 on 2 January")
	switch {
	case e.Quota && e.Until.IsZero():
		return "the number of calls that Spotify allows this Client ID is used up; what is done so far is kept, please go on later"
	case e.Quota:
		return fmt.Sprintf("the number of calls that Spotify allows this Client ID is used up; what is done so far is kept, please go on after %s", after)
	case e.Until.IsZero():
		return "Spotify asks for a pause after many calls; what is done so far is kept, please go on later"
	}
	return fmt.Sprintf("Spotify asks for a pause after many calls; what is done so far is kept, please go on after %s", after)
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

func (e *DeniedError) Error() string {
	switch e.Reason {
	case NotOnAllowList:
		return "this Spotify account is not on the list of users of your Client ID; nothing was changed, please add it under User Management in the Spotify developer dashboard"
	case OwnerWithoutPremium:
		return "the owner of this Client ID has no active Spotify Premium, so Spotify refuses all calls; nothing was changed, they work again some hours after Premium is active"
	case MissingScope:
		return "the sign-in did not include the permission for this; nothing was changed, please connect your Spotify account again"
	case PlaylistFull:
		return "the playlist is full, for Spotify takes 10,000 songs in one; what is in it is safe, please take some out or make another with fewer songs"
	case Removed:
		return "Spotify does not allow this call for your Client ID or this playlist; nothing was changed, please check that the playlist is your own"
	default:
		return "Spotify refused this call; nothing was changed, please check your account in the Spotify app"
	}
}

// LostAnswerError is a write whose answer never came: it may or may not have
// taken effect, so look before repeating it.
type LostAnswerError struct{ Err error }

func (e *LostAnswerError) Error() string {
	return "the connection broke before Spotify confirmed the change; it may or may not have been made, please check before trying again"
}

func (e *LostAnswerError) Unwrap() error { return e.Err }

// BadAnswerError is an answer that cannot come from the Web API as we know it:
// a captive portal, a proxy, or a change at Spotify.
type BadAnswerError struct{ Reason string }

func (e *BadAnswerError) Error() string {
	return "the answer does not look like Spotify's (" + e.Reason + "); please check whether this network asks you to sign in, then try again"
}

// RefusedError is any other answer that is not a success: a 4xx, or a 5xx to a
// call that only reads.
type RefusedError struct {
	Status int
	Text   string // Spotify's own words, shortened
}

func (e *RefusedError) Error() string {
	if e.Status >= http.StatusInternalServerError {
		return fmt.Sprintf("Spotify has trouble of its own (status %d); nothing was changed, please try again in a few minutes", e.Status)
	}
	return fmt.Sprintf("Spotify did not accept the call (status %d: %s); nothing was changed, and trying the same again will not help", e.Status, e.Text)
}

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
	return err == io.EOF // the decoder's word for an empty answer
}
