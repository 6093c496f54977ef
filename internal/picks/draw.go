package picks

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"needledrop/internal/library"
)

// picker chooses for one day.
type picker struct {
	day      string
	number   int // of the day since 1970, for what takes turns
	spoilers bool
	used     map[string]bool // ids of titles that a row shows already
}

func newPicker(day time.Time, spoilers bool) *picker {
	y, m, d := day.Date()
	start := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return &picker{day: start.Format(time.DateOnly), number: int(start.Unix() / (24 * 60 * 60)), spoilers: spoilers, used: map[string]bool{}}
}

// draw is a number for a thing that looks random and is the same all day; with no
// day, for ever.
func draw(day, id string) uint64 {
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(day + "\x00" + id)) // never fails
	// FNV alone hardly moves the number for the last letters.
	n := sum.Sum64()
	n ^= n >> 32
	return n * 0x9e3779b97f4a7c15
}

// rich leaves out what is of titles of which little is known: they are found,
// not put forward. Where there are no others, all stay.
func rich[T any](from []T, isRich func(T) bool) []T {
	if enough := only(from, isRich); len(enough) > 0 {
		return enough
	}
	return from
}

// richOnly is what of the lists is put forward.
func richOnly(from Lists) Lists {
	ids := map[string]bool{}
	for _, s := range from.Titles {
		ids[s.ID] = s.Rich
	}
	ofRich := func(m library.Placement) bool { return ids[m.TitleID] }
	from.Titles = rich(from.Titles, func(s library.Summary) bool { return s.Rich })
	from.Highlights.Moments = rich(from.Highlights.Moments, ofRich)
	from.Highlights.Covers = rich(from.Highlights.Covers, ofRich)
	from.Highlights.Charts = rich(from.Highlights.Charts, func(f library.ChartFact) bool { return ids[f.TitleID] })
	return from
}

// hero gives every good title its day: titles with signature moments and charts
// take turns, and others only where there is none of them.
func (p *picker) hero(titles []library.Summary, shown library.Highlights) *Hero {
	best := slices.Clone(titles)
	for _, keep := range []func(library.Summary) bool{
		func(s library.Summary) bool { return s.Cues > 0 },
		func(s library.Summary) bool { return s.KeyCues > 0 },
		func(s library.Summary) bool { return s.Charts > 0 },
	} {
		if better := only(best, keep); len(better) > 0 {
			best = better
		}
	}
	if len(best) == 0 {
		return nil
	}
	slices.SortFunc(best, func(a, b library.Summary) int {
		return cmp.Or(cmp.Compare(draw("", a.ID), draw("", b.ID)), strings.Compare(a.ID, b.ID))
	})
	h := &Hero{Title: best[((p.number%len(best))+len(best))%len(best)]}
	p.used[h.Title.ID] = true
	if of := only(shown.Moments, func(m library.Placement) bool { return m.TitleID == h.Title.ID }); len(of) > 0 {
		m := p.moment(of[0])
		h.Moment = &m
	}
	if of := only(shown.Charts, func(f library.ChartFact) bool { return f.TitleID == h.Title.ID }); len(of) > 0 {
		h.Chart = &of[0]
	}
	return h
}

func only[T any](list []T, keep func(T) bool) []T {
	var out []T
	for _, v := range list {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}

func (p *picker) moment(of library.Placement) Moment {
	m := Moment{Placement: of}
	if !p.spoilers && of.Cue.Scene != "" {
		m.Cue.Scene, m.Hidden = "", true
	}
	return m
}

func (p *picker) moments(from []library.Placement) []Moment {
	var out []Moment
	for _, of := range row(p, from, func(m library.Placement) (string, string) { return m.TitleID, m.Cue.ID }) {
		out = append(out, p.moment(of))
	}
	return out
}

// charts picks works that climbed first; those that only charted fill the row up.
func (p *picker) charts(from []library.ChartFact) []library.ChartFact {
	about := func(f library.ChartFact) (string, string) { return f.TitleID, f.Chart + f.Work + f.Text }
	moved := row(p, only(from, library.ChartFact.Moved), about)
	if rest := maxInRow - len(moved); rest > 0 {
		charted := row(p, only(from, func(f library.ChartFact) bool { return !f.Moved() }), about)
		moved = append(moved, charted[:min(rest, len(charted))]...)
	}
	return moved
}

// row draws the things of a row: first of titles that no row shows yet, then of
// titles that are new to this row, then of any.
func row[T any](p *picker, from []T, about func(T) (title, id string)) []T {
	drawn := slices.Clone(from)
	slices.SortStableFunc(drawn, func(a, b T) int {
		titleA, a1 := about(a)
		titleB, b1 := about(b)
		return cmp.Compare(draw(p.day, titleA+a1), draw(p.day, titleB+b1))
	})
	var out []T
	taken := make([]bool, len(drawn))
	here := map[string]bool{}
	for _, fits := range []func(title string) bool{
		func(t string) bool { return !p.used[t] && !here[t] },
		func(t string) bool { return !here[t] },
		func(string) bool { return true },
	} {
		for i, v := range drawn {
			if title, _ := about(v); !taken[i] && len(out) < maxInRow && fits(title) {
				taken[i], here[title] = true, true
				out = append(out, v)
			}
		}
	}
	for t := range here {
		p.used[t] = true
	}
	return out
}

// released lists the titles that were out on the day, the newest first. A date is
// out when the person's calendar shows it, wherever they are.
func released(newest []library.Summary, day time.Time) []library.Summary {
	y, m, d := day.Date()
	today := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	out := only(newest, func(s library.Summary) bool { return s.Released != "" && !s.Released.Start().After(today) })
	return out[:min(maxInRow, len(out))]
}

// decades gives every decade a title of its own where it can. Of too many decades
// the latest are shown.
func (p *picker) decades(counts []library.Count, titles []library.Summary) []Decade {
	counts = counts[max(0, len(counts)-maxInRow):]
	shown := map[string]bool{}
	var out []Decade
	for _, c := range counts {
		of := only(titles, func(s library.Summary) bool { return slices.Contains(s.Decades, c.Value) })
		of = rich(of, func(s library.Summary) bool { return s.Rich })
		if fresh := only(of, func(s library.Summary) bool { return !shown[s.ID] }); len(fresh) > 0 {
			of = fresh
		}
		of = rich(of, func(s library.Summary) bool { return s.Rich })
		pick := slices.MinFunc(of, func(a, b library.Summary) int {
			return cmp.Compare(draw(p.day+c.Value, a.ID), draw(p.day+c.Value, b.ID))
		})
		shown[pick.ID] = true
		out = append(out, Decade{c.Value, c.Titles, pick})
	}
	return out
}
