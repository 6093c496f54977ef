package match

import (
	"slices"
	"strings"

	"needledrop/internal/fold"
)

// performs are the words between a performer and what it plays.
var performs = []string{"performs", "perform", "plays", "play", "covers", "sings"}

// namesake cuts what stands before a song's own name in titles such as "Canal
// Quartet Performs The Gulls' Stone Harbour", "The Gulls: Stone Harbour" and
// "Medley: …". Only the wanted act and the known original are cut: another act
// there is another recording.
type namesake struct {
	act, original string // folded
}

func (n namesake) cut(raw string) string {
	labelled := strings.IndexByte(raw, ':') > 0 || n.original != "" || strings.Contains(raw, "erform") || strings.Contains(raw, "lay") ||
		strings.Contains(raw, "overs ") || strings.Contains(raw, "ings ")
	if !labelled {
		return raw
	}
	fields := strings.Fields(raw)
	for i := 1; i < len(fields); i++ {
		last := fields[i-1]
		if !strings.HasSuffix(last, ":") && !strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "'") && !strings.HasSuffix(last, "’") &&
			!slices.Contains(performs, strings.ToLower(last)) {
			continue
		}
		before := fold.Key(strings.Join(fields[:i], " "))
		if n.opens(before, last) {
			return namesake{original: n.original}.cut(strings.Join(fields[i:], " "))
		}
	}
	return raw
}

// opens reports whether the words before are a label of the title; last is the
// last of them as printed.
func (n namesake) opens(before, last string) bool {
	switch {
	case strings.HasSuffix(last, ":"):
		return before == "medley" || n.act != "" && before == n.act || n.original != "" && before == n.original
	case n.original != "" && (strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "’s")):
		return before == n.original+"s"
	case n.original != "" && (strings.HasSuffix(last, "s'") || strings.HasSuffix(last, "s’")):
		return before == n.original
	}
	for _, verb := range performs {
		if n.act != "" && before == n.act+" "+verb {
			return true
		}
	}
	return false
}
