package lang

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// phrasebook says sentences of the packages below in another language. It knows
// the formats they are made of, and finds in a sentence what was put in.
type phrasebook struct {
	whole   map[string]string // those that nothing is put into
	formats []phrase          // the one with the most words of its own first
}

// phrase is a format and what it is called in another language.
type phrase struct {
	format  string
	pattern *regexp.Regexp
	text    string
}

var CoreVerb = regexp.MustCompile(`%(?:\[(\d+)\])?([sdqv%])`)

func NewPhrasebook(texts map[string]string) phrasebook {
	b := phrasebook{whole: map[string]string{}}
	for _, format := range slices.Sorted(maps.Keys(texts)) {
		if !strings.Contains(format, "%") {
			b.whole[format] = texts[format]
			continue
		}
		b.formats = append(b.formats, phrase{format, patternOf(format), texts[format]})
	}
	slices.SortStableFunc(b.formats, func(x, y phrase) int { return cmp.Compare(len(y.format), len(x.format)) })
	return b
}

// patternOf finds what was put into a format.
func patternOf(format string) *regexp.Regexp {
	var out strings.Builder
	at := 0
	for _, verb := range CoreVerb.FindAllStringSubmatchIndex(format, -1) {
		out.WriteString(regexp.QuoteMeta(format[at:verb[0]]))
		switch format[verb[4]:verb[5]] {
		case "d":
			out.WriteString(`(-?\d+)`)
		case "q":
			out.WriteString(`("(?:[^"\\]|\\.)*")`)
		default:
			out.WriteString(`(.*)`)
		}
		at = verb[1]
	}
	return regexp.MustCompile(`(?s)^` + out.String() + regexp.QuoteMeta(format[at:]) + `$`)
}

// Say returns a sentence in the language of the book, and one that is not in it
// as it is.
func (b phrasebook) Say(english string) string {
	if b.whole == nil { // English itself
		return english
	}
	if text, ok := b.whole[english]; ok {
		return text
	}
	for _, p := range b.formats {
		if parts := p.pattern.FindStringSubmatch(english); parts != nil {
			return p.fill(b.sayParts(p.format, parts[1:]))
		}
	}
	return saidMoment(english)
}

// sayPart is say for what was put into a sentence. What begins large and is no
// sentence is a name, such as that of a playlist.
func (b phrasebook) sayPart(english string) string {
	if first, _ := utf8.DecodeRuneInString(english); unicode.IsUpper(first) && !strings.HasSuffix(english, ".") {
		return saidMoment(english)
	}
	return b.Say(english)
}

// sayParts says what was put into a format. What stands in quotes there is a
// name and stays as it is.
func (b phrasebook) sayParts(format string, parts []string) []string {
	said := slices.Clone(parts)
	for i, verb := range CoreVerb.FindAllStringIndex(format, len(parts)) {
		if quoted := strings.HasSuffix(format[:verb[0]], "“") || strings.HasSuffix(format[:verb[1]], "q"); !quoted {
			said[i] = b.sayPart(said[i])
		}
	}
	return said
}

// fill puts parts into the text, which may reorder them.
func (p phrase) fill(parts []string) string {
	next := 0
	return CoreVerb.ReplaceAllStringFunc(p.text, func(verb string) string {
		at := next
		if number := CoreVerb.FindStringSubmatch(verb)[1]; number != "" {
			n, _ := strconv.Atoi(number)
			at = n - 1
		}
		if next++; at >= len(parts) {
			return verb
		}
		return parts[at]
	})
}

// saidMoment says the moments that stand in sentences, and returns any other
// text as it is.
func saidMoment(english string) string {
	if at, err := time.Parse("15:04 on 2 January", english); err == nil {
		return Trf("%[1]d %[2]s %[3]s", at.Day(), monthName(at.Month()), at.Format("15:04"))
	}
	if at, err := time.Parse("2 January", english); err == nil {
		return Trf("%[1]d %[2]s", at.Day(), monthName(at.Month()))
	}
	for day := range time.Weekday(7) {
		at, found := strings.CutPrefix(english, day.String()+" ")
		if _, err := time.Parse("15:04", at); found && err == nil {
			return Trf("%[1]s %[2]s", weekdayName(day), at)
		}
	}
	return english
}
