package match

import (
	"slices"
	"strings"
)

// version is what a bracket or dash part says about the recording.
type version struct {
	marks   mark
	quals   []string // the words that name it
	edition bool
	origin  bool // says where the recording is from
	tagged  bool // false: the part says nothing about the recording
}

// readVersion reads the words of one part.
func readVersion(words []string) version {
	if year(words) {
		return version{tagged: true, edition: true}
	}
	var v version
	body, origin := cutOrigin(partHan(words))
	used := make([]bool, len(body))
	v.marks = phrases(body, used)
	callsVersion := false
	for i, w := range body {
		m, isMark := markWords[w]
		switch {
		case used[i]:
		case w == "live" && !liveHere(body, i):
		case isMark:
			v.marks |= m
			used[i] = true
		case versionWords[w]:
			callsVersion = true
			used[i] = true
		case editionWords[w], isYear(w):
			used[i] = true
			v.edition = true
		}
	}
	for i, w := range body {
		if !used[i] && !isAnniversary(body, i) {
			v.quals = append(v.quals, w)
		}
	}
	v.origin = origin
	v.settle(body, callsVersion)
	return v
}

// partHan parts the word for a version from the words before it, which Chinese
// and Japanese prints write as one: "演唱會版", "live版".
func partHan(words []string) []string {
	if !slices.ContainsFunc(words, func(w string) bool { return hanVersion(w) != "" }) {
		return words
	}
	var out []string
	for _, w := range words {
		if ending := hanVersion(w); ending != "" {
			out = append(out, strings.TrimSuffix(w, ending), ending)
			continue
		}
		out = append(out, w)
	}
	return out
}

// hanVersion is the word for a version that a longer word ends in; "" for none.
func hanVersion(w string) string {
	for _, ending := range []string{"バージョン", "ヴァージョン", "버전", "版本", "版", "ver"} {
		if rest, ok := strings.CutSuffix(w, ending); ok && rest != "" && (ending != "ver" || !isLatin(rest)) {
			return ending
		}
	}
	return ""
}

// settle decides what the words that are no marks of their own mean.
func (v *version) settle(body []string, callsVersion bool) {
	if remastered(body) {
		v.quals = nil // "24 Bit Digital Remaster 99"
	}
	switch {
	case callsVersion && slices.Contains(body, "mix") && !soft(body) && v.marks == 0:
		v.marks |= remix
	case callsVersion && len(v.quals) > 0 && v.marks == 0 && slices.ContainsFunc(body, ofRelease):
		v.edition = true
	case callsVersion && len(v.quals) > 0 && v.marks == 0:
		v.marks |= named
		if slices.ContainsFunc(v.quals, func(w string) bool { return languages[w] }) {
			v.marks = foreign
		}
	case len(body) > 0 && len(v.quals) == len(body) && !slices.ContainsFunc(body, func(w string) bool { return !languages[w] }):
		v.marks |= foreign
	case len(body) > 0 && len(v.quals) == len(body) && !slices.ContainsFunc(body, func(w string) bool { return !styles[w] }):
		v.marks |= named
	case len(body) == 1 && body[0] == "mr": // as Korean prints call a track without the voice
		v.marks |= karaoke
	}
	v.tagged = v.marks != 0 || callsVersion || v.origin || len(v.quals) == 0 ||
		slices.ContainsFunc(body, func(w string) bool { return soundtrackWords[w] }) ||
		v.edition && remastered(body)
	if v.marks&(byNames|byPlace) == 0 {
		v.quals = nil
	}
}

// ofRelease tells words that make a version that of a film or its album.
func ofRelease(w string) bool { return soundtrackWords[w] || w == "movie" || w == "original" }

// soft tells a mix that is the recording itself.
func soft(body []string) bool {
	for _, w := range body {
		if softMix[w] {
			return true
		}
	}
	return false
}

func remastered(body []string) bool {
	return slices.ContainsFunc(body, func(w string) bool { return strings.HasPrefix(w, "remaster") || w == "deluxe" })
}

// cutOrigin drops "from the motion picture …" and all behind it.
func cutOrigin(words []string) (body []string, found bool) {
	if originWords[words[0]] && len(words) > 1 && phrases(words[:2], make([]bool, 2)) == 0 {
		return nil, true
	}
	for i := range words {
		if i > 0 && (words[i] == "from" || words[i] == "de") && i+1 < len(words) &&
			slices.ContainsFunc(words[i:], func(w string) bool { return soundtrackWords[w] }) {
			return words[:i], true
		}
	}
	return words, false
}

func phrases(body []string, used []bool) mark {
	var m mark
	for _, p := range markPhrases {
		for i := 0; i+len(p.words) <= len(body); i++ {
			if slices.Equal(body[i:i+len(p.words)], p.words) {
				m |= p.mark
				for j := range p.words {
					used[i+j] = true
				}
			}
		}
	}
	return m
}

// liveHere tells "Live at Wembley" from "(Live Your Life)".
func liveHere(body []string, i int) bool {
	if i == len(body)-1 {
		return true
	}
	switch body[i+1] {
	case "at", "in", "from", "on", "version", "session", "sessions", "recording", "performance", "acoustic", "edit", "mix",
		"take", "album", "bonus", "concert", "en", "a", "au", "aus", "im", "lounge", "medley", "remastered", "remaster", "track",
		"instrumental", "piano", "demo", "unplugged", "bbc", "mtv", "studio", "with", "mitschnitt", "版", "ver", "バージョン", "버전", "aufnahme":
		return true
	}
	return isYear(body[i+1]) || i > 0
}

// isAnniversary tells the number of "30th Anniversary".
func isAnniversary(body []string, i int) bool {
	return i+1 < len(body) && body[i+1] == "anniversary" && hasDigit(body[i])
}

func year(words []string) bool { return len(words) == 1 && isYear(words[0]) }

func isYear(w string) bool {
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && w[2] >= '0' && w[2] <= '9' && w[3] >= '0' && w[3] <= '9'
}
