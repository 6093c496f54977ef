package playlists

import (
	"strings"
	"testing"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestAnUpdateOfADeletedPlaylistAsks(t *testing.T) {
	s := stage.Start(t, parts(), true)
	p := newPreview(s.Shell, userdata.Playlist{ID: "p", Name: "List"})
	p.stop = func() {}
	p.looked(playlist.Changes{Gone: true}, nil)
	if text := stage.ShownInSheet(s); !strings.Contains(text, "“List” was deleted in Spotify") || len(s.Win.Canvas().Overlays().List()) != 1 {
		t.Errorf("the sheet says %q", text)
	}
}

func TestADeletedPlaylistIsForgottenWithItsJob(t *testing.T) {
	for name, tracked := range map[string]bool{"tracked": true, "not tracked": false} {
		t.Run(name, func(t *testing.T) {
			a := stage.StartAccount(t, parts())
			a.Make(t)
			stage.GoTo(t, a.Stage, shell.Route{Page: shell.PlaylistsPage})
			made, err := a.Core.Playlists(t.Context())
			if err != nil || len(made) != 1 {
				t.Fatalf("made %+v (%v)", made, err)
			}
			a.Server.Inject(faults.Fault{Path: "/v1/me/playlists", Do: faults.RateLimit(2*time.Hour, true)})
			stopped, err := a.Core.SyncPlaylist(t.Context(), app.Sync{ID: made[0].ID})
			if err == nil || stopped.Job == 0 {
				t.Fatalf("job %d ended in %v", stopped.Job, err)
			}
			g := shell.Deleted{Saved: playlist.Saved{ID: made[0].ID, Name: made[0].Name}, Job: stopped.Job}
			if !tracked {
				g.ID = "forgotten before"
			}
			a.AskDeleted(g)
			stage.TapButton(t, a.Win.Canvas().Overlays().Top(), "Stop tracking")
			stage.Settle(t, a.Stage)
			jobs, err := a.Core.Jobs(t.Context())
			if unfinished, _ := sortJobs(jobs); err != nil || len(unfinished) != 0 {
				t.Errorf("unfinished %+v (%v)", unfinished, err)
			}
			if text := uitest.TextOf(a.Page.Object()); strings.Contains(text, "Update…") == tracked || strings.Contains(text, "Resume") {
				t.Errorf("the page shows %q", text)
			}
			if len(a.Notes.Objects) != 0 {
				t.Errorf("it says %q", uitest.TextOf(a.Notes))
			}
		})
	}
}
