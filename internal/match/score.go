package match

import (
	"math"
	"slices"
	"time"

	"needledrop/internal/fold"
)

// wanted is a Wanted taken apart, once for all its candidates.
type wanted struct {
	Wanted
	titles   []title // the title, then its other names
	artist   credit
	original credit
	album    album
	generic  bool // a title that half of all scores have
}

func parseWanted(w Wanted) *wanted {
	out := &wanted{Wanted: w, artist: parseCredit(w.Artist), original: parseCredit(w.Original), album: parseAlbum(w.Album)}
	out.titles = append(out.titles, parseTitle(w.Title))
	out.titles[0].work = parseWork(w.Title)
	for _, alt := range w.Alt {
		out.titles = append(out.titles, parseTitle(alt))
	}
	out.artist.acts = append(out.artist.acts, actKeys(out.titles[0].feats)...)
	out.generic = w.Kind == Score && genericTitles[fold.Key(w.Title)]
	return out
}

func actKeys(names []string) []string {
	var out []string
	for _, n := range names {
		if k := actKey(n); k != "" {
			out = append(out, k)
		}
	}
	return out
}

// genericTitles are names that say nothing without their album.
var genericTitles = map[string]bool{
	"main title": true, "main titles": true, "main theme": true, "theme": true, "opening": true, "opening titles": true,
	"opening title": true, "end credits": true, "end titles": true, "end title": true, "suite": true, "prologue": true,
	"epilogue": true, "overture": true, "intro": true, "outro": true, "finale": true, "credits": true, "title": true,
	"love theme": true, "reprise": true, "interlude": true, "title theme": true, "theme song": true,
}

// rated is a candidate with its parts and what was found about it.
type rated struct {
	Scored
	title title
	acts  credit
	key   string // what tells recordings apart
	marks mark
	place int // in the order offered
}

// The bounds the decision rests on.
const (
	closeLength  = 8 * time.Second  // an equal ISRC is believed within this
	farLength    = 20 * time.Second // beyond this another recording is likely
	sureScore    = 0.75
	sureDistance = 0.02 // to the next different recording
)

// rate passes one candidate through the gates and scores it; false when it
// cannot be the wanted recording.
func (w *wanted) rate(c Candidate, place int) (rated, bool) {
	r := rated{Scored: Scored{Candidate: c, Sure: true}, title: parseTitle(c.Title), place: place}
	if w.titles[0].work.known {
		r.title.work = parseWork(c.Title)
	}
	like, wt := w.bestTitle(&r.title)
	if like.score < sameSong {
		return r, false
	}
	r.acts = parseActs(c.Artists)
	b := bill(w.artist, r.acts, r.title.feats)
	if !w.rightAct(b, r.acts) {
		return r, false
	}
	candidateAlbum := parseAlbum(c.Album)
	r.marks = r.title.marks | actMarks(c.Artists)
	if candidateAlbum.key != r.title.plain { // a single is named after its song, whatever words are in that
		r.marks |= candidateAlbum.marks
	}
	if extra := r.marks & hard &^ (wt.marks | w.artistMarks()); extra != 0 {
		return r, false
	}
	sameAlbum, albumKnown := w.album.agree(candidateAlbum)
	r.score(w, like, b, sameAlbum, albumKnown)
	r.caps(w, wt, like, b, sameAlbum, albumKnown)
	r.key = r.recording()
	return r, true
}

func (w *wanted) artistMarks() mark {
	m := actMarks([]string{w.Artist})
	if w.Kind == Cover {
		m |= coverMark | tribute | styled // how covers are labelled, once the act is the right one
	}
	return m
}

// bestTitle compares with every name of the wanted recording.
func (w *wanted) bestTitle(c *title) (likeness, *title) {
	best, at := likeness{}, &w.titles[0]
	for i := range w.titles {
		if l := alike(&w.titles[i], c); l.score > best.score {
			best, at = l, &w.titles[i]
		}
	}
	return best, at
}

// rightAct is the gate on who performs. Without a known performer any act but
// the original of a cover may pass, to be looked at.
func (w *wanted) rightAct(b billing, have credit) bool {
	if w.Artist == "" {
		return w.original.whole == "" || !bill(w.original, have, nil).main
	}
	return (b.main || b.coverage >= 0.5) && !w.isOriginal(have)
}

// isOriginal tells the famous act's own recording from one by a guest of it.
func (w *wanted) isOriginal(have credit) bool {
	return w.original.lead != "" && have.lead == w.original.lead && w.artist.lead != w.original.lead
}

func (r *rated) score(w *wanted, like likeness, b billing, sameAlbum, albumKnown bool) {
	sum, weight := 0.55*like.score, 0.55
	add := func(part, by float64) { sum += part * by; weight += by }
	if w.Artist != "" {
		main := 0.0
		if b.main {
			main = 1
		}
		add(main, 0.25)
		add(b.coverage, 0.10)
	}
	if albumKnown && sameAlbum {
		add(1, 0.12)
	}
	if w.Duration > 0 && r.Duration > 0 {
		off := (w.Duration - r.Duration).Abs().Seconds()
		add(math.Max(0, 1-off/30), 0.10)
	}
	r.Score = sum / weight
}

// caps notes everything that asks for a second look.
func (r *rated) caps(w *wanted, wt *title, like likeness, b billing, sameAlbum, albumKnown bool) {
	lengths := w.Duration > 0 && r.Duration > 0
	off := (w.Duration - r.Duration).Abs()
	sameCode := w.ISRC != "" && r.ISRC != "" && fold.Key(w.ISRC) == fold.Key(r.ISRC)
	if sameCode && (!lengths || off <= closeLength) {
		r.say("the same recording code (ISRC)")
		r.Score = max(r.Score, 0.99)
		return
	}
	r.titleReasons(like)
	r.actReasons(w, b)
	r.markReasons(wt)
	if lengths && off > farLength {
		r.doubt("the length differs by %d seconds", int(off.Seconds()))
	}
	if w.Kind == Score && w.generic && !sameAlbum && !(lengths && off <= 3*time.Second) {
		r.doubt("many scores have a piece of this name, and the album does not settle it")
	}
	if albumKnown && sameAlbum {
		r.say("on the same album")
	}
}

func (r *rated) titleReasons(like likeness) {
	switch {
	case like.score < sureTitle:
		r.doubt("%s", like.why)
	case like.why != "":
		r.say(like.why)
	default:
		r.say("the same title")
	}
}

func (r *rated) actReasons(w *wanted, b billing) {
	switch {
	case w.Artist == "":
		r.doubt("no source names the performer")
	case !b.main:
		r.doubt("the main act is not credited")
	case b.near:
		r.say("nearly the same act")
	default:
		r.say("the same act")
	}
}

// markReasons compares the versions.
func (r *rated) markReasons(wt *title) {
	extra, lacking := r.marks&^wt.marks, wt.marks&^r.marks
	switch {
	case extra&versioned != 0:
		r.doubt("%s version", markName(extra&versioned))
	case lacking&versioned != 0:
		r.doubt("not the %s version that was asked for", markName(lacking&versioned))
	case r.marks&byNames != 0 && !sharesWord(wt.quals, r.title.quals):
		r.doubt("another version than the one asked for")
	}
}

func sharesWord(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return len(a) == len(b)
	}
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

func markName(m mark) string {
	for _, n := range markNames {
		if m&n.mark != 0 {
			return n.name
		}
	}
	return "other"
}
