package ui

import (
	"fmt"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
)

// jobView is what the job bar shows of a running job.
type jobView struct {
	name     string // of the playlist
	progress playlist.Progress
	wait     app.Wait // the countdown Spotify asked for; zero Left: none
	began    time.Time
}

// share is how much is done, 0 to 1. Saving what was found is quick, and has
// the last tenth.
func (v jobView) share() float64 {
	p := v.progress
	if p.Stage == playlist.Finishing || p.Stage == playlist.Saving {
		return 0.95
	}
	if p.Total == 0 {
		return 0
	}
	return 0.9 * float64(p.Done) / float64(p.Total)
}

// headline says what runs.
func (v jobView) headline() string {
	if v.progress.Stage == playlist.Saving || v.progress.Stage == playlist.Finishing {
		return "Saving “" + v.name + "” in Spotify"
	}
	return "Finding the songs of “" + v.name + "”"
}

// detail says how far it is, at which song, and how long it will take.
func (v jobView) detail(now time.Time) string {
	p := v.progress
	if v.wait.Left > 0 {
		return "Spotify asked for a pause; it goes on in " + clock(int(v.wait.Left.Round(time.Second)/time.Second))
	}
	if p.Total == 0 {
		return "Starting"
	}
	text := fmt.Sprintf("%d of %d", p.Done, p.Total)
	if p.Track != nil {
		text = joined(text, p.Track.Title, p.Track.Artist)
	}
	return joined(text, v.timeLeft(now))
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
	return "about " + clock(int(left.Round(time.Second)/time.Second)) + " left"
}
