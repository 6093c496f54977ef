package app

import (
	"context"
	"errors"
	"fmt"

	"needledrop/internal/account"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/link"
	"needledrop/internal/logbook"
	"needledrop/internal/packs"
	"needledrop/internal/playlist"
	"needledrop/internal/spotifyapi"
	"needledrop/internal/sqlitefile"
	"needledrop/internal/userdata"
)

// Trouble is the kind of an error, for whoever decides what to offer next.
type Trouble int

// The kinds of trouble; the command line's exit codes follow them.
const (
	NoTrouble  Trouble = 0
	Failure    Trouble = 1
	WrongUsage Trouble = 2
	NeedSignIn Trouble = 3
	PausedJob  Trouble = 4
	Stopped    Trouble = 5 // by the person
)

// TroubleOf sorts an error.
func TroubleOf(err error) Trouble {
	var paused *playlist.PausedError
	var limit *spotifyapi.LimitError
	var recipe *playlist.RecipeError
	var setting *SettingError
	var noTitle *library.NoTitleError
	var noName *library.NoNameError
	switch {
	case err == nil:
		return NoTrouble
	case errors.As(err, &paused), errors.As(err, &limit):
		return PausedJob
	case errors.Is(err, context.Canceled):
		return Stopped
	case errors.Is(err, ErrSignedOut), errors.Is(err, playlist.ErrSignIn), errors.Is(err, spotifyapi.ErrSignInNeeded):
		return NeedSignIn
	case errors.As(err, &recipe), errors.As(err, &setting), errors.As(err, &noTitle), errors.As(err, &noName):
		return WrongUsage
	}
	return Failure
}

// Explain says in one sentence what happened, what is safe and what to do
// next. It is the one place where errors become words for people; the detail
// of errors nobody foresaw is kept for a bug report.
func Explain(err error) string {
	var paused *playlist.PausedError
	var gone *playlist.GoneError
	var recipe *playlist.RecipeError
	var own *sqlitefile.UnusableError
	var problems catalog.Problems
	switch {
	case err == nil:
		return ""
	case errors.As(err, &paused):
		return paused.Error()
	case errors.As(err, &gone):
		return gone.Error()
	case errors.As(err, &recipe):
		return sentence(recipe.Error())
	case errors.Is(err, account.ErrStopped):
		return sentence(account.ErrStopped.Error())
	case errors.Is(err, context.Canceled):
		return "Stopped; what was done so far is kept and `needle resume` goes on from there."
	case errors.Is(err, ErrSignedOut):
		return "No Spotify account is connected: connect one (`needle login --client-id ID`), or try the demo account (--demo)."
	case errors.Is(err, playlist.ErrSignIn):
		return sentence(spotifyapi.ErrSignInNeeded.Error())
	case errors.As(err, &own):
		return own.Error()
	case errors.As(err, &problems):
		return problems.Error() // places, not sentences
	}
	if text, ok := spoken(err); ok {
		return sentence(text)
	}
	return sentence(fmt.Sprintf("something went wrong that Needledrop did not foresee, and nothing was lost; please report it with this text: %v", err))
}

// spoken finds the part of an error that was written for people.
func spoken(err error) (string, bool) {
	for _, plain := range []error{
		spotifyapi.ErrSignInNeeded, spotifyapi.ErrWrongClient, spotifyapi.ErrClock, spotifyapi.ErrNotStored, spotifyapi.ErrOffline, spotifyapi.ErrInterrupted, spotifyapi.ErrDenied,
		spotifyapi.ErrSignInTimeout, spotifyapi.ErrNotFound, ErrBusy, ErrBusyElsewhere, ErrNothingToResume, ErrJobDone, library.ErrNoCue,
	} {
		if errors.Is(err, plain) {
			return plain.Error(), true
		}
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return "Spotify did not answer in time; nothing was lost, please try again", true
	}
	return typed(err)
}

func typed(err error) (string, bool) {
	if text, ok := as[*spotifyapi.DeniedError](err); ok {
		return text, true
	}
	for _, find := range []func(error) (string, bool){
		as[*spotifyapi.LostAnswerError], as[*spotifyapi.BadAnswerError], as[*spotifyapi.PortTakenError], as[*spotifyapi.SignInError],
		as[*spotifyapi.RefusedError], as[*spotifyapi.LimitError], as[*library.NoTitleError], as[*library.NoNameError], as[*userdata.NewerError], as[*library.DamagedError],
		as[*packs.Error], as[*packs.NotFoundError], as[*NoPlaylistError], as[*NoJobError], as[*SettingError], as[*link.Error], as[*logbook.PanicError],
	} {
		if text, ok := find(err); ok {
			return text, true
		}
	}
	return "", false
}

// as returns the words of the error of type E in err's chain.
func as[E error](err error) (string, bool) {
	var e E
	if errors.As(err, &e) {
		return e.Error(), true
	}
	return "", false
}

// sentence makes text begin with a capital and end with a full stop.
func sentence(text string) string {
	if text == "" {
		return text
	}
	if c := text[0]; 'a' <= c && c <= 'z' {
		text = string(c-'a'+'A') + text[1:]
	}
	if last := text[len(text)-1]; last != '.' && last != '!' && last != '?' {
		text += "."
	}
	return text
}
