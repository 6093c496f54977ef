package userdata_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/userdata"
)

// stamp is a time as the file keeps it.
func stamp(unix int64) time.Time { return time.Unix(unix, 0) }

// reopened checks what a file says after it was closed and opened again.
func reopened(t *testing.T, write, check func(u *userdata.Store)) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "user.db")
	u, err := userdata.Open(t.Context(), path, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	write(u)
	check(u)
	if err := u.Close(); err != nil {
		t.Fatal(err)
	}
	check(open(t, path))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestOverridesAreKeptChangedAndTakenBack(t *testing.T) {
	t.Parallel()
	reopened(t, func(u *userdata.Store) {
		must(t, u.SetOverride(t.Context(), userdata.Override{Cue: "a/1", URI: "spotify:track:1", Decided: time.Now()}))
		must(t, u.SetOverride(t.Context(), userdata.Override{Cue: "a/1", URI: "spotify:track:2", Decided: time.Now()}))
		must(t, u.SetOverride(t.Context(), userdata.Override{Cue: "a/2", URI: "", Decided: time.Now()}))
		must(t, u.SetOverride(t.Context(), userdata.Override{Cue: "a/3", URI: "spotify:track:3", Decided: time.Now()}))
		must(t, u.ClearOverride(t.Context(), "a/3"))
		must(t, u.ClearOverride(t.Context(), "a/unknown"))
	}, func(u *userdata.Store) {
		for cue, want := range map[string]struct {
			uri   string
			found bool
		}{"a/1": {"spotify:track:2", true}, "a/2": {"", true}, "a/3": {"", false}} {
			o, found, err := u.Override(t.Context(), cue, "")
			if err != nil || found != want.found || o.URI != want.uri || found && time.Since(o.Decided) > time.Hour {
				t.Errorf("Override(%s) = %+v, %v, %v; want %+v", cue, o, found, err, want)
			}
		}
		all, err := u.Overrides(t.Context())
		must(t, err)
		if len(all) != 2 || all[0].Decided.Before(all[1].Decided) {
			t.Errorf("Overrides() = %+v, want two, the newest first", all)
		}
	})
}

func TestMatchesAreRememberedByAccount(t *testing.T) {
	t.Parallel()
	sure := userdata.Remembered{Outcome: "auto", URI: "spotify:track:1", Checked: stamp(1000)}
	unsure := userdata.Remembered{Outcome: "review", Offered: []byte(`[{"URI":"x"}]`), Checked: stamp(2000)}
	missed := userdata.Remembered{Outcome: "none", Checked: stamp(3000), Misses: 3}
	reopened(t, func(u *userdata.Store) {
		must(t, u.Remember(t.Context(), "me", "one", missed))
		must(t, u.Remember(t.Context(), "me", "one", sure))
		must(t, u.Remember(t.Context(), "me", "two", unsure))
		must(t, u.Remember(t.Context(), "other", "two", missed))
	}, func(u *userdata.Store) {
		for _, c := range []struct {
			account, recording string
			want               userdata.Remembered
			found              bool
		}{
			{"me", "one", sure, true}, {"me", "two", unsure, true}, {"other", "two", missed, true}, {"other", "one", userdata.Remembered{}, false},
		} {
			got, found, err := u.Remembered(t.Context(), c.account, c.recording)
			if err != nil || found != c.found {
				t.Errorf("Remembered(%s, %s): found %v, %v", c.account, c.recording, found, err)
			}
			same(t, c.account+" "+c.recording, got, c.want)
		}
	})
}

func TestForgettingMatchesLeavesDecisionsAndOtherAccounts(t *testing.T) {
	t.Parallel()
	u := open(t, filepath.Join(t.TempDir(), "user.db"))
	for _, account := range []string{"me", "other"} {
		must(t, u.Remember(t.Context(), account, "one", userdata.Remembered{Outcome: "auto", URI: "u", Checked: stamp(1)}))
	}
	must(t, u.SetOverride(t.Context(), userdata.Override{Cue: "a/1", URI: "spotify:track:1", Decided: time.Now()}))
	must(t, u.SetSetting(t.Context(), "look", "dark"))
	must(t, u.ForgetAccount(t.Context(), "me"))
	if _, found, err := u.Remembered(t.Context(), "me", "one"); found || err != nil {
		t.Errorf("the match is still there (%v)", err)
	}
	if _, found, err := u.Remembered(t.Context(), "other", "one"); !found || err != nil {
		t.Errorf("the other account's match is gone (%v)", err)
	}
	if _, found, err := u.Override(t.Context(), "a/1", ""); !found || err != nil {
		t.Errorf("the decision is gone (%v)", err)
	}
	same(t, "setting", setting(t, u, "look"), "dark")
}

func TestPlaylistsAreKeptWithWhatTheyWereGiven(t *testing.T) {
	t.Parallel()
	made := func(id, key string, at int64) userdata.Playlist {
		return userdata.Playlist{ID: id, Account: "me", RecipeKey: key, Recipe: []byte(`{"titles":["x"]}`), Name: "Name " + id, URL: "https://example.com/" + id, Created: stamp(at), Updated: stamp(at)}
	}
	reopened(t, func(u *userdata.Store) {
		must(t, u.SavePlaylist(t.Context(), made("z-first", "key", 100)))
		must(t, u.SavePlaylist(t.Context(), made("a-second", "key", 100))) // in the same second
		must(t, u.SavePlaylist(t.Context(), made("other", "another key", 50)))
		again := made("z-first", "key", 300) // brought up to date
		again.Name = "Renamed"
		must(t, u.SavePlaylist(t.Context(), again))
		must(t, u.Place(t.Context(), "me", "z-first", map[string]string{"u1": "c1", "u2": "c2"}))
		must(t, u.Place(t.Context(), "me", "z-first", map[string]string{"u2": "c3", "u4": "c4"}))
	}, func(u *userdata.Store) {
		first := made("z-first", "key", 100)
		first.Name, first.Updated, first.Songs = "Renamed", stamp(300), 3
		got, found, err := u.Playlist(t.Context(), "me", "z-first")
		if err != nil || !found {
			t.Fatalf("Made: %v, %v", found, err)
		}
		same(t, "Made", got, first)
		newest, found, err := u.PlaylistFrom(t.Context(), "me", "key")
		if err != nil || !found || newest.ID != "a-second" {
			t.Errorf("MadeFrom = %s, %v, %v; want the one made last", newest.ID, found, err)
		}
		all, err := u.Playlists(t.Context(), "me")
		must(t, err)
		var ids []string
		for _, m := range all {
			ids = append(ids, m.ID)
		}
		same(t, "AllMade", ids, []string{"z-first", "a-second", "other"})
		placed, err := u.Placed(t.Context(), "me", "z-first")
		must(t, err)
		same(t, "Placed", placed, map[string]string{"u1": "c1", "u2": "c3", "u4": "c4"})
	})
}

func TestForgottenPlaylistLeavesNothing(t *testing.T) {
	t.Parallel()
	u := open(t, filepath.Join(t.TempDir(), "user.db"))
	for _, id := range []string{"p", "q"} {
		must(t, u.SavePlaylist(t.Context(), userdata.Playlist{ID: id, Account: "me", RecipeKey: "key", Recipe: []byte("{}"), Created: stamp(1), Updated: stamp(1)}))
		must(t, u.Place(t.Context(), "me", id, map[string]string{"u": "c"}))
	}
	for i, want := range []bool{true, false} {
		if got, err := u.ForgetPlaylist(t.Context(), "me", "p"); got != want || err != nil {
			t.Errorf("ForgetMade, time %d: %v, %v; want %v", i+1, got, err, want)
		}
	}
	if got, err := u.ForgetPlaylist(t.Context(), "other", "q"); got || err != nil {
		t.Errorf("ForgetMade of another account's: %v, %v; want false", got, err)
	}
	for id, want := range map[string]map[string]string{"p": {}, "q": {"u": "c"}} {
		placed, err := u.Placed(t.Context(), "me", id)
		must(t, err)
		same(t, "Placed "+id, placed, want)
	}
	if _, found, err := u.Playlist(t.Context(), "me", "p"); found || err != nil {
		t.Errorf("Made: %v, %v; want none", found, err)
	}
}

func TestJobsAreKeptWithTheirSteps(t *testing.T) {
	t.Parallel()
	steps := []userdata.Step{{Kind: "begin", Data: []byte(`{"a":1}`)}, {Kind: "match", Data: []byte(`2`)}, {Kind: "done", Data: []byte(`null`)}}
	reopened(t, func(u *userdata.Store) {
		for i, account := range []string{"me", "other", "me"} {
			id, err := u.BeginJob(t.Context(), userdata.Job{Account: account, Name: "List", State: "running"}, steps[0])
			if err != nil || id != int64(i+1) {
				t.Fatalf("BeginJob = %d, %v; want %d", id, err, i+1)
			}
		}
		must(t, u.AddStep(t.Context(), 1, "running", steps[1]))
		must(t, u.AddStep(t.Context(), 1, "done", steps[2]))
	}, func(u *userdata.Store) {
		got, err := u.Steps(t.Context(), 1)
		must(t, err)
		same(t, "Steps", got, steps)
		jobs, err := u.Jobs(t.Context(), "me")
		must(t, err)
		if len(jobs) != 2 || jobs[0].ID != 3 || jobs[1].ID != 1 || jobs[1].State != "done" || jobs[0].State != "running" || jobs[1].Name != "List" {
			t.Errorf("Jobs = %+v, want 3 and 1", jobs)
		}
		one, found, err := u.Job(t.Context(), 1)
		if err != nil || !found {
			t.Fatalf("Job(1): %v, %v", found, err)
		}
		same(t, "Job", one, jobs[1])
		if _, found, err := u.Job(t.Context(), 9); found || err != nil {
			t.Errorf("Job(9): %v, %v; want none", found, err)
		}
		if none, err := u.Steps(t.Context(), 9); err != nil || len(none) != 0 {
			t.Errorf("Steps(9) = %v, %v; want none", none, err)
		}
	})
}

func TestAStepOfNoJobIsRefused(t *testing.T) {
	t.Parallel()
	u := open(t, filepath.Join(t.TempDir(), "user.db"))
	if err := u.AddStep(t.Context(), 7, "running", userdata.Step{Kind: "x", Data: []byte("1")}); err == nil {
		t.Error("a step of a job that is not there was taken")
	}
}

func TestSettingsAreKept(t *testing.T) {
	t.Parallel()
	reopened(t, func(u *userdata.Store) {
		must(t, u.SetSetting(t.Context(), "look", "dark"))
		must(t, u.SetSetting(t.Context(), "look", "light"))
	}, func(u *userdata.Store) {
		same(t, "look", setting(t, u, "look"), "light")
		same(t, "unset", setting(t, u, "unset"), "")
	})
}

// replace puts a new file at path.
func replace(t *testing.T, path string, data []byte) {
	t.Helper()
	fresh := path + ".fresh"
	must(t, os.WriteFile(fresh, data, 0o600))
	must(t, os.Rename(fresh, path))
}
