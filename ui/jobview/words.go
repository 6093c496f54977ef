package jobview

import (
	"strings"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// headline says what runs, or what became of it.
func (v View) headline(now time.Time) string {
	switch v.Phase {
	case Announced:
		return lang.Trf("Going on with “%s”", v.Name)
	case Paused:
		if v.At.IsZero() {
			return lang.Trf("“%s” is paused by Spotify", v.Name)
		}
		return lang.Trf("“%s” is paused by Spotify until %s", v.Name, lang.MomentWords(v.At, now))
	case SignIn:
		return lang.Trf("“%s” waits for you to sign in", v.Name)
	case Offline:
		return lang.Trf("“%s” waits: no connection to Spotify", v.Name)
	case Failed, Refused:
		return lang.Trf("“%s” could not be finished", v.Name)
	case Cancelled:
		return lang.Trf("“%s” was stopped", v.Name)
	case Gone:
		return lang.Trf("“%s” was deleted in Spotify", v.Name)
	case Done:
		return lang.Trf("“%s” is saved", v.Name)
	}
	switch v.Progress.Stage {
	case playlist.StageDetails, playlist.StageSaving:
		return lang.Trf("Saving “%s” in Spotify", v.Name)
	}
	return lang.Trf("Finding the songs of “%s”", v.Name)
}

// Detail says how far it is and what is next.
func (v View) Detail(now time.Time) string {
	switch v.Phase {
	case Announced:
		return lang.Sentences(lang.Trf("It was interrupted, and goes on in %s.", labels.Clock(secondsTo(v.At, now))), v.foundText())
	case Running:
		return v.runningText(now)
	case Stopping:
		return lang.Tr("Stopping; what was done so far is kept")
	case Paused:
		return lang.Sentences(lang.Tr("It goes on by itself then."), v.foundText())
	case SignIn:
		return lang.Sentences(lang.Tr("It goes on by itself afterwards."), v.foundText())
	case Offline:
		return lang.Sentences(lang.Tr("Nothing is lost. Check the network, then try again."), v.foundText())
	case Failed, Refused:
		return labels.Explain(v.Err)
	case Cancelled:
		return lang.Sentences(lang.Tr("What was done so far is kept."), v.foundText())
	case Gone:
		return lang.Tr("Nothing was changed. Make it again, or stop tracking it.")
	case Done:
		return DoneText(v.Result)
	}
	return ""
}

// runningText say how far a running job is, at which song, and how long it
// will take.
func (v View) runningText(now time.Time) string {
	p := v.Progress
	far := ""
	if p.Total > 0 {
		far = lang.Trf("%s of %s", labels.Thousands(p.Done), labels.Thousands(p.Total))
	}
	switch {
	case v.Wait.Left > 0:
		return labels.Joined(lang.Trf("Spotify asked for a pause; it goes on in %s", labels.Clock(int(v.Wait.Left.Round(time.Second)/time.Second))), far)
	case p.Total == 0:
		return lang.Tr("Starting")
	case p.Stage == playlist.StageDetails:
		return lang.Tr("Setting its description and cover")
	case p.Stage == playlist.StageSaving:
		return lang.Trn("%s of %s songs", p.Total, labels.Thousands(p.Done), labels.Thousands(p.Total))
	}
	if p.Track != nil {
		far = labels.Joined(far, p.Track.Title, p.Track.Artist)
	}
	return labels.Joined(far, v.timeLeft(now))
}

// foundText say how far a job is that does not run; "" when that is not known.
func (v View) foundText() string {
	if v.Songs == 0 {
		return ""
	}
	return lang.Trn("%s of %s songs found so far.", v.Songs, labels.Thousands(v.Found), labels.Thousands(v.Songs))
}

// DoneText say what a finished job came to: what is in, and what is not, and
// why.
func DoneText(r playlist.Result) string {
	in, all := r.Playlist.Added+r.Playlist.Already, len(r.Tracks)
	switch {
	case in >= all && all == 1:
		return lang.Tr("Its one song is in Spotify.")
	case in >= all:
		return lang.Trf("All of its %s songs are in Spotify.", labels.Thousands(all))
	}
	out := []string{lang.Trf("%s of %s saved", labels.Thousands(in), labels.Thousands(all))}
	if n := r.Count(match.Review); n > 0 {
		out = append(out, lang.Trn("%s need your eyes", n, labels.Thousands(n)))
	}
	if n := missing(r); n > 0 {
		out = append(out, lang.Trn("%s are not in Spotify", n, labels.Thousands(n)))
	}
	return lang.Trf("%s.", strings.Join(out, lang.Tr(", ")))
}

// missing counts what Spotify does not have; what the person never wants is no
// part of it.
func missing(r playlist.Result) int {
	n := 0
	for _, t := range r.Tracks {
		if t.Outcome == match.None && !t.Chosen {
			n++
		}
	}
	return n
}
