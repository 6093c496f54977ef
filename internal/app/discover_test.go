package app

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/picks"
)

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 9, 30, 0, 0, time.Local) }

func discovered(t *testing.T, a *App, on time.Time) picks.Page {
	t.Helper()
	d, err := a.Discover(t.Context(), on)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDiscoverIsTheSameAllDayAndAnotherTheNext(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	first := discovered(t, d.App, day(2026, 3, 1))
	if diff := cmp.Diff(first, discovered(t, d.App, day(2026, 3, 1).Add(14*time.Hour))); diff != "" {
		t.Errorf("it changes within a day\n%s", diff)
	}
	if diff := cmp.Diff(first, discovered(t, d.open(t.TempDir()), day(2026, 3, 1))); diff != "" {
		t.Errorf("another computer shows something else\n%s", diff)
	}
	heroes := map[string]bool{}
	for n := range 28 {
		heroes[discovered(t, d.App, day(2026, 3, 1+n)).Hero.Title.ID] = true
	}
	if len(heroes) != 28 {
		t.Errorf("28 days have %d heroes, want one each", len(heroes))
	}
	next := discovered(t, d.App, day(2026, 3, 2))
	if cmp.Equal(first.Moments, next.Moments) || cmp.Equal(first.Covers, next.Covers) || cmp.Equal(first.Charts, next.Charts) {
		t.Error("a row is the same the next day")
	}
}

func TestDiscoverOfTheShippedCatalogIsFullAndTrue(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, on := range []time.Time{day(2026, 1, 31), day(2026, 7, 4), day(2031, 12, 31)} {
		got := discovered(t, d.App, on)
		if got.Hero.Title.KeyCues == 0 || got.Hero.Title.Charts == 0 || got.Hero.Moment == nil || got.Hero.Chart == nil {
			t.Errorf("the hero is %+v", got.Hero)
		}
		if len(got.Moments) != 20 || len(got.Covers) != 20 || len(got.Charts) != 20 || len(got.Newest) != 20 || len(got.Decades) < 5 || len(got.Decades) > 20 {
			t.Errorf("rows of %d, %d, %d, %d, %d", len(got.Moments), len(got.Covers), len(got.Charts), len(got.Newest), len(got.Decades))
		}
		checkMoments(t, d.App, got)
		checkCharts(t, d.App, got.Charts)
		if !slices.IsSortedFunc(got.Newest, func(a, b library.Summary) int { return strings.Compare(string(b.Released), string(a.Released)) }) {
			t.Error("the newest do not come first")
		}
		for _, dec := range got.Decades {
			if !slices.Contains(dec.Title.Decades, dec.Decade) || dec.Titles == 0 {
				t.Errorf("%s stands for the %s, which %d titles have", dec.Title.ID, dec.Decade, dec.Titles)
			}
		}
	}
}

func checkMoments(t *testing.T, a *App, d picks.Page) {
	t.Helper()
	titles := map[string]bool{d.Hero.Title.ID: true}
	for i, m := range append(slices.Clone(d.Moments), d.Covers...) {
		title, err := catalogIn(t, a).Title(t.Context(), m.TitleID)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(title.Cues, func(c catalog.Cue) bool { return c.ID == m.Cue.ID })
		if at < 0 || title.Name != m.TitleName || m.Cue.Scene != "" || m.Hidden != (title.Cues[at].Scene != "") {
			t.Errorf("%+v is not as its title has it", m)
		}
		if isMoment := i < len(d.Moments); isMoment && !m.Cue.Key || !isMoment && (m.Cue.Original == "" || m.Cue.Artist == "") {
			t.Errorf("%+v stands in the wrong row", m.Cue)
		}
		if i < len(d.Moments) && titles[m.TitleID] {
			t.Errorf("%s is shown twice though there are others", m.TitleID)
		}
		titles[m.TitleID] = true
	}
}

func checkCharts(t *testing.T, a *App, facts []library.ChartFact) {
	t.Helper()
	for _, f := range facts {
		title, err := catalogIn(t, a).Title(t.Context(), f.TitleID)
		if err != nil {
			t.Fatal(err)
		}
		told := slices.ContainsFunc(title.Highlights, func(h catalog.Highlight) bool { return h.Text == f.Text })
		charted := slices.ContainsFunc(title.Charts, func(c catalog.Chart) bool {
			return c.Work == f.Work && c.Chart == f.Chart && c.Peak == f.Peak && (f.From == 0 || slices.ContainsFunc(c.Weeks, func(w catalog.Week) bool { return w.Position == f.From }))
		})
		if !told && !charted || len(f.Sources) == 0 || f.Sources[0].URL == "" {
			t.Errorf("%+v is no fact of %s", f, f.TitleID)
		}
	}
}

func TestDiscoverShowsScenesToWhoAskedForThem(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	if err := d.SaveSettings(t.Context(), Settings{Spoilers: true}); err != nil {
		t.Fatal(err)
	}
	scenes := 0
	for _, m := range discovered(t, d.App, day(2026, 3, 1)).Moments {
		if m.Hidden {
			t.Errorf("%s is hidden", m.Cue.ID)
		}
		if m.Cue.Scene != "" {
			scenes++
		}
	}
	if scenes == 0 {
		t.Error("no scene is shown")
	}
}
