package picks

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 9, 30, 0, 0, time.Local) }

func TestATitleIsOutWhereItsDayHasBegun(t *testing.T) {
	t.Parallel()
	titles := []library.Summary{{ID: "tomorrow", Released: "2026-03-02"}, {ID: "today", Released: "2026-03-01"}}
	for _, hours := range []int{-12, 0, 14} {
		zone := time.FixedZone("", hours*60*60)
		for _, clock := range []time.Time{time.Date(2026, 3, 1, 0, 0, 0, 0, zone), time.Date(2026, 3, 1, 23, 59, 59, 0, zone)} {
			if out := released(titles, clock); len(out) != 1 || out[0].ID != "today" {
				t.Errorf("%v: released are %+v, want today's", clock, out)
			}
		}
	}
}

func TestPicksOfSmallCatalogs(t *testing.T) {
	t.Parallel()
	p := newPicker(day(2026, 3, 1), false)
	if p.hero(nil, library.Highlights{}) != nil || len(p.moments(nil)) != 0 || len(p.charts(nil)) != 0 || len(p.decades(nil, nil)) != 0 || len(released(nil, day(2026, 3, 1))) != 0 {
		t.Error("an empty catalog has something to show")
	}
	plain := []library.Summary{{ID: "empty"}, {ID: "songs", Cues: 3}}
	if h := p.hero(plain, library.Highlights{}); h == nil || h.Title.ID != "songs" || h.Moment != nil || h.Chart != nil {
		t.Errorf("the hero is %+v, want the one with songs", h)
	}
	if h := p.hero(plain[:1], library.Highlights{}); h == nil || h.Title.ID != "empty" {
		t.Errorf("the hero is %+v, want the only title", h)
	}
	if h := newPicker(day(1950, 3, 1), false).hero(plain, library.Highlights{}); h == nil {
		t.Error("a clock far back has no hero")
	}
	var moments []library.Placement
	for _, id := range []string{"a/1", "a/2", "a/3", "b/1"} {
		moments = append(moments, library.Placement{TitleID: id[:1], Cue: catalog.Cue{ID: id}})
	}
	p = newPicker(day(2026, 3, 1), false)
	p.used["b"] = true
	var titles []string
	for _, m := range p.moments(moments) {
		titles = append(titles, m.TitleID)
	}
	if diff := cmp.Diff([]string{"a", "b", "a", "a"}, titles); diff != "" {
		t.Errorf("titles that no row has shown do not come first\n%s", diff)
	}
	out := released([]library.Summary{{ID: "later", Released: "2026-03-02"}, {ID: "today", Released: "2026-03-01"}, {ID: "month", Released: "2026-02"}, {ID: "unknown"}}, day(2026, 3, 1))
	if len(out) != 2 || out[0].ID != "today" {
		t.Errorf("released: %+v", out)
	}
}
