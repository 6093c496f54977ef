package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"needledrop/internal/library"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

// TestWholeCatalogIsMatchedWithoutAWrongSong makes every title's playlist once
// and checks each song that was taken as sure.
func TestWholeCatalogIsMatchedWithoutAWrongSong(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it makes a playlist of every title")
	}
	d := signedInDesk(t)
	titles, err := d.Titles(t.Context(), library.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	outcomes, recordings, calls := map[match.Outcome]int{}, 0, playlist.Calls{}
	reasons := map[string][]string{}
	for _, title := range titles {
		recipe := playlist.Recipe{Titles: []string{title.ID}}
		plan, err := d.Plan(t.Context(), recipe)
		if err != nil {
			continue // no music is known of it
		}
		res := d.create(Create{Recipe: recipe})
		recordings += len(res.Tracks)
		calls.Search += res.Calls.Search
		calls.Other += res.Calls.Other
		for i, track := range res.Tracks {
			outcomes[track.Outcome]++
			if track.Outcome == match.Auto {
				d.checkTrack(plan.Entries[i].Wanted, track.URI)
				continue
			}
			why := fmt.Sprintf("%s %s: %s", track.Outcome, plan.Entries[i].Wanted.Kind, strings.Join(track.Reasons, "; "))
			reasons[why] = append(reasons[why], fmt.Sprintf("%s (%q by %q)", track.Cue, track.Title, track.Artist))
		}
		if held := d.held()[0]; len(held.Items) != res.Playlist.Added || held.ID != res.Playlist.ID {
			t.Errorf("%s: %d songs in the playlist, want %d", title.ID, len(held.Items), res.Playlist.Added)
		}
	}
	if outcomes[match.Auto] == 0 {
		t.Fatal("nothing was matched")
	}
	t.Logf("%d recordings: %v; %.2f searches and %.2f other calls for each",
		recordings, outcomes, float64(calls.Search)/float64(recordings), float64(calls.Other)/float64(recordings))
	logGroups(t, reasons)
}

// logGroups lists what was not sure by its reason, the largest group first.
func logGroups(t *testing.T, reasons map[string][]string) {
	t.Helper()
	var groups []string
	for why := range reasons {
		groups = append(groups, why)
	}
	slices.SortFunc(groups, func(a, b string) int { return len(reasons[b]) - len(reasons[a]) })
	for _, why := range groups {
		t.Logf("%4d %s, such as %s", len(reasons[why]), why, strings.Join(reasons[why][:min(3, len(reasons[why]))], ", "))
	}
}
