package userdata_test

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"needledrop/internal/sqlitefile"
	"needledrop/internal/userdata"
)

func TestFavouritesAreKeptTheNewestFirst(t *testing.T) {
	t.Parallel()
	reopened(t, func(u *userdata.Store) {
		must(t, u.AddFavourites(t.Context(), []string{"a/1", "a/2"}, stamp(100)))
		must(t, u.AddFavourites(t.Context(), []string{"b/1", "a/1"}, stamp(200))) // a/1 stays as old as it is
		must(t, u.RemoveFavourites(t.Context(), []string{"a/2", "c/9"}))
	}, func(u *userdata.Store) {
		got, err := u.Favourites(t.Context())
		must(t, err)
		same(t, "favourites", got, []userdata.Favourite{{Cue: "b/1", Added: stamp(200)}, {Cue: "a/1", Added: stamp(100)}})
	})
}

func TestWhatIsWatchedAndHeardIsKept(t *testing.T) {
	t.Parallel()
	reopened(t, func(u *userdata.Store) {
		must(t, u.Watch(t.Context(), userdata.Watching{TitleID: "a", Season: 1, Episode: 1, Changed: stamp(100)}))
		must(t, u.Watch(t.Context(), userdata.Watching{TitleID: "b", Changed: stamp(200)}))
		must(t, u.Watch(t.Context(), userdata.Watching{TitleID: "a", Season: 1, Episode: 2, Changed: stamp(300)}))
		must(t, u.Watch(t.Context(), userdata.Watching{TitleID: "c", Changed: stamp(400)}))
		must(t, u.Tick(t.Context(), "c", []string{"c/1", "c/2"}, stamp(10)))
		must(t, u.Tick(t.Context(), "c", []string{"c/2", "c/3"}, stamp(20)))
		must(t, u.Untick(t.Context(), "c", []string{"c/1"}))
		must(t, u.Untick(t.Context(), "other", []string{"c/2"}))
		must(t, u.StopWatching(t.Context(), "c"))
	}, func(u *userdata.Store) {
		all, err := u.Watching(t.Context())
		must(t, err)
		same(t, "watching", all, []userdata.Watching{{TitleID: "a", Season: 1, Episode: 2, Changed: stamp(300)}, {TitleID: "b", Changed: stamp(200)}})
		one, now, err := u.WatchingTitle(t.Context(), "a")
		must(t, err)
		same(t, "a", one, all[0])
		if _, stopped, err := u.WatchingTitle(t.Context(), "c"); !now || stopped || err != nil {
			t.Errorf("a is watched: %v, c: %v (%v); want only a", now, stopped, err)
		}
		heard, err := u.Ticked(t.Context(), "c")
		must(t, err)
		same(t, "heard", heard, map[string]time.Time{"c/2": stamp(10), "c/3": stamp(20)})
	})
}

func TestTheLastTwentySearchesAreKept(t *testing.T) {
	t.Parallel()
	reopened(t, func(u *userdata.Store) {
		for i := range 25 {
			must(t, u.KeepSearch(t.Context(), fmt.Sprint("search ", i)))
		}
		for _, words := range []string{"Canción", "kate", "cancion", " ", "&", "SEARCH 24"} { // those in another spelling are the same
			must(t, u.KeepSearch(t.Context(), words))
		}
		must(t, u.ForgetSearch(t.Context(), "search 22"))
		must(t, u.ForgetSearch(t.Context(), "never searched"))
	}, func(u *userdata.Store) {
		got, err := u.Searches(t.Context())
		must(t, err)
		if len(got) != 19 || got[0] != "SEARCH 24" || got[1] != "cancion" || got[2] != "kate" || got[3] != "search 23" || got[4] != "search 21" || got[18] != "search 7" {
			t.Errorf("searches %q", got)
		}
	})
}

func TestForgottenSearchesAreGone(t *testing.T) {
	t.Parallel()
	reopened(t, func(u *userdata.Store) {
		must(t, u.KeepSearch(t.Context(), "kate"))
		must(t, u.ForgetSearches(t.Context()))
	}, func(u *userdata.Store) {
		if got, err := u.Searches(t.Context()); err != nil || len(got) != 0 {
			t.Errorf("searches %q (%v), want none", got, err)
		}
	})
}

