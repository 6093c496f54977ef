package match

import (
	"slices"
	"strings"

	"needledrop/internal/fold"
)

// sourceFiller are words beside the name of the work that a recording is from.
var sourceFiller = map[string]bool{
	"from": true, "aus": true, "dal": true, "dalla": true, "tire": true, "the": true, "a": true, "an": true, "of": true, "de": true, "la": true,
	"le": true, "motion": true, "picture": true, "soundtrack": true, "ost": true, "netflix": true, "original": true, "series": true,
	"serie": true, "film": true, "movie": true, "television": true, "tv": true, "show": true, "score": true, "music": true, "musical": true,
	"album": true, "official": true, "limited": true, "special": true, "hbo": true, "disney": true, "disneys": true, "marvel": true, "marvels": true,
	"and": true, "by": true, "inspired": true, "documentary": true, "trailer": true, "game": true, "video": true, "banda": true, "sonora": true,
	"bande": true, "originale": true, "pelicula": true, "to": true, "for": true, "in": true, "feature": true, "anime": true, "season": true,
}

// sourceOf is the name of the work that the words of a part say the recording is
// from; nil where they name none.
func sourceOf(words []string) []string {
	at := slices.IndexFunc(words, func(w string) bool { return originWords[w] || w == "de" })
	var out []string
	for _, w := range words[at+1:] {
		if !sourceFiller[w] && !isYear(w) {
			out = append(out, w)
		}
	}
	return out
}

// sourceShare is how much of the names of two works is common, from 0 to 1; 1
// where one of them is not named.
func sourceShare(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 1
	}
	return sharedShare(a, b)
}

// The bounds on the shares of two sources: below the first they are two works,
// below the second a person should look.
const (
	otherSource    = 0.3
	doubtfulSource = 0.6
)

// sourceReasons doubts a piece whose name many works have where it is not settled
// which of them it is from.
func (r *rated) sourceReasons(w *wanted, wt *title) bool {
	share := sourceShare(wt.source, r.title.source)
	switch {
	case share < doubtfulSource:
		return true
	case !w.generic || r.onAlbum || (len(wt.source) > 0) == (len(r.title.source) > 0):
		return false
	case len(wt.source) > 0:
		return sharedShare(wt.source, parseAlbum(r.Album).words) < doubtfulSource
	}
	return sharedShare(r.title.source, w.album.words) < doubtfulSource
}

// isGeneric reports whether a title is a name that half of all scores have.
func isGeneric(t *title, raw string) bool {
	return genericTitles[fold.Key(raw)] || genericTitles[strings.Join(t.words, " ")]
}
