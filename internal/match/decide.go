package match

import (
	"cmp"
	"slices"
	"strings"

	"needledrop/internal/fold"
	"needledrop/internal/message"
)

// shown is how many candidates a decision keeps for a person to look at.
const shown = 5

// Decide chooses among candidates. The answer does not hang on their order,
// save between tracks that are equal in everything known.
func Decide(want Wanted, offered []Candidate, pref Preference) Decision {
	unplayable := func(c Candidate) bool { return c.Unplayable }
	if !slices.ContainsFunc(offered, unplayable) {
		return decide(want, offered, pref)
	}
	d := decide(want, slices.DeleteFunc(slices.Clone(offered), unplayable), pref)
	if d.Outcome == Auto {
		return d
	}
	if all := decide(want, offered, pref); all.Outcome == Auto { // only in editions that are not played here
		all.Outcome, all.URI, all.Reasons = Review, "", []message.Text{message.New("Spotify has it, but does not play it in your country")}
		return all
	}
	return d
}

// decide chooses among candidates that can all be played.
func decide(want Wanted, offered []Candidate, pref Preference) Decision {
	w := parseWanted(want)
	var passed []rated
	for i, c := range offered {
		if r, ok := w.rate(c, i); ok {
			passed = append(passed, r)
		}
	}
	if len(passed) == 0 {
		passed = w.loosely(offered)
	}
	if len(passed) == 0 {
		return Decision{Outcome: None, Reasons: []message.Text{absent(w, offered)}}
	}
	slices.SortStableFunc(passed, func(a, b rated) int { return w.better(a, b, pref) })
	best := onePerRecording(passed)
	d := Decision{Outcome: Review, Reasons: best[0].Reasons}
	for _, r := range best[:min(shown, len(best))] {
		d.Candidates = append(d.Candidates, r.Scored)
	}
	if sure(best) {
		d.Outcome, d.URI = Auto, best[0].URI
	}
	return d
}

// Rank orders all that is offered for a person to choose from: first what can
// be the wanted recording, as Decide would, then the rest as offered.
func Rank(want Wanted, offered []Candidate) []Scored {
	w := parseWanted(want)
	var passed []rated
	var rest []Scored
	for i, c := range offered {
		r, ok := w.rate(c, i)
		if ok {
			passed = append(passed, r)
			continue
		}
		rest = append(rest, Scored{Candidate: c, Reasons: []message.Text{message.New("looks like another song or another act's recording")}})
	}
	slices.SortStableFunc(passed, func(a, b rated) int { return w.better(a, b, Preference{}) })
	var out []Scored
	for _, r := range passed {
		out = append(out, r.Scored)
	}
	return append(out, rest...)
}

// sure reports whether the best recording can be taken unseen.
func sure(best []rated) bool {
	if !best[0].Sure || best[0].Score < sureScore {
		return false
	}
	for _, other := range best[1:] {
		if best[0].Score-other.Score >= sureDistance {
			continue
		}
		if other.plain == best[0].plain { // another subtitle; one with guests is a version
			if best[0].guests >= other.guests {
				return false
			}
		} else if other.Sure {
			return false
		}
	}
	return true
}

// better orders candidates: sure ones first, then by score, then by the
// preferred edition, then as offered.
func (w *wanted) better(a, b rated, pref Preference) int {
	if a.Sure != b.Sure {
		if a.Sure {
			return -1
		}
		return 1
	}
	if c := cmp.Compare(round(b.Score), round(a.Score)); c != 0 {
		return c
	}
	return cmp.Or(
		w.nearest(a, b, pref),
		edition(a, b, pref),
		cmp.Compare(a.place, b.place),
		cmp.Compare(a.URI, b.URI),
	)
}

// nearest prefers the wanted album, the acts that were named and no others,
// and the place or language that was named.
func (w *wanted) nearest(a, b rated, pref Preference) int {
	if pref.Edition == AnyEdition && a.onAlbum != b.onAlbum {
		return first(a.onAlbum)
	}
	if pref.Edition == AnyEdition && a.otherAlbum != b.otherAlbum {
		return first(b.otherAlbum)
	}
	if a.samePrint != b.samePrint {
		return first(a.samePrint)
	}
	if c := cmp.Compare(a.guests, b.guests); c != 0 {
		return c
	}
	wanted := w.titles[0].quals
	if x, y := sharesWord(wanted, a.title.quals), sharesWord(wanted, b.title.quals); len(wanted) > 0 && x != y {
		return first(x)
	}
	return 0
}

// first orders by a truth about the first of two.
func first(isFirst bool) int {
	if isFirst {
		return -1
	}
	return 1
}

// round keeps differences that mean nothing from deciding.
func round(score float64) int { return int(score*100 + 0.5) }

// edition orders two tracks of one recording by preference.
func edition(a, b rated, pref Preference) int {
	if x, y := onSoundtrack(a), onSoundtrack(b); x != y {
		switch pref.Edition {
		case SoundtrackAlbum:
			return first(x)
		case OriginalAlbum:
			return first(y)
		}
	}
	if pref.Edition == OriginalAlbum || pref.Edition == Earliest {
		if c := cmp.Compare(a.Released, b.Released); c != 0 && a.Released != "" && b.Released != "" {
			return c
		}
	}
	if a.title.edition != b.title.edition {
		return first(b.title.edition)
	}
	if a.Explicit != b.Explicit {
		return first(a.Explicit != pref.Clean)
	}
	return 0
}

// onSoundtrack tells an album of screen music by its name.
func onSoundtrack(r rated) bool {
	return slices.ContainsFunc(strings.Fields(fold.Key(r.Album)), func(w string) bool { return soundtrackWords[w] })
}

// recording is what the tracks of one recording share. Where nothing says who
// plays, or the name alone says little, that is what tells them apart.
func (w *wanted) recording(r *rated) (plain, key string) {
	parts := []string{r.title.core, markKey(r.marks)}
	if r.marks&byNames != 0 {
		quals := slices.Clone(r.title.quals)
		slices.Sort(quals)
		parts = append(parts, quals...)
	}
	if w.Artist == "" {
		parts = append(parts, r.acts.lead)
	}
	if w.generic {
		parts = append(parts, fold.Key(r.Album))
	}
	plain = strings.Join(parts, "|")
	if len(w.titles[0].subs) == 0 && len(r.title.subs) > 0 { // of two subtitles either may be meant
		return plain, plain + "|" + r.title.subs[0].key
	}
	return plain, plain
}

func onePerRecording(sorted []rated) []rated {
	seen := map[string]bool{}
	var out []rated
	for _, r := range sorted {
		if !seen[r.key] {
			seen[r.key] = true
			out = append(out, r)
		}
	}
	return out
}

// absent says why none of the candidates will do.
func absent(w *wanted, offered []Candidate) message.Text {
	if len(offered) == 0 {
		return message.New("Spotify offers nothing under this name")
	}
	for _, c := range offered {
		if !w.sieve.passes(c.Title) {
			continue
		}
		t := parseTitle(c.Title)
		if l, _ := w.bestTitle(&t); l.score >= sureTitle {
			if w.original.whole != "" && bill(w.original, parseActs(c.Artists), nil).main {
				return message.New("only the original is there, not this version of it")
			}
			return message.New("the song is there, but only by other acts")
		}
	}
	return message.New("nothing that Spotify offers is this song")
}

func (s *Scored) say(reason message.Text) { s.Reasons = append(s.Reasons, reason) }

// doubt adds a reason for a second look.
func (s *Scored) doubt(reason message.Text) {
	s.Sure = false
	s.Reasons = append([]message.Text{reason}, s.Reasons...)
}
