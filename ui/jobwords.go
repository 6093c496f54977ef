package ui

import (
	"fmt"
	"strings"
	"time"

	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

// headline says what runs, or what became of it.
func (v jobView) headline(now time.Time) string {
	name := "“" + v.name + "”"
	switch v.phase {
	case jobLeads:
		return "Going on with " + name
	case jobPauses:
		return name + " is paused by Spotify" + v.untilWords(now)
	case jobSignIn:
		return name + " waits for you to sign in"
	case jobOffline:
		return name + " waits: no connection to Spotify"
	case jobFailed, jobRefused:
		return name + " could not be finished"
	case jobCancelled:
		return name + " was stopped"
	case jobGone:
		return name + " was deleted in Spotify"
	case jobDone:
		return name + " is saved"
	}
	switch v.progress.Stage {
	case playlist.Dressing, playlist.Saving:
		return "Saving " + name + " in Spotify"
	}
	return "Finding the songs of " + name
}

// detail says how far it is and what is next.
func (v jobView) detail(now time.Time) string {
	switch v.phase {
	case jobLeads:
		return sentences("It was interrupted, and goes on in "+clock(secondsTo(v.at, now))+".", v.farWords())
	case jobRuns:
		return v.runningWords(now)
	case jobStops:
		return "Stopping; what was done so far is kept"
	case jobPauses:
		return sentences("It goes on by itself then.", v.farWords())
	case jobSignIn:
		return sentences("It goes on by itself afterwards.", v.farWords())
	case jobOffline:
		return sentences("Nothing is lost. Check the network, then try again.", v.farWords())
	case jobFailed, jobRefused:
		return explain(v.err)
	case jobCancelled:
		return sentences("What was done so far is kept.", v.farWords())
	case jobGone:
		return "Nothing was changed. Make it again, or stop tracking it."
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
		far = fmt.Sprintf("%s of %s", thousands(p.Done), thousands(p.Total))
	}
	switch {
	case v.wait.Left > 0:
		return joined("Spotify asked for a pause; it goes on in "+clock(int(v.wait.Left.Round(time.Second)/time.Second)), far)
	case p.Total == 0:
		return "Starting"
	case p.Stage == playlist.Dressing:
		return "Setting its description and cover"
	case p.Stage == playlist.Saving:
		return far + " songs"
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
	return foundWords(v.found, v.songs) + " so far."
}

func sentences(parts ...string) string { return strings.TrimSpace(strings.Join(parts, " ")) }

// untilWords say until when Spotify takes no calls; "" when it named no time.
func (v jobView) untilWords(now time.Time) string {
	if v.at.IsZero() {
		return ""
	}
	return " until " + momentWords(v.at, now)
}

// momentWords name a moment to come: as much of its day as it takes to tell it
// from others.
func momentWords(then, now time.Time) string {
	then, now = then.Local(), now.Local()
	switch {
	case then.Format(time.DateOnly) == now.Format(time.DateOnly):
		return then.Format("15:04")
	case then.Before(now.AddDate(0, 0, 6)):
		return then.Format("Monday 15:04")
	}
	return then.Format("2 January 15:04")
}

// doneWords say what a finished job came to: what is in, and what is not, and
// why.
func doneWords(r playlist.Result) string {
	in, all := r.Playlist.Added+r.Playlist.Already, len(r.Tracks)
	switch {
	case in >= all && all == 1:
		return "Its one song is in Spotify."
	case in >= all:
		return "All of its " + thousands(all) + " songs are in Spotify."
	}
	text := fmt.Sprintf("%s of %s saved", thousands(in), thousands(all))
	var out []string
	if n := r.Count(match.Review); n > 0 {
		out = append(out, count(n, "needs", "need")+" your eyes")
	}
	if n := missing(r); n > 0 {
		out = append(out, count(n, "is", "are")+" not in Spotify")
	}
	return strings.Join(append([]string{text}, out...), ", ") + "."
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
