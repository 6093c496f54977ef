package ui

import (
	"strings"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

// headline says what runs, or what became of it.
func (v jobView) headline(now time.Time) string {
	switch v.phase {
	case jobLeads:
		return trf("Going on with “%s”", v.name)
	case jobPauses:
		if v.at.IsZero() {
			return trf("“%s” is paused by Spotify", v.name)
		}
		return trf("“%s” is paused by Spotify until %s", v.name, momentWords(v.at, now))
	case jobSignIn:
		return trf("“%s” waits for you to sign in", v.name)
	case jobOffline:
		return trf("“%s” waits: no connection to Spotify", v.name)
	case jobFailed, jobRefused:
		return trf("“%s” could not be finished", v.name)
	case jobCancelled:
		return trf("“%s” was stopped", v.name)
	case jobGone:
		return trf("“%s” was deleted in Spotify", v.name)
	case jobDone:
		return trf("“%s” is saved", v.name)
	}
	switch v.progress.Stage {
	case playlist.Dressing, playlist.Saving:
		return trf("Saving “%s” in Spotify", v.name)
	}
	return trf("Finding the songs of “%s”", v.name)
}

// detail says how far it is and what is next.
func (v jobView) detail(now time.Time) string {
	switch v.phase {
	case jobLeads:
		return sentences(trf("It was interrupted, and goes on in %s.", clock(secondsTo(v.at, now))), v.farWords())
	case jobRuns:
		return v.runningWords(now)
	case jobStops:
		return tr("Stopping; what was done so far is kept")
	case jobPauses:
		return sentences(tr("It goes on by itself then."), v.farWords())
	case jobSignIn:
		return sentences(tr("It goes on by itself afterwards."), v.farWords())
	case jobOffline:
		return sentences(tr("Nothing is lost. Check the network, then try again."), v.farWords())
	case jobFailed, jobRefused:
		return explain(v.err)
	case jobCancelled:
		return sentences(tr("What was done so far is kept."), v.farWords())
	case jobGone:
		return tr("Nothing was changed. Make it again, or stop tracking it.")
	case jobDone:
		return doneWords(v.result)
	}
	return ""
}

// runningWords say how far a running job is, at which song, and how long it
// will take.
func (v jobView) runningWords(now time.Time) string {
	p := v.progress
	far := ""
	if p.Total > 0 {
		far = trf("%s of %s", thousands(p.Done), thousands(p.Total))
	}
	switch {
	case v.wait.Left > 0:
		return joined(trf("Spotify asked for a pause; it goes on in %s", clock(int(v.wait.Left.Round(time.Second)/time.Second))), far)
	case p.Total == 0:
		return tr("Starting")
	case p.Stage == playlist.Dressing:
		return tr("Setting its description and cover")
	case p.Stage == playlist.Saving:
		return trn("%s of %s songs", p.Total, thousands(p.Done), thousands(p.Total))
	}
	if p.Track != nil {
		far = joined(far, p.Track.Title, p.Track.Artist)
	}
	return joined(far, v.timeLeft(now))
}

// farWords say how far a job is that does not run; "" when that is not known.
func (v jobView) farWords() string {
	if v.songs == 0 {
		return ""
	}
	return trn("%s of %s songs found so far.", v.songs, thousands(v.found), thousands(v.songs))
}

func sentences(parts ...string) string { return strings.TrimSpace(strings.Join(parts, tr(" "))) }

// momentWords name a moment to come: as much of its day as it takes to tell it
// from others.
func momentWords(then, now time.Time) string {
	then, now = then.Local(), now.Local()
	switch {
	case then.Format(time.DateOnly) == now.Format(time.DateOnly):
		return then.Format("15:04")
	case then.Before(now.AddDate(0, 0, 6)):
		return trf("%[1]s %[2]s", weekdayName(then.Weekday()), then.Format("15:04"))
	}
	return trf("%[1]d %[2]s %[3]s", then.Day(), monthName(then.Month()), then.Format("15:04"))
}

// doneWords say what a finished job came to: what is in, and what is not, and
// why.
func doneWords(r playlist.Result) string {
	in, all := r.Playlist.Added+r.Playlist.Already, len(r.Tracks)
	switch {
	case in >= all && all == 1:
		return tr("Its one song is in Spotify.")
	case in >= all:
		return trf("All of its %s songs are in Spotify.", thousands(all))
	}
	out := []string{trf("%s of %s saved", thousands(in), thousands(all))}
	if n := r.Count(match.Review); n > 0 {
		out = append(out, trn("%s need your eyes", n, thousands(n)))
	}
	if n := missing(r); n > 0 {
		out = append(out, trn("%s are not in Spotify", n, thousands(n)))
	}
	return trf("%s.", strings.Join(out, tr(", ")))
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
