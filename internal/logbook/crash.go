package logbook

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

func (b *Book) crashPath() string { return filepath.Join(filepath.Dir(b.file.path), crashName) }

// takeCrash writes what the last run left into the log, and tells the runtime
// where to leave what ends this one.
func (b *Book) takeCrash() {
	if data, err := os.ReadFile(b.crashPath()); err == nil && len(data) > 0 {
		b.log.Error("the last run ended in a crash", "what", strings.ToValidUTF8(string(data[:min(len(data), maxCrash)]), "�"))
	}
	out, err := os.OpenFile(b.crashPath(), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		b.log.Warn("a crash would not be written down", "error", err)
		return
	}
	defer out.Close() // the runtime has a handle of its own
	if err := debug.SetCrashOutput(out, debug.CrashOptions{}); err != nil {
		b.log.Warn("a crash would not be written down", "error", err)
	}
}

// leaveCrash takes the empty file away at an orderly end.
func (b *Book) leaveCrash() {
	if info, err := os.Stat(b.crashPath()); err == nil && info.Size() == 0 {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
		_ = os.Remove(b.crashPath())
	}
}
