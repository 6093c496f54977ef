package app

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"needledrop/internal/diagnose"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

// reviewDesk has the playlist of a title saved that leaves rows to look at.
func reviewDesk(t *testing.T) (*desk, Unsure) {
	t.Helper()
	d := signedInDesk(t)
	d.create(Create{Recipe: playlist.Recipe{Titles: []string{"bridgerton"}}})
	rows, err := d.Unsure(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(rows, func(u Unsure) bool { return len(u.Offered) > 1 })
	if i < 0 {
		t.Fatal("nothing is unsure with candidates")
	}
	return d, rows[i]
}

func (d *desk) songs() []string {
	d.t.Helper()
	return d.only().Items
}

func count(list []string, uri string) int {
	n := 0
	for _, u := range list {
		if u == uri {
			n++
		}
	}
	return n
}

func TestChoosingPutsTheSongInItsPlaceOnce(t *testing.T) {
	t.Parallel()
	d, row := reviewDesk(t)
	before := d.songs()
	first, second := row.Offered[0].URI, row.Offered[1].URI
	for range 2 { // the same word again changes nothing
		if err := d.Choose(t.Context(), row.Cue, first, Observer{}); err != nil {
			t.Fatal(err)
		}
	}
	now := d.songs()
	if count(now, first) != 1 || len(now) != len(before)+1 {
		t.Fatalf("the song stands %d times among %d, want once among %d", count(now, first), len(now), len(before)+1)
	}
	if rest := slices.DeleteFunc(slices.Clone(now), func(u string) bool { return u == first }); !slices.Equal(rest, before) {
		t.Error("choosing moved other songs")
	}
	plan, err := d.Plan(t.Context(), playlist.Recipe{Titles: []string{"bridgerton"}}, playlist.Choices{})
	if err != nil {
		t.Fatal(err)
	}
	if at := slices.IndexFunc(plan.Entries, func(e playlist.Entry) bool { return e.Cue == row.Cue }); slices.Index(now, first) > at {
		t.Errorf("the song is number %d, behind its place %d", slices.Index(now, first), at)
	}

	if err := d.Choose(t.Context(), row.Cue, second, Observer{}); err != nil {
		t.Fatal(err)
	}
	if now = d.songs(); count(now, first) != 0 || count(now, second) != 1 {
		t.Error("another choice did not take the place of the first")
	}
	if err := d.Unchoose(t.Context(), row.Cue, Observer{}); err != nil {
		t.Fatal(err)
	}
	if now = d.songs(); !slices.Equal(now, before) {
		t.Errorf("undo left %d songs, want the %d of before", len(now), len(before))
	}
}

func TestNeverTakesTheSongOutAndIsRemembered(t *testing.T) {
	t.Parallel()
	d, row := reviewDesk(t)
	if err := d.Choose(t.Context(), row.Cue, row.Offered[0].URI, Observer{}); err != nil {
		t.Fatal(err)
	}
	if err := d.Choose(t.Context(), row.Cue, Never, Observer{}); err != nil {
		t.Fatal(err)
	}
	if count(d.songs(), row.Offered[0].URI) != 0 {
		t.Error("the song that was left out is still there")
	}
	rows, err := d.Unsure(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(rows, func(u Unsure) bool { return u.Cue == row.Cue })
	if i < 0 || !rows[i].Decided || rows[i].URI != Never {
		t.Errorf("the row came back as %+v", rows[i])
	}
}

func TestDecidingSearchesNothing(t *testing.T) {
	t.Parallel()
	d, row := reviewDesk(t)
	searches := func() int {
		n := 0
		for _, r := range d.server.Requests() {
			if strings.HasPrefix(r.Path, "/v1/search") {
				n++
			}
		}
		return n
	}
	before := searches()
	if err := d.Choose(t.Context(), row.Cue, row.Offered[0].URI, Observer{}); err != nil {
		t.Fatal(err)
	}
	if after := searches(); after != before {
		t.Errorf("a decision took %d searches", after-before)
	}
}

func TestOwnWordsAndLinksFindCandidates(t *testing.T) {
	t.Parallel()
	d, row := reviewDesk(t)
	found, err := d.Candidates(t.Context(), row.Cue, row.Wanted.Title, nil)
	if err != nil || len(found) == 0 {
		t.Fatalf("%d candidates (%v)", len(found), err)
	}
	id := strings.TrimPrefix(found[0].URI, "spotify:track:")
	pasted, err := d.Candidates(t.Context(), row.Cue, "https://open.spotify.com/track/"+id+"?si=x", nil)
	if err != nil || len(pasted) != 1 || pasted[0].URI != found[0].URI || pasted[0].Title == "" {
		t.Errorf("a pasted link found %+v (%v)", pasted, err)
	}
}

func TestADecisionHoldsWhereverTheRecordingPlays(t *testing.T) {
	t.Parallel()
	d := signedInDesk(t)
	const first, later = "stranger-things/s4e1/running-up-that-hill-a-deal-with-god-kate-bush", "stranger-things/s4e4/running-up-that-hill-a-deal-with-god-kate-bush"
	found, err := d.Candidates(t.Context(), later, "Running Up That Hill Kate Bush live", nil)
	if err != nil || len(found) < 2 {
		t.Fatalf("%d candidates (%v)", len(found), err)
	}
	other := found[1].URI // matching itself picks the first
	if err := d.Decide(t.Context(), later, other); err != nil {
		t.Fatal(err)
	}
	res := d.create(Create{Recipe: playlist.Recipe{Titles: []string{"stranger-things"}, Seasons: []int{4}}})
	i := slices.IndexFunc(res.Tracks, func(tr playlist.Track) bool { return tr.Cue == first })
	if i < 0 || res.Tracks[i].URI != other || res.Tracks[i].Outcome != match.Auto {
		t.Errorf("the recording's first cue came to %+v, want the person's %s", res.Tracks[i], other)
	}
}

func TestDecisionsTravel(t *testing.T) {
	t.Parallel()
	d, row := reviewDesk(t)
	if err := d.Decide(t.Context(), row.Cue, row.Offered[0].URI); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := d.ExportDecisions(t.Context(), &file); err != nil {
		t.Fatal(err)
	}
	other := newDesk(t)
	text := file.String()
	if n, err := other.ImportDecisions(t.Context(), strings.NewReader(text)); n != 1 || err != nil {
		t.Errorf("%d taken over (%v), want 1", n, err)
	}
	if n, err := other.ImportDecisions(t.Context(), strings.NewReader(text)); n != 0 || err != nil {
		t.Errorf("again %d taken over (%v), want none", n, err)
	}
	all, err := other.Decisions(t.Context())
	if err != nil || len(all) != 1 || all[0].URI != row.Offered[0].URI {
		t.Errorf("got %+v (%v)", all, err)
	}
	for _, broken := range []string{"", "[]", `{"needledrop_decisions":[{"cue":"a","uri":"javascript:x"}]}`, `{"other":1}`} {
		if _, err := other.ImportDecisions(t.Context(), strings.NewReader(broken)); diagnose.KindOf(err) != diagnose.WrongUsage {
			t.Errorf("%q: %v", broken, err)
		}
	}
}

func TestADecisionReachesWhatTheCatalogAddedSince(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 2)
	d.create(Create{Recipe: drill()})
	if _, err := d.Unsure(t.Context()); err != nil {
		t.Fatal(err)
	}
	d.setPack(upTo(3))
	if err := d.Choose(t.Context(), d.drillCue(2), d.drillURI(5), Observer{}); err != nil {
		t.Fatal(err)
	}
	if got := d.drillItems(d.only()); !slices.Equal(got, []int{0, 1, 5}) {
		t.Errorf("songs %v, want the one chosen for the new cue too", got)
	}
}

func TestAPlaylistWhoseTitleIsGoneHoldsNoDecisionUp(t *testing.T) {
	t.Parallel()
	d, row := reviewDesk(t)
	d.setPack([]int{1, 2})
	d.create(Create{Recipe: playlist.Recipe{Titles: []string{"drill", "bridgerton"}}})
	if err := d.RemovePack(t.Context(), "drill"); err != nil {
		t.Fatal(err)
	}
	rows, err := d.Unsure(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(rows, func(u Unsure) bool { return u.Cue == row.Cue })
	if i < 0 || len(rows[i].Playlists) != 1 {
		t.Fatalf("the rows are %+v, want that of the playlist that can be made", rows)
	}
	if err := d.Choose(t.Context(), row.Cue, row.Offered[0].URI, Observer{}); err != nil {
		t.Error(err)
	}
}
