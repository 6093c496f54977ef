package spotifyapi

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/zalando/go-keyring"
)

func fullToken() Token {
	return Token{ClientID: "cid", Access: "A1", Refresh: "R1", Expiry: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC),
		Scopes: []string{"one"}, AuthorizedAt: time.Date(2025, 12, 1, 0, 0, 0, 0, time.UTC), User: User{ID: "me1", Name: "Someone"}}
}

// fakeRing is a keyring with a bound on size; err fails everything.
type fakeRing struct {
	mu     sync.Mutex
	values map[string]string
	max    int
	err    error
}

func (r *fakeRing) use(call func() error) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.err != nil {
		return r.err
	}
	return call()
}

func (r *fakeRing) Get(service, user string) (value string, err error) {
	return value, r.use(func() error {
		var ok bool
		if value, ok = r.values[service+"/"+user]; !ok {
			return keyring.ErrNotFound
		}
		return nil
	})
}

func (r *fakeRing) Set(service, user, secret string) error {
	return r.use(func() error {
		if r.max > 0 && len(secret) > r.max {
			return keyring.ErrSetDataTooBig
		}
		r.values[service+"/"+user] = secret
		return nil
	})
}

func (r *fakeRing) Delete(service, user string) error {
	return r.use(func() error {
		if _, ok := r.values[service+"/"+user]; !ok {
			return keyring.ErrNotFound
		}
		delete(r.values, service+"/"+user)
		return nil
	})
}

// checkStore goes through the life of a store.
func checkStore(t *testing.T, s Store) {
	t.Helper()
	if _, err := s.Load(); !errors.Is(err, ErrNoToken) || !errors.Is(err, ErrSignInNeeded) {
		t.Errorf("Load of nothing: %v, want ErrNoToken", err)
	}
	if err := s.Delete(); err != nil {
		t.Errorf("Delete of nothing: %v", err)
	}
	later := fullToken()
	later.Access = "A2"
	for _, token := range []Token{fullToken(), later} {
		if err := s.Save(token); err != nil {
			t.Fatalf("Save: %v", err)
		}
		if got, err := s.Load(); err != nil || !cmp.Equal(token, got) {
			t.Errorf("Load = %v, %v", got, err)
		}
	}
	if err := s.Delete(); err != nil {
		t.Errorf("Delete: %v", err)
	}
	if _, err := s.Load(); !errors.Is(err, ErrNoToken) {
		t.Errorf("Load after Delete: %v, want ErrNoToken", err)
	}
}

func mustOpen(t *testing.T, choice, dir string, r ring) (Store, string) {
	t.Helper()
	s, note, err := openStore(choice, dir, "spotify", r)
	if err != nil {
		t.Fatal(err)
	}
	return s, note.String()
}

func TestStoresKeepReplaceAndDelete(t *testing.T) {
	t.Parallel()
	working := func() ring { return &fakeRing{values: map[string]string{}} }
	tests := map[string]struct {
		choice string
		ring   ring
		noted  bool
	}{
		"file":                  {"file", nil, false},
		"keyring":               {"keyring", working(), false},
		"keyring by default":    {"", working(), false},
		"keyring is missing":    {"", &fakeRing{err: errors.New("no bus")}, true},
		"keyring takes nothing": {"", &fakeRing{values: map[string]string{}, max: 10}, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, note := mustOpen(t, test.choice, filepath.Join(t.TempDir(), "new"), test.ring)
			if (note != "") != test.noted {
				t.Errorf("note = %q", note)
			}
			checkStore(t, s)
		})
	}
}

func TestTheSystemKeyringIsUsed(t *testing.T) { // not parallel: the mock is global
	keyring.MockInit()
	s, note, err := OpenStore("", t.TempDir(), "spotify")
	if err != nil || !note.IsZero() || s.Where().String() != "system keyring" {
		t.Fatalf("OpenStore = %v, %q, %v", s, note, err)
	}
	checkStore(t, s)
}

