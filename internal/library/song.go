package library

import (
	"slices"
	"strings"

	"needledrop/internal/fold"
)

// songKey is the key of a song's own name: what stands in brackets or behind a
// dash tells a version, or is a second name that many leave out.
func songKey(name string) string {
	for _, sign := range []string{" (", " [", " - ", " – ", " — "} {
		if i := strings.Index(name, sign); i > 0 {
			if key := fold.Key(name[:i]); key != "" {
				name = name[:i]
			}
		}
	}
	return fold.Key(name)
}

// versionWords tell another recording of a song by the same act.
var versionWords = []string{
	"remix", "mix", "live", "acoustic", "instrumental", "orchestral", "demo", "edit", "reprise", "piano", "strings", "unplugged", "karaoke", "cover",
}

// versionTold returns the words of a name, behind the song's own, that tell a
// version.
func versionTold(name string) string {
	own := songKey(name)
	var told []string
	for _, w := range strings.Fields(strings.TrimPrefix(fold.Key(name), own)) {
		if slices.Contains(versionWords, w) {
			told = append(told, w)
		}
	}
	return strings.Join(told, " ")
}

// actsOn returns the keys of everybody whom a credit line names, spaces gone:
// "Jung Jae-il" and "Jung Jaeil" are one.
func actsOn(line string) []string {
	var acts []string
	for _, act := range splitGuests(line) {
		for _, name := range append(splitAct(act), act) {
			if key := closed(name); key != "" && key != closed(variousArtists) && !slices.Contains(acts, key) {
				acts = append(acts, key)
			}
		}
	}
	return acts
}

// closed is a name's key without spaces.
func closed(name string) string { return strings.ReplaceAll(fold.Key(name), " ", "") }

// meet tells whether two lists have a value in common.
func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}
