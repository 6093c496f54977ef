package ui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/internal/message"
	"needledrop/internal/playlist"
	"needledrop/internal/spotifyapi"
	"needledrop/ui/labels"
)

// monday is a moment in the time of the machine, as pauses are shown.
var monday = time.Date(2026, 3, 2, 14, 5, 0, 0, time.Local)

func outcomes(auto, review, none int) []playlist.Track {
	var out []playlist.Track
	for outcome, n := range map[match.Outcome]int{match.Auto: auto, match.Review: review, match.None: none} {
		out = append(out, slices.Repeat([]playlist.Track{{Outcome: outcome}}, n)...)
	}
	return out
}

func savedAs(added, already int, tracks []playlist.Track) playlist.Result {
	return playlist.Result{Playlist: playlist.Outcome{Added: added, Already: already}, Tracks: tracks, Job: 7}
}

func TestEveryStateOfAJobIsSaidAndOffersItsSteps(t *testing.T) {
	t.Parallel()
	now := monday.Add(-50 * time.Hour) // a Saturday, 12:05
	running := jobView{name: "List", id: 7, phase: jobRuns, began: now.Add(-20 * time.Second), songs: 40}
	at := func(stage playlist.Stage, done, total int) jobView {
		v := running
		v.progress = playlist.Progress{Stage: stage, Done: done, Total: total}
		return v
	}
	finding := at(playlist.Matching, 10, 40)
	finding.progress.Track = &playlist.Track{Title: "Song", Artist: "Act"}
	waiting, stopping, leading := finding, finding, finding
	waiting.wait = app.Wait{Left: 12 * time.Second}
	stopping.phase = jobStops
	leading.phase, leading.at, leading.found = jobLeads, now.Add(4500*time.Millisecond), 9
	halted := func(err error) jobView {
		return finding.ended(playlist.Result{Job: 7, Tracks: outcomes(9, 1, 0)}, err)
	}
	for name, c := range map[string]struct {
		view             jobView
		headline, detail string
		acts             []jobAct
	}{
		"starting":  {running, "Finding the songs of “List”", "Starting", []jobAct{actCancel}},
		"finding":   {finding, "Finding the songs of “List”", "10 of 40 · Song · Act · about 1:00 min left", []jobAct{actCancel}},
		"dressing":  {at(playlist.Dressing, 1, 2), "Saving “List” in Spotify", "Setting its description and cover", []jobAct{actCancel}},
		"saving":    {at(playlist.Saving, 20, 36), "Saving “List” in Spotify", "20 of 36 songs", []jobAct{actCancel}},
		"countdown": {waiting, "Finding the songs of “List”", "Spotify asked for a pause; it goes on in 12 s · 10 of 40", []jobAct{actCancel}},
		"stopping":  {stopping, "Finding the songs of “List”", "Stopping; what was done so far is kept", nil},
		"leading":   {leading, "Going on with “List”", "It was interrupted, and goes on in 5 s. 9 of 40 songs found so far.", []jobAct{actCancel}},
		"paused": {
			halted(&playlist.PausedError{Until: monday}), "“List” is paused by Spotify until Monday 14:05",
			"It goes on by itself then. 9 of 40 songs found so far.", []jobAct{actTryNow, actGiveUp, actClose},
		},
		"paused without a time": {
			halted(&playlist.PausedError{}), "“List” is paused by Spotify",
			"It goes on by itself then. 9 of 40 songs found so far.", []jobAct{actTryNow, actGiveUp, actClose},
		},
		"sign-in": {
			halted(fmt.Errorf("search: %w", playlist.ErrSignIn)), "“List” waits for you to sign in",
			"It goes on by itself afterwards. 9 of 40 songs found so far.", []jobAct{actSignIn, actClose},
		},
		"failed": {halted(playlist.ErrBusyElsewhere), "“List” could not be finished", labels.Explain(playlist.ErrBusyElsewhere), []jobAct{actTryAgain, actClose}},
		"refused": {
			halted(&playlist.RecipeError{Message: message.New("No title fits.")}), "“List” could not be finished", labels.Explain(&playlist.RecipeError{Message: message.New("No title fits.")}), []jobAct{actClose},
		},
		"cancelled": {
			halted(fmt.Errorf("search: %w", context.Canceled)), "“List” was stopped", "What was done so far is kept. 9 of 40 songs found so far.", []jobAct{actGoOn, actGiveUp, actClose},
		},
		"gone": {
			halted(&playlist.GoneError{Saved: playlist.Saved{Name: "List"}}), "“List” was deleted in Spotify",
			"Nothing was changed. Make it again, or stop tracking it.", []jobAct{actDecide, actClose},
		},
		"done": {
			finding.ended(savedAs(25, 5, outcomes(30, 0, 0)), nil), "“List” is saved", "All of its 30 songs are in Spotify.", []jobAct{actShow, actClose},
		},
		"done with missing": {
			finding.ended(savedAs(28, 0, outcomes(28, 2, 1)), nil), "“List” is saved", "28 of 31 saved, 2 need your eyes, 1 is not in Spotify.",
			[]jobAct{actReview, actShow, actClose},
		},
		"none": {jobView{}, "Finding the songs of “”", "", nil},
	} {
		if got := c.view.headline(now); got != c.headline {
			t.Errorf("%s: headline %q, want %q", name, got, c.headline)
		}
		if got := c.view.detail(now); got != c.detail {
			t.Errorf("%s: detail %q, want %q", name, got, c.detail)
		}
		if got := c.view.acts(); !slices.Equal(got, c.acts) {
			t.Errorf("%s: offers %q, want %q", name, got, c.acts)
		}
	}
}

