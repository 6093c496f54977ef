package indexer

import (
	"slices"
	"strings"

	"needledrop/internal/fold"
)

// SongKey is the key of a song's own name: what stands in brackets or behind a
// dash tells a version, or is a second name that many leave out.
func SongKey(name string) string {
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

// VersionTold returns the words of a name, behind the song's own, that tell a
// version.
func VersionTold(name string) string {
	own := SongKey(name)
	var told []string
	for _, w := range strings.Fields(strings.TrimPrefix(fold.Key(name), own)) {
		if slices.Contains(versionWords, w) {
			told = append(told, w)
		}
	}
	return strings.Join(told, " ")
}

// ActsOn returns the keys of everybody whom a credit line names, spaces gone:
// "Jung Jae-il" and "Jung Jaeil" are one.
func ActsOn(line string) []string {
	var acts []string
	for _, act := range splitGuests(line) {
		for _, name := range append(splitAct(act), act) {
			if key := Closed(name); key != "" && key != Closed(variousArtists) && !slices.Contains(acts, key) {
				acts = append(acts, key)
			}
		}
	}
	return acts
}

// Closed is a name's key without spaces.
func Closed(name string) string { return strings.ReplaceAll(fold.Key(name), " ", "") }

// Meet reports whether two lists have a value in common.
func Meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}
