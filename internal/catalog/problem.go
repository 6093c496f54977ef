package catalog

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// maxProblems is how many mistakes one file is told at once; a last entry says
// when there are more. A file with more is better read anew after the first
// are mended.
const maxProblems = 25

// Problem is one mistake in a catalog file.
type Problem struct {
	File    string
	Line    int    // from 1
	Path    string // where in the document, as in cues[3].kind; "" for the whole
	Message string // what is wrong and what is expected
}

// Error names the place, then the mistake.
func (p Problem) Error() string {
	if p.Path == "" {
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	}
	return fmt.Sprintf("%s:%d: %s: %s", p.File, p.Line, p.Path, p.Message)
}

// Problems are all the mistakes found in one reading, in file order.
type Problems []Problem

// Error lists the problems, one a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// brief cuts a piece of a file to what a message has room for.
func brief(s string) string {
	const room = 60
	if len(s) <= room {
		return s
	}
	return strings.ToValidUTF8(s[:room], "") + "…"
}

var plainName = regexp.MustCompile(`^[$\w-]{1,60}$`)

// step is a name's part of a path. A name that is no plain word is quoted, so
// that nothing in a file can dress up a message.
func step(name string) string {
	if plainName.MatchString(name) {
		return "." + name
	}
	return "[" + strconv.Quote(brief(name)) + "]"
}
