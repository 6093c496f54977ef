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
	added    bool // the file was added under earlier rules
	stopped  bool // the document is no JSON from here on, or has too many mistakes

	countedTo, lines int // newlines before data[countedTo], so that counting never starts over
}

// newReader reads data past a byte order mark, which some editors write.
func newReader(file string, data []byte) *reader {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	return &reader{file: file, data: data, dec: dec}
}

// finish reports what stands behind the document and returns all problems in
// the order of the file.
func (r *reader) finish() error {
	if !r.stopped {
		if _, err := r.dec.Token(); !errors.Is(err, io.EOF) {
			r.problem("more text after the end of the document")
		}
	}
	if len(r.problems) == 0 {
		return nil
	}
	slices.SortStableFunc(r.problems, func(a, b Problem) int { return a.Line - b.Line })
	return r.problems
}

// line returns the line of the token read last.
func (r *reader) line() int {
	end := max(r.countedTo, min(int(r.dec.InputOffset()), len(r.data)))
	r.lines += bytes.Count(r.data[r.countedTo:end], []byte{'\n'})
	r.countedTo = end
	return r.lines + 1
}

// at returns the path of the value that is being read, as in cues[3].kind.
func (r *reader) at() string {
	return strings.TrimPrefix(strings.Join(r.path, ""), ".")
}

func (r *reader) problem(format string, args ...any) {
	r.problemAt(r.line(), r.at(), format, args...)
}

func (r *reader) problemAt(line int, path, format string, args ...any) {
	if r.stopped {
		return
	}
	if len(r.problems) == maxProblems {
		r.stopped = true
		path, format, args = "", "there are more mistakes; mend these and check again", nil
		line = max(line, r.line())
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
		r.problem("not valid JSON: %v", r.plainSyntax(err))
		r.stopped = true
		return nil, false
	}
	return t, true
}

// plainSyntax says in plain words what makes the document no JSON.
func (r *reader) plainSyntax(err error) string {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		if len(bytes.TrimSpace(r.data)) == 0 {
			return "the file is empty"
		}
		return "the file ends in the middle"
	}
	return strings.NewReplacer(
		"invalid character ", "found ",
		" after object key:value pair", " where a comma or } belongs",
		" after array element", " where a comma or ] belongs",
		" after object key", " where a colon belongs",
		"'}' looking for beginning of object key string", "'}' after a comma; remove the comma",
		" looking for beginning of object key string", " where a name in quotation marks belongs",
		"']' looking for beginning of value", "']' where a value belongs; remove the comma before it, if there is one",
		" looking for beginning of value", " where a value belongs",
		" in string literal", " in a text; its closing quotation mark may be missing",
		" in string escape code", " after a backslash; write a backslash itself as \\\\",
	).Replace(err.Error())
}

// object reads an object of a shape, each field at most once; read must
// consume the value of the name it is given. It returns the line the object
// begins on, and false when there is another value in its place.
func (r *reader) object(s shape, read func(name string)) (int, bool) {
	if !r.open('{', "an object") {
		return r.line(), false
	}
	line := r.line()
	seen := make([]bool, len(s.fields))
	r.names(func(name string) {
		switch i := slices.Index(s.fields, name); {
		case i < 0:
			r.problem("unknown field; expected one of %s", strings.Join(s.fields, ", "))
			r.skip()
		case seen[i]:
			r.problem("the field is given twice")
			r.skip()
		default:
			seen[i] = true
			read(name)
		}
	})
	for _, name := range s.required {
		if !seen[slices.Index(s.fields, name)] {
			r.problemAt(line, r.at(), "missing %s%s", name, hint(name))
		}
	}
	return line, true
}

// entries reads an object whose names are free, each once.
func (r *reader) entries(read func(name string)) {
	if !r.open('{', "an object") {
		return
	}
	seen := map[string]bool{}
	r.names(func(name string) {
		switch fault := r.textFault(name); {
		case fault != "":
			r.problem("the name %s", fault)
		case strings.TrimSpace(name) == "":
			r.problem("the name is empty")
		case seen[name]:
			r.problem("the name is given twice")
		}
		seen[name] = true
		read(name)
	})
}

// names walks the object just opened; read must consume the value of each.
func (r *reader) names(read func(name string)) {
	for !r.stopped && r.dec.More() {
		t, ok := r.token()
		if !ok {
			return
		}
		name := t.(string)
		r.path = append(r.path, step(name))
		read(name)
		r.path = r.path[:len(r.path)-1]
	}
	r.token()
}

// list reads an array; read must consume one element. It returns false when
// there is another value in its place.
func (r *reader) list(read func()) bool {
	if !r.open('[', "a list") {
		return false
	}
	for i := 0; !r.stopped && r.dec.More(); i++ {
		r.path = append(r.path, "["+strconv.Itoa(i)+"]")
		read()
		r.path = r.path[:len(r.path)-1]
	}
	r.token()
	return true
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
	r.problem("expected %s, found %s", expected, found(t))
	if opens(t) {
		r.skipRest()
	}
}

func found(t json.Token) string {
	switch v := t.(type) {
	case json.Delim:
		if v == '[' {
			return "a list"
		}
		return "an object"
	case string:
		return "text"
	case json.Number:
		return "the number " + brief(v.String())
	case bool:
		return strconv.FormatBool(v)
	}
	return "null"
}

func opens(t json.Token) bool { return t == json.Delim('{') || t == json.Delim('[') }

func (r *reader) skip() {
	if t, ok := r.token(); ok && opens(t) {
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
		if depth > maxDepth {
			r.problem("lists and objects nest too deeply")
			r.stopped = true
		}
	}
}

// maxDepth bounds what is skipped over, as the JSON decoder remembers every
// level; no catalog file nests deeper than 8.
const maxDepth = 64

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
	if fault := r.textFault(s); fault != "" {
		r.problem("the text %s", fault)
		return ""
	}
	return s
}

// required reads text that must not be empty; "" when it is at fault.
func (r *reader) required() string {
	before := len(r.problems)
	s := r.text()
	if strings.TrimSpace(s) != "" {
		return s
	}
	if len(r.problems) == before {
		r.problem("expected text, found nothing")
	}
	return ""
}

func (r *reader) texts() []string {
	var out []string
	r.list(func() { out = append(out, r.required()) })
	return out
}

// number reads a whole number from low to high; 0 when it is at fault.
func (r *reader) number(low, high int) int {
	n, _ := r.numberOrFault(low, high)
	return n
}

// numberOrFault reads a whole number from low to high, and tells a 0 that is
// given from one that is at fault.
func (r *reader) numberOrFault(low, high int) (n int, right bool) {
	t, ok := r.token()
	if !ok {
		return 0, false
	}
	v, isNumber := t.(json.Number)
	if !isNumber {
		r.wrong(t, fmt.Sprintf("a whole number from %d to %d", low, high))
		return 0, false
	}
	i, err := strconv.Atoi(v.String())
	if err != nil || i < low || i > high {
		r.problem("expected a whole number from %d to %d, found %s", low, high, brief(v.String()))
		return 0, false
	}
	return i, true
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
