package search

import (
	"testing"

	"needledrop/ui/stage"
)

func TestSearchSaysAsMuchAsThereIsRoomFor(t *testing.T) {
	s := stage.Start(t, parts(), false)
	for _, c := range []struct {
		width   float32
		percent int
		want    string
	}{{1280, 100, longestSearch()}, {1280, 200, "Search titles, songs and people"}, {800, 200, "Search"}, {1280, 100, longestSearch()}} {
		stage.Sized(t, s, c.width, 700, c.percent)
		if got := boxOf(s).entry.PlaceHolder; got != c.want {
			t.Errorf("%v wide at %d %%: %q, want %q", c.width, c.percent, got, c.want)
		}
	}
}
