package ui

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"needledrop/internal/app"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestAnUpdateIsShownBeforeItIsApplied(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Make(t)
	first := a.Only(t).Items
	a.Edit(t, func(p *faults.Playlist) {
		p.Items = slices.Delete(p.Items, 1, 2)
		p.Name = "Mine\nnow\u202e"
	})
	stage.OpenUpdate(t, a)
	text := stage.ShownInSheet(a.Stage)
	for _, want := range []string{"Up to date", "Stay out (1)", "You took these out in Spotify."} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet does not say %q: %q", want, text)
		}
	}
	top := a.Win.Canvas().Overlays().Top()
	if b := stage.FindButton(top, ""); b == nil || b.Visible() {
		t.Error("it offers to apply nothing")
	}
	test.Tap(uitest.FirstIn[*widgets.Check](top))
	stage.Settle(t, a.Stage)
	if got := len(a.Only(t).Items); got != len(first)-1 {
		t.Errorf("%d songs before it is applied, want %d", got, len(first)-1)
	}
	stage.TapButton(t, top, "Apply 1 change")
	stage.Settle(t, a.Stage)
	if got := a.Only(t).Items; !slices.Equal(got, first) {
		t.Errorf("the playlist holds %v, want %v", got, first)
	}
	if a.History.Now().Page != shell.ResultPage {
		t.Errorf("shows %v", a.History.Now())
	}
}

func TestALookAtAnUpdateCanBeCancelledAndHoldsUpOthers(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Make(t)
	stage.GoTo(t, a.Stage, shell.Route{Page: shell.PlaylistsPage})
	arrived := make(chan struct{}, 1)
	a.Server.Inject(faults.Fault{Path: "/v1/me/playlists", Do: faults.Stall(func() { arrived <- struct{}{} })})
	stage.TapButton(t, a.Page.Object(), "Update…")
	<-arrived
	a.Run("Another", func(context.Context, app.Observer) (playlist.Result, error) {
		t.Error("a job ran beside the look")
		return playlist.Result{}, nil
	})
	if a.Job != nil || !strings.Contains(uitest.TextOf(a.Notes), "still being compared") {
		t.Errorf("a job runs, notes %q", uitest.TextOf(a.Notes))
	}
	stage.TapButton(t, a.Win.Canvas().Overlays().Top(), "Cancel")
	stage.Settle(t, a.Stage)
	if a.Looking || a.Dialog != nil || len(a.Notes.Objects) != 0 {
		t.Errorf("looking %v, a sheet %v, notes %q", a.Looking, a.Dialog, uitest.TextOf(a.Notes))
	}
}

func TestALookThatFailsSaysWhatToDo(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Make(t)
	a.Server.Inject(faults.Fault{Path: "/v1/me/playlists", Do: faults.RateLimit(2*time.Hour, true)})
	stage.OpenUpdate(t, a)
	if text := stage.ShownInSheet(a.Stage); !strings.Contains(text, "Spotify asks for a pause") {
		t.Fatalf("the sheet says %q", text)
	}
	stage.TapButton(t, a.Win.Canvas().Overlays().Top(), "Try again")
	stage.Settle(t, a.Stage)
	if text := stage.ShownInSheet(a.Stage); !strings.Contains(text, "Up to date") {
		t.Errorf("the second look says %q", text)
	}
}
