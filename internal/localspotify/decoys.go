package localspotify

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// What a decoy is: a track a search returns for a recording that is not it.
const (
	DecoyLive         = "live"         // the same act, on stage
	DecoyRemaster     = "remaster"     // the same act, remastered
	DecoyKaraoke      = "karaoke"      // a backing track to sing to
	DecoyTribute      = "tribute"      // a tribute act
	DecoyCover        = "cover"        // another act's version
	DecoySameTitle    = "same title"   // another song of the same name
	DecoyInstrumental = "instrumental" // the same act, without the voice
	DecoySpedUp       = "sped up"      // the same act, faster
	DecoyOriginal     = "original"     // what a cover or a performance is a version of
	DecoyRerecording  = "rerecording"  // score played again by a library orchestra
)

// variant makes one decoy of a recording. seed is a hash of the recording.
type variant struct {
	decoy  string
	chance uint64 // in percent
	fits   func(Recording) bool
	make   func(r Recording, length time.Duration, seed uint64) Recording
}

func isSung(r Recording) bool  { return r.Kind != Score }
func isScore(r Recording) bool { return r.Kind == Score }
func hasOriginal(r Recording) bool {
	return r.Original != "" && !slices.Contains(r.Artists, r.Original)
}

// isOld reports whether a recording may have been remastered since.
func isOld(r Recording) bool { return isSung(r) && yearOf(r.Released) < 2005 }

// always fits every recording.
func always(Recording) bool { return true }

// variants are the decoys there are, in the order they are added.
func variants() []variant {
	return []variant{
		{DecoyOriginal, 100, hasOriginal, originalOf},
		{DecoyLive, 30, isSung, live},
		{DecoyRemaster, 40, isOld, remaster},
		{DecoyKaraoke, 25, isSung, karaoke},
		{DecoyTribute, 15, isSung, tribute},
		{DecoyCover, 25, isSung, coverVersion},
		{DecoySameTitle, 20, always, sameTitle},
		{DecoyInstrumental, 12, isSung, instrumental},
		{DecoySpedUp, 12, isSung, spedUp},
		{DecoyRerecording, 50, isScore, rerecording},
	}
}

// addVariants adds the decoys of a recording, and the best-of album that some
// songs are on as well. A hash of the recording decides which it gets.
func (b *builder) addVariants(recording int, known []variant) {
	r := b.recordings[recording]
	if len(r.Artists) == 0 {
		return
	}
	key := r.key()
	r.Duration, r.Kind = lengthOf(r, key), cmp.Or(r.Kind, Song)
	if r.Kind == Song && hash64("best of", key)%100 < 20 {
		b.addTrack(recording, b.album("The Best of "+r.Artists[0], r.Artists[:1], "", true), r, "")
	}
	for _, v := range known {
		seed := hash64(v.decoy, key)
		if !v.fits(r) || seed%100 >= v.chance {
			continue
		}
		made := v.make(r, r.Duration, seed/100)
		if _, real := b.byKey[made.key()]; real {
			continue // the world has it as a wanted recording
		}
		b.addTrack(recording, b.albumOf(made), made, v.decoy)
	}
}

// seconds spreads seed over from..to seconds.
func seconds(from, to int64, seed uint64) time.Duration {
	span := uint64(to-from) * 1000
	return time.Duration(from)*time.Second + time.Duration(seed%span)*time.Millisecond
}

func volume(series string, seed uint64) string {
	return fmt.Sprintf("%s, Vol. %d", series, 1+seed%40)
}

func originalOf(r Recording, length time.Duration, seed uint64) Recording {
	return Recording{Title: r.Title, Artists: []string{r.Original}, Duration: length + seconds(-30, 45, seed), Kind: Song}
}

func live(r Recording, length time.Duration, seed uint64) Recording {
	return Recording{Title: r.Title + " - Live", Artists: r.Artists, Album: "Live", Duration: length + seconds(5, 70, seed), Kind: r.Kind}
}

func remaster(r Recording, length time.Duration, seed uint64) Recording {
	year := 2009 + seed%14
	on := r.Album
	if on == "" {
		on = r.Title
	}
	return Recording{
		Title: fmt.Sprintf("%s - Remastered %d", r.Title, year), Artists: r.Artists,
		Album: on + " (Remastered)", AlbumArtists: r.AlbumArtists, Released: fmt.Sprint(year),
		Duration: length + seconds(-2, 2, seed), Kind: r.Kind,
	}
}

func karaoke(r Recording, length time.Duration, seed uint64) Recording {
	return Recording{
		Title:   fmt.Sprintf("%s (Originally Performed by %s) [Karaoke Version]", r.Title, r.Artists[0]),
		Artists: []string{"Karaoke Backing Tracks"}, Album: volume("Karaoke Hits", seed),
		Duration: length + seconds(-4, 4, seed), Kind: r.Kind,
	}
}

func tribute(r Recording, length time.Duration, seed uint64) Recording {
	return Recording{
		Title:   fmt.Sprintf("%s (Tribute to %s)", r.Title, r.Artists[0]),
		Artists: []string{"Tribute Band Collective"}, Album: volume("Tribute Classics", seed),
		Duration: length + seconds(-8, 8, seed), Kind: Cover, Original: r.Artists[0],
	}
}

func coverVersion(r Recording, length time.Duration, seed uint64) Recording {
	acts := []string{"Lounge Covers Trio", "Coffeehouse Covers", "Unplugged Sunday Covers", "Piano Bar Ensemble"}
	return Recording{
		Title: r.Title, Artists: []string{acts[seed%uint64(len(acts))]}, Album: volume("Covers", seed),
		Duration: length + seconds(-40, 40, seed), Kind: Cover, Original: r.Artists[0],
	}
}

func sameTitle(r Recording, _ time.Duration, seed uint64) Recording {
	acts := []string{"Harbour Lights Band", "Northern Window", "The Paper Rooms", "Sixth Avenue Sound", "Glass Meadow"}
	return Recording{Title: r.Title, Artists: []string{acts[seed%uint64(len(acts))]}, Kind: Song}
}

func instrumental(r Recording, length time.Duration, seed uint64) Recording {
	return Recording{
		Title: r.Title + " - Instrumental", Artists: r.Artists, Album: r.Album, AlbumArtists: r.AlbumArtists,
		Duration: length + seconds(-1, 1, seed), Kind: r.Kind,
	}
}

func spedUp(r Recording, length time.Duration, _ uint64) Recording {
	return Recording{Title: r.Title + " - Sped Up", Artists: r.Artists, Duration: length * 4 / 5, Kind: r.Kind}
}

func rerecording(r Recording, length time.Duration, seed uint64) Recording {
	return Recording{
		Title: r.Title, Artists: []string{"Screen Themes Orchestra"}, Album: volume("Great Screen Themes", seed),
		Duration: length + seconds(-20, 20, seed), Kind: Cover, Original: r.Artists[0],
	}
}
