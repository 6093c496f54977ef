package jobview

import (
	"context"
	"errors"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// Run is one way to run a job: create, resume or update.
type Run func(context.Context, app.Observer) (playlist.Result, error)

// Phase is where a job stands, as a person sees it.
type Phase int

// The phases.
const (
	None      Phase = iota
	Announced       // it goes on by itself in a moment
	Running         // or waits for the countdown that Spotify asked for
	Stopping        // Cancel was pressed
	Paused          // until Spotify takes calls again, then it goes on by itself
	SignIn          // the person has to sign in
	Offline         // Spotify cannot be reached
	Failed          // another try may do
	Refused         // another try would end the same
	Cancelled       // by the person
	Gone            // its playlist was deleted in Spotify
	Done
)

// PhaseOf tells where an error leaves a job.
func PhaseOf(err error) Phase {
	switch {
	case err == nil:
		return Done
	case errors.As(err, new(*playlist.GoneError)):
		return Gone
	}
	switch diagnose.KindOf(err) {
	case diagnose.Paused:
		return Paused
	case diagnose.SignInNeeded:
		return SignIn
	case diagnose.Stopped:
		return Cancelled
	case diagnose.WrongUsage:
		return Refused
	}
	if diagnose.Of(err).Finding.ID == diagnose.Offline {
		return Offline
	}
	return Failed
}

// View is what the job bar shows of a job.
type View struct {
	Name  string // of the playlist
	ID    int64  // in the journal; 0 while it is not known
	Phase Phase

	Progress playlist.Progress
	Wait     app.Wait // the countdown Spotify asked for; zero Left: none
	Began    time.Time

	At           time.Time // jobLeads: when it starts; jobPauses: when it goes on
	Found, Songs int       // how far it is; 0 songs: not known
	Result       playlist.Result
	Err          error
	Restart      Run // how it is begun anew while it has no id
}

// Ended is the view of a job that came to an end, or to a halt.
func (v View) Ended(r playlist.Result, err error) View {
	v.Phase, v.Result, v.Err, v.Wait = PhaseOf(err), r, err, app.Wait{}
	if r.Job != 0 {
		v.ID = r.Job
	}
	v.Found = r.Count(match.Auto)
	var paused *playlist.PausedError
	if errors.As(err, &paused) {
		v.At = paused.Until
	}
	return v
}

// Action is something to do about a job.
type Action int

// What can be done.
const (
	CloseAction Action = iota // the bar goes away, nothing else
	CancelAction
	TryNowAction
	GiveUpAction
	SignInAction
	TryAgainAction
	ResumeAction
	DecideAction
	ReviewAction
	ShowAction
)

// String is what its button says; actClose has none.
func (a Action) String() string {
	switch a {
	case CancelAction:
		return lang.Tr("Cancel")
	case TryNowAction:
		return lang.Tr("Try now")
	case GiveUpAction:
		return lang.Tr("Give up")
	case SignInAction:
		return lang.Tr("Sign in")
	case TryAgainAction:
		return lang.Tr("Try again")
	case ResumeAction:
		return lang.Tr("Go on")
	case DecideAction:
		return lang.Tr("Decide…")
	case ReviewAction:
		return lang.Tr("Review")
	case ShowAction:
		return lang.Tr("Show")
	}
	return ""
}

// actions are what the bar offers, the likeliest first.
func (v View) actions() []Action {
	switch v.Phase {
	case Announced, Running:
		return []Action{CancelAction}
	case Paused:
		return []Action{TryNowAction, GiveUpAction, CloseAction}
	case SignIn:
		return []Action{SignInAction, CloseAction}
	case Offline, Failed:
		return []Action{TryAgainAction, CloseAction}
	case Cancelled:
		if v.ID == 0 { // nothing was written down yet
			return []Action{ResumeAction, CloseAction}
		}
		return []Action{ResumeAction, GiveUpAction, CloseAction}
	case Gone:
		return []Action{DecideAction, CloseAction}
	case Refused:
		return []Action{CloseAction}
	case Done:
		if v.Result.Count(match.Review) > 0 {
			return []Action{ReviewAction, ShowAction, CloseAction}
		}
		return []Action{ShowAction, CloseAction}
	}
	return nil
}

// Fraction is how much of a running job is done, 0 to 1. Saving what was found is
// quick, and has the last tenth.
func (v View) Fraction() float64 {
	p := v.Progress
	switch {
	case p.Stage == playlist.StageDetails:
		return 0.92
	case p.Stage == playlist.StageSaving:
		return 0.96
	case p.Total == 0:
		return 0
	}
	return 0.9 * float64(p.Done) / float64(p.Total)
}

// timeLeft guesses from the pace so far, once there is one.
func (v View) timeLeft(now time.Time) string {
	const enough = 3
	p := v.Progress
	if p.Stage != playlist.StageMatching || p.Done < enough || p.Done >= p.Total {
		return ""
	}
	each := now.Sub(v.Began) / time.Duration(p.Done)
	left := each * time.Duration(p.Total-p.Done)
	if left < time.Second {
		return ""
	}
	return lang.Trf("about %s left", labels.Clock(int(left.Round(time.Second)/time.Second)))
}

// secondsTo is how long it is until then, in whole seconds, never less than 0.
func secondsTo(then, now time.Time) int {
	return int(max((then.Sub(now)+time.Second-1)/time.Second, 0))
}

// FoundText say how far a job is; "" when that is not known.
func FoundText(found, songs int) string {
	if songs == 0 {
		return ""
	}
	return lang.Trn("%s of %s songs found", songs, labels.Thousands(found), labels.Thousands(songs))
}
