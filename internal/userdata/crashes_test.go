package userdata_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"needledrop/internal/userdata"
)

// crashes are all kinds of writes.
var crashes = map[string]crash{
	"override":   inOneFile(writeOverride, checkOverrides),
	"remembered": inOneFile(writeRemembered, checkRemembered),
	"playlist":   inOneFile(writePlaylist, checkPlaylists),
	"job":        inOneFile(writeJob, checkJobs),
	"setting":    inOneFile(writeSetting, checkSettings),
	"calls":      inOneFile(writeCalls, checkCalls),
	"pause":      inOneFile(writePause, checkPause),
	"forget":     inOneFile(writeForget, checkForget),
	"copy":       {beginCopies, checkCopies},
	"restore":    inManyFolders(layDamaged, checkRestored),
	"create":     inManyFolders(layNothing, checkCreated),
	"migration":  inManyFolders(firstForm, checkMigrated),
}

// inOneFile is a kind of write that one open file takes.
func inOneFile(write func(ctx context.Context, u *userdata.Store, n int) error, check func(t *testing.T, u *userdata.Store, confirmed int)) crash {
	return crash{
		begin: func(ctx context.Context, folder string) (func(int) error, error) {
			u, err := userdata.Open(ctx, filepath.Join(folder, "user.db"), time.Now)
			return func(n int) error { return write(ctx, u, n) }, err
		},
		check: func(t *testing.T, folder string, confirmed int) {
			t.Helper()
			check(t, openWhole(t, filepath.Join(folder, "user.db")), confirmed)
		},
	}
}

// openWhole opens a file after its process was killed.
func openWhole(t *testing.T, path string) *userdata.Store {
	t.Helper()
	u := open(t, path)
	if !u.Note().IsZero() {
		t.Errorf("note %q, want none", u.Note())
	}
	if got := number(t, path, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"); got != 0 {
		t.Errorf("%s has %d faults", path, got)
	}
	return u
}

// confirmedOr reports whether count is that of the writes confirmed, or one more.
func confirmedOr(t *testing.T, what string, count, confirmed int) {
	t.Helper()
	if count != confirmed && count != confirmed+1 {
		t.Errorf("%d %s, want the %d confirmed or one more", count, what, confirmed)
	}
}

func writeOverride(ctx context.Context, u *userdata.Store, n int) error {
	return u.SetOverride(ctx, userdata.Override{Cue: fmt.Sprint("a/", n), Recording: fmt.Sprint(n), URI: "u", Decided: stamp(int64(n))})
}

func checkOverrides(t *testing.T, u *userdata.Store, confirmed int) {
	all, err := u.Overrides(t.Context())
	must(t, err)
	confirmedOr(t, "decisions", len(all), confirmed)
	for i, o := range all {
		if n := len(all) - i; o.Cue != fmt.Sprint("a/", n) || o.Recording != fmt.Sprint(n) || o.URI != "u" {
			t.Fatalf("decision %d is %+v", n, o)
		}
	}
}

// offer fills a few pages.
func offer(n int) []byte { return bytes.Repeat([]byte{byte(n)}, 10_000) }

func writeRemembered(ctx context.Context, u *userdata.Store, n int) error {
	return u.Remember(ctx, "me", fmt.Sprint(n), userdata.Remembered{Outcome: "review", Offered: offer(n), Checked: time.Now(), Misses: n})
}

func checkRemembered(t *testing.T, u *userdata.Store, confirmed int) {
	for n := 1; n <= confirmed+1; n++ {
		r, found, err := u.Remembered(t.Context(), "me", fmt.Sprint(n))
		if err != nil || !found && n <= confirmed || found && (r.Misses != n || !bytes.Equal(r.Offered, offer(n))) {
			t.Fatalf("match %d: found %v, %d misses, %d bytes (%v)", n, found, r.Misses, len(r.Offered), err)
		}
	}
}

// writePlaylist makes a playlist, puts thirty songs in and takes ten out.
func writePlaylist(ctx context.Context, u *userdata.Store, n int) error {
	id := fmt.Sprint(n)
	songs := map[string]string{}
	var out []string
	for i := range 30 {
		songs[fmt.Sprint("u", i)] = "c"
		if i < 10 {
			out = append(out, fmt.Sprint("u", i))
		}
	}
	return inTurn(
		func() error {
			return u.SavePlaylist(ctx, userdata.Playlist{ID: id, Account: "me", RecipeKey: id, Recipe: []byte("{}"), Created: stamp(int64(n)), Updated: stamp(int64(n))})
		},
		func() error { return u.Place(ctx, "me", id, songs) },
		func() error { return u.Unplace(ctx, "me", id, out) },
	)
}

