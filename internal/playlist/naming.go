package playlist

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"needledrop/internal/catalog"
)

// The bounds of what Spotify takes, in characters.
const (
	maxName        = 100
	maxDescription = 300
)

// planName is the name a playlist gets when the person gives none.
func planName(r Recipe, titles []catalog.Title) string {
	var of string
	switch {
	case len(titles) == 0:
		of = "Needledrop"
	case len(titles) <= 3:
		of = names(titles)
	default:
		of = fmt.Sprintf("%s and %d more", titles[0].Name, len(titles)-1)
		if len(r.Titles) == 0 && len(r.Moods) > 0 {
			of = capital(strings.Join(r.Moods, " and ")) + " needle drops"
		}
	}
	return Clip(of+scope(r), maxName)
}

// scope tells which part of the titles a recipe takes.
func scope(r Recipe) string {
	var parts []string
	if len(r.Seasons) > 0 {
		parts = append(parts, plural("season", r.Seasons))
	}
	if len(r.Episodes) > 0 {
		parts = append(parts, plural("episode", r.Episodes))
	}
	for _, k := range r.Kinds {
		parts = append(parts, kindName(k))
	}
	if r.Originals {
		parts = append(parts, "in the original")
	}
	if r.KeyOnly {
		parts = append(parts, "signature moments")
	}
	if len(r.Albums) > 0 {
		parts = append(parts, strings.Join(r.Albums, ", "))
	}
	if len(r.Cues) > 0 {
		parts = append(parts, "picked by hand")
	}
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, ", ")
}

func kindName(k catalog.CueKind) string {
	switch k {
	case catalog.Cover:
		return "covers"
	case catalog.Score:
		return "score"
	case catalog.Performance:
		return "performances"
	}
	return "songs"
}

func plural(word string, numbers []int) string {
	if len(numbers) > 1 {
		word += "s"
	}
	return word + " " + strings.Trim(strings.Join(strings.Fields(fmt.Sprint(numbers)), ", "), "[]")
}

func names(titles []catalog.Title) string {
	var out []string
	for _, t := range titles {
		out = append(out, t.Name)
	}
	if len(out) < 2 {
		return strings.Join(out, "")
	}
	return strings.Join(out[:len(out)-1], ", ") + " & " + out[len(out)-1]
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[size:]
}

func describe(p Plan, titles []catalog.Title) string {
	return CleanDescription(fmt.Sprintf("The music of %s: %d recordings in the order they are heard. Made with Needledrop; not affiliated with Netflix or Spotify.",
		names(titles[:min(3, len(titles))]), len(p.Entries)))
}

// CleanDescription makes text fit what Spotify takes as a description: one
// line, no address, at most 300 characters.
func CleanDescription(s string) string {
	var words []string
	for _, w := range strings.Fields(s) {
		if !strings.Contains(w, "://") && !strings.Contains(strings.ToLower(w), "www.") {
			words = append(words, w)
		}
	}
	return Clip(strings.Join(words, " "), maxDescription)
}

// Clip cuts text to a number of characters, at a word's end, with an ellipsis.
func Clip(s string, limit int) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	cut := string([]rune(s)[:limit-1])
	if i := strings.LastIndexByte(cut, ' '); i > limit/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// counted puts a number before the word that fits it.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
