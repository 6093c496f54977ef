package catalog

import (
	"fmt"
	"strings"
)

// maxProblems is how many mistakes one file is told at once; a file with more
// is better read anew after the first are mended.
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
