package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"needledrop/internal/diagnose"
	"needledrop/internal/library"
	"needledrop/internal/match"
	"needledrop/internal/message"
	"needledrop/internal/playlist"
)

// The calls that finding an unknown recording may take on average: of titles
// whose albums help, and over all.
const (
	callsWithAlbums = 0.8
	callsOverall    = 1.25
)

// lookups counts the calls that served finding songs, and those of them that
// read an album.
func (d *desk) lookups() (all, albums int) {
	for _, r := range d.server.Requests() {
		switch {
		case strings.HasPrefix(r.Path, "/v1/albums/"):
			albums++
			all++
		case r.Path == "/v1/search":
			all++
		}
	}
	return all, albums
}

// tally adds up what finding recordings took.
type tally struct{ recordings, calls int }

func (t tally) mean() float64 { return float64(t.calls) / float64(max(t.recordings, 1)) }

// TestWholeCatalogIsMatchedWithoutAWrongSong makes every title's playlist once
// and checks each song that was taken as sure, and what finding them took.
func TestWholeCatalogIsMatchedWithoutAWrongSong(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("it makes a playlist of every title")
	}
	d := signedInDesk(t)
	titles, err := catalogIn(t, d).Titles(t.Context(), library.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	outcomes := map[match.Outcome]int{}
	var overall, helped tally
	reasons := map[string][]string{}
	for _, title := range titles {
		recipe := playlist.Recipe{Titles: []string{title.ID}}
		plan, err := d.Plan(t.Context(), recipe, playlist.Choices{})
		if err != nil {
			continue // no music is known of it
		}
		callsBefore, albumsBefore := d.lookups()
		res := d.create(Create{Recipe: recipe})
		calls, albums := d.lookups()
		took := tally{len(res.Tracks), calls - callsBefore}
		overall = tally{overall.recordings + took.recordings, overall.calls + took.calls}
		if albums > albumsBefore {
			helped = tally{helped.recordings + took.recordings, helped.calls + took.calls}
		}
		for i, track := range res.Tracks {
			outcomes[track.Outcome]++
			if track.Outcome == match.Auto {
				d.checkTrack(plan.Entries[i].Wanted, track.URI)
				continue
			}
			why := fmt.Sprintf("%s %s: %s", track.Outcome, plan.Entries[i].Wanted.Kind, strings.Join(message.English(track.Reasons), "; "))
			reasons[why] = append(reasons[why], fmt.Sprintf("%s (%q by %q)", track.Cue, track.Title, track.Artist))
		}
		if held := d.held()[0]; len(held.Items) != res.Playlist.Added || held.ID != res.Playlist.ID {
			t.Errorf("%s: %d songs in the playlist, want %d", title.ID, len(held.Items), res.Playlist.Added)
		}
	}
	if outcomes[match.Auto] == 0 {
		t.Fatal("nothing was matched")
	}
	t.Logf("%d recordings: %v; %.2f calls to find each, %.2f of %d where albums help",
		overall.recordings, outcomes, overall.mean(), helped.mean(), helped.recordings)
	if overall.mean() > callsOverall || helped.mean() > callsWithAlbums {
		t.Errorf("finding a recording takes %.2f calls, want at most %.2f; %.2f where albums help, want at most %.2f",
			overall.mean(), callsOverall, helped.mean(), callsWithAlbums)
	}
	logGroups(t, reasons)
	d.checkNothingIsAskedAgain(titles)
}

func (d *desk) checkNothingIsAskedAgain(titles []library.Summary) {
	d.t.Helper()
	before, _ := d.lookups()
	for _, title := range titles {
		if _, err := d.CreatePlaylist(d.t.Context(), Create{Recipe: playlist.Recipe{Titles: []string{title.ID}}, DryRun: true}); err != nil && diagnose.KindOf(err) != diagnose.WrongUsage {
			d.t.Fatal(err)
		}
	}
	if after, _ := d.lookups(); after != before {
		d.t.Errorf("the second time %d calls were made to find songs, want none", after-before)
	}
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
