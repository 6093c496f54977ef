package diagnose

import (
	"fmt"
	"os"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"

	"needledrop/internal/logfile"
)

// Report is what goes into a bug report.
type Report struct {
	Version  string // "" when unknown
	Home     string // data folder
	Counts   []string
	Findings []Finding
	Log      []string // its last lines
	Secrets  []string // words that must not stand in it
}

// String writes the report as text to copy. Secrets and home folders are taken
// out of it.
func (r Report) String() string {
	hide := hider(r.Secrets)
	var b strings.Builder
	r.writeVersions(&b)
	fmt.Fprintf(&b, "Counts: %s\n", strings.Join(r.Counts, ", "))
	b.WriteString("\nDoctor\n")
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "- %s %s: %s\n", verdict(f.OK), f.Name, hide(oneLine(f.Detail.String())))
	}
	fmt.Fprintf(&b, "\nLog (the last %d lines)\n", len(r.Log))
	for _, line := range r.Log {
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

// oneLine puts a text of many lines into one.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func (r Report) writeVersions(b *strings.Builder) {
	version := r.Version
	if version == "" {
		version = "unknown"
	}
	fmt.Fprintf(b, "Needledrop %s, %s, %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	language := os.Getenv("LC_ALL")
	if language == "" {
		language = os.Getenv("LANG")
	}
	for _, line := range [][2]string{
		{"System", systemName()}, {"Desktop", desktopName()}, {"Language", language}, {"Build", buildInfo()}, {"Data folder", r.Home},
	} {
		if line[1] != "" {
			fmt.Fprintf(b, "%s: %s\n", line[0], logfile.Redact(oneLine(line[1])))
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

// buildInfo names the sources and the toolkit that the program was built from.
func buildInfo() string {
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

// hider returns what takes secrets and home folders out of a text.
func hider(secrets []string) func(string) string {
	var patterns []*regexp.Regexp
	for _, word := range secrets {
		if word != "" {
			patterns = append(patterns, regexp.MustCompile(`(?i)(^|[^\pL\pN])`+regexp.QuoteMeta(word)+`($|[^\pL\pN])`))
		}
	}
	return func(text string) string {
		text = logfile.Redact(text)
		for _, p := range patterns {
			text = p.ReplaceAllString(p.ReplaceAllString(text, "${1}[…]${2}"), "${1}[…]${2}") // twice for neighbours
		}
		return text
	}
}
