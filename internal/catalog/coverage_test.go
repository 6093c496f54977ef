package catalog

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCoverageCountsWhatIsKnown(t *testing.T) {
	t.Parallel()
	title := Title{
		Seasons: []Season{{Number: 1}, {Number: 2, Complete: true}, {Number: 3}, {}},
		Cues: []Cue{
			{Season: 1, Episode: 2, Scene: "A dance."}, {Season: 1, Scene: "A farewell."}, {Season: 2, Special: true}, {Scene: "Somewhere."},
			{Special: true, Episode: 1},
		},
		Albums: []Album{{Complete: true, Tracks: []Track{{Title: "One"}}}, {Tracks: []Track{{Title: "One"}}}, {Complete: true}},
	}
	want := Coverage{
		Songs: 5, WithEpisode: 3, WithScene: 3, Albums: 3, WholeAlbums: 1, Rich: true,
		Seasons: []SeasonCoverage{
			{Number: 1, Songs: 2, WithEpisode: 1, WithScene: 2, Known: Something}, {Number: 2, Songs: 1, WithEpisode: 1, Known: Everything},
			{Number: 3, Known: Nothing}, {Songs: 1, WithEpisode: 1, Known: Something},
		},
	}
	if diff := cmp.Diff(want, title.Coverage()); diff != "" {
		t.Error(diff)
	}
}

func TestRichTitlesHaveSomethingToHearAndToRead(t *testing.T) {
	t.Parallel()
	songs := func(n, scenes int) []Cue {
		cues := make([]Cue, n)
		for i := range scenes {
			cues[i].Scene = "A scene."
		}
		return cues
	}
	whole, part := []Album{{Complete: true, Tracks: make([]Track, 4)}}, []Album{{Tracks: make([]Track, 40)}}
	for name, c := range map[string]struct {
		title Title
		rich  bool
	}{
		"nothing":                       {Title{}, false},
		"eight songs":                   {Title{Cues: songs(8, 3)}, true},
		"eight songs anywhere":          {Title{Cues: songs(8, 2)}, false},
		"seven songs":                   {Title{Cues: songs(7, 7)}, false},
		"three songs and an album":      {Title{Cues: songs(3, 3), Albums: whole}, true},
		"three songs and part of one":   {Title{Cues: songs(3, 3), Albums: part}, false},
		"an album and no scene is told": {Title{Cues: songs(3, 0), Albums: whole}, false},
	} {
		if got := c.title.Coverage().Rich; got != c.rich {
			t.Errorf("%s: rich is %v, want %v", name, got, c.rich)
		}
	}
}
