package title

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/ui/labels"
)

func TestSpecialsHaveHeadingsOfTheirOwn(t *testing.T) {
	t.Parallel()
	show := catalog.Title{Seasons: []catalog.Season{
		{Released: "2021-12-24", Episodes: []catalog.Episode{{Number: 1, Title: "Snow"}}},
		{Number: 1, Released: "2021-01", Episodes: []catalog.Episode{{Title: "Hum"}, {Number: 2, Title: "Side B"}}},
		{Number: 2, Released: "2022"},
	}}
	for _, c := range []struct {
		cue             catalog.Cue
		season, episode string
	}{
		{catalog.Cue{}, "Season not known", ""},
		{catalog.Cue{Special: true, Episode: 1}, "Specials", "Episode 1 · Snow"},
		{catalog.Cue{Special: true, Season: 1}, "Season 1", "Special · Hum"},
		{catalog.Cue{Season: 1, Episode: 2, Until: 3}, "Season 1", "Episodes 2–3 · Side B"},
	} {
		if season, episode := seasonHeading(c.cue), episodeHeading(show, c.cue); season != c.season || episode != c.episode {
			t.Errorf("%+v stands under %q and %q, want %q and %q", c.cue.Where(), season, episode, c.season, c.episode)
		}
	}
	want := []labels.Episode{{Season: 1, Number: 2, Title: "Side B"}, {Number: 1, Special: true, Title: "Snow"}, {Season: 2}}
	if diff := cmp.Diff(want, episodesOf(show)); diff != "" {
		t.Errorf("to be watched:\n%s", diff)
	}
}
