package playlist

import (
	"fmt"
	"slices"
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
	case r.credited():
		of = creditName(r, titles)
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

// creditName names a playlist of somebody's music: "Kate Bush on screen", "The
// soundtracks of Nora Felder", and with titles "Kate Bush in Stranger Things".
func creditName(r Recipe, titles []catalog.Title) string {
	who := listed(r.credits())
	switch {
	case len(r.Titles) > 0:
		return who + " in " + places(titles)
	case len(r.Artists) == 0:
		return "The soundtracks of " + who
	}
	return who + " on screen"
}

// credits are the names that a recipe asks for.
func (r Recipe) credits() []string { return slices.Concat(r.Artists, r.People) }

// places names a few titles, or counts them.
func places(titles []catalog.Title) string {
	if len(titles) > 3 {
		return fmt.Sprintf("%d titles", len(titles))
	}
	return names(titles)
}

// scope reports which part of the titles a recipe takes.
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
	if r.Both {
		parts = append(parts, "covers and originals")
	}
	if r.KeyOnly {
		parts = append(parts, "signature moments")
	}
	if len(r.Albums) > 0 {
		parts = append(parts, strings.Join(r.Albums, ", "))
	}
	if r.AlbumsToo {
		parts = append(parts, "with the albums")
	}
	if len(r.Cues) > 0 {
		parts = append(parts, "picked by hand")
	}
	if said := r.Order.scope(); said != "" {
		parts = append(parts, said)
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
	out := make([]string, len(titles))
	for i, t := range titles {
		out[i] = t.Name
	}
	return listed(out)
}

// listed joins names as people do; of more than three it counts the others.
func listed(names []string) string {
	switch n := len(names); {
	case n > 3:
		return fmt.Sprintf("%s and %d more", names[0], n-1)
	case n < 2:
		return strings.Join(names, "")
	default:
		return strings.Join(names[:n-1], ", ") + " & " + names[n-1]
	}
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[size:]
}

func describe(p Plan, titles []catalog.Title) string {
	of := names(titles[:min(3, len(titles))])
	if p.Recipe.credited() {
		of = listed(p.Recipe.credits()) + " in " + places(titles)
	}
	return CleanDescription(fmt.Sprintf("The music of %s: %s %s. Made with Needledrop; not affiliated with Netflix or Spotify.",
		of, counted(len(p.Entries), "recording", "recordings"), p.Recipe.Order.inWords()))
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
