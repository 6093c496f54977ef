package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"needledrop/internal/logfile"
	"needledrop/internal/playlist"
)

func TestABugReportHasWhatHelpsAndNothingThatSignsIn(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 3)
	d.create(Create{Recipe: drill(), Name: "Songs for my secret crush"})
	account, err := d.Account(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	planted := append(d.secrets(), account.ID, account.Name, account.ClientID, "plantedcode", "Songs for my secret crush", home+string(filepath.Separator))
	// An older version may have written what this one would not.
	var log strings.Builder
	for i := range 60 {
		fmt.Fprintf(&log, "line number %d\n", i)
	}
	fmt.Fprintf(&log, "http://127.0.0.1:1/callback?code=plantedcode access %s refresh %s\n", planted[0], planted[1])
	fmt.Fprintf(&log, "signed in as %s (%s,%s) with %s in %s/x\n", account.Name, account.ID, account.ID, account.ClientID, home)
	if err := os.MkdirAll(d.LogFolder(), 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(d.LogFolder(), logfile.FileName), []byte(log.String()))
	for _, demo := range []bool{false, true} {
		if err := d.UseDemo(demo); err != nil {
			t.Fatal(err)
		}
		report := d.BugReport(t.Context())
		for _, secret := range planted {
			if secret == "" || strings.Contains(strings.ToLower(report), strings.ToLower(secret)) {
				t.Errorf("with demo account %v the report shows %q:\n%s", demo, secret, report)
			}
		}
		for _, want := range []string{
			"Needledrop test, go", "Data folder: ", fmt.Sprintf("Counts: demo account %v, ", demo), " cues, 1 added packs, 0 decisions", "- ok catalog: ",
			"Log (the last 40 lines)", "line number 22\n", "line number 59\n", "?[…]", "~/x",
		} {
			if !strings.Contains(report, want) {
				t.Errorf("with demo account %v the report has no %q:\n%s", demo, want, report)
			}
		}
		if strings.Contains(report, "line number 21\n") {
			t.Error("more of the log is in it than is said")
		}
	}
}

func TestABugReportNeedsNothingToBeThere(t *testing.T) {
	t.Parallel()
	blocked := filepath.Join(t.TempDir(), "file")
	write(t, blocked, nil)
	d := newDesk(t)
	report := d.open(filepath.Join(blocked, "home")).BugReport(t.Context())
	if !strings.Contains(report, "NOT OK data folder") || !strings.Contains(report, "the last 0 lines") {
		t.Errorf("the report:\n%s", report)
	}
}

func TestABugReportBeginsNoSession(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	if err := d.UseDemo(true); err != nil {
		t.Fatal(err)
	}
	if report := d.BugReport(t.Context()); d.session.Connected() || strings.Contains(report, "unfinished") {
		t.Errorf("a session was begun:\n%s", report)
	}
	d.create(Create{Recipe: playlist.Recipe{Titles: []string{"dark"}}, DryRun: true})
	if report := d.BugReport(t.Context()); !strings.Contains(report, "0 playlists, 0 unfinished jobs") {
		t.Errorf("the open session is not in it:\n%s", report)
	}
}
