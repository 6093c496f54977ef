package picks

import (
	"testing"
	"time"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// thinAndRich are two titles that are alike but for how much is known of them.
func thinAndRich(known bool) Lists {
	lists := Lists{
		Titles: []library.Summary{
			{ID: "thin", Cues: 2, KeyCues: 1, Charts: 1, Released: "2025", Decades: []string{"1970s", "1980s"}},
			{ID: "rich", Cues: 9, KeyCues: 1, Released: "2020", Decades: []string{"1980s"}, Rich: known},
		},
		Decades: []library.Count{{Value: "1970s", Titles: 1}, {Value: "1980s", Titles: 2}},
	}
	for _, s := range lists.Titles {
		placed := library.Placement{TitleID: s.ID, Cue: catalog.Cue{ID: s.ID + "/any/song"}}
		lists.Highlights.Moments = append(lists.Highlights.Moments, placed)
		lists.Highlights.Covers = append(lists.Highlights.Covers, placed)
		lists.Highlights.Charts = append(lists.Highlights.Charts, library.ChartFact{TitleID: s.ID, Text: "Up 40 %."})
	}
	return lists
}

func TestThinTitlesAreNotPutForward(t *testing.T) {
	t.Parallel()
	for n := range 30 {
		page := Of(time.Date(2026, 3, 1+n, 12, 0, 0, 0, time.UTC), thinAndRich(true), true)
		if page.Hero.Title.ID != "rich" || len(page.Moments) != 1 || len(page.Covers) != 1 || len(page.Charts) != 1 || len(page.Newest) != 1 {
			t.Fatalf("day %d puts forward %+v", n, page)
		}
		for _, id := range []string{page.Moments[0].TitleID, page.Covers[0].TitleID, page.Charts[0].TitleID, page.Newest[0].ID} {
			if id != "rich" {
				t.Errorf("day %d puts %s forward", n, id)
			}
		}
		if d := page.Decades; len(d) != 2 || d[0].Title.ID != "thin" || d[1].Title.ID != "rich" || d[1].Titles != 2 {
			t.Errorf("decades %+v: one that has a thin title alone must still be there", d)
		}
	}
}

func TestACatalogOfThinTitlesShowsThem(t *testing.T) {
	t.Parallel()
	page := Of(time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC), thinAndRich(false), true)
	if page.Hero == nil || len(page.Moments) != 2 || len(page.Newest) != 2 || len(page.Charts) != 2 {
		t.Errorf("got %+v", page)
	}
}
