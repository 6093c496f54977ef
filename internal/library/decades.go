package library

import (
	"fmt"
	"slices"
	"strings"

	"needledrop/internal/catalog"
)

// decadesOf lists the decades that the title's music comes from, in order: the
// years of its cues, and what its kinds of music say ("80s pop").
func decadesOf(t catalog.Title) []string {
	var out []string
	for _, c := range t.Cues {
		if c.Year > 0 {
			out = append(out, fmt.Sprintf("%ds", c.Year/10*10))
		}
		out = compacted(out)
	}
	for _, m := range t.Music {
		if d := decadeOfMusic(m); d != "" {
			out = append(out, d)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// compacted keeps the list short while a title of very many cues is read.
func compacted(decades []string) []string {
	const many = 256
	if len(decades) < many {
		return decades
	}
	slices.Sort(decades)
	return slices.Compact(decades)
}

// decadeOfMusic reads the decade at the start of a kind of music. Two digits
// mean the last century from the thirties on.
func decadeOfMusic(music string) string {
	word, _, _ := strings.Cut(music, " ")
	digits, ok := strings.CutSuffix(word, "s")
	if !ok || !allDigits(digits) || !strings.HasSuffix(digits, "0") {
		return ""
	}
	switch {
	case len(digits) == 4:
		return word
	case len(digits) == 2 && digits >= "30":
		return "19" + word
	case len(digits) == 2:
		return "20" + word
	}
	return ""
}

func allDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
