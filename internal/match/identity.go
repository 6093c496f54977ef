package match

import (
	"cmp"
	"slices"
	"strings"

	"needledrop/internal/fold"
)

// Key names the wanted recording itself: two cues with the same key want the
// same recording and are resolved once. It holds what the piece says it is from;
// scores of generic names are told apart by their album, or by the title they
// are heard in where that is not known.
func (w Wanted) Key() string {
	p := parseWanted(w)
	t := p.titles[0]
	quals := slices.Clone(t.quals)
	slices.Sort(quals)
	parts := []string{t.full, p.artist.whole, markKey(t.marks), strings.Join(quals, " ")}
	if len(t.source) > 0 {
		parts = append(parts, "from "+strings.Join(t.source, " "))
	}
	if len(t.counts) > 0 {
		parts = append(parts, "no "+strings.Join(t.counts, " "))
	}
	if w.Kind == Score && (p.generic || w.Artist == "") {
		parts = append(parts, cmp.Or(p.album.key, fold.Key(w.Heard)))
	}
	return strings.Join(parts, "|")
}

func markKey(m mark) string {
	var names []string
	for _, n := range markNames {
		if m&n.mark != 0 {
			names = append(names, n.name.String())
		}
	}
	return strings.Join(names, ",")
}