func inTurn(writes ...func() error) error {
	for _, write := range writes {
		if err := write(); err != nil {
			return err
		}
	}
	return nil
}

func checkPlaylists(t *testing.T, u *userdata.Store, confirmed int) {
	all, err := u.Playlists(t.Context(), "me")
	must(t, err)
	confirmedOr(t, "playlists", len(all), confirmed)
	for i, m := range all {
		n := len(all) - i
		whole := m.Songs == 20 || n > confirmed && (m.Songs == 0 || m.Songs == 30)
		if m.ID != fmt.Sprint(n) || !whole {
			t.Fatalf("playlist %d is %+v", n, m)
		}
	}
}

var jobStates = []string{"running", "paused", "done"} // with the first step, the second, the third

func writeJob(ctx context.Context, u *userdata.Store, _ int) error {
	step := userdata.Step{Kind: "x", Data: offer(1)}
	var id int64
	return inTurn(
		func() (err error) {
			id, err = u.BeginJob(ctx, userdata.Job{Account: "me", State: jobStates[0]}, step)
			return err
		},
		func() error { return u.AddStep(ctx, id, jobStates[1], step) },
		func() error { return u.AddStep(ctx, id, jobStates[2], step) },
	)
}

func checkJobs(t *testing.T, u *userdata.Store, confirmed int) {
	all, err := u.Jobs(t.Context(), "me")
	must(t, err)
	confirmedOr(t, "jobs", len(all), confirmed)
	for _, j := range all {
		steps, err := u.Steps(t.Context(), j.ID)
		must(t, err)
		if len(steps) == 0 || j.State != jobStates[len(steps)-1] || int(j.ID) <= confirmed && j.State != "done" {
			t.Fatalf("job %d is %s with %d steps", j.ID, j.State, len(steps))
		}
	}
}

func writeSetting(ctx context.Context, u *userdata.Store, n int) error {
	return u.SetSetting(ctx, "n", fmt.Sprint(n)+string(offer('x')))
}

func checkSettings(t *testing.T, u *userdata.Store, confirmed int) {
	got := strings.TrimSuffix(setting(t, u, "n"), string(offer('x')))
	if got != fmt.Sprint(confirmed) && got != fmt.Sprint(confirmed+1) && (got != "" || confirmed > 0) {
		t.Errorf("the setting is that of write %.20q, want %d or the next", got, confirmed)
	}
}

func writeCalls(ctx context.Context, u *userdata.Store, _ int) error {
	return u.CountCalls(ctx, "me", "search", 1, stamp(1))
}

func checkCalls(t *testing.T, u *userdata.Store, confirmed int) {
	calls, err := u.CallsOn(t.Context(), "me", stamp(1))
	must(t, err)
	confirmedOr(t, "calls", calls["search"], confirmed)
}

// writePause sets a pause, with every second write, and ends it.
func writePause(ctx context.Context, u *userdata.Store, n int) error {
	if n%2 == 0 {
		return u.EndPause(ctx, "me")
	}
	return u.SetPause(ctx, "me", userdata.Pause{Until: stamp(int64(n)), Quota: true})
}

func checkPause(t *testing.T, u *userdata.Store, confirmed int) {
	p, found, err := u.PauseOf(t.Context(), "me")
	must(t, err)
	at := confirmed // the write that what is there comes from
	if found != (confirmed%2 == 1) {
		at++
	}
	if found && (p.Until.Unix() != int64(at) || !p.Quota) {
		t.Errorf("the pause is %+v, want that of write %d", p, at)
	}
}

// writeForget signs an account in, so to speak, and out again.
func writeForget(ctx context.Context, u *userdata.Store, n int) error {
	account := fmt.Sprint(n)
	return inTurn(
		func() error { return u.SetPause(ctx, account, userdata.Pause{Quota: true}) },
		func() error { return u.CountCalls(ctx, account, "search", 1, stamp(1)) },
		func() error { return u.Remember(ctx, account, "r", userdata.Remembered{Checked: time.Now()}) },
		func() error { return u.ForgetAccount(ctx, account) },
	)
}

func checkForget(t *testing.T, u *userdata.Store, confirmed int) {
	for n := 1; n <= confirmed+1; n++ {
		account := fmt.Sprint(n)
		_, paused, err := u.PauseOf(t.Context(), account)
		calls, err2 := u.CallsOn(t.Context(), account, stamp(1))
		_, known, err3 := u.Remembered(t.Context(), account, "r")
		must(t, errors.Join(err, err2, err3))
		// They come in this order and go together.
		if n <= confirmed && paused || known && len(calls) == 0 || len(calls) > 0 && !paused {
			t.Errorf("of account %d there are a pause: %v, calls: %v, a match: %v", n, paused, calls, known)
		}
	}
}

