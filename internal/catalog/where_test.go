package catalog

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestPlacesReadAsFansWriteThem(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		where        Where
		mark, moment string
	}{
		{Where{}, "", ""},
		{Where{Season: 2}, "S2", ""},
		{Where{Season: 4, Episode: 4, At: 3125 * time.Second}, "S4E4", "52:05"},
		{Where{Season: 1, Episode: 1, Until: 2, Place: Opening}, "S1E1–2", "opening"},
		{Where{Special: true}, "S0", ""},
		{Where{Special: true, Episode: 3}, "S0E3", ""},
		{Where{Special: true, Season: 1}, "S1E0", ""},
		{Where{Place: EndCredits, At: 5400 * time.Second}, "", "end credits, 1:30:00"},
	} {
		if mark, moment := c.where.Mark(), c.where.Moment(); mark != c.mark || moment != c.moment {
			t.Errorf("%+v: got %q and %q, want %q and %q", c.where, mark, moment, c.mark, c.moment)
		}
	}
}

func TestSpecialsAreHeardWhereTheirDatePutsThem(t *testing.T) {
	t.Parallel()
	marks := func(seasons ...Season) string {
		places := []Where{
			{}, {Special: true}, {Special: true, Episode: 1}, {Season: 2}, {Season: 2, Episode: 1}, {Season: 1},
			{Season: 1, Episode: 2}, {Season: 1, Episode: 1}, {Season: 1, Special: true},
		}
		slices.SortStableFunc(places, Title{Seasons: seasons}.Heard())
		var out []string
		for _, w := range places {
			out = append(out, w.Mark())
		}
		return strings.Join(out, " ")
	}
	one, two := Season{Number: 1, Released: "2020-03-01"}, Season{Number: 2, Released: "2022"}
	const first, second, specials = "S1E0 S1E1 S1E2 S1 ", "S2E1 S2 ", "S0E1 S0 "
	for name, c := range map[string]struct {
		seasons []Season
		want    string
	}{
		"between two seasons":            {[]Season{{Released: "2021-12-25"}, one, two}, first + specials + second},
		"on the day of a season":         {[]Season{{Released: "2020-03-01"}, one, two}, first + specials + second},
		"before all":                     {[]Season{{Released: "2019"}, one, two}, specials + first + second},
		"behind all":                     {[]Season{one, two, {Released: "2023"}}, first + second + specials},
		"of no known date":               {[]Season{{}, one, two}, first + second + specials},
		"among seasons of no known date": {[]Season{{Released: "2019"}, {Number: 1}, {Number: 2}}, first + second + specials},
	} {
		if got := marks(c.seasons...); got != c.want {
			t.Errorf("%s: heard as %q, want %q", name, got, c.want)
		}
	}
}

func TestSpecialsAreNoUnknownSeasonAndEpisode(t *testing.T) {
	t.Parallel()
	titles, err := Decode("f.json", testFile(t, "full.json"))
	if err != nil {
		t.Fatal(err)
	}
	var got []Where
	for _, c := range titles[0].Cues {
		got = append(got, c.Where())
	}
	want := []Where{
		{Season: 1, Episode: 2, Until: 4, Place: EndCredits, At: 3920 * time.Second},
		{Episode: 3, Special: true},
		{Season: 1, Special: true},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	stable(t, titles[0])
	specials, unknown := Where{Special: true}, Where{}
	if specials.SameSeason(unknown) || specials.Same(unknown) || (Where{Season: 1, Special: true}).Same(Where{Season: 1}) {
		t.Error("what is given as 0 is taken for what is not known")
	}
}
