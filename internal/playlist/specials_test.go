package playlist

import (
	"slices"
	"testing"

	"needledrop/internal/catalog"
)

// A show with a special between its seasons, one before its first episode, and
// a double episode.
func showWithSpecials() catalog.Title {
	return catalog.Title{
		ID: "show", Name: "Show",
		Seasons: []catalog.Season{{Released: "2021-12-24"}, {Number: 1, Released: "2021-01"}, {Number: 2, Released: "2022"}},
		Cues: []catalog.Cue{
			{ID: "somewhere", Title: "Somewhere"}, {ID: "two", Season: 2, Episode: 1, Title: "Two"},
			{ID: "special", Special: true, Episode: 1, Title: "Special"}, {ID: "double", Season: 1, Episode: 2, Until: 3, Title: "Double"},
			{ID: "first", Season: 1, Episode: 1, Title: "First"}, {ID: "before", Season: 1, Special: true, Title: "Before"},
		},
	}
}

func TestSpecialsArePlayedWhereTheirDatePutsThem(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		recipe Recipe
		want   []string
	}{
		"all":                  {Recipe{Titles: []string{"show"}}, []string{"before", "first", "double", "special", "two", "somewhere"}},
		"a season alone":       {Recipe{Titles: []string{"show"}, Seasons: []int{1}}, []string{"before", "first", "double"}},
		"half of a double one": {Recipe{Titles: []string{"show"}, Episodes: []int{3}}, []string{"double"}},
		"first episodes":       {Recipe{Titles: []string{"show"}, Episodes: []int{1}}, []string{"first", "special", "two"}},
	} {
		cues, err := c.recipe.CuesOf(showWithSpecials())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, cue := range cues {
			got = append(got, cue.ID)
		}
		if !slices.Equal(c.want, got) {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}
