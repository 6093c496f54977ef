package logfile

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
)

// crashName is the file that the runtime writes into when it ends the program:
// a panic that nobody stopped, a deadlock, two writes into one map. What it
// writes is not redacted, so the next run takes it into the log and removes it.
const crashName = "crash.txt"

// maxCrash bounds what is taken from it, in bytes.
const maxCrash = 32 << 10

func (l *Logger) crashPath() string { return filepath.Join(filepath.Dir(l.file.path), crashName) }

// takeCrash writes what the last run left into the log, and tells the runtime
// where to leave what ends this one.
func (l *Logger) takeCrash() {
	if data, err := os.ReadFile(l.crashPath()); err == nil && len(data) > 0 {
		l.log.Error("the last run ended in a crash", "what", strings.ToValidUTF8(string(data[:min(len(data), maxCrash)]), "�"))
	}
	out, err := os.OpenFile(l.crashPath(), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		l.log.Warn("a crash would not be written down", "error", err)
		return
	}
	defer out.Close() // the runtime has a handle of its own
	if err := debug.SetCrashOutput(out, debug.CrashOptions{}); err != nil {
		l.log.Warn("a crash would not be written down", "error", err)
	}
}

// leaveCrash takes the empty file away at an orderly end.
func (l *Logger) leaveCrash() {
	if info, err := os.Stat(l.crashPath()); err == nil && info.Size() == 0 {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
		_ = os.Remove(l.crashPath())
	}
}
