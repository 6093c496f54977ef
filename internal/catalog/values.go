package catalog

import (
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// slugForm is what ids are made of: letters that every file system, terminal
// and address takes as they are.
var slugForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// id reads a title's slug.
func (r *reader) id() string {
	s := r.required()
	if s == "" || slugForm.MatchString(s) {
		return s
	}
	example := slug(s)
	if !slugForm.MatchString(example) {
		example = "stranger-things"
	}
	r.problem("expected the letters a to z, digits and single hyphens as in %q, found %q", brief(example), brief(s))
	return ""
}

// codes reads codes of two letters from low to high.
func (r *reader) codes(low, high rune, expected string) []string {
	var out []string
	r.list(func() {
		s := r.required()
		foreign := func(c rune) bool { return c < low || c > high }
		if s != "" && (len(s) != 2 || strings.ContainsFunc(s, foreign)) {
			r.problem("expected %s, found %q", expected, brief(s))
		}
		out = append(out, s)
	})
	return out
}

// address reads a web address; only those are ever opened.
func (r *reader) address() string {
	s := r.required()
	if s != "" && !isAddress(s) {
		r.problem("expected a web address that begins with https:// and has no spaces, found %q", brief(s))
	}
	return s
}

func isAddress(s string) bool {
	web := strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
	u, err := url.Parse(s)
	return web && err == nil && u.User == nil && u.Hostname() != "" && !strings.ContainsFunc(s, unicode.IsSpace)
}

// clockForm is m:ss or h:mm:ss.
var clockForm = regexp.MustCompile(`^[0-9]{1,3}:[0-5][0-9](:[0-5][0-9])?$`)

func (r *reader) duration() time.Duration {
	before := len(r.problems)
	s := r.text()
	if len(r.problems) > before || r.stopped {
		return 0
	}
	d := clockTime(s)
	if d == 0 {
		r.problem("expected a length as in 3:05 or 1:02:30, found %q", brief(s))
	}
	return d
}

// clockTime is the time that s writes as m:ss or h:mm:ss, 0 when it writes
// none.
func clockTime(s string) time.Duration {
	if !clockForm.MatchString(s) {
		return 0
	}
	seconds := 0
	for part := range strings.SplitSeq(s, ":") {
		n, _ := strconv.Atoi(part) // at most three digits
		seconds = seconds*60 + n
	}
	return time.Duration(seconds) * time.Second
}

// momentForm is clockForm up to ten hours.
var momentForm = regexp.MustCompile(`^([0-5]?[0-9]{1,2}:[0-5][0-9]|0{0,2}[0-9]:[0-5][0-9]:[0-5][0-9])$`)

// moment reads a time within an episode or film.
func (r *reader) moment() time.Duration {
	before := len(r.problems)
	s := r.text()
	if len(r.problems) > before || r.stopped {
		return 0
	}
	d := clockTime(s)
	if d == 0 || !momentForm.MatchString(s) {
		r.problem("expected a time within ten hours as in 3:05 or 1:02:30, found %q", brief(s))
		return 0
	}
	return d
}

// languageForm is the part of BCP 47 that names of titles need: a language, as
// it is written, and where.
var languageForm = regexp.MustCompile(`^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$`)

// language reads the tag of a language.
func (r *reader) language() string {
	s := r.required()
	if s != "" && !languageForm.MatchString(s) {
		r.problem("expected an IETF language tag such as es, pt-BR or zh-Hant, found %q", brief(s))
	}
	return s
}

func (r *reader) date() Date {
	before := len(r.problems)
	s := r.text()
	if len(r.problems) > before || r.stopped {
		return ""
	}
	d, err := ParseDate(s)
	if err != nil {
		r.problem("expected a date as YYYY-MM-DD, YYYY-MM or YYYY, found %q", brief(s))
	}
	return d
}

// oneOf reads a word of a closed vocabulary; what names it in the message.
func oneOf[W ~string](r *reader, what string, words []W) W {
	before := len(r.problems)
	w := W(r.text())
	if len(r.problems) > before || r.stopped || slices.Contains(words, w) {
		return w
	}
	r.problem("unknown %s %q; expected one of %s", what, brief(string(w)), join(words))
	return ""
}

func join[W ~string](words []W) string {
	plain := make([]string, len(words))
	for i, w := range words {
		plain[i] = string(w)
	}
	return strings.Join(plain, ", ")
}