func TestForgettingAnAccountLeavesWhatIsThePersons(t *testing.T) {
	t.Parallel()
	u := open(t, filepath.Join(t.TempDir(), "user.db"))
	must(t, u.AddFavourites(t.Context(), []string{"a/1"}, stamp(1)))
	must(t, u.Watch(t.Context(), userdata.Watching{TitleID: "a", Changed: stamp(1)}))
	must(t, u.Tick(t.Context(), "a", []string{"a/1"}, stamp(1)))
	must(t, u.KeepSearch(t.Context(), "kate"))
	must(t, u.ForgetAccount(t.Context(), "me"))
	favourites, err := u.Favourites(t.Context())
	must(t, err)
	watching, err := u.Watching(t.Context())
	must(t, err)
	heard, err := u.Ticked(t.Context(), "a")
	must(t, err)
	searches, err := u.Searches(t.Context())
	must(t, err)
	if len(favourites) != 1 || len(watching) != 1 || len(heard) != 1 || len(searches) != 1 {
		t.Errorf("left: %v, %v, %v, %v", favourites, watching, heard, searches)
	}
}

// secondForm writes a file as the second version of the app did.
func secondForm(t *testing.T, path string) {
	t.Helper()
	must(t, firstForm(path))
	form, err := os.ReadFile(filepath.Join("migrations", "0002_budget.sql"))
	must(t, err)
	db, err := sql.Open("sqlite", path)
	must(t, err)
	_, err = db.Exec("BEGIN; " + string(form) + `; PRAGMA user_version = 2; INSERT INTO pause VALUES ('me', 7, 1); COMMIT`)
	must(t, errors.Join(err, db.Close()))
}

func TestAFileOfTheSecondFormTakesTodays(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	secondForm(t, path)
	u := open(t, path)
	holdsFirst(t, u)
	pause, paused, err := u.PauseOf(t.Context(), "me")
	if err != nil || !paused || !pause.Quota {
		t.Errorf("the pause is %+v, %v (%v)", pause, paused, err)
	}
	must(t, u.KeepSearch(t.Context(), "kate"))
	if got := version(t, path+userdata.Former()); got != 2 {
		t.Errorf("the file kept as it was has form %d, want 2", got)
	}
	if got := version(t, path); got != userdata.Today() {
		t.Errorf("the file has form %d, want %d", got, userdata.Today())
	}
}

func TestAThirdFormThatCannotBeMadeLeavesTheSecond(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	secondForm(t, path)
	execute(t, path, "CREATE TABLE searched (x)") // in the way of the last table
	if _, err := userdata.Open(t.Context(), path, time.Now); !errors.As(err, new(*sqlitefile.UnusableError)) {
		t.Fatalf("Open: %v, want an UnusableError", err)
	}
	if got := number(t, path, "SELECT count(*) FROM sqlite_schema WHERE name IN ('favourite', 'heard', 'watching')"); got != 0 || version(t, path) != 2 {
		t.Errorf("form %d with %d of the new tables, want the former form", version(t, path), got)
	}
	execute(t, path, "DROP TABLE searched")
	holdsFirst(t, open(t, path))
}

func TestLikingsAreKeptByKindTheNewestFirst(t *testing.T) {
	t.Parallel()
	reopened(t, func(u *userdata.Store) {
		must(t, u.Like(t.Context(), userdata.Liking{Kind: userdata.LikedTitle, ID: "wednesday", Added: stamp(10)}))
		must(t, u.Like(t.Context(), userdata.Liking{Kind: userdata.LikedArtist, ID: "Kate Bush", Added: stamp(20)}))
		must(t, u.Like(t.Context(), userdata.Liking{Kind: userdata.LikedTitle, ID: "wednesday", Added: stamp(30)})) // stays as old as it is
		must(t, u.Like(t.Context(), userdata.Liking{Kind: userdata.LikedPerson, ID: "Kate Bush", Added: stamp(5)}))
		must(t, u.Unlike(t.Context(), userdata.LikedPerson, "Kate Bush"))
	}, func(u *userdata.Store) {
		got, err := u.Likings(t.Context())
		must(t, err)
		same(t, "likings", got, []userdata.Liking{{Kind: userdata.LikedArtist, ID: "Kate Bush", Added: stamp(20)}, {Kind: userdata.LikedTitle, ID: "wednesday", Added: stamp(10)}})
	})
}
