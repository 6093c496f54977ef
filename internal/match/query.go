package match

import (
	"strings"
	"unicode/utf8"

	"needledrop/internal/fold"
)

// maxQuery is the longest search text Spotify answers, in characters.
const maxQuery = 100

// Queries are the searches for a wanted recording in the order to try them,
// three at most: the recording code, the fields without the signs that break
// Spotify's filters, plain words.
func Queries(w Wanted) []string {
	var out []string
	if w.ISRC != "" {
		out = append(out, "isrc:"+strings.ToUpper(strings.ReplaceAll(w.ISRC, "-", "")))
	}
	name, act := searchTitle(w.Title), searchAct(w.Artist)
	if name == "" {
		return out
	}
	if act != "" && troubleFree(w.Title) && troubleFree(w.Artist) {
		out = appendQuery(out, `track:"`+name+`" artist:"`+act+`"`)
	}
	return appendQuery(out, strings.TrimSpace(name+" "+searchBand(w.Artist)))
}

// AltQueries are the searches by other names of the recording and of its act,
// for when the first ones found nothing.
func AltQueries(w Wanted) []string {
	var out []string
	for _, alt := range w.Alt {
		out = appendQuery(out, strings.TrimSpace(searchTitle(alt)+" "+searchBand(w.Artist)))
	}
	if len(w.ArtistAlt) > 0 { // one more call at most
		out = appendQuery(out, strings.TrimSpace(searchTitle(w.Title)+" "+searchBand(w.ArtistAlt[0])))
	}
	return out
}

// AlbumQuery is the search for an official album.
func AlbumQuery(name, artist string) string {
	words := plainWords(name)
	if a := searchAct(artist); a != "" && !strings.EqualFold(a, "various artists") {
		words += " " + a
	}
	return clip(strings.TrimSpace(words))
}

func appendQuery(out []string, q string) []string {
	q = clip(q)
	for _, have := range out {
		if have == q {
			return out
		}
	}
	return append(out, q)
}

// clip cuts at a word end so that the query stays within Spotify's bound.
func clip(q string) string {
	if utf8.RuneCountInString(q) <= maxQuery {
		return q
	}
	cut := string([]rune(q)[:maxQuery])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimSuffix(strings.TrimSpace(cut), `"`)
}

// searchTitle keeps the song's own words, and those that name its version.
func searchTitle(raw string) string {
	var words []string
	t := parseTitle(raw)
	generic := isGeneric(&t, raw)
	for i, part := range split(raw) {
		folded := strings.Fields(fold.Key(part.text))
		if len(folded) == 0 || i > 0 && isFeat(folded[0]) {
			continue
		}
		if part.kind != head {
			v := readVersion(folded)
			if v.marks == 0 {
				if source := sourceOf(folded); v.origin && generic {
					words = append(words, source...) // the name alone finds hundreds
				}
				continue // subtitles and remarks make a search miss more than find
			}
		}
		words = append(words, plainWords(part.text))
	}
	return strings.Join(words, " ")
}

// searchAct is the main act only: "A feat. B" finds nothing.
func searchAct(line string) string {
	acts := splitCredit(line)
	if len(acts) == 0 {
		return ""
	}
	return plainWords(acts[0])
}

// searchBand is the line without its guests: two names joined by "&" may be
// one band, and plain words find either.
func searchBand(line string) string {
	lower := strings.ToLower(line)
	for _, word := range []string{" feat", " ft", " with ", " ("} {
		if i := strings.Index(lower, word); i > 0 && len(lower) == len(line) {
			line, lower = line[:i], lower[:i]
		}
	}
	return plainWords(strings.ReplaceAll(line, ",", " "))
}

// troubleFree reports whether a name can stand in a filter: with an apostrophe
// there, Spotify finds nothing.
func troubleFree(s string) bool { return !strings.ContainsAny(s, "'’‘`´") }

// plainWords drops the signs that mean something to the search.
func plainWords(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '"', '“', '”', '„', ':', '/', '\\', '(', ')', '[', ']', '{', '}', '*', '|', '«', '»', '…':
			return ' '
		case '’', '‘', '`', '´':
			return '\''
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
