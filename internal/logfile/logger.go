package logfile

import (
	"context"
	"io"
	"log"
	"log/slog"
	"path/filepath"
	"strings"
)

// Logger is an open log. It is safe for any number of goroutines.
type Logger struct {
	file *file
	log  *slog.Logger
	used bool // it is the log of the whole program
}

// maxLine bounds a line of the log, in bytes.
const maxLine = 64 << 10

// Open opens the log in a folder, made if need be.
func Open(folder string) (*Logger, error) {
	f, err := openFile(filepath.Join(folder, FileName), maxSize)
	if err != nil {
		return nil, err
	}
	return newLogger(f), nil
}

func newLogger(f *file) *Logger {
	return &Logger{file: f, log: slog.New(handler{slog.NewTextHandler(redacting{f}, nil), f})}
}

// handler writes records into a log that can be brought to the disk.
type handler struct {
	slog.Handler
	file *file
}

func (h handler) sync() { h.file.sync() }

// Use makes this the log of the whole program: of slog, of panics that are
// stopped, and of what the toolkit writes with the log package, which goes on
// to also as before. It writes down what a crash of the last run left, and
// where one of this run would leave it.
func (l *Logger) Use(also io.Writer) {
	slog.SetDefault(l.log)
	log.SetFlags(0)
	log.SetOutput(io.MultiWriter(also, lines{l.log}))
	l.used = true
	l.takeCrash()
}

// Close closes the file; what is written later is lost.
func (l *Logger) Close() error {
	if l.used {
		l.leaveCrash()
	}
	return l.file.close()
}

// redacting takes the secrets out of whole lines, whichever way they got there.
type redacting struct{ to io.Writer }

func (r redacting) Write(line []byte) (int, error) {
	text := string(line)
	if len(text) > maxLine {
		text = text[:maxLine] + "…\n"
	}
	if _, err := io.WriteString(r.to, Redact(strings.ToValidUTF8(text, "�"))); err != nil {
		return 0, err
	}
	return len(line), nil
}

// lines writes what the log package prints as records of one line each.
type lines struct{ to *slog.Logger }

func (l lines) Write(text []byte) (int, error) {
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" {
			l.to.Log(context.Background(), levelOf(line), line)
		}
	}
	return len(text), nil
}

// levelOf marks what the toolkit calls an error.
func levelOf(line string) slog.Level {
	if strings.HasPrefix(line, "Fyne error:") || strings.HasPrefix(line, "*** Error") {
		return slog.LevelError
	}
	return slog.LevelInfo
}