// beginCopies opens the file again and again, each time when the copy is due.
func beginCopies(ctx context.Context, folder string) (func(int) error, error) {
	path := filepath.Join(folder, "user.db")
	open := func(n int) error {
		u, err := userdata.Open(ctx, path, time.Now)
		if err != nil {
			return err
		}
		return errors.Join(u.SetSetting(ctx, "n", fmt.Sprint(n)+string(offer('x'))), u.Close())
	}
	return func(n int) error {
		if err := aged(path+".copy", 2*aDay); err != nil {
			return err
		}
		return open(n)
	}, open(0)
}

func checkCopies(t *testing.T, folder string, confirmed int) {
	t.Helper()
	path := filepath.Join(folder, "user.db")
	alone := filepath.Join(t.TempDir(), "user.db") // the copy, as if nothing else were left
	data, err := os.ReadFile(path + ".copy")
	must(t, err)
	replace(t, alone, data)
	copied := openWhole(t, alone)
	got := strings.TrimSuffix(setting(t, copied, "n"), string(offer('x')))
	if got != fmt.Sprint(confirmed) && got != fmt.Sprint(confirmed-1) && (got != "" || confirmed > 0) {
		t.Errorf("the copy holds write %.20q, want %d or the one before", got, confirmed)
	}
	checkSettings(t, openWhole(t, path), confirmed)
}

// inManyFolders is a kind of write that is the opening of a file itself. Each
// has a folder of its own, where lay has laid what is found there.
func inManyFolders(lay func(path string) error, check func(t *testing.T, path string)) crash {
	return crash{
		begin: func(ctx context.Context, folder string) (func(int) error, error) {
			return func(n int) error {
				laid := filepath.Join(folder, fmt.Sprint("laying ", n))
				folder := filepath.Join(folder, fmt.Sprint(n))
				if err := errors.Join(os.Mkdir(laid, 0o700), lay(filepath.Join(laid, "user.db")), os.Rename(laid, folder)); err != nil {
					return err
				}
				u, err := userdata.Open(ctx, filepath.Join(folder, "user.db"), time.Now)
				if err != nil {
					return err
				}
				return errors.Join(u.SetSetting(ctx, "after", "opening"), u.Close())
			}, nil
		},
		check: func(t *testing.T, folder string, confirmed int) {
			t.Helper()
			for n := 1; n <= confirmed+1; n++ {
				path := filepath.Join(folder, fmt.Sprint(n), "user.db")
				if _, err := os.Stat(filepath.Dir(path)); errors.Is(err, os.ErrNotExist) && n > confirmed {
					continue // it was not yet laid
				}
				check(t, path)
				if got := setting(t, open(t, path), "after"); got != "opening" && n <= confirmed {
					t.Errorf("%s lacks what was written after it was opened", path)
				}
			}
			must(t, removeAll(filepath.Join(folder, "laying *")))
		},
	}
}

// removeAll removes what a victim was laying out when it died.
func removeAll(pattern string) error {
	found, err := filepath.Glob(pattern)
	for _, path := range found {
		err = errors.Join(err, os.RemoveAll(path))
	}
	return err
}

func layNothing(string) error { return nil }

func checkCreated(t *testing.T, path string) {
	t.Helper()
	openWhole(t, path)
}

// layDamaged lays a file whose first page is gone, and its copy.
func layDamaged(path string) error {
	if err := firstForm(path); err != nil {
		return err
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	clear(whole[:4096])
	return errors.Join(os.Rename(path, path+".copy"), os.WriteFile(path, whole, 0o600))
}

func checkRestored(t *testing.T, path string) {
	t.Helper()
	u := open(t, path) // which may have to say that it restored the file just now
	holdsFirst(t, u)
	if len(aside(t, path)) == 0 {
		t.Error("the damaged file was not kept")
	}
	if got := number(t, path, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"); got != 0 {
		t.Errorf("%s has %d faults", path, got)
	}
}

func checkMigrated(t *testing.T, path string) {
	t.Helper()
	if _, err := os.Stat(path + userdata.Former()); err != nil && version(t, path) != 1 {
		t.Errorf("the form was changed before a copy was taken (%v)", err)
	}
	holdsFirst(t, openWhole(t, path))
	if got := number(t, path+userdata.Former(), "SELECT count(*) FROM override"); got != firstDecisions || version(t, path+userdata.Former()) != 1 {
		t.Errorf("the former file has %d decisions in form %d", got, version(t, path+userdata.Former()))
	}
}
