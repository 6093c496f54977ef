package ui

import (
	"errors"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// jobPhase is where a job stands, as a person sees it.
type jobPhase int

// The phases.
const (
	noJob        jobPhase = iota
	jobLeads              // it goes on by itself in a moment
	jobRuns               // or waits for the countdown that Spotify asked for
	jobStops              // Cancel was pressed
	jobPauses             // until Spotify takes calls again, then it goes on by itself
	jobSignIn             // the person has to sign in
	jobOffline            // Spotify cannot be reached
	jobFailed             // another try may do
	jobRefused            // another try would end the same
	jobCancelled          // by the person
	jobGone               // its playlist was deleted in Spotify
	jobDone
)

// phaseOf tells where an error leaves a job.
func phaseOf(err error) jobPhase {
	switch {
	case err == nil:
		return jobDone
	case errors.As(err, new(*playlist.GoneError)):
		return jobGone
	}
	switch diagnose.KindOf(err) {
	case diagnose.Paused:
		return jobPauses
	case diagnose.SignInNeeded:
		return jobSignIn
	case diagnose.Stopped:
		return jobCancelled
	case diagnose.WrongUsage:
		return jobRefused
	}
	if diagnose.Of(err).Finding.ID == diagnose.Offline {
		return jobOffline
	}
	return jobFailed
}

// jobView is what the job bar shows of a job.
type jobView struct {
	name  string // of the playlist
	id    int64  // in the journal; 0 while it is not known
	phase jobPhase

	progress playlist.Progress
	wait     app.Wait // the countdown Spotify asked for; zero Left: none
	began    time.Time

	at           time.Time // jobLeads: when it starts; jobPauses: when it goes on
	found, songs int       // how far it is; 0 songs: not known
	result       playlist.Result
	err          error
	again        work // how it is begun anew while it has no id
}

// ended is the view of a job that came to an end, or to a halt.
func (v jobView) ended(r playlist.Result, err error) jobView {
	v.phase, v.result, v.err, v.wait = phaseOf(err), r, err, app.Wait{}
	if r.Job != 0 {
		v.id = r.Job
	}
	v.found = r.Count(match.Auto)
	var paused *playlist.PausedError
	if errors.As(err, &paused) {
		v.at = paused.Until
	}
	return v
}

// jobAct is something to do about a job.
type jobAct int

// What can be done.
const (
	actClose jobAct = iota // the bar goes away, nothing else
	actCancel
	actTryNow
	actGiveUp
	actSignIn
	actTryAgain
	actGoOn
	actDecide
	actReview
	actShow
)

// String is what its button says; actClose has none.
func (a jobAct) String() string {
	switch a {
	case actCancel:
		return lang.Tr("Cancel")
	case actTryNow:
		return lang.Tr("Try now")
	case actGiveUp:
		return lang.Tr("Give up")
	case actSignIn:
		return lang.Tr("Sign in")
	case actTryAgain:
		return lang.Tr("Try again")
	case actGoOn:
		return lang.Tr("Go on")
	case actDecide:
		return lang.Tr("Decide…")
	case actReview:
		return lang.Tr("Review")
	case actShow:
		return lang.Tr("Show")
	}
	return ""
}

// acts are what the bar offers, the likeliest first.
func (v jobView) acts() []jobAct {
	switch v.phase {
	case jobLeads, jobRuns:
		return []jobAct{actCancel}
	case jobPauses:
		return []jobAct{actTryNow, actGiveUp, actClose}
	case jobSignIn:
		return []jobAct{actSignIn, actClose}
	case jobOffline, jobFailed:
		return []jobAct{actTryAgain, actClose}
	case jobCancelled:
		if v.id == 0 { // nothing was written down yet
			return []jobAct{actGoOn, actClose}
		}
		return []jobAct{actGoOn, actGiveUp, actClose}
	case jobGone:
		return []jobAct{actDecide, actClose}
	case jobRefused:
		return []jobAct{actClose}
	case jobDone:
		if v.result.Count(match.Review) > 0 {
			return []jobAct{actReview, actShow, actClose}
		}
		return []jobAct{actShow, actClose}
	}
	return nil
}

// share is how much of a running job is done, 0 to 1. Saving what was found is
// quick, and has the last tenth.
func (v jobView) share() float64 {
	p := v.progress
	switch {
	case p.Stage == playlist.Dressing:
		return 0.92
	case p.Stage == playlist.Saving:
		return 0.96
	case p.Total == 0:
		return 0
	}
	return 0.9 * float64(p.Done) / float64(p.Total)
}

// timeLeft guesses from the pace so far, once there is one.
func (v jobView) timeLeft(now time.Time) string {
	const enough = 3
	p := v.progress
	if p.Stage != playlist.Matching || p.Done < enough || p.Done >= p.Total {
		return ""
	}
	each := now.Sub(v.began) / time.Duration(p.Done)
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

// foundWords say how far a job is; "" when that is not known.
func foundWords(found, songs int) string {
	if songs == 0 {
		return ""
	}
	return lang.Trn("%s of %s songs found", songs, labels.Thousands(found), labels.Thousands(songs))
}
