package app

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"needledrop/internal/localspotify/faults"
)

func TestUndoingAPlaylistThatTheJobMadeRemovesIt(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 6)
	res := d.create(Create{Recipe: drill()})
	added, err := d.Added(t.Context(), res.Job)
	if err != nil || !added.Created || len(added.URIs) != 6 || added.ID != res.Playlist.ID {
		t.Fatalf("added %+v, %v", added, err)
	}
	done, err := d.UndoAdd(t.Context(), res.Job)
	if err != nil || !done.Discarded || done.Songs != 6 || len(d.held()) != 0 {
		t.Fatalf("undone %+v, %v; the account holds %d", done, err, len(d.held()))
	}
	if made, err := d.Playlists(t.Context()); err != nil || len(made) != 0 {
		t.Errorf("still tracked: %+v, %v", made, err)
	}
	if added, err := d.Added(t.Context(), res.Job); err != nil || len(added.URIs) != 0 {
		t.Errorf("there is more to undo: %+v, %v", added, err)
	}
	if again := d.create(Create{Recipe: drill()}); again.Playlist.Added != 6 || again.Playlist.ID == res.Playlist.ID {
		t.Errorf("made again: %+v", again.Playlist)
	}
}

func TestUndoingAnAdditionTakesOutOnlyWhatItAdded(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 4)
	first := d.create(Create{Recipe: drill()})
	d.setPack(upTo(7))
	second := d.create(Create{Recipe: drill()})
	d.edit(first.Playlist.ID, func(p *faults.Playlist) {
		p.Items = append(p.Items, d.drillURI(10), d.drillURI(5)) // one of their own, and one of ours a second time
	})
	done, err := d.UndoAdd(t.Context(), second.Job)
	if err != nil || done.Discarded || done.Songs != 2 {
		t.Fatalf("undone %+v, %v", done, err)
	}
	if got := d.drillItems(d.only()); fmt.Sprint(got) != "[0 1 2 3 5 10 5]" {
		t.Errorf("songs %v", got)
	}
	d.create(Create{Recipe: drill()})
	if got := d.drillItems(d.only()); !slices.Contains(got, 4) || !slices.Contains(got, 6) {
		t.Errorf("the next update does not bring them: %v", got)
	}
}

func TestAPlaylistWithSongsOfThePersonIsNotRemoved(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 3)
	res := d.create(Create{Recipe: drill()})
	d.edit(res.Playlist.ID, func(p *faults.Playlist) { p.Items = append(p.Items, d.drillURI(9)) })
	done, err := d.UndoAdd(t.Context(), res.Job)
	if err != nil || done.Discarded || done.Songs != 3 {
		t.Fatalf("undone %+v, %v", done, err)
	}
	if got := d.drillItems(d.only()); fmt.Sprint(got) != "[9]" {
		t.Errorf("songs %v", got)
	}
}

func TestWhatNoJobAddedIsNotUndone(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 3)
	d.create(Create{Recipe: drill()})
	again := d.create(Create{Recipe: drill()})
	done, err := d.UndoAdd(t.Context(), again.Job)
	if err != nil || done.Songs != 0 || len(d.only().Items) != 3 {
		t.Errorf("undone %+v, %v", done, err)
	}
	var none *NoJobError
	if _, err := d.UndoAdd(t.Context(), 999); !errors.As(err, &none) {
		t.Errorf("of no job: %v", err)
	}
}
