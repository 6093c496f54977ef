package localspotify

import (
	"maps"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func named(w *World, name, artist string) []Track {
	var found []Track
	for _, t := range w.Tracks() {
		if t.Name == name && slices.Contains(t.Artists, artist) {
			found = append(found, t)
		}
	}
	return found
}

func TestSameRecordingsMakeTheSameWorld(t *testing.T) {
	t.Parallel()
	first, second := NewWorld(manyRecordings(200), nil), NewWorld(manyRecordings(200), nil)
	if diff := cmp.Diff(first.Tracks(), second.Tracks(), cmpopts.IgnoreUnexported(Track{})); diff != "" {
		t.Error(diff)
	}
}

func TestIDsAndCodesAreWellFormedAndUnique(t *testing.T) {
	t.Parallel()
	w := NewWorld(manyRecordings(500), nil)
	code := regexp.MustCompile(`^QZLCL\d{7}$`)
	seen, wanted := map[string]bool{}, map[string]bool{}
	for _, track := range w.Tracks() {
		if !validID(track.ID) || track.URI != "spotify:track:"+track.ID || seen[track.ID] {
			t.Fatalf("bad or repeated id: %+v", track)
		}
		seen[track.ID] = true
		if !code.MatchString(track.ISRC) || (track.Decoy != "" && wanted[track.ISRC]) {
			t.Fatalf("bad or repeated ISRC: %+v", track)
		}
		if track.Decoy == "" {
			wanted[track.ISRC] = true
		}
		if track.Duration <= 0 || track.Name == "" || track.Released == "" {
			t.Fatalf("incomplete track: %+v", track)
		}
	}
}

func TestRecordingOnTwoAlbumsIsTwoTracksWithOneCode(t *testing.T) {
	t.Parallel()
	found := named(smallWorld(), "Shared Song", "Twice Listed")
	on := map[string]string{}
	for _, track := range found {
		on[track.Album] = track.ISRC
	}
	if len(on) < 2 || on["First Home"] == "" || on["First Home"] != on["Second Home"] {
		t.Errorf("want one ISRC on both albums, got %v", on)
	}
}

func TestRecordingThatNamesAListedAlbumSharesItsTrack(t *testing.T) {
	t.Parallel()
	found := named(smallWorld(), "Moonrise Suite 1", "Composer One")
	if len(found) != 1 {
		t.Fatalf("want one track, got %+v", found)
	}
	if got := found[0]; got.Number != 1 || got.Released != "2019-07-04" || len(got.AlbumArtists) != 2 {
		t.Errorf("track does not sit on its album: %+v", got)
	}
}

func TestGivenLengthIsKeptAndOthersArePlausible(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	if got := named(w, "Don't Wait Above", "Señor Été")[0].Duration; got != 200*time.Second {
		t.Errorf("given length became %v", got)
	}
	if got := named(w, "Bam Pyeonji", "Solo Act")[0].Duration; got < 2*time.Minute || got > 6*time.Minute {
		t.Errorf("made-up length is %v", got)
	}
}

func TestDecoysAreOfEveryKindAndNeverOnEveryRecording(t *testing.T) {
	t.Parallel()
	w := NewWorld(manyRecordings(400), nil)
	count := map[string]int{}
	for _, track := range w.Tracks() {
		count[track.Decoy]++
	}
	for _, decoy := range []string{DecoyLive, DecoyRemaster, DecoyKaraoke, DecoyTribute, DecoyCover, DecoySameTitle, DecoyInstrumental, DecoySpedUp} {
		if n := count[decoy]; n == 0 || n >= 400 {
			t.Errorf("%d recordings of 400 have a decoy %q; all: %v", n, decoy, slices.Sorted(maps.Keys(count)))
		}
	}
}

func TestCoverHasItsOriginalBesideIt(t *testing.T) {
	t.Parallel()
	found := named(smallWorld(), "Amber Road", "First Act")
	if len(found) != 1 || found[0].Decoy != DecoyOriginal {
		t.Errorf("got %+v", found)
	}
}

func TestTrackIsLookedUpByURI(t *testing.T) {
	t.Parallel()
	w := smallWorld()
	want := w.Tracks()[0]
	if got, ok := w.Track(want.URI); !ok || got.Name != want.Name {
		t.Errorf("got %+v, %v", got, ok)
	}
	for _, uri := range []string{"", "spotify:track:", "spotify:album:" + want.ID, want.ID, "spotify:track:0000000000000000000000"} {
		if _, ok := w.Track(uri); ok {
			t.Errorf("%q is a track", uri)
		}
	}
}

func FuzzNewWorld(f *testing.F) {
	f.Add("Title", "Act", "Album", "2001-02-03", int64(1000))
	f.Add("", "", "", "x", int64(-1))
	f.Add("밤", "\xff", "?", "20", int64(1))
	f.Fuzz(func(t *testing.T, title, artist, onAlbum, released string, ms int64) {
		r := Recording{Title: title, Artists: []string{artist}, Album: onAlbum, Released: released, Duration: time.Duration(ms), Original: title}
		for _, track := range NewWorld([]Recording{r, r}, []Album{{Title: onAlbum, Tracks: []Recording{r}}}).Tracks() {
			if !validID(track.ID) || track.Duration <= 0 {
				t.Fatalf("bad track %+v", track)
			}
		}
	})
}

func BenchmarkNewWorld(b *testing.B) {
	recordings := manyRecordings(2000)
	b.ReportAllocs()
	for b.Loop() {
		NewWorld(recordings, nil)
	}
}
