package app

import (
	"errors"
	"slices"
	"testing"

	"needledrop/internal/library"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

func TestKnownTrackIsThePersonsWordThenWhatWasFound(t *testing.T) {
	t.Parallel()
	d := signedInDesk(t)
	made := d.create(Create{Recipe: playlist.Recipe{Titles: []string{"bridgerton"}}})
	at := slices.IndexFunc(made.Tracks, func(o playlist.Track) bool { return o.Outcome == match.Auto })
	unsure := slices.IndexFunc(made.Tracks, func(o playlist.Track) bool { return o.Outcome == match.Review })
	if at < 0 || unsure < 0 {
		t.Fatal("nothing was found, or nothing is unsure")
	}
	want := func(cue, uri string) {
		t.Helper()
		if got, err := d.KnownTrack(t.Context(), cue); err != nil || got != uri {
			t.Errorf("%s: %q, error %v, want %q", cue, got, err, uri)
		}
	}
	found := made.Tracks[at]
	want(found.Cue, found.URI)
	want(made.Tracks[unsure].Cue, "")
	const own = "spotify:track:4uLU6hMCjMI75M1A2tKUQC"
	for _, word := range []string{own, Never} {
		if err := d.Decide(t.Context(), found.Cue, word); err != nil {
			t.Fatal(err)
		}
		want(found.Cue, word)
	}
	if _, err := d.KnownTrack(t.Context(), "bridgerton/no-such-cue"); !errors.Is(err, library.ErrNoCue) {
		t.Errorf("error %v for a cue that does not exist", err)
	}
}
