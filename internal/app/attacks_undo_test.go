package app

import (
	"slices"
	"testing"

	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
)

// The cues of one recording in two episodes.
const (
	hillFirst = "stranger-things/s4e1/running-up-that-hill-a-deal-with-god-kate-bush"
	hillLater = "stranger-things/s4e4/running-up-that-hill-a-deal-with-god-kate-bush"
)

// otherHill is a version of that recording which matching itself does not take.
func (d *desk) otherHill() string {
	d.t.Helper()
	found, err := d.Candidates(d.t.Context(), hillLater, "Running Up That Hill Kate Bush live", nil)
	if err != nil || len(found) < 2 {
		d.t.Fatalf("%d candidates (%v)", len(found), err)
	}
	return found[1].URI
}

func TestUndoBringsBackWhatWasThereWhicheverCueWasChosenFor(t *testing.T) {
	t.Parallel()
	for name, recipe := range map[string]playlist.Recipe{
		"the recipe has more": {Titles: []string{"stranger-things"}, Seasons: []int{4}, KeyOnly: true},
		"only another cue":    {Cues: []string{hillFirst}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := signedInDesk(t)
			other := d.otherHill()
			d.create(Create{Recipe: recipe})
			before := d.songs()
			if err := d.Choose(t.Context(), hillLater, other, Observer{}); err != nil {
				t.Fatal(err)
			}
			if now := d.songs(); count(before, other) != 0 || count(now, other) != 1 || len(now) != len(before) {
				t.Fatalf("the choice made %v of %v, want %s once", now, before, other)
			}
			if err := d.Unchoose(t.Context(), hillLater, Observer{}); err != nil {
				t.Fatal(err)
			}
			if now := d.songs(); !slices.Equal(now, before) {
				t.Errorf("undo left %v, want %v", now, before)
			}
		})
	}
}

func TestUndoLeavesTheSongThatSomeoneElseWants(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		song int  // chosen for the song number 3
		own  bool // the person had put it there
		want []int
	}{
		"the person's own": {song: 10, own: true, want: []int{0, 1, 2, 3, 10}},
		"another cue's":    {song: 1, want: []int{0, 1, 2, 3}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := packDesk(t, 4)
			id := d.create(Create{Recipe: drill()}).Playlist.ID
			if test.own {
				d.edit(id, func(p *faults.Playlist) { p.Items = append(p.Items, d.drillURI(test.song)) })
			}
			cue := d.drillCue(3)
			if err := d.Choose(t.Context(), cue, d.drillURI(test.song), Observer{}); err != nil {
				t.Fatal(err)
			}
			if got := d.drillItems(d.only()); slices.Contains(got, 3) || !slices.Contains(got, test.song) {
				t.Errorf("the choice left songs %v", got)
			}
			if err := d.Unchoose(t.Context(), cue, Observer{}); err != nil {
				t.Fatal(err)
			}
			if got := d.drillItems(d.only()); !slices.Equal(got, test.want) {
				t.Errorf("undo left songs %v, want %v", got, test.want)
			}
		})
	}
}

// drillCue is the cue of a drill song.
func (d *desk) drillCue(n int) string {
	d.t.Helper()
	plan, err := d.Plan(d.t.Context(), drill(), playlist.Choices{})
	if err != nil {
		d.t.Fatal(err)
	}
	return plan.Entries[n].Cue
}

func TestAnOlderJobDoesNotUndoANewerChoice(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 4)
	d.create(Create{Recipe: drill()})
	cue := d.drillCue(1)
	d.server.Inject(faults.Fault{Method: "DELETE", Path: "/v1/playlists/*/items", Do: faults.Quota(0)})
	if err := d.Choose(t.Context(), cue, d.drillURI(10), Observer{}); TroubleOf(err) != PausedJob {
		t.Fatalf("the first choice: %v, want a pause", err)
	}
	if err := d.Choose(t.Context(), cue, d.drillURI(11), Observer{}); err != nil {
		t.Fatal(err)
	}
	due, found, err := d.NextDue(t.Context())
	if err != nil || !found {
		t.Fatalf("due: %v (%v), want the first choice's job", found, err)
	}
	if _, err := d.Resume(t.Context(), Resume{Job: due.Job.ID}); err != nil {
		t.Fatal(err)
	}
	if got := d.drillItems(d.only()); !slices.Equal(got, []int{0, 11, 2, 3}) {
		t.Errorf("songs %v, want the newer choice", got)
	}
}

func TestASongLeftOutDuringAPauseIsNotSaved(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 4)
	job := d.pausedAt("POST", "/v1/me/playlists", Create{Recipe: drill()})
	if err := d.Decide(t.Context(), d.drillCue(1), Never); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Resume(t.Context(), Resume{Job: job}); err != nil {
		t.Fatal(err)
	}
	if got := d.drillItems(d.only()); !slices.Equal(got, []int{0, 2, 3}) {
		t.Errorf("songs %v, want all but the one left out", got)
	}
}
