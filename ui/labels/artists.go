package labels

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"

	"needledrop/internal/artwork"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// ArtistSubject is what the picture of an act is drawn from. Nothing but the name
// is known of how they sound, so the name chooses the colours.
func ArtistSubject(id, name string) artwork.Subject {
	return artwork.Subject{ID: "artist/" + id, Name: name, Kind: string(catalog.Concert), Moods: moodsOfName(id)}
}

// PersonSubject is the same of a person; who writes music gets its figures.
func PersonSubject(p library.PersonPage) artwork.Subject {
	s := artwork.Subject{ID: "person/" + p.ID, Name: p.Name, Kind: string(catalog.Documentary), Moods: moodsOfName(p.ID)}
	if slices.ContainsFunc(p.Roles, catalog.Role.Writes) {
		s.Kind, s.Music = "", []string{"orchestral"}
	}
	return s
}

func moodsOfName(id string) []string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(id)) // a hash never fails to write
	moods := catalog.Moods()
	at := int(h.Sum32() % uint32(len(moods)))
	return []string{moods[at]}
}

// Initials are the one or two letters that stand for a name.
func Initials(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	if len(words) == 0 {
		return ""
	}
	first := FirstLetter(words[0])
	if last := FirstLetter(words[len(words)-1]); len(words) > 1 && isLatin(first) && isLatin(last) {
		return first + last
	}
	return first
}

// FirstLetter is the upper-case letter under which a name is listed; the name is not empty.
func FirstLetter(word string) string { return string(unicode.ToUpper([]rune(word)[0])) }

func isLatin(letter string) bool { return unicode.Is(unicode.Latin, []rune(letter)[0]) }
