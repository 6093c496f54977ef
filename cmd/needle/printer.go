package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"text/tabwriter"
	"unicode"

	"github.com/mozillazg/go-unidecode"
)

// printer writes results and messages.
type printer struct {
	terminal
	json    bool
	printed bool // the document was printed
}

// document prints the one JSON document of a run.
func (p *printer) document(v any) error {
	enc := json.NewEncoder(p.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	p.printed = true
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("print the result: %w", err)
	}
	return nil
}

// say writes a message for the person.
func (p *printer) say(format string, args ...any) {
	fmt.Fprintln(p.err, withoutControls(fmt.Sprintf(format, args...)))
}

// line writes a line of the result.
func (p *printer) line(format string, args ...any) {
	fmt.Fprintln(p.out, withoutControls(fmt.Sprintf(format, args...)))
}

// table writes rows in columns.
func (p *printer) table(rows [][]string) error {
	w := tabwriter.NewWriter(p.out, 0, 4, 2, ' ', 0)
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = withoutControls(c)
		}
		fmt.Fprintln(w, strings.Join(cells, "\t"))
	}
	return w.Flush()
}

// withoutControls removes from text what could control a terminal.
func withoutControls(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case unicode.IsControl(r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, s)
}

// readable transliterates to ASCII for terminals without UTF-8. Files and pipes
// stay UTF-8.
func (t terminal) readable() terminal {
	locale := t.getenv("LC_ALL")
	for _, name := range []string{"LC_CTYPE", "LANG"} {
		if locale == "" {
			locale = t.getenv(name)
		}
	}
	upper := strings.ToUpper(locale)
	if runtime.GOOS == "windows" || locale == "" || strings.Contains(upper, "UTF-8") || strings.Contains(upper, "UTF8") {
		return t
	}
	t.out, t.err = asciiOnly(t.out), asciiOnly(t.err)
	return t
}

func asciiOnly(w io.Writer) io.Writer {
	f, ok := w.(*os.File)
	if !ok {
		return w
	}
	if info, err := f.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return w
	}
	return asciiWriter{w}
}

type asciiWriter struct{ w io.Writer }

// Write transliterates; it reports the length it was given.
func (a asciiWriter) Write(b []byte) (int, error) {
	if _, err := io.WriteString(a.w, unidecode.Unidecode(string(b))); err != nil {
		return 0, err
	}
	return len(b), nil
}

// written returns a function that writes what a buffer holds.
func written(b *bytes.Buffer) func(io.Writer) error {
	return func(w io.Writer) error { _, err := b.WriteTo(w); return err }
}
