// Package picks chooses what Discover, the first page, shows on a day: pure
// functions of the day and of lists from the catalog.
package picks

import (
	"time"

	"needledrop/internal/library"
)

// Page is what Discover shows on a day. What there is nothing for is empty
// and not to be shown.
type Page struct {
	Hero    *Hero             // nil only when the catalog is empty
	Moments []Moment          // signature moments
	Newest  []library.Summary // the last released by that day, the newest first
	Covers  []Moment          // covers worth hearing; each names its original
	Charts  []library.ChartFact
	Decades []Decade // from the oldest
}

// Hero is the title of the day.
type Hero struct {
	Title  library.Summary
	Moment *Moment            // a signature moment of it, nil when none is known
	Chart  *library.ChartFact // a figure about its music, nil when none is known
}

// Moment is a cue worth hearing. Its scene may be hidden.
type Moment struct {
	library.Placement
	Hidden bool // there is a scene, and the person has not asked for spoilers
}

// Decade is a decade that music comes from, with a title that stands for it.
type Decade struct {
	Decade string // "1980s"
	Titles int    // that have music of it
	Title  library.Summary
}

// maxInRow is how many things a row holds at most.
const maxInRow = 20

// Lists are what of the catalog is chosen from.
type Lists struct {
	Titles     []library.Summary // all, the newest first
	Highlights library.Highlights
	Decades    []library.Count // titles with music of each, from the oldest
}

// Of chooses what Discover shows on a day, by the calendar of day's place.
// The same day and lists always give the same; different titles come first where
// there are enough, and none of which little is known while there are others.
// Scenes are hidden unless spoilers are wanted.
func Of(day time.Time, from Lists, spoilers bool) Page {
	p := newPicker(day, spoilers)
	all := from.Titles // a decade may have none but thin titles
	from = richOnly(from)
	page := Page{Hero: p.hero(from.Titles, from.Highlights)}
	page.Moments = p.moments(from.Highlights.Moments)
	page.Covers = p.moments(from.Highlights.Covers)
	page.Charts = p.charts(from.Highlights.Charts)
	page.Newest = released(from.Titles, day)
	page.Decades = p.decades(from.Decades, all)
	return page
}
