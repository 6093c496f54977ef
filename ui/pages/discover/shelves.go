package discover

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/artwork"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/picks"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
)

// rowName names a row of Discover.
type rowName string

// The rows, in the order of the page.
const (
	momentsShelf rowName = "moments"
	newestShelf  rowName = "newest"
	coversShelf  rowName = "covers"
	chartsShelf  rowName = "charts"
	decadesShelf rowName = "decades"
)

func shelfNames() []rowName {
	return []rowName{momentsShelf, newestShelf, coversShelf, chartsShelf, decadesShelf}
}

// heading is what stands above a row.
func (n rowName) heading() string {
	switch n {
	case momentsShelf:
		return lang.Tr("Signature moments")
	case newestShelf:
		return lang.Tr("New in the catalog")
	case coversShelf:
		return lang.Tr("Covers worth hearing")
	case chartsShelf:
		return lang.Tr("What moved the charts")
	}
	return lang.Tr("By decade")
}

// rowItem is what a card of a row shows, and where it leads.
type rowItem struct {
	subject artwork.Subject
	over    string // on the picture, in the typeface for headings; "" for nothing
	name    string // on the picture, small; "" for nothing
	star    bool
	run     []int // positions on a chart, drawn as a line

	strong        string // up to two lines
	second, third string // one line each
	told          string // up to four lines, in place of the others

	to     shell.Route
	decade string // to filter by, in place of to
}

// discovery is what a day shows, ready for the page.
type discovery struct {
	day     string
	hero    *picks.Hero
	fresh   bool     // nothing was searched, watched or made yet
	watched *watched // what the person is in the middle of; nil for nothing
	shelves map[rowName][]rowItem
}

// dayOf names the day of a time.
func dayOf(t time.Time) string { return t.Format(time.DateOnly) }

// readDiscovery reads what the page shows on a day.
func readDiscovery(ctx context.Context, core *app.App, day time.Time) (discovery, error) {
	d, err := core.Discover(ctx, day)
	if err != nil {
		return discovery{}, err
	}
	lib, err := core.Catalog(ctx)
	if err != nil {
		return discovery{}, err
	}
	titles, err := lib.Titles(ctx, library.Filter{})
	if err != nil {
		return discovery{}, err
	}
	pictures := make(map[string]artwork.Subject, len(titles))
	for _, t := range titles {
		pictures[t.ID] = app.Picture(t)
	}
	out := discovery{day: dayOf(day), hero: d.Hero, shelves: map[rowName][]rowItem{}}
	if out.watched, out.fresh, err = readPerson(ctx, core, lib); err != nil {
		return discovery{}, err
	}
	for _, m := range d.Moments {
		out.add(momentsShelf, momentItem(m, pictures[m.TitleID]))
	}
	for _, t := range d.Newest {
		out.add(newestShelf, rowItem{subject: app.Picture(t), strong: t.Name, second: cardFacts(t), to: shell.Route{Page: shell.TitlePage, ID: t.ID}})
	}
	for _, m := range d.Covers {
		out.add(coversShelf, coverItem(m, pictures[m.TitleID]))
	}
	for _, f := range d.Charts {
		weeks, err := weeksOf(ctx, core, f)
		if err != nil {
			return discovery{}, err
		}
		out.add(chartsShelf, chartItem(f, pictures[f.TitleID], weeks))
	}
	for _, of := range slices.Backward(d.Decades) { // the thin ones come last
		out.add(decadesShelf, decadeItem(of))
	}
	return out, nil
}

func (d discovery) add(n rowName, i rowItem) { d.shelves[n] = append(d.shelves[n], i) }

func momentItem(m picks.Moment, picture artwork.Subject) rowItem {
	return rowItem{
		subject: picture, name: m.TitleName, star: true, strong: m.Cue.Title, second: m.Cue.Artist, third: episodeOf(m.Cue),
		to: shell.Route{Page: shell.TitlePage, ID: m.TitleID, Cue: m.Cue.ID},
	}
}

// episodeOf says where in a series a cue plays, as far as it is known.
func episodeOf(c catalog.Cue) string {
	switch {
	case c.Special, c.Until > 0:
		return labels.EpisodeOf(c).Name()
	case c.Season > 0 && c.Episode > 0:
		return lang.Trf("Season %d, episode %d", c.Season, c.Episode)
	case c.Season > 0:
		return lang.Trf("Season %d", c.Season)
	}
	return ""
}

func coverItem(m picks.Moment, picture artwork.Subject) rowItem {
	return rowItem{
		subject: picture, name: m.TitleName, star: m.Cue.Key, strong: m.Cue.Title, second: m.Cue.Artist, third: lang.Trf("Covers %s", m.Cue.Original),
		to: shell.Route{Page: shell.TitlePage, ID: m.TitleID, Cue: m.Cue.ID},
	}
}

func chartItem(f library.ChartFact, picture artwork.Subject, weeks []int) rowItem {
	i := rowItem{subject: picture, name: f.TitleName, to: shell.Route{Page: shell.TitlePage, ID: f.TitleID, Cue: f.CueID}}
	if f.Text != "" {
		i.told = lang.InEnglish(f.Text)
		if share := shareIn(f.Text); share != "" {
			i.over = "+" + share
		}
		return i
	}
	i.strong, i.second, i.third, i.run = f.Work, f.Artist, f.Chart, weeks
	i.over = lang.Trf("No. %d", f.Peak)
	if f.Climb() > 0 {
		i.over = fmt.Sprintf("%d → %d", f.From, f.Peak)
		i.third = lang.Trf("From %d to %d on %s", f.From, f.Peak, f.Chart)
	}
	return i
}

var (
	share = regexp.MustCompile(`\d[\d,.]*%`)
	rises = regexp.MustCompile(`(?i)\b(rose|grew|jump(ed)?|up|climbed|soared|surged|increased?)\b`)
	falls = regexp.MustCompile(`(?i)\b(fell|dropped|down|declined|of all|of the music)\b`)
)

// shareIn finds the first figure in per cent of a sentence that tells of a
// rise; "" where it may tell of something else.
func shareIn(text string) string {
	if !rises.MatchString(text) || falls.MatchString(text) {
		return ""
	}
	return share.FindString(text)
}

// minRun is how many weeks make a line worth drawing.
const minRun = 4

// weeksOf reads the positions of a work on its chart, in the order of time.
func weeksOf(ctx context.Context, core *app.App, f library.ChartFact) ([]int, error) {
	if f.Weeks < minRun {
		return nil, nil
	}
	lib, err := core.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	t, err := lib.Title(ctx, f.TitleID)
	if err != nil {
		return nil, err
	}
	for _, c := range t.Charts {
		if c.Chart == f.Chart && c.Work == f.Work && c.Peak == f.Peak && len(c.Weeks) == f.Weeks {
			return positions(c), nil
		}
	}
	return nil, nil
}

func positions(c catalog.Chart) []int {
	weeks := slices.SortedFunc(slices.Values(c.Weeks), func(a, b catalog.Week) int { return strings.Compare(string(a.Date), string(b.Date)) })
	out := make([]int, len(weeks))
	for i, w := range weeks {
		out[i] = w.Position
	}
	return out
}

func decadeItem(d picks.Decade) rowItem {
	return rowItem{
		subject: app.Picture(d.Title), over: labels.DecadeName(d.Decade), strong: lang.Trf("Songs in %s", countTitles(d.Titles)),
		decade: d.Decade,
	}
}
