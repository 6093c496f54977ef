package ui

import (
	"context"
	"strings"
	"testing"

	"needledrop/internal/app"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestTheRunningJobIsListedAndCanBeCancelledThere(t *testing.T) {
	a := stage.StartAccount(t, parts())
	stage.GoTo(t, a.Stage, shell.Route{Page: shell.PlaylistsPage})
	arrived := make(chan struct{}, 1)
	a.Server.Inject(faults.Fault{Path: "/v1/search", Skip: 3, Do: faults.Stall(func() { arrived <- struct{}{} })})
	a.Create("Russian Doll", playlist.Recipe{Titles: []string{stage.OneTitle}})
	<-arrived
	stage.Until(t, a.Stage, func() bool { return strings.Contains(uitest.TextOf(a.Page.Object()), "Running now · 3 of ") })
	stage.TapButton(t, a.Page.Object(), "Cancel")
	stage.Settle(t, a.Stage)
	if text := uitest.TextOf(a.Page.Object()); !strings.Contains(text, "Stopped before it was done · 3 of ") {
		t.Fatalf("the page shows %q", text)
	}
	stage.TapButton(t, a.Page.Object(), "Give up…")
	stage.TapButton(t, a.Win.Canvas().Overlays().Top(), "Give up")
	stage.Settle(t, a.Stage)
	if text := uitest.TextOf(a.Page.Object()); !strings.Contains(text, "Given up") || stage.FindButton(a.Page.Object(), "Resume") != nil || a.Bar.Box.Visible() {
		t.Errorf("the page shows %q, the bar %q", text, uitest.TextOf(a.Bar.Box))
	}
}

func TestAResultIsNotBroughtToAPersonWhoWentOn(t *testing.T) {
	a := stage.StartAccount(t, parts())
	arrived, release := make(chan struct{}, 1), make(chan struct{})
	a.Run("List", func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		arrived <- struct{}{}
		<-release
		return playlist.Result{Playlist: playlist.Outcome{Saved: playlist.Saved{Name: "List"}, Added: 1}, Tracks: uitest.Outcomes(1, 1, 0), Job: 4}, nil
	})
	<-arrived
	a.Stage.Visit(shell.Route{Page: shell.SettingsPage})
	close(release)
	stage.Settle(t, a.Stage)
	if text := uitest.TextOf(a.Bar.Box); a.History.Now().Page != shell.SettingsPage || !strings.Contains(text, "1 of 2 saved, 1 needs your eyes.") {
		t.Fatalf("shows %v, the bar says %q", a.History.Now(), text)
	}
	stage.TapButton(t, a.Bar.Box, "Review")
	stage.Settle(t, a.Stage)
	if now := a.History.Now(); now.Page != shell.ReviewPage || now.ID != "List" || a.Bar.Box.Visible() {
		t.Errorf("Review leads to %v", now)
	}
}