func TestAJobThatHadNotBegunIsNotGivenUp(t *testing.T) {
	t.Parallel()
	v := jobView{name: "List"}.ended(playlist.Result{}, context.Canceled)
	if got := v.acts(); slices.Contains(got, actGiveUp) {
		t.Errorf("offers %q", got)
	}
}

func TestNoConnectionIsToldFromOtherFailures(t *testing.T) {
	t.Parallel()
	for err, want := range map[error]jobPhase{
		spotifyapi.ErrOffline: jobOffline, errors.New("odd"): jobFailed, app.ErrSignedOut: jobSignIn, nil: jobDone,
	} {
		if got := phaseOf(err); got != want {
			t.Errorf("%v: %d, want %d", err, got, want)
		}
	}
}

func TestTheShareOfAJobOnlyGrows(t *testing.T) {
	t.Parallel()
	last := -1.0
	for _, p := range []playlist.Progress{
		{}, {Stage: playlist.Matching, Done: 1, Total: 40}, {Stage: playlist.Matching, Done: 40, Total: 40}, {Stage: playlist.Dressing, Total: 2},
		{Stage: playlist.Saving, Total: 40},
	} {
		share := jobView{phase: jobRuns, progress: p}.share()
		if share <= last || share > 1 {
			t.Errorf("%+v has %v after %v", p, share, last)
		}
		last = share
	}
}

func TestWhatIsDoneReadsAsPeopleSayIt(t *testing.T) {
	t.Parallel()
	never := savedAs(1, 0, outcomes(1, 0, 1))
	for i := range never.Tracks {
		never.Tracks[i].Chosen = never.Tracks[i].Outcome == match.None
	}
	for want, r := range map[string]playlist.Result{
		"Its one song is in Spotify.":            savedAs(0, 1, outcomes(1, 0, 0)),
		"1 of 2 saved, 1 needs your eyes.":       savedAs(1, 0, outcomes(1, 1, 0)),
		"1 of 2 saved.":                          never, // the person wants it so
		"1 of 3 saved, 2 are not in Spotify.":    savedAs(1, 0, outcomes(1, 0, 2)),
		"All of its 1,200 songs are in Spotify.": savedAs(1200, 0, outcomes(1200, 0, 0)),
	} {
		if got := doneWords(r); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWordsOfAButtonAreThoseOfOneStep(t *testing.T) {
	t.Parallel()
	for phase := noJob; phase <= jobDone; phase++ {
		acts := jobView{id: 1, phase: phase}.acts()
		if len(slices.Compact(slices.Sorted(slices.Values(acts)))) != len(acts) {
			t.Errorf("phase %d offers one thing twice: %q", phase, acts)
		}
		if phase > jobStops && !slices.Contains(acts, actClose) {
			t.Errorf("phase %d cannot be put away", phase)
		}
		if strings.TrimSpace(jobView{name: "X", phase: phase}.headline(monday)) == "" {
			t.Errorf("phase %d says nothing", phase)
		}
	}
}
