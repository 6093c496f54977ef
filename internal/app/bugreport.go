package app

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"needledrop/internal/diagnose"
	"needledrop/internal/logfile"
)

// logLines is how much of the log goes into a bug report.
const logLines = 40

// reportTimeout bounds the making of a bug report; what does not answer by then
// is missing in it.
const reportTimeout = 10 * time.Second

// LogFolder is where the log lies.
func (a *App) LogFolder() string { return filepath.Join(a.home, "logs") }

// BugReport returns the details that help with a bug, as text to copy: versions,
// the system, what the data folder holds, what the doctor finds and the end of
// the log. It holds no secret, no account and no playlist's name; it asks
// Spotify nothing.
func (a *App) BugReport(ctx context.Context) string {
	ctx, cancel := context.WithTimeout(ctx, reportTimeout)
	defer cancel()
	return diagnose.Report{
		Version: a.version, Home: a.home, Counts: a.counts(ctx), Findings: a.Doctor(ctx),
		Log: logfile.Tail(a.LogFolder(), logLines), Secrets: a.secrets(ctx),
	}.String()
}

// counts says how many there are of everything, and names none.
func (a *App) counts(ctx context.Context) []string {
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
	if a.session.Connected() { // a report opens no connection
		if made, err := a.Playlists(ctx); err == nil {
			counts = append(counts, fmt.Sprintf("%d playlists", len(made)))
		}
		if jobs, err := a.Jobs(ctx); err == nil {
			counts = append(counts, fmt.Sprintf("%d unfinished jobs", len(jobs)))
		}
	}
	return counts
}

// secrets are the words that a bug report must not hold.
func (a *App) secrets(ctx context.Context) []string {
	words := a.session.Secrets()
	if settings, err := a.Settings(ctx); err == nil {
		words = append(words, settings.ClientID)
	}
	return words
}
