package ui

import (
	"context"
	"strings"
	"testing"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/jobview"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

// findsItGone is the work of a job that finds its playlist deleted. To be sure
// of that, the real one looks again for some seconds.
func findsItGone(saved playlist.Saved, job int64) jobview.Run {
	return func(context.Context, app.Observer) (playlist.Result, error) {
		return playlist.Result{Job: job}, &playlist.GoneError{Saved: saved, Job: job}
	}
}

func TestAJobWhosePlaylistIsGoneAsks(t *testing.T) {
	s := stage.Start(t, parts(), true)
	s.Run("List", findsItGone(playlist.Saved{ID: "p", Name: "List"}, 0))
	stage.Settle(t, s)
	if text := stage.ShownInSheet(s); !strings.Contains(text, "“List” was deleted in Spotify") {
		t.Fatalf("the sheet says %q", text)
	}
	stage.TapButton(t, s.Win.Canvas().Overlays().Top(), "Later")
	if s.Dialog != nil || s.Bar.View.Phase != jobview.Gone {
		t.Fatalf("then the bar says %q", uitest.TextOf(s.Bar.Box))
	}
	stage.TapButton(t, s.Bar.Box, "Decide…")
	if text := stage.ShownInSheet(s); !strings.Contains(text, "“List” was deleted in Spotify") {
		t.Errorf("Decide leads to %q", text)
	}
}

func TestADialogThatIsOpenIsNotCovered(t *testing.T) {
	s := stage.Start(t, parts(), true)
	s.Run("List", findsItGone(playlist.Saved{ID: "p", Name: "List"}, 0))
	s.ShowShortcuts()
	stage.Settle(t, s)
	if n := len(s.Win.Canvas().Overlays().List()); n != 1 || s.Bar.View.Phase != jobview.Gone {
		t.Errorf("%d dialogs, the bar says %q", n, uitest.TextOf(s.Bar.Box))
	}
}

func TestMakingADeletedPlaylistAgainGoesOnWithItsJob(t *testing.T) {
	s := stage.Start(t, parts(), true)
	s.AskDeleted(shell.Deleted{Saved: playlist.Saved{ID: "p", Name: "List"}, Job: 9})
	stage.TapButton(t, s.Win.Canvas().Overlays().Top(), "Make it again")
	if s.Job == nil || s.Job.ID != 9 {
		t.Fatalf("runs %+v", s.Job)
	}
	stage.Settle(t, s)
	if err := s.Bar.View.Err; err == nil || !strings.Contains(err.Error(), "no job 9") {
		t.Errorf("it was asked for another: %v", err)
	}
}
