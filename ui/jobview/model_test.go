package jobview

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
	"needledrop/ui/uitest"
)

func TestEveryStateOfAJobIsSaidAndOffersItsSteps(t *testing.T) {
	t.Parallel()
	now := uitest.Monday.Add(-50 * time.Hour) // a Saturday, 12:05
	running := View{Name: "List", ID: 7, Phase: Running, Began: now.Add(-20 * time.Second), Songs: 40}
	at := func(stage playlist.Stage, done, total int) View {
		v := running
		v.Progress = playlist.Progress{Stage: stage, Done: done, Total: total}
		return v
	}
	finding := at(playlist.StageMatching, 10, 40)
	finding.Progress.Track = &playlist.Track{Title: "Song", Artist: "Act"}
	waiting, stopping, leading := finding, finding, finding
	waiting.Wait = app.Wait{Left: 12 * time.Second}
	stopping.Phase = Stopping
	leading.Phase, leading.At, leading.Found = Announced, now.Add(4500*time.Millisecond), 9
	halted := func(err error) View {
		return finding.Ended(playlist.Result{Job: 7, Tracks: uitest.Outcomes(9, 1, 0)}, err)
	}
	for name, c := range map[string]struct {
		view             View
		headline, detail string
		acts             []Action
	}{
		"starting":  {running, "Finding the songs of “List”", "Starting", []Action{CancelAction}},
		"finding":   {finding, "Finding the songs of “List”", "10 of 40 · Song · Act · about 1:00 min left", []Action{CancelAction}},
		"dressing":  {at(playlist.StageDetails, 1, 2), "Saving “List” in Spotify", "Setting its description and cover", []Action{CancelAction}},
		"saving":    {at(playlist.StageSaving, 20, 36), "Saving “List” in Spotify", "20 of 36 songs", []Action{CancelAction}},
		"countdown": {waiting, "Finding the songs of “List”", "Spotify asked for a pause; it goes on in 12 s · 10 of 40", []Action{CancelAction}},
		"stopping":  {stopping, "Finding the songs of “List”", "Stopping; what was done so far is kept", nil},
		"leading":   {leading, "Going on with “List”", "It was interrupted, and goes on in 5 s. 9 of 40 songs found so far.", []Action{CancelAction}},
		"paused": {
			halted(&playlist.PausedError{Until: uitest.Monday}), "“List” is paused by Spotify until Monday 14:05",
			"It goes on by itself then. 9 of 40 songs found so far.", []Action{TryNowAction, GiveUpAction, CloseAction},
		},
		"paused without a time": {
			halted(&playlist.PausedError{}), "“List” is paused by Spotify",
			"It goes on by itself then. 9 of 40 songs found so far.", []Action{TryNowAction, GiveUpAction, CloseAction},
		},
		"sign-in": {
			halted(fmt.Errorf("search: %w", playlist.ErrSignIn)), "“List” waits for you to sign in",
			"It goes on by itself afterwards. 9 of 40 songs found so far.", []Action{SignInAction, CloseAction},
		},
		"failed": {halted(playlist.ErrBusyElsewhere), "“List” could not be finished", labels.Explain(playlist.ErrBusyElsewhere), []Action{TryAgainAction, CloseAction}},
		"refused": {
			halted(&playlist.RecipeError{Message: message.New("No title fits.")}), "“List” could not be finished", labels.Explain(&playlist.RecipeError{Message: message.New("No title fits.")}), []Action{CloseAction},
		},
		"cancelled": {
			halted(fmt.Errorf("search: %w", context.Canceled)), "“List” was stopped", "What was done so far is kept. 9 of 40 songs found so far.", []Action{ResumeAction, GiveUpAction, CloseAction},
		},
		"gone": {
			halted(&playlist.GoneError{Saved: playlist.Saved{Name: "List"}}), "“List” was deleted in Spotify",
			"Nothing was changed. Make it again, or stop tracking it.", []Action{DecideAction, CloseAction},
		},
		"done": {
			finding.Ended(uitest.SavedAs(25, 5, uitest.Outcomes(30, 0, 0)), nil), "“List” is saved", "All of its 30 songs are in Spotify.", []Action{ShowAction, CloseAction},
		},
		"done with missing": {
			finding.Ended(uitest.SavedAs(28, 0, uitest.Outcomes(28, 2, 1)), nil), "“List” is saved", "28 of 31 saved, 2 need your eyes, 1 is not in Spotify.",
			[]Action{ReviewAction, ShowAction, CloseAction},
		},
		"none": {View{}, "Finding the songs of “”", "", nil},
	} {
		if got := c.view.headline(now); got != c.headline {
			t.Errorf("%s: headline %q, want %q", name, got, c.headline)
		}
		if got := c.view.Detail(now); got != c.detail {
			t.Errorf("%s: detail %q, want %q", name, got, c.detail)
		}
		if got := c.view.actions(); !slices.Equal(got, c.acts) {
			t.Errorf("%s: offers %q, want %q", name, got, c.acts)
		}
	}
}

