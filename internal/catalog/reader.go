package catalog

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// reader walks one JSON document token by token. Unlike json.Unmarshal it
// knows at every value where it stands, so that each mistake can be told with
// its line and path, and it goes on after a mistake to find the next one.
type reader struct {
	file     string
	data     []byte
	dec      *json.Decoder
	path     []string
	problems Problems
	stopped  bool // the document is no JSON from here on, or has too many mistakes

	countedTo, lines int // newlines before data[countedTo], so that counting never starts over
}

func newReader(file string, data []byte) *reader {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	return &reader{file: file, data: data, dec: dec}
}

// finish reports what stands behind the document and returns all problems.
func (r *reader) finish() error {
	if !r.stopped {
		if _, err := r.dec.Token(); !errors.Is(err, io.EOF) {
			r.problem("more text after the end of the document")
		}
	}
	if len(r.problems) == 0 {
		return nil
	}
	return r.problems
}

func (r *reader) line() int {
	end := min(int(r.dec.InputOffset()), len(r.data))
	r.lines += bytes.Count(r.data[r.countedTo:end], []byte{'\n'})
	r.countedTo = end
	return r.lines + 1
}

func (r *reader) problem(format string, args ...any) {
	r.problemAt(r.line(), strings.TrimPrefix(strings.Join(r.path, ""), "."), format, args...)
}

func (r *reader) problemAt(line int, path, format string, args ...any) {
	if len(r.problems) == maxProblems {
		r.stopped = true
		return
	}
	r.problems = append(r.problems, Problem{r.file, line, path, fmt.Sprintf(format, args...)})
}

// token returns the next token; false when the document broke off.
func (r *reader) token() (json.Token, bool) {
	if r.stopped {
		return nil, false
	}
	t, err := r.dec.Token()
	if err != nil {
		r.problem("not valid JSON: %v", plainSyntax(err))
		r.stopped = true
		return nil, false
	}
	return t, true
}

func plainSyntax(err error) string {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return "the file ends in the middle"
	}
	return err.Error()
}

// object reads an object whose names are all among fields and each come once;
// read must consume the value of the name it is given.
func (r *reader) object(fields []string, read func(name string)) {
	if !r.open('{', "an object") {
		return
	}
	seen := make([]bool, len(fields))
	for !r.stopped && r.dec.More() {
		t, ok := r.token()
		if !ok {
			return
		}
		name := t.(string)
		r.path = append(r.path, "."+name)
		switch i := slices.Index(fields, name); {
		case i < 0:
			r.problem("unknown field; expected one of %s", strings.Join(fields, ", "))
			r.skip()
		case seen[i]:
			r.problem("the field is given twice")
			r.skip()
		default:
			seen[i] = true
			read(name)
		}
		r.path = r.path[:len(r.path)-1]
	}
	r.token()
}

// entries reads an object whose names are free, each once.
func (r *reader) entries(read func(name string)) {
	if !r.open('{', "an object") {
		return
	}
	seen := map[string]bool{}
	for !r.stopped && r.dec.More() {
		t, ok := r.token()
		if !ok {
			return
		}
		name := t.(string)
		r.path = append(r.path, "."+name)
		if seen[name] {
			r.problem("the name is given twice")
		}
		seen[name] = true
		read(name)
		r.path = r.path[:len(r.path)-1]
	}
	r.token()
}

// list reads an array; read must consume one element.
func (r *reader) list(read func()) {
	if !r.open('[', "a list") {
		return
	}
	for i := 0; !r.stopped && r.dec.More(); i++ {
		r.path = append(r.path, "["+strconv.Itoa(i)+"]")
		read()
		r.path = r.path[:len(r.path)-1]
	}
	r.token()
}

// open consumes the opening delimiter, or reports and skips another value.
func (r *reader) open(want json.Delim, expected string) bool {
	t, ok := r.token()
	if !ok {
		return false
	}
	if t == want {
		return true
	}
	r.wrong(t, expected)
	return false
}

// wrong reports a value of another type and consumes what is left of it.
func (r *reader) wrong(t json.Token, expected string) {
	found := "null"
	switch t.(type) {
	case json.Delim:
		found = "a list or object"
	case string:
		found = "text"
	case json.Number:
		found = "a number"
	case bool:
		found = "true or false"
	}
	r.problem("expected %s, found %s", expected, found)
	if d, isDelim := t.(json.Delim); isDelim && (d == '{' || d == '[') {
		r.skipRest()
	}
}

func (r *reader) skip() {
	t, ok := r.token()
	if d, isDelim := t.(json.Delim); ok && isDelim && (d == '{' || d == '[') {
		r.skipRest()
	}
}

// skipRest consumes up to the end of the object or list just opened.
func (r *reader) skipRest() {
	for depth := 1; depth > 0; {
		t, ok := r.token()
		if !ok {
			return
		}
		switch t {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
	}
}

// text reads a string that people will see.
func (r *reader) text() string {
	t, ok := r.token()
	if !ok {
		return ""
	}
	s, isText := t.(string)
	if !isText {
		r.wrong(t, "text")
		return ""
	}
	if i := strings.IndexFunc(s, unseen); i >= 0 {
		r.problem("the text has a control or direction character at byte %d; remove it", i)
		return ""
	}
	return s
}

// unseen tells of characters that can hide or reorder what a person reads.
func unseen(c rune) bool {
	return unicode.IsControl(c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
		c == unicode.ReplacementChar
}

// required reads text that must not be empty.
func (r *reader) required() string {
	before := len(r.problems)
	s := r.text()
	if strings.TrimSpace(s) == "" && len(r.problems) == before {
		r.problem("expected text, found nothing")
	}
	return s
}

func (r *reader) texts() []string {
	var out []string
	r.list(func() { out = append(out, r.required()) })
	return out
}

// number reads a whole number from low to high.
func (r *reader) number(low, high int) int {
	t, ok := r.token()
	if !ok {
		return 0
	}
	n, isNumber := t.(json.Number)
	if !isNumber {
		r.wrong(t, "a number")
		return 0
	}
	i, err := strconv.Atoi(n.String())
	if err != nil || i < low || i > high {
		r.problem("expected a whole number from %d to %d, found %s", low, high, n)
		return 0
	}
	return i
}

func (r *reader) truth() bool {
	t, ok := r.token()
	if !ok {
		return false
	}
	b, isBool := t.(bool)
	if !isBool {
		r.wrong(t, "true or false")
	}
	return b
}

// oneOf reads a word of a closed vocabulary; what names it in the message.
func oneOf[W ~string](r *reader, what string, words []W) W {
	before := len(r.problems)
	w := W(r.text())
	if len(r.problems) > before || r.stopped || slices.Contains(words, w) {
		return w
	}
	r.problem("unknown %s %q; expected one of %s", what, string(w), join(words))
	return ""
}

func join[W ~string](words []W) string {
	plain := make([]string, len(words))
	for i, w := range words {
		plain[i] = string(w)
	}
	return strings.Join(plain, ", ")
}

func (r *reader) date() Date {
	before := len(r.problems)
	s := r.text()
	if len(r.problems) > before || r.stopped {
		return ""
	}
	d, err := ParseDate(s)
	if err != nil {
		r.problem("%v; expected YYYY-MM-DD, YYYY-MM or YYYY", err)
	}
	return d
}
