package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"needledrop/internal/logbook"
)

// logLines is how much of the log goes into a bug report.
const logLines = 40

// reportTime bounds the gathering of a bug report: what does not answer by then
// is said to be missing.
const reportTime = 10 * time.Second

// LogFolder is where the log lies.
func (a *App) LogFolder() string { return filepath.Join(a.home, "logs") }

// BugReport returns the details that help with a bug, as text to copy: versions,
// the system, what the data folder holds, what the doctor finds and the end of
// the log. It holds no secret, no account and no playlist's name; it asks
// Spotify nothing.
func (a *App) BugReport(ctx context.Context) string {
	ctx, cancel := context.WithTimeout(ctx, reportTime)
	defer cancel()
	hide := a.hider(ctx)
	var b strings.Builder
	a.writeVersions(&b)
	a.writeCounts(ctx, &b)
	b.WriteString("\nDoctor\n")
	for _, f := range a.Doctor(ctx) {
		fmt.Fprintf(&b, "- %s %s: %s\n", verdict(f.OK), f.Name, hide(oneLine(f.Detail)))
	}
	lines := logbook.Tail(a.LogFolder(), logLines)
	fmt.Fprintf(&b, "\nLog (the last %d lines)\n", len(lines))
	for _, line := range lines {
		b.WriteString(hide(line) + "\n")
	}
	return b.String()
}

func verdict(ok bool) string {
	if ok {
		return "ok"
	}
	return "NOT OK"
}

// oneLine keeps a finding of many lines in its place.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func (a *App) writeVersions(b *strings.Builder) {
	fmt.Fprintf(b, "Needledrop %s, %s, %s/%s\n", firstOf(a.version, "unknown"), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	for _, line := range [][2]string{
		{"System", systemName()}, {"Desktop", desktopName()}, {"Language", firstOf(os.Getenv("LC_ALL"), os.Getenv("LANG"))},
		{"Build", buildOf()}, {"Data folder", a.home},
	} {
		if line[1] != "" {
			fmt.Fprintf(b, "%s: %s\n", line[0], logbook.Redact(oneLine(line[1])))
		}
	}
}

// systemName is what a Linux calls itself, "" elsewhere.
func systemName() string {
	data, err := os.ReadFile("/etc/os-release")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(data)) {
		if name, ok := strings.CutPrefix(line, "PRETTY_NAME="); ok {
			return strings.Trim(strings.TrimSpace(name), `"'`)
		}
	}
	return ""
}

// desktopName is what draws the windows, "" where it does not say so.
func desktopName() string {
	return strings.TrimSpace(os.Getenv("XDG_CURRENT_DESKTOP") + " " + os.Getenv("XDG_SESSION_TYPE"))
}

// buildOf names the sources and the toolkit that the program was built from.
func buildOf() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	var out []string
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" || s.Key == "vcs.modified" || s.Key == "-tags" {
			out = append(out, s.Key+"="+s.Value)
		}
	}
	for _, d := range info.Deps {
		if d.Path == "fyne.io/fyne/v2" || d.Path == "modernc.org/sqlite" {
			out = append(out, d.Path+" "+d.Version)
		}
	}
	return strings.Join(out, ", ")
}

// writeCounts says how much there is of everything, and nothing of what.
func (a *App) writeCounts(ctx context.Context, b *strings.Builder) {
	counts := []string{fmt.Sprintf("demo account %v", a.Demo())}
	if s, err := a.stats(ctx); err == nil {
		counts = append(counts, fmt.Sprintf("%d titles, %d cues", s.Titles, s.Cues))
	}
	if packs, err := a.packs().Files(); err == nil {
		counts = append(counts, fmt.Sprintf("%d added packs", len(packs)))
	}
	if all, err := a.Decisions(ctx); err == nil {
		counts = append(counts, fmt.Sprintf("%d decisions", len(all)))
	}
	if a.session.Connected() { // nothing is begun for a report
		if made, err := a.Playlists(ctx); err == nil {
			counts = append(counts, fmt.Sprintf("%d playlists", len(made)))
		}
		if jobs, err := a.Jobs(ctx); err == nil {
			counts = append(counts, fmt.Sprintf("%d unfinished jobs", len(jobs)))
		}
	}
	fmt.Fprintf(b, "Counts: %s\n", strings.Join(counts, ", "))
}

// hider returns what takes secrets, home folders and the person's own account
// out of a text.
func (a *App) hider(ctx context.Context) func(string) string {
	own := a.session.Secrets()
	if settings, err := a.Settings(ctx); err == nil {
		own = append(own, settings.ClientID)
	}
	var patterns []*regexp.Regexp
	for _, word := range own {
		if word != "" {
			patterns = append(patterns, regexp.MustCompile(`(?i)(^|[^\pL\pN])`+regexp.QuoteMeta(word)+`($|[^\pL\pN])`))
		}
	}
	return func(text string) string {
		text = logbook.Redact(text)
		for _, p := range patterns {
			text = p.ReplaceAllString(p.ReplaceAllString(text, "${1}[…]${2}"), "${1}[…]${2}") // twice for neighbours
		}
		return text
	}
}
