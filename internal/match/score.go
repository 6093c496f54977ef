package match

import (
	"math"
	"slices"
	"strings"
	"time"

	"needledrop/internal/fold"
	"needledrop/internal/message"
)

// wanted is a Wanted taken apart, once for all its candidates.
type wanted struct {
	Wanted
	titles   []title // the title, then its other names
	label    namesake
	allowed  mark // hard marks that are no fault
	sieve    sieve
	acts     actSieve
	artist   credit
	original credit
	album    album
	generic  bool // a title that half of all scores have
}

func parseWanted(w Wanted) *wanted {
	if placeholder[fold.Key(w.Artist)] {
		w.Artist = ""
	}
	out := &wanted{Wanted: w, artist: parseCredit(w.Artist), original: parseCredit(w.Original), album: parseAlbum(w.Album)}
	out.allowed = allowedMarks(w)
	out.label = namesake{fold.Key(w.Artist), fold.Key(w.Original)}
	out.titles = append(out.titles, parseTitle(out.label.cut(w.Title)))
	out.titles[0].work = parseWork(w.Title)
	for _, alt := range w.Alt {
		out.titles = append(out.titles, parseTitle(alt))
	}
	out.sieve = newSieve(out.titles)
	out.artist.acts = append(out.artist.acts, actKeys(out.titles[0].feats)...)
	if len(out.artist.acts) > 0 {
		out.acts = newActSieve(append([]string{out.artist.whole}, out.artist.acts...))
	} else {
		out.acts.open = true
	}
	out.generic = isGeneric(&out.titles[0], w.Title)
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

// placeholder are words that stand where no performer is known.
var placeholder = map[string]bool{
	"various artists": true, "various": true, "unknown": true, "unknown artist": true, "traditional": true, "trad": true,
	"anonymous": true, "n a": true, "not known": true,
}

// rated is a candidate with its parts and what was found about it.
type rated struct {
	Scored
	title title
	acts  credit
	key   string // what tells recordings apart
	plain string // the same without its subtitle
	marks mark
	place int // in the order offered

	samePrint           bool // the title is printed as wanted, not only spelled alike
	guests              int  // acts it credits that were not asked for
	onAlbum, otherAlbum bool // it lies on the wanted album, or surely on another
}

// The bounds the decision rests on.
const (
	closeLength  = 8 * time.Second  // an equal ISRC is believed within this
	farLength    = 20 * time.Second // beyond this another recording is likely
	sureScore    = 0.75
	sureDistance = 0.02 // to the next different recording
	oddPlayers   = 0.05 // what a cover loses by an instrument in its title that was not asked for
	nearAct      = 0.9  // what an act is worth whose name is only nearly right
)

// rate passes one candidate through the gates and scores it; false when it
// cannot be the wanted recording.
func (w *wanted) rate(c Candidate, place int) (rated, bool) {
	if !w.sieve.passes(c.Title) || !w.acts.passes(c) {
		return rated{}, false
	}
	r := rated{Scored: Scored{Candidate: c, Sure: true}, title: parseTitle(w.label.cut(c.Title)), place: place}
	if w.titles[0].work.known || strings.Contains(c.Title, ":") || nicknames[w.titles[0].full].number != "" {
		r.title.work = parseWork(c.Title)
	}
	like, wt := w.bestTitle(&r.title)
	if like.score < sameSong {
		return r, false
	}
	if sourceShare(wt.source, r.title.source) < otherSource {
		return r, false
	}
	r.acts = parseActs(c.Artists)
	b := bill(w.artist, r.acts, r.title.feats)
	if !w.rightAct(b, r.acts) {
		return r, false
	}
	candidateAlbum := parseAlbum(c.Album)
	r.guests = guests(w.artist, r.acts, r.title.feats)
	r.marks = r.title.marks | r.title.inCore&^wt.inCore | actMarks(c.Artists)
	if r.marks&byNames == named && w.ownVersion(r.title.quals) { // "Harbour Cast Version" by the Harbour cast
		r.marks &^= named
		r.title.quals, r.title.edition = nil, true
	}
	if candidateAlbum.key != r.title.plain { // a single is named after its song, whatever words are in that
		r.marks |= candidateAlbum.marks & hard
		if r.title.marks&versioned == 0 { // the title knows better
			r.marks |= candidateAlbum.marks
		}
	}
	if extra := r.marks & hard &^ (wt.marks | w.allowed); extra != 0 {
		return r, false
	}
	r.onAlbum, r.otherAlbum = w.compareAlbum(candidateAlbum, r.title.origin)
	r.score(w, like, b)
	r.caps(w, wt, like, b)
	if w.otherVolume(candidateAlbum) {
		r.doubt(message.New("from another volume of the album"))
	}
	r.plain, r.key = w.recording(&r)
	return r, true
}

// allowedMarks are the hard marks that the wanted act itself carries, and how
// covers are labelled once the act is the right one.
func allowedMarks(w Wanted) mark {
	m := actMarks([]string{w.Artist})
	if w.Kind == Cover {
		m |= coverMark | tribute | styled
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

// ownVersion tells words that name the wanted act itself, which make no
// version of the recording.
func (w *wanted) ownVersion(quals []string) bool {
	if len(quals) == 0 {
		return false
	}
	if len(quals) == 1 && quals[0] == "cast" {
		return strings.HasPrefix(w.artist.whole, "cast")
	}
	name := actKey(strings.Join(quals, " "))
	return name == w.artist.whole || slices.Contains(w.artist.acts, name)
}

// names reports whether the wanted line names an act.
func (w *wanted) names(act string) bool {
	return act == "" || strings.Contains(w.artist.whole, act) || slices.Contains(w.artist.acts, act) || strings.Contains(act, w.artist.lead)
}

// isOriginal tells the famous act's own recording from one by a guest of it.
func (w *wanted) isOriginal(have credit) bool {
	return w.original.lead != "" && have.lead == w.original.lead && w.artist.lead != w.original.lead
}

// compareAlbum reports whether a candidate lies on the wanted album, by its
// album's name or by what its title says it is from, and whether it lies on
// another one.
func (w *wanted) compareAlbum(have album, origin string) (on, other bool) {
	on, known := w.album.agree(have)
	if !on && origin != "" {
		on, _ = w.album.agree(parseAlbum(origin))
	}
	return on, known && !on
}

func (w *wanted) otherVolume(have album) bool {
	return w.album.otherVolume(have) && sharedShare(w.album.words, have.words) == 1
}

func (r *rated) score(w *wanted, like likeness, b billing) {
	sum, weight := 0.55*like.score, 0.55
	add := func(part, by float64) { sum += part * by; weight += by }
	if w.Artist != "" {
		main := 0.0
		switch {
		case b.main && b.near:
			main = nearAct
		case b.main:
			main = 1
		}
		add(main, 0.25)
		add(b.coverage, 0.10)
	}
	if r.onAlbum {
		add(1, 0.12)
	}
	if w.Duration > 0 && r.Duration > 0 {
		off := (w.Duration - r.Duration).Abs().Seconds()
		add(math.Max(0, 1-off/30), 0.10)
	}
	r.Score = sum / weight
	if w.Kind == Cover && r.marks&^w.titles[0].marks&byPlayers != 0 {
		r.Score -= oddPlayers
	}
}

// caps notes everything that asks for a second look.
func (r *rated) caps(w *wanted, wt *title, like likeness, b billing) {
	lengths := w.Duration > 0 && r.Duration > 0
	off := (w.Duration - r.Duration).Abs()
	sameCode := w.ISRC != "" && r.ISRC != "" && fold.Key(w.ISRC) == fold.Key(r.ISRC)
	if sameCode && (!lengths || off <= closeLength) {
		r.say(message.New("the same recording code (ISRC)"))
		r.Score = max(r.Score, 0.99)
		return
	}
	r.titleReasons(like)
	r.printReasons(wt)
	if r.oddBracket(wt) {
		r.doubt(message.New("one of them names a part the other does not"))
	}
	if r.sourceReasons(w, wt) {
		r.doubt(message.New("it is not settled what it is from"))
	}
	r.actReasons(w, b)
	r.markReasons(w, wt)
	if lengths && off > farLength {
		r.doubt(message.New("the length differs by %d seconds", int(off.Seconds())))
	}
	if w.Kind == Score && w.generic && !r.onAlbum && !(lengths && off <= 3*time.Second) {
		r.doubt(message.New("many scores have a piece of this name, and the album does not settle it"))
	}
	if r.onAlbum {
		r.say(message.New("on the same album"))
	}
}

func (r *rated) titleReasons(like likeness) {
	switch {
	case like.score < sureTitle:
		r.doubt(like.why)
	case !like.why.IsZero():
		r.say(like.why)
	default:
		r.say(message.New("the same title"))
	}
}

// oddBracket reports a word in a bracket that the wanted name lacks and that is
// neither known as a version, nor the name in another script, nor part of the
// name of the single: it may make another recording.
func (r *rated) oddBracket(wt *title) bool {
	if len(wt.subs) > 0 || len(r.title.subs) != 1 || wt.full == r.title.full {
		return false
	}
	s := r.title.subs[0]
	return !s.dashed && len(s.words) == 1 && isLatin(s.key) == isLatin(r.title.core) && fold.Key(r.Album) != fold.Key(r.Title)
}

func (r *rated) actReasons(w *wanted, b billing) {
	switch {
	case w.Artist == "":
		r.doubt(message.New("no source names the performer"))
	case !b.main:
		r.doubt(message.New("the main act is not credited"))
	case b.short && !r.onAlbum:
		r.doubt(message.New("an act that was asked for is missing"))
	case w.Kind != Cover && w.Kind != Performance && w.Kind != Score && !w.titles[0].work.known && r.title.origin == "" &&
		!b.near && !w.names(r.acts.lead):
		r.doubt(message.New("led by an act that was not asked for"))
	case b.coverage < 1 && w.titles[0].work.known:
		r.doubt(message.New("not by the performer that was asked for"))
	case b.near:
		r.say(message.New("nearly the same act"))
	default:
		r.say(message.New("the same act"))
	}
}

// markReasons compares the versions.
func (r *rated) markReasons(w *wanted, wt *title) {
	extra, lacking := r.marks&^wt.marks, wt.marks&^r.marks
	quals := r.title.quals
	if w.Kind == Cover {
		extra &^= byPlayers
		lacking &^= coverMark | tribute | styled
	}
	switch {
	case extra&versioned != 0:
		r.doubt(message.New("%s version", markName(extra&versioned)))
	case lacking != 0:
		r.doubt(message.New("not the %s version that was asked for", markName(lacking)))
	case wt.marks&r.marks&named != 0 && sharedShare(wt.quals, quals) < 0.7,
		wt.marks&r.marks&remix != 0 && !sharesWord(wt.quals, quals),
		wt.marks&r.marks&byPlace != 0 && len(wt.quals) > 0 && len(quals) > 0 && !sharesWord(wt.quals, quals):
		r.doubt(message.New("another version than the one asked for"))
	case len(wt.counts) > 0 && len(r.title.counts) > 0 && !slices.Equal(wt.counts, r.title.counts):
		r.doubt(message.New("another part"))
	}
}

func sharesWord(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return len(a) == len(b)
	}
	return slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

func markName(m mark) message.Text {
	for _, n := range markNames {
		if m&n.mark != 0 {
			return n.name
		}
	}
	return message.New("other")
}
