package userfile

import (
	"io"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Text reads a text file of a person's as UTF-8: without the byte order mark that
// some editors write, and from UTF-16 where the mark tells that.
func Text(r io.Reader) io.Reader {
	return transform.NewReader(r, unicode.BOMOverride(transform.Nop))
}
