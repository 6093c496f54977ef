package artists

import (
	"slices"
	"testing"

	"needledrop/internal/catalog"
	"needledrop/internal/indexer"
	"needledrop/internal/library"
)

func TestPlacementSaysHowTheActTakesPart(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name                   string
		placement              library.Placement
		number, artist, origin string
	}{
		{"own recording", library.Placement{As: indexer.Performer, Cue: catalog.Cue{Season: 4, Episode: 1, Artist: "Kate Bush", Year: 1985}}, "S4E1", "1985", ""},
		{"with others", library.Placement{As: indexer.Performer, Cue: catalog.Cue{Artist: "A feat. Kate Bush"}}, "", "A feat. Kate Bush", ""},
		{"own cover", library.Placement{As: indexer.Performer, Cue: catalog.Cue{Season: 1, Artist: "Kate Bush", Original: "Elton John"}}, "S1", "", "originally by Elton John"},
		{"covered", library.Placement{As: indexer.Original, Cue: catalog.Cue{Episode: 3, Artist: "Some Quartet", Original: "Kate Bush"}}, "E3", "their song, played by Some Quartet", ""},
		{"score", library.Placement{As: indexer.Composer, Cue: catalog.Cue{Artist: "Kate Bush"}}, "", "composer", ""},
	} {
		line := placementLine("Kate Bush", c.placement)
		if line.Number != c.number || line.Artist != c.artist || line.Original != c.origin {
			t.Errorf("%s: %+v", c.name, line)
		}
	}
}

func TestPlacementsAreGroupedByTitleAndPart(t *testing.T) {
	t.Parallel()
	all := []library.Placement{
		{TitleID: "a", As: indexer.Performer}, {TitleID: "b", As: indexer.Original}, {TitleID: "a", As: indexer.Original},
	}
	if groups := byTitle(all, ""); len(groups) != 2 || groups[0].titleID != "a" || len(groups[0].placements) != 2 {
		t.Errorf("all: %+v", groups)
	}
	if groups := byTitle(all, indexer.Performer); len(groups) != 1 || len(groups[0].placements) != 1 {
		t.Errorf("as performer: %+v", groups)
	}
	if got := partsOf(all); !slices.Equal(got, []partCount{{indexer.Performer, 1}, {indexer.Original, 2}}) {
		t.Errorf("parts %+v", got)
	}
}

func TestActsOfCoversAreNamedOnce(t *testing.T) {
	t.Parallel()
	all := []library.Placement{
		{As: indexer.Original, Cue: catalog.Cue{Artist: "Quartet", Original: "Queen"}},
		{As: indexer.Original, Cue: catalog.Cue{Artist: "Quartet", Original: "Queen"}},
		{As: indexer.Performer, Cue: catalog.Cue{Artist: "Queen", Original: "Other"}},
		{As: indexer.Performer, Cue: catalog.Cue{Artist: "Queen"}},
	}
	if got := coveredBy("Queen", all); !slices.Equal(got, []string{"Quartet"}) {
		t.Errorf("played by %q", got)
	}
	if got := coveredOf("Queen", all); !slices.Equal(got, []string{"Other"}) {
		t.Errorf("plays songs of %q", got)
	}
}
