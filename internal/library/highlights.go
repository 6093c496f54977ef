package library

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/indexer"
)

// Highlights are what the catalog has to show first: of every title a few, of
// titles with the most music first.
type Highlights struct {
	Moments []Placement // signature moments
	Covers  []Placement // covers and performances of songs that another act, which is named, made known
	Charts  []ChartFact // what climbed or soared first, then what only charted
}

// ChartFact is a figure about music that a title moved, with its source.
type ChartFact struct {
	TitleID, TitleName string
	CueID              string // of a cue of the work, "" when none is known
	Work, Artist       string // "" where Text says it
	Chart              string
	From               int // the first position, where it climbed; 0 else
	Peak               int
	Date               catalog.Date // of the peak
	Weeks              int          // on the chart, as far as they are listed
	Note               string
	Text               string // a figure told in a sentence, in place of all from CueID to Note
	Sources            []catalog.Source
}

// Climb is how many places it climbed.
func (f ChartFact) Climb() int { return max(0, f.From-f.Peak) }

// Moved reports what moved from what only charted.
func (f ChartFact) Moved() bool { return f.Text != "" || f.Climb() > 0 }

// Bounds of what is kept, so that it is read at once whatever the catalog.
const (
	perTitle       = 4
	mostHighlights = 400
)

// Highlights returns what the catalog has to show first. It is shared: read
// only.
func (c *Catalog) Highlights(ctx context.Context) (Highlights, error) {
	return c.highlights.Get(func() (h Highlights, err error) { return h, c.meta(ctx, "highlights", &h) })
}

func highlightsOf(titles []catalog.Title) Highlights {
	var moments, covers [][]Placement
	var charts [][]ChartFact
	for _, t := range titles {
		moments = append(moments, placed(t, func(c catalog.Cue) bool { return c.Key }))
		covers = append(covers, placed(t, isAnotherActs))
		charts = append(charts, chartFacts(t))
	}
	return Highlights{Moments: inTurns(moments), Covers: inTurns(covers), Charts: inTurns(charts)}
}

// isAnotherActs tells a song that an act plays which another made known.
func isAnotherActs(c catalog.Cue) bool {
	return c.Artist != "" && c.Original != "" && c.Kind != catalog.Score && !indexer.Meet(indexer.ActsOn(c.Artist), indexer.ActsOn(c.Original))
}

// placed lists the cues of a title that keep takes, signature moments first.
func placed(t catalog.Title, keep func(catalog.Cue) bool) []Placement {
	var out []Placement
	for _, c := range t.Cues {
		if keep(c) {
			c.Sources = nil
			out = append(out, Placement{TitleID: t.ID, TitleName: t.Name, Cue: c})
		}
	}
	slices.SortStableFunc(out, func(a, b Placement) int { return cmp.Compare(rankOfKey(a.Cue), rankOfKey(b.Cue)) })
	return out[:min(perTitle, len(out))]
}

func rankOfKey(c catalog.Cue) int {
	if c.Key {
		return 0
	}
	return 1
}

// inTurns takes one of every title, then a second of every title, and so on.
func inTurns[T any](lists [][]T) []T {
	var out []T
	for turn := range perTitle {
		for _, list := range lists {
			if turn < len(list) && len(out) < mostHighlights {
				out = append(out, list[turn])
			}
		}
	}
	return out
}

// chartFacts lists what is known of a title's music in figures: the greatest
// climbs, then what is told of streams and sales, then the other chart runs.
func chartFacts(t catalog.Title) []ChartFact {
	var runs, told []ChartFact
	for _, c := range t.Charts {
		runs = append(runs, chartFact(t, c))
	}
	for _, h := range t.Highlights {
		if strings.Contains(h.Text, "%") {
			told = append(told, ChartFact{TitleID: t.ID, TitleName: t.Name, Text: h.Text, Sources: sourcesOf(t, h.Sources)})
		}
	}
	slices.SortStableFunc(runs, func(a, b ChartFact) int {
		return cmp.Or(cmp.Compare(b.Climb(), a.Climb()), cmp.Compare(a.Peak, b.Peak))
	})
	climbs := slices.IndexFunc(runs, func(f ChartFact) bool { return f.Climb() == 0 })
	if climbs < 0 {
		climbs = len(runs)
	}
	const mostClimbs = perTitle / 2 // leaves room for what is told
	if len(told) > 0 {
		climbs = min(climbs, mostClimbs)
	}
	out := slices.Concat(runs[:climbs], told, runs[climbs:])
	return out[:min(perTitle, len(out))]
}

func chartFact(t catalog.Title, c catalog.Chart) ChartFact {
	f := ChartFact{
		TitleID: t.ID, TitleName: t.Name, CueID: cueOf(t, c), Work: c.Work, Artist: c.Artist, Chart: c.Chart,
		Peak: c.Peak, Date: c.Date, Weeks: len(c.Weeks), Note: c.Note, Sources: sourcesOf(t, c.Sources),
	}
	if len(c.Weeks) > 0 {
		first := slices.MinFunc(c.Weeks, func(a, b catalog.Week) int { return strings.Compare(string(a.Date), string(b.Date)) })
		if first.Position > c.Peak && (c.Date == "" || first.Date < c.Date) {
			f.From = first.Position
		}
	}
	return f
}

// cueOf finds the cue that plays what charted.
func cueOf(t catalog.Title, c catalog.Chart) string {
	key, acts := indexer.SongKey(c.Work), indexer.ActsOn(c.Artist)
	for _, cue := range t.Cues {
		if slices.Contains(songKeys(cue.Title, cue.Alt), key) && indexer.Meet(indexer.ActsOn(cue.Artist), acts) {
			return cue.ID
		}
	}
	return ""
}

// sourcesOf looks up where a fact was read.
func sourcesOf(t catalog.Title, keys []string) []catalog.Source {
	var out []catalog.Source
	for _, k := range keys {
		if s, known := t.Sources[k]; known {
			out = append(out, s)
		}
	}
	return out
}
