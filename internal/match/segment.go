package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// segment is one part of a raw title.
type segment struct {
	text string
	kind segmentKind
}

type segmentKind uint8

const (
	head    segmentKind = iota // outside brackets, before any dash
	prelude                    // in a bracket that opens the title
	bracket                    // inside ( ) [ ] { } or their wide forms
	dash                       // behind " - "
)

// split takes a raw title apart at brackets and free-standing dashes. A
// bracket that opens the title belongs to it: "(I Just) Died in Your Arms".
func split(title string) []segment {
	var out []segment
	kind, start, depth := head, 0, 0
	cut := func(end int) {
		if text := strings.TrimSpace(title[start:end]); text != "" {
			out = append(out, segment{text, kind})
		}
	}
	outer := head
	for i := 0; i < len(title); {
		r, size := utf8.DecodeRuneInString(title[i:])
		switch {
		case opens(r):
			if depth == 0 {
				cut(i)
				start = i + size
				kind = bracket
				if len(out) == 0 {
					kind = prelude
				}
			}
			depth++
		case closes(r) && depth > 0:
			depth--
			if depth == 0 {
				cut(i)
				start, kind = i+size, outer
			}
		case depth == 0 && isDash(r) && freeStanding(title, i, size):
			cut(i)
			start = i + size
			kind, outer = dash, dash
			if len(out) == 0 {
				kind, outer = head, head
			}
		}
		i += size
	}
	cut(len(title))
	return out
}

func opens(r rune) bool {
	return r == '(' || r == '[' || r == '{' || r == '（' || r == '【' || r == '［' || r == '〔' || r == '〈'
}

func closes(r rune) bool {
	return r == ')' || r == ']' || r == '}' || r == '）' || r == '】' || r == '］' || r == '〕' || r == '〉'
}

func isDash(r rune) bool {
	return r == '-' || r == '–' || r == '—' || r == '―' || r == '−' || r == '~' || r == '〜' || r == '～'
}

// freeStanding tells a dash between parts from one inside a word.
func freeStanding(s string, at, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at+size:])
	return unicode.IsSpace(before) && unicode.IsSpace(after)
}
