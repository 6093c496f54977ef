package userdata_test

import (
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

const aDay = 24 * time.Hour

// dayLater makes the copy old enough for the next upkeep.
func dayLater(t testing.TB, path string) {
	t.Helper()
	if err := aged(path+".copy", aDay+time.Minute); err != nil {
		t.Fatal(err)
	}
}

func aged(path string, age time.Duration) error {
	then := time.Now().Add(-age)
	return os.Chtimes(path, then, then)
}

func TestOffersGoAfterAWeekAndWhatWasFoundStays(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	ages := map[string]time.Duration{"fresh": 7*aDay - time.Hour, "stale": 7*aDay + time.Hour}
	u, err := userdata.Open(t.Context(), path, time.Now)
	must(t, err)
	for name, age := range ages {
		must(t, u.Remember(t.Context(), "me", name, userdata.Remembered{Outcome: "review", URI: "u", Offered: []byte("{}"), Checked: time.Now().Add(-age), Misses: 2}))
	}
	must(t, u.Close())
	for _, later := range []bool{false, true} {
		if later {
			dayLater(t, path)
		}
		u := open(t, path)
		for name := range ages {
			r, found, err := u.Remembered(t.Context(), "me", name)
			if err != nil || !found || r.Outcome != "review" || r.URI != "u" || r.Misses != 2 {
				t.Errorf("%s: %+v, %v (%v)", name, r, found, err)
			}
			if gone := r.Offered == nil; gone != (later && name == "stale") {
				t.Errorf("%s: its offers are gone: %v; upkeep was done: %v", name, gone, later)
			}
		}
	}
}

func TestOnlyOrderAndReportStayOfALongFinishedJob(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	u, err := userdata.Open(t.Context(), path, time.Now)
	must(t, err)
	want := map[string]string{"done 31": "[0 3]", "done 29": "[0 1 2 3]", "failed 31": "[0 1 2 3]"}
	ids := map[string]int64{}
	for name := range want {
		state, _, _ := strings.Cut(name, " ")
		ids[name], err = u.BeginJob(t.Context(), userdata.Job{Account: "me", State: "running"}, userdata.Step{Kind: "0", Data: []byte("0")})
		must(t, err)
		for _, kind := range []string{"1", "2", "3"} {
			must(t, u.AddStep(t.Context(), ids[name], state, userdata.Step{Kind: kind, Data: []byte(kind)}))
		}
	}
	must(t, u.Close())
	for name, id := range ids {
		_, days, _ := strings.Cut(name, " ")
		execute(t, path, fmt.Sprintf("UPDATE job SET updated = updated - 86400 * %s WHERE id = %d", days, id))
	}
	dayLater(t, path)
	u = open(t, path)
	for name, id := range ids {
		steps, err := u.Steps(t.Context(), id)
		must(t, err)
		var kinds []string
		for _, s := range steps {
			kinds = append(kinds, s.Kind)
		}
		same(t, name, fmt.Sprint(kinds), want[name])
	}
}

func TestWhatThePersonMadeAndDecidedIsNeverDropped(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	longAgo := stamp(1)
	u, err := userdata.Open(t.Context(), path, time.Now)
	must(t, err)
	must(t, u.SetOverride(t.Context(), userdata.Override{Cue: "a/1", URI: "u", Decided: longAgo}))
	must(t, u.SavePlaylist(t.Context(), userdata.Playlist{ID: "p", Account: "me", Recipe: []byte("{}"), Created: longAgo, Updated: longAgo}))
	must(t, u.Place(t.Context(), "me", "p", map[string]string{"u": "a/1"}))
	must(t, u.Close())
	dayLater(t, path)
	u = open(t, path)
	all, err := u.Overrides(t.Context())
	made, otherwise := u.Playlists(t.Context(), "me")
	if err = errors.Join(err, otherwise); err != nil || len(all) != 1 || len(made) != 1 || made[0].Songs != 1 {
		t.Errorf("decisions %+v, playlists %+v (%v)", all, made, err)
	}
}

func TestTheCopyIsRenewedOnceADay(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		age     time.Duration
		renewed bool
	}{"young": {aDay - time.Hour, false}, "a day old": {aDay + time.Minute, true}, "of the future": {-aDay, true}} {
		path := filepath.Join(t.TempDir(), "user.db")
		closedFile(t, path, "mine")
		must(t, aged(path+".copy", c.age))
		open(t, path)
		info, err := os.Stat(path + ".copy")
		must(t, err)
		if renewed := time.Since(info.ModTime()).Abs() < time.Hour/2; renewed != c.renewed {
			t.Errorf("%s: the copy was renewed: %v", name, renewed)
		}
	}
}

func TestACopyThatCannotBeMadeIsToldAndNothingElseSuffers(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	closedFile(t, path, "mine")
	if err := os.Remove(path + ".copy"); err != nil {
		t.Fatal(err)
	}
	must(t, os.MkdirAll(filepath.Join(path+".copy", "in the way"), 0o700))
	dayLater(t, path)
	u := open(t, path)
	if note := u.Note().String(); !strings.Contains(note, "copy of your data could not be made") || !strings.Contains(note, filepath.Dir(path)) {
		t.Errorf("note %q, want that the copy failed and where", note)
	}
	must(t, u.SetSetting(t.Context(), "kept", "still mine"))
	same(t, "setting", setting(t, u, "kept"), "still mine")
	if left, err := filepath.Glob(path + ".*.tmp"); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v (%v)", left, err)
	}
}

func TestFormerFormsAndWhatWasCutOffGoInTheEnd(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	closedFile(t, path, "mine")
	for name, age := range map[string]time.Duration{".before-v1": 31 * aDay, ".before-v2": 29 * aDay, ".1.tmp": 2 * time.Hour, ".1.tmp-journal": 2 * time.Hour, ".2.tmp": time.Minute} {
		replace(t, path+name, []byte("x"))
		must(t, aged(path+name, age))
	}
	dayLater(t, path)
	open(t, path)
	for name, want := range map[string]bool{".before-v1": false, ".before-v2": true, ".1.tmp": false, ".1.tmp-journal": false, ".2.tmp": true} {
		if _, err := os.Stat(path + name); (err == nil) != want {
			t.Errorf("%s: there %v, want %v", name, err == nil, want)
		}
	}
}

func TestForgettingAnAccountTakesFormerFormsAlong(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	u := open(t, path)
	replace(t, path+".before-v2", []byte("x"))
	must(t, u.ForgetAccount(context.Background(), "me"))
	if _, err := os.Stat(path + ".before-v2"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the former file is still there (%v)", err)
	}
}
