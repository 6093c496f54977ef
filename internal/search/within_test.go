package search

import (
	"slices"
	"testing"

	"needledrop/internal/catalog"
)

func TestWithinFindsTheCuesThatMeetMost(t *testing.T) {
	t.Parallel()
	title := catalog.Title{
		ID: "made", Name: "Made", Seasons: []catalog.Season{{Number: 1, Episodes: []catalog.Episode{{Number: 2, Title: "The Lighthouse"}}}},
		Cues: []catalog.Cue{
			{ID: "a", Title: "Running Up That Hill", Artist: "Kate Bush", Season: 4, Episode: 4, Scene: "Max escapes with her headphones on"},
			{ID: "b", Title: "Every Breath You Take", Artist: "The Police", Season: 2, Episode: 9, Scene: "They dance at the ball"},
			{ID: "c", Title: "Heroes", Artist: "Peter Gabriel", Original: "David Bowie", Season: 1, Episode: 2, Scene: "Max is not there"},
		},
	}
	for words, want := range map[string][]string{
		"":                                   nil,
		"zzz":                                nil,
		"max headphones":                     {"a"},
		"max":                                {"a", "c"},
		"the song when max wears headphones": {"a"},
		"headph":                             {"a"},
		"dancing":                            {"b"},
		"Tanz":                               {"b"},
		"bowie":                              {"c"},
		"s2":                                 {"b"},
		"s01e02":                             {"c"},
		"lighthouse":                         {"c"},
		"kate police":                        {"a", "b"},
	} {
		if got := Within(title, words); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}
