package logfile

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// gone stands in the place of what is not shown.
const gone = "[…]"

// The shapes of what signs someone in. Quotation marks may be escaped, since a
// log line quotes what it is given.
var (
	// Of any address the query and the fragment, which is where a sign-in comes
	// back, and the password of a proxy.
	addressQuery    = regexp.MustCompile(`(?i)\b([a-z][a-z0-9+.-]*://[^\s"'<>?#\\]*)[?#][^\s"'<>\\]+`)
	addressPassword = regexp.MustCompile(`(?i)\b([a-z][a-z0-9+.-]*://)[^\s/"'<>@\\]+@`)
	header          = regexp.MustCompile(`(?i)\b((?:proxy-)?authorization|(?:set-)?cookie|x-api-key)([\\"'\]]*\s*[:=]+\s*[\\"'\[]*)[^"'\\\r\n\][…][^"'\\\r\n\]]*`)
	scheme          = regexp.MustCompile(`(?i)\b(bearer|basic)(\s+)[a-z0-9._~+/=-]{4,}`)
	named           = regexp.MustCompile(`(?i)\b((?:access|refresh|id|auth)[_-]?token|token|code|state|code[_-](?:verifier|challenge)|verifier|client[_-]?(?:id|secret)|passw(?:or)?d|secret|api[_-]?key)([\\"']*\s*=\s*[\\"']*|[\\"']+\s*:\s*[\\"']*)[^\s"'\\&,;})\][…][^\s"'\\&,;})\]]*`)
	random          = regexp.MustCompile(`[A-Za-z0-9_-]{40,}`)
)

// homes are the folders of people on the systems there are, for a home that is
// not this process's own.
var homes = regexp.MustCompile(`(?i)(/home/|/Users/|\b[a-z]:(?:\\+|/)Users(?:\\+|/))[^\s/\\"':;,)]+`)

// Redact takes out of a text what signs someone in, and writes the home folder
// as ~.
func Redact(text string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	return redact(text, home)
}

func redact(text, home string) string {
	text = addressPassword.ReplaceAllString(text, "${1}")
	text = addressQuery.ReplaceAllString(text, "${1}?"+gone)
	text = header.ReplaceAllString(text, "${1}${2}"+gone)
	text = scheme.ReplaceAllString(text, "${1}${2}"+gone)
	text = named.ReplaceAllString(text, "${1}${2}"+gone)
	text = random.ReplaceAllStringFunc(text, hideRandom)
	return shorten(text, home)
}

// hideRandom hides a long word that looks like a token: capitals, small letters
// and digits in one. The words of ids and hashes have small letters only.
func hideRandom(word string) string {
	if strings.ContainsFunc(word, unicode.IsUpper) && strings.ContainsFunc(word, unicode.IsLower) && strings.ContainsFunc(word, unicode.IsDigit) {
		return gone
	}
	return word
}

// shorten writes home folders as ~, in whatever way their paths are written.
func shorten(text, home string) string {
	if home = filepath.Clean(home); len(home) > 1 && home != "." {
		for _, way := range []string{home, filepath.ToSlash(home), strings.ReplaceAll(home, `\`, `\\`)} {
			text = replaceWhole(text, way, "~")
		}
	}
	return homes.ReplaceAllString(text, "~")
}

// replaceWhole replaces old where no longer name begins with it.
func replaceWhole(text, old, with string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, old)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if endsName(after) {
			b.WriteString(with)
		} else {
			b.WriteString(old)
		}
		text = after
	}
}

func endsName(after string) bool {
	for _, r := range after {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.", r)
	}
	return true
}
