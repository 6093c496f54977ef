package app

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"needledrop/internal/diagnose"
	"needledrop/internal/playlist"
)

// A file of decisions comes from another computer: it is taken over or refused
// with a sentence, and what is taken over is a track or never.
func FuzzImportDecisions(f *testing.F) {
	f.Add([]byte(`{"needledrop_decisions":[{"cue":"dark/s1e1/goodbye-apparat","uri":"spotify:track:4uLU6hMCjMI75M1A2tKUQC","decided":"2026-01-02T03:04:05Z"}]}`))
	f.Add([]byte(`{"needledrop_decisions":[{"cue":"x","uri":"","decided":"9999-12-31T00:00:00Z"}]}`))
	f.Add([]byte(`{"needledrop_decisions":null}{}`))
	f.Add([]byte(`[]`))
	s, err := shipped()
	if err != nil {
		f.Fatal(err)
	}
	a, err := New(Options{Home: filepath.Join(f.TempDir(), "home"), Now: time.Now, Getenv: func(string) string { return "" }})
	if err != nil {
		f.Fatal(err)
	}
	defer a.Close()
	if err := errors.Join(os.MkdirAll(a.Home(), 0o700), os.WriteFile(filepath.Join(a.Home(), "catalog.db"), s.catalog, 0o600)); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := a.ImportDecisions(t.Context(), bytes.NewReader(data))
		var refused *diagnose.UsageError
		if err != nil && !errors.As(err, &refused) {
			t.Fatalf("%v is no sentence", err)
		}
		all, err := a.Decisions(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range all {
			if _, ok := playlist.ParseTrack(o.URI); o.URI != Never && !ok {
				t.Fatalf("%q was taken for a track", o.URI)
			}
		}
	})
}