func TestAJobThatHadNotBegunIsNotGivenUp(t *testing.T) {
	t.Parallel()
	v := View{Name: "List"}.Ended(playlist.Result{}, context.Canceled)
	if got := v.actions(); slices.Contains(got, GiveUpAction) {
		t.Errorf("offers %q", got)
	}
}

func TestNoConnectionIsToldFromOtherFailures(t *testing.T) {
	t.Parallel()
	for err, want := range map[error]Phase{
		spotifyapi.ErrOffline: Offline, errors.New("odd"): Failed, app.ErrSignedOut: SignIn, nil: Done,
	} {
		if got := PhaseOf(err); got != want {
			t.Errorf("%v: %d, want %d", err, got, want)
		}
	}
}

func TestTheShareOfAJobOnlyGrows(t *testing.T) {
	t.Parallel()
	last := -1.0
	for _, p := range []playlist.Progress{
		{}, {Stage: playlist.StageMatching, Done: 1, Total: 40}, {Stage: playlist.StageMatching, Done: 40, Total: 40}, {Stage: playlist.StageDetails, Total: 2},
		{Stage: playlist.StageSaving, Total: 40},
	} {
		share := View{Phase: Running, Progress: p}.Fraction()
		if share <= last || share > 1 {
			t.Errorf("%+v has %v after %v", p, share, last)
		}
		last = share
	}
}

func TestWhatIsDoneReadsAsPeopleSayIt(t *testing.T) {
	t.Parallel()
	never := uitest.SavedAs(1, 0, uitest.Outcomes(1, 0, 1))
	for i := range never.Tracks {
		never.Tracks[i].Chosen = never.Tracks[i].Outcome == match.None
	}
	for want, r := range map[string]playlist.Result{
		"Its one song is in Spotify.":            uitest.SavedAs(0, 1, uitest.Outcomes(1, 0, 0)),
		"1 of 2 saved, 1 needs your eyes.":       uitest.SavedAs(1, 0, uitest.Outcomes(1, 1, 0)),
		"1 of 2 saved.":                          never, // the person wants it so
		"1 of 3 saved, 2 are not in Spotify.":    uitest.SavedAs(1, 0, uitest.Outcomes(1, 0, 2)),
		"All of its 1,200 songs are in Spotify.": uitest.SavedAs(1200, 0, uitest.Outcomes(1200, 0, 0)),
	} {
		if got := DoneText(r); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWordsOfAButtonAreThoseOfOneStep(t *testing.T) {
	t.Parallel()
	for phase := None; phase <= Done; phase++ {
		acts := View{ID: 1, Phase: phase}.actions()
		if len(slices.Compact(slices.Sorted(slices.Values(acts)))) != len(acts) {
			t.Errorf("phase %d offers one thing twice: %q", phase, acts)
		}
		if phase > Stopping && !slices.Contains(acts, CloseAction) {
			t.Errorf("phase %d cannot be put away", phase)
		}
		if strings.TrimSpace(View{Name: "X", Phase: phase}.headline(uitest.Monday)) == "" {
			t.Errorf("phase %d says nothing", phase)
		}
	}
}
