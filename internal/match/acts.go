package match

import (
	"strings"

	"needledrop/internal/fold"
)

// imitators are acts that make re-recordings of screen music under its own
// titles.
var imitators = map[string]bool{
	"geekmusic": true, "tvsoundsunlimited": true, "moviesoundsunlimited": true, "tvseriesunlimited": true, "tvthemes": true,
	"tvsoundtrackorchestra": true, "compilationgeneriquetv": true, "civilacts": true, "heybeautiful": true, "dominikhauser": true,
	"lorchestracinematique": true, "soundtrackwonderband": true, "hollywoodsessions": true, "cityofpraguephilharmonicorchestra": false,
}

// actMarks are what the acts' names say about the recording.
func actMarks(artists []string) mark {
	var m mark
	for _, a := range artists {
		if len(a) < len("Lullaby") || !telling(a) {
			continue
		}
		k := " " + fold.Key(a) + " "
		switch {
		case imitators[actKey(a)]:
			m |= coverMark
		case strings.Contains(k, " karaoke "), strings.Contains(k, " sing along "):
			m |= karaoke
		case strings.Contains(k, " tribute "), strings.Contains(k, " cover band "), strings.Contains(k, " covers "):
			m |= tribute
		case strings.Contains(k, " lullaby "), strings.Contains(k, " lullabies "), strings.Contains(k, " rockabye baby "):
			m |= lullaby
		case strings.Contains(k, " workout "):
			m |= workout
		}
	}
	return m
}

// tells are parts of the words that actMarks looks for, and of the imitators'
// names: an act without any of them need not be folded.
var tells = []string{
	"araok", "ARAOK", "ribut", "RIBUT", "over", "OVER", "ullab", "ULLAB", "aby", "ABY", "orkou", "ORKOU", "ing", "ING",
	"usic", "nlimited", "heme", "rchest", "ompil", "cts", "eauti", "auser", "onder", "ession",
}

func telling(act string) bool {
	for _, t := range tells {
		if strings.Contains(act, t) {
			return true
		}
	}
	return false
}
