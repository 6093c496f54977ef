package review

import (
	"slices"
	"strings"

	"needledrop/internal/app"
	"needledrop/ui/labels"
)

// review is what waits for the person's eyes, and the row in hand.
type review struct {
	rows []app.Unsure
	at   int // the row in hand; -1 when nothing is left to decide
}

// newReview takes the rows of a playlist ("": of all), those with candidates
// first, as they are decided fastest. The row of the cue is in hand; without
// one, the first that is not decided.
func newReview(all []app.Unsure, playlist, cue string) review {
	var found, without []app.Unsure
	for _, u := range labels.LackedBy(all, playlist) {
		if len(u.Offered) > 0 {
			found = append(found, u)
		} else {
			without = append(without, u)
		}
	}
	r := review{rows: append(found, without...), at: -1}
	if r.at = r.index(cue); r.at < 0 {
		r.at = r.undecided(1)
	}
	return r
}

// AsText lists what is wanted, a line each.
func (r review) AsText() string {
	var b strings.Builder
	for _, u := range r.rows {
		name := u.Wanted.Title
		if u.Wanted.Artist != "" {
			name = u.Wanted.Artist + " - " + name
		}
		b.WriteString(name + "  (" + labels.PlaysIn(u) + ")\n")
	}
	return b.String()
}

// index finds the row of a cue, -1 without one.
func (r review) index(cue string) int {
	return slices.IndexFunc(r.rows, func(u app.Unsure) bool { return u.Cue == cue })
}

// inHand returns the row in hand, if there is one.
func (r review) inHand() (app.Unsure, bool) {
	if r.at < 0 {
		return app.Unsure{}, false
	}
	return r.rows[r.at], true
}

// undecided finds the next (1) or previous (-1) other row that is not decided,
// going round at the ends. Where there is no other it is the row in hand if
// that is not decided, else -1.
func (r review) undecided(by int) int {
	n := len(r.rows)
	from := r.at
	if from < 0 && by < 0 {
		from = 0
	}
	for i := range n {
		if at := (from + by*(i+1) + 2*n) % n; !r.rows[at].Decided {
			return at
		}
	}
	return -1
}

// beside returns the row below (1) or above (-1) the one in hand, whether or
// not it is decided; at an end it is the row in hand.
func (r review) beside(by int) int {
	if r.at < 0 && by < 0 {
		return len(r.rows) - 1
	}
	return min(max(r.at+by, 0), len(r.rows)-1)
}
