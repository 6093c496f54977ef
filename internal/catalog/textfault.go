package catalog

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// textFault reports what in a text can hide or reorder what a person reads, or
// shows a letter as the source of a web page writes it.
func (r *reader) textFault(s string) string {
	if fault := unseenFault(s); fault != "" || r.added {
		return fault
	}
	return entityFault(s)
}

func unseenFault(s string) string {
	i := strings.IndexFunc(s, unseen)
	if i < 0 {
		return ""
	}
	nth := utf8.RuneCountInString(s[:i]) + 1
	c, _ := utf8.DecodeRuneInString(s[i:])
	if c == utf8.RuneError {
		return fmt.Sprintf("is broken at its character %d; write it anew and save the file as UTF-8", nth)
	}
	return fmt.Sprintf("has the hidden character %U as its character %d; remove it", c, nth)
}

// unseen tells of control characters, those that turn the direction of
// writing, and the stand-in for bytes that are no UTF-8.
func unseen(c rune) bool {
	return unicode.IsControl(c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
		c == unicode.ReplacementChar
}

// entityForm is how HTML writes a letter: by its name or its number.
var entityForm = regexp.MustCompile(`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)

func entityFault(s string) string {
	for _, written := range entityForm.FindAllString(s, -1) {
		if letter := html.UnescapeString(written); letter != written {
			return fmt.Sprintf("has %s, as web pages write %s; write the character itself", written, meant(letter))
		}
	}
	return ""
}

// meant shows the letter of an entity, where it can be shown.
func meant(letter string) string {
	if unseenFault(letter) != "" || strings.TrimSpace(letter) == "" {
		return fmt.Sprintf("%+q", letter)
	}
	return letter
}
