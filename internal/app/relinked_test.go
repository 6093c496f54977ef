package app

import (
	"slices"
	"testing"

	"needledrop/internal/localspotify"
)

// Spotify shows some songs under another id than the one that was added; they are
// there all the same.
func TestASongThatIsShownUnderAnotherIDIsNeverAddedAgain(t *testing.T) {
	t.Parallel()
	other := map[string]string{}
	d := packDesk(t, 5, localspotify.WithRelinking(func(uri string) string { return other[uri] }))
	other[d.drillURI(1)], other[d.drillURI(3)] = d.drillURI(11), d.drillURI(13)
	first := d.create(Create{Recipe: drill()})
	if got := d.drillItems(d.only()); !slices.Equal(got, upTo(5)) || first.Playlist.Added != 5 || len(first.Notes) != 0 {
		t.Fatalf("made with %v, %+v, notes %v", got, first.Playlist, first.Notes)
	}
	for range 2 {
		c, err := d.PreviewSync(t.Context(), Sync{ID: first.Playlist.ID})
		if err != nil || len(c.Add)+len(c.Remove)+len(c.StayAway) != 0 || c.Already != 5 || c.Own != 0 {
			t.Errorf("an update would %+v (%v)", c, err)
		}
		res, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID, BringBack: true})
		if err != nil || res.Playlist.Added != 0 {
			t.Errorf("it added %+v (%v)", res.Playlist, err)
		}
		if got := d.drillItems(d.only()); !slices.Equal(got, upTo(5)) {
			t.Errorf("holds %v", got)
		}
	}
	d.setPack([]int{0, 1, 2, 5, 3, 4})
	res, err := d.SyncPlaylist(t.Context(), Sync{ID: first.Playlist.ID})
	if err != nil || res.Playlist.Added != 1 {
		t.Errorf("with a new song it added %+v (%v)", res.Playlist, err)
	}
	if got := d.drillItems(d.only()); !slices.Equal(got, []int{0, 1, 2, 5, 3, 4}) {
		t.Errorf("the new song stands in %v", got)
	}
}
