package match

import (
	"slices"
	"strings"
)

// Key names the wanted recording itself: two cues with the same key want the
// same recording and are resolved once. Scores of generic names are told apart
// by their album.
func (w Wanted) Key() string {
	p := parseWanted(w)
	t := p.titles[0]
	quals := slices.Clone(t.quals)
	slices.Sort(quals)
	parts := []string{t.full, p.artist.whole, markKey(t.marks), strings.Join(quals, " ")}
	if w.Kind == Score && (p.generic || w.Artist == "") {
		parts = append(parts, p.album.key)
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