func TestAKeyringThatHangsIsPassedOverAfterThreeSeconds(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		hang := make(chan struct{})
		defer close(hang)
		start := time.Now()
		s, note := mustOpen(t, "", dir, hangingRing{hang})
		if took := time.Since(start); took != 3*time.Second {
			t.Errorf("took %v", took)
		}
		if !strings.Contains(note, dir) || !strings.HasPrefix(s.Where().String(), dir) {
			t.Errorf("note %q, where %q", note, s.Where())
		}
	})
}

type hangingRing struct{ until chan struct{} }

func (r hangingRing) Get(string, string) (string, error) { <-r.until; return "", keyring.ErrNotFound }
func (r hangingRing) Set(string, string, string) error   { <-r.until; return nil }
func (r hangingRing) Delete(string, string) error        { <-r.until; return nil }

func TestATokenTooLargeForTheKeyringGoesToTheFileAndBack(t *testing.T) {
	t.Parallel()
	small := fullToken()
	r := &fakeRing{values: map[string]string{}, max: 1000}
	dir := t.TempDir()
	s, _ := mustOpen(t, "", dir, r)
	large := small
	large.Access = strings.Repeat("x", 2000)
	for _, step := range []struct {
		token  Token
		where  string
		inRing int
	}{{small, "system keyring", 1}, {large, filepath.Join(dir, "sign-in-spotify.json"), 0}, {small, "system keyring", 1}} {
		if err := s.Save(step.token); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Load(); err != nil || got.Access != step.token.Access {
			t.Errorf("Load = %v, %v", got, err)
		}
		if s.Where().String() != step.where || len(r.values) != step.inRing {
			t.Errorf("kept in %s, %d in the keyring", s.Where(), len(r.values))
		}
	}
}

func TestTheFileIsForThePersonOnlyAndLeavesNothingBeside(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "home")
	s, _ := mustOpen(t, "file", dir, nil)
	for range 2 {
		if err := s.Save(fullToken()); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Fatalf("folder holds %v, %v", entries, err)
	}
	if runtime.GOOS == "windows" {
		return // permissions are inherited from the profile
	}
	for path, want := range map[string]fs.FileMode{dir: 0o700, s.Where().String(): 0o600} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v; want %v", path, info.Mode(), err, want)
		}
	}
}

func TestASaveThatFailsKeepsTheOldFile(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(dir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s, _ := mustOpen(t, "file", dir, nil) // a folder cannot be made where a file is
	if err := s.Save(fullToken()); err == nil || strings.Contains(err.Error(), "A1") {
		t.Errorf("Save: %v", err)
	}
}

func TestADamagedFileCountsAsNoToken(t *testing.T) {
	t.Parallel()
	s, _ := mustOpen(t, "file", t.TempDir(), nil)
	for _, content := range []string{"", "{", "null", `{"access":5}`, `"A-secret`, "[]"} {
		if err := os.WriteFile(s.Where().String(), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Load(); !errors.Is(err, ErrSignInNeeded) || strings.Contains(err.Error(), "secret") {
			t.Errorf("Load of %q: %v", content, err)
		}
	}
}

func TestAnAccountNameCannotLeaveTheFolder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s, _, err := OpenStore("file", dir, "../../other")
	if err != nil || filepath.Dir(s.Where().String()) != dir {
		t.Errorf("where = %s, %v", s.Where(), err)
	}
}

func TestAnUnknownStoreIsRefused(t *testing.T) {
	t.Parallel()
	if _, _, err := OpenStore("cloud", t.TempDir(), "spotify"); err == nil {
		t.Error("no error")
	}
}

func TestPrintingATokenShowsNoSecret(t *testing.T) {
	t.Parallel()
	token := fullToken()
	token.Access, token.Refresh = "secret-access", "secret-refresh"
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("x", "token", token)
	text := fmt.Sprintf("%v %+v %#v %s %v", token, token, token, token, &token) + log.String()
	if strings.Contains(text, "secret") || !strings.Contains(text, "me1") {
		t.Errorf("printed %s", text)
	}
}
