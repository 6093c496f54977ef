package app

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"needledrop/internal/account"
	"needledrop/internal/diagnose"
	"needledrop/internal/playlist"
	"needledrop/internal/sqlitefile"
)

func TestDamagedCatalogIsBuiltAnew(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	path := filepath.Join(d.Home(), "catalog.db")
	write(t, path, []byte("not a database, but long enough to look at"))
	if _, err := catalogIn(t, d).Title(t.Context(), "dark"); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(data, []byte("SQLite format 3")) {
		t.Errorf("the file was not built anew (%v)", err)
	}
}

func TestBrowsingWorksWithoutADataFolder(t *testing.T) {
	t.Parallel()
	blocked := filepath.Join(t.TempDir(), "file")
	write(t, blocked, []byte("mine"))
	homes := map[string]string{"a file": blocked, "under a file": filepath.Join(blocked, "deeper", "home")}
	if _, err := os.Stat("/proc/self"); err == nil {
		homes["where no folder can be made"] = "/proc/needledrop"
	}
	for name, home := range homes {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			a := d.open(home)
			title, err := catalogIn(t, a).Title(t.Context(), "dark")
			if err != nil || len(title.Cues) == 0 {
				t.Fatalf("Title: %v", err)
			}
			if hits, err := catalogIn(t, a).Search(t.Context(), "goodbye apparat", 5); err != nil || len(hits) == 0 {
				t.Errorf("Search: %d hits (%v)", len(hits), err)
			}
			var out strings.Builder
			plan, err := a.Plan(t.Context(), playlist.Recipe{Titles: []string{"dark"}}, playlist.Choices{})
			if err != nil {
				t.Fatalf("Plan: %v", err)
			}
			if err := Export(plan, "txt", &out); err != nil || out.Len() == 0 {
				t.Errorf("Export: %d bytes (%v)", out.Len(), err)
			}
			if notes := a.Notes(); len(notes) != 1 || !strings.Contains(notes[0].String(), "temporary folder") {
				t.Errorf("notes %q, want where the catalog lies", notes)
			}
			_, err = a.Settings(t.Context())
			var unusable *sqlitefile.UnusableError
			if !errors.As(err, &unusable) || !strings.Contains(diagnose.Of(err).ForTerminal().String(), filepath.Dir(filepath.Join(home, "user.db"))) {
				t.Errorf("Settings: %v, want an UnusableError that names the folder", err)
			}
			for _, f := range a.Doctor(t.Context()) {
				if name := f.Name.String(); (name == "data folder" || name == "your data") && (f.OK || f.Fix.IsZero()) {
					t.Errorf("the doctor finds nothing wrong: %+v", f)
				}
			}
		})
	}
}

func TestDamagedUserDataIsToldOnce(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 2)
	d.create(Create{Recipe: drill()})
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(d.Home(), "user.db"), []byte("not a database, but long enough to look at"))
	a := d.open(d.Home())
	if _, err := a.Playlists(t.Context()); err != nil {
		t.Fatal(err)
	}
	if notes := a.Notes(); len(notes) != 1 || !strings.Contains(notes[0].String(), "damaged") {
		t.Errorf("notes %q, want that the data was damaged", notes)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	again := d.open(d.Home())
	if _, err := again.Playlists(t.Context()); err != nil || len(again.Notes()) != 0 {
		t.Errorf("the next start notes %q (%v)", again.Notes(), err)
	}
}

func TestSettingsFromOutsideAreChecked(t *testing.T) {
	t.Parallel()
	for name, value := range map[string]string{
		"NEEDLEDROP_SPOTIFY_API": "http://example.com/v1/", "NEEDLEDROP_SPOTIFY_ACCOUNTS": "ftp://127.0.0.1", "NEEDLEDROP_TOKEN_STORE": "cloud",
		"NEEDLEDROP_PACE": "-1s",
	} {
		_, err := New(Options{Home: t.TempDir(), Now: time.Now, Getenv: func(asked string) string {
			if asked == name {
				return value
			}
			return ""
		}})
		var wrong *account.SettingError
		if !errors.As(err, &wrong) || wrong.Name != name || diagnose.KindOf(err) != diagnose.WrongUsage || !strings.Contains(diagnose.Of(err).ForTerminal().String(), name) {
			t.Errorf("%s=%s: %v, want a account.SettingError", name, value, err)
		}
	}
}
