package labels

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"needledrop/internal/catalog"
	"needledrop/internal/diagnose"
	"needledrop/ui/lang"
)

// Capital makes the first letter of a word large.
func Capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	if size == 0 {
		return word
	}
	return string(unicode.ToUpper(first)) + word[size:]
}

// Thousands writes a number in groups, as the language does.
func Thousands(n int) string {
	digits := strconv.Itoa(n)
	if len(digits) < 4 {
		return digits
	}
	between := strings.Trim(lang.Tr("1,000"), "10")
	for at := len(digits) - 3; at > 0 && digits[at-1] != '-'; at -= 3 {
		digits = digits[:at] + between + digits[at:]
	}
	return digits
}

// Joined puts a middle dot between the parts that are not empty.
func Joined(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " · ")
}

// Listed is a list in one line, in the person's language.
func Listed(parts []string) string { return strings.Join(parts, lang.Tr(", ")) }

// SongCount count songs.
func SongCount(n int) string { return lang.Trn("%s songs", n, Thousands(n)) }

// KindName is what a badge says of a cue's kind.
func KindName(k catalog.CueKind) string {
	switch k {
	case catalog.Song:
		return lang.Tr("Song")
	case catalog.Cover:
		return lang.Tr("Cover")
	case catalog.Score:
		return lang.Tr("Score")
	case catalog.Performance:
		return lang.Tr("Performance")
	}
	return Capital(string(k))
}

// KindsInText is kindsName within a sentence.
func KindsInText(k catalog.CueKind) string {
	switch k {
	case catalog.Song:
		return lang.Tr("songs")
	case catalog.Cover:
		return lang.Tr("covers")
	case catalog.Score:
		return lang.Tr("score")
	case catalog.Performance:
		return lang.Tr("performances")
	}
	return string(k)
}

// KindsName is what a filter says of a cue's kind.
func KindsName(k catalog.CueKind) string {
	switch k {
	case catalog.Song:
		return lang.Tr("Songs")
	case catalog.Cover:
		return lang.Tr("Covers")
	case catalog.Score:
		return lang.Tr("Score")
	case catalog.Performance:
		return lang.Tr("Performances")
	}
	return Capital(string(k))
}

// TitleKindsName is what a filter says of a title's kind.
func TitleKindsName(k catalog.TitleKind) string {
	switch k {
	case catalog.Series:
		return lang.Tr("Series")
	case catalog.Awards:
		return lang.Tr("Awards")
	case catalog.Film:
		return lang.Tr("Films")
	case catalog.Documentary:
		return lang.Tr("Documentaries")
	case catalog.Concert:
		return lang.Tr("Concerts")
	case catalog.Competition:
		return lang.Tr("Competitions")
	}
	return Capital(string(k))
}

// Explain says in one sentence what an error means.
func Explain(err error) string { return lang.Say(diagnose.Of(err).Sentence) }

// Clock writes a number of seconds as people say it.
func Clock(seconds int) string {
	if seconds < 60 {
		return lang.Trf("%d s", seconds)
	}
	return lang.Trf("%s min", fmt.Sprintf("%d:%02d", seconds/60, seconds%60))
}
