package match

import (
	_ "embed" // for hanFile
	"strings"
	"sync"
)

// hanFile holds pairs of characters, see there.
//
//go:embed han.txt
var hanFile string

// simplified is the simplified Chinese character for each that has one.
var simplified = sync.OnceValue(func() map[rune]rune {
	out := map[rune]rune{}
	for line := range strings.Lines(hanFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		pair := []rune(strings.TrimSpace(line))
		for i := 0; i+1 < len(pair); i += 2 {
			out[pair[i]] = pair[i+1]
		}
	}
	return out
})

// simplify writes Chinese characters in one form, so that traditional, simplified
// and Japanese prints of a name are equal.
func simplify(s string) string {
	if !hasHan(s) {
		return s
	}
	to := simplified()
	return strings.Map(func(r rune) rune {
		if c, ok := to[r]; ok {
			return c
		}
		return r
	}, s)
}
