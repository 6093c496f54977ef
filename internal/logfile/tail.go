package logfile

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// maxTail bounds how much of a file's end is read, in bytes.
const maxTail = 256 << 10

// Tail returns the last lines of the log in a folder, at most n, the oldest
// first. They are redacted anew: the rules may have become stricter since. It
// returns none when there is no log.
func Tail(folder string, n int) []string {
	var out []string
	for older := range kept + 1 {
		if len(out) >= n {
			break
		}
		out = slices.Concat(end(olderIn(folder, older)), out)
	}
	return out[max(0, len(out)-n):]
}

func olderIn(folder string, n int) string { return older(filepath.Join(folder, FileName), n) }

// end returns the whole lines at the end of a file.
func end(path string) []string {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	cut := false
	if info, err := f.Stat(); err == nil && info.Size() > maxTail {
		_, err = f.Seek(-maxTail, io.SeekEnd)
		cut = err == nil
	}
	data, err := io.ReadAll(io.LimitReader(f, maxTail))
	if err != nil {
		return nil
	}
	var out []string
	for line := range strings.Lines(string(data)) {
		out = append(out, Redact(strings.ToValidUTF8(strings.TrimSuffix(line, "\n"), "�")))
	}
	if cut && len(out) > 0 {
		out = out[1:]
	}
	return out
}
