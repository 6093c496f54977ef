package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/uitest"
)

// findsItGone is the work of a job that finds its playlist deleted. To be sure
// of that, the real one looks again for some seconds.
func findsItGone(saved playlist.Saved, job int64) work {
	return func(context.Context, app.Observer) (playlist.Result, error) {
		return playlist.Result{Job: job}, &playlist.GoneError{Saved: saved, Job: job}
	}
}

func TestAJobWhosePlaylistIsGoneAsks(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	s.run("List", findsItGone(playlist.Saved{ID: "p", Name: "List"}, 0))
	settle(t, s)
	if text := shownInSheet(s); !strings.Contains(text, "“List” was deleted in Spotify") {
		t.Fatalf("the sheet says %q", text)
	}
	tapButton(t, s.win.Canvas().Overlays().Top(), "Later")
	if s.modal != nil || s.bar.view.phase != jobGone {
		t.Fatalf("then the bar says %q", uitest.TextOf(s.bar.box))
	}
	tapButton(t, s.bar.box, "Decide…")
	if text := shownInSheet(s); !strings.Contains(text, "“List” was deleted in Spotify") {
		t.Errorf("Decide leads to %q", text)
	}
}

func TestADialogThatIsOpenIsNotCovered(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	s.run("List", findsItGone(playlist.Saved{ID: "p", Name: "List"}, 0))
	s.showShortcuts()
	settle(t, s)
	if n := len(s.win.Canvas().Overlays().List()); n != 1 || s.bar.view.phase != jobGone {
		t.Errorf("%d dialogs, the bar says %q", n, uitest.TextOf(s.bar.box))
	}
}

func TestAnUpdateOfADeletedPlaylistAsks(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	p := newPreview(s.Shell, userdata.Playlist{ID: "p", Name: "List"})
	p.stop = func() {}
	p.looked(playlist.Changes{Gone: true}, nil)
	if text := shownInSheet(s); !strings.Contains(text, "“List” was deleted in Spotify") || len(s.win.Canvas().Overlays().List()) != 1 {
		t.Errorf("the sheet says %q", text)
	}
}

func TestMakingADeletedPlaylistAgainGoesOnWithItsJob(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	s.askGone(gone{Saved: playlist.Saved{ID: "p", Name: "List"}, job: 9})
	tapButton(t, s.win.Canvas().Overlays().Top(), "Make it again")
	if s.job == nil || s.job.id != 9 {
		t.Fatalf("runs %+v", s.job)
	}
	settle(t, s)
	if err := s.bar.view.err; err == nil || !strings.Contains(err.Error(), "no job 9") {
		t.Errorf("it was asked for another: %v", err)
	}
}

func TestADeletedPlaylistIsForgottenWithItsJob(t *testing.T) {
	for name, tracked := range map[string]bool{"tracked": true, "not tracked": false} {
		t.Run(name, func(t *testing.T) {
			a := newAccountStage(t, testParts())
			a.make(t)
			goTo(t, a.stage, route{page: playlistsPage})
			made, err := a.core.Playlists(t.Context())
			if err != nil || len(made) != 1 {
				t.Fatalf("made %+v (%v)", made, err)
			}
			a.server.Inject(faults.Fault{Path: "/v1/me/playlists", Do: faults.RateLimit(2*time.Hour, true)})
			stopped, err := a.core.SyncPlaylist(t.Context(), app.Sync{ID: made[0].ID})
			if err == nil || stopped.Job == 0 {
				t.Fatalf("job %d ended in %v", stopped.Job, err)
			}
			g := gone{Saved: playlist.Saved{ID: made[0].ID, Name: made[0].Name}, job: stopped.Job}
			if !tracked {
				g.ID = "forgotten before"
			}
			a.askGone(g)
			tapButton(t, a.win.Canvas().Overlays().Top(), "Stop tracking")
			settle(t, a.stage)
			jobs, err := a.core.Jobs(t.Context())
			if unfinished, _ := sortJobs(jobs); err != nil || len(unfinished) != 0 {
				t.Errorf("unfinished %+v (%v)", unfinished, err)
			}
			if text := uitest.TextOf(a.page.object()); strings.Contains(text, "Update…") == tracked || strings.Contains(text, "Resume") {
				t.Errorf("the page shows %q", text)
			}
			if len(a.notes.Objects) != 0 {
				t.Errorf("it says %q", uitest.TextOf(a.notes))
			}
		})
	}
}
