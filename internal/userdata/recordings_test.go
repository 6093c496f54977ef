package userdata_test

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"needledrop/internal/sqlitefile"
	"needledrop/internal/userdata"
)

// saved stores a playlist of an account and returns it.
func saved(t *testing.T, u *userdata.Store, account, id string, updated int64) userdata.Playlist {
	t.Helper()
	m := userdata.Playlist{ID: id, Account: account, RecipeKey: "key " + id, Recipe: []byte(`{"titles":["` + id + `"]}`), Name: "Name " + id, Created: stamp(1), Updated: stamp(updated)}
	must(t, u.SavePlaylist(t.Context(), m))
	return m
}

func ids(t *testing.T, list []userdata.Playlist, err error) []string {
	t.Helper()
	must(t, err)
	out := []string{}
	for _, m := range list {
		out = append(out, m.ID)
	}
	return out
}

func TestThePlaylistsWithARecordingAreFound(t *testing.T) {
	t.Parallel()
	reopened(t, func(u *userdata.Store) {
		old, young, others := saved(t, u, "me", "old", 10), saved(t, u, "me", "young", 20), saved(t, u, "other", "theirs", 30)
		must(t, u.SetRecordings(t.Context(), old, "one", []userdata.Recording{{Key: "song", Cue: "a/1"}, {Key: "gone", Cue: "a/2"}}))
		must(t, u.SetRecordings(t.Context(), old, "one", []userdata.Recording{{Key: "song", Cue: "a/1"}}))
		must(t, u.SetRecordings(t.Context(), young, "one", []userdata.Recording{{Key: "first", Cue: "b/1"}, {Key: "song", Cue: "b/2"}}))
		must(t, u.SetRecordings(t.Context(), others, "one", []userdata.Recording{{Key: "song", Cue: "a/1"}}))
	}, func(u *userdata.Store) {
		for recording, want := range map[string][]string{"song": {"young", "old"}, "first": {"young"}, "gone": {}, "unknown": {}} {
			got, err := u.PlaylistsWith(t.Context(), "me", recording)
			same(t, recording, ids(t, got, err), want)
		}
	})
}

func TestUnsureRecordingsAreListedOnceInTheOrderOfThePlaylists(t *testing.T) {
	t.Parallel()
	reopened(t, func(u *userdata.Store) {
		old, young := saved(t, u, "me", "old", 10), saved(t, u, "me", "young", 20)
		must(t, u.SetRecordings(t.Context(), old, "one", []userdata.Recording{{Key: "missing", Cue: "a/1"}, {Key: "unsure", Cue: "a/2"}}))
		must(t, u.SetRecordings(t.Context(), young, "one", []userdata.Recording{
			{Key: "sure", Cue: "b/1"}, {Key: "unsure", Cue: "b/2"}, {Key: "theirs", Cue: "b/3"}, {Key: "never searched", Cue: "b/4"},
		}))
		for recording, outcome := range map[string]string{"sure": "auto", "unsure": "review", "missing": "none"} {
			must(t, u.Remember(t.Context(), "me", recording, userdata.Remembered{Outcome: outcome}))
		}
		must(t, u.Remember(t.Context(), "other", "theirs", userdata.Remembered{Outcome: "review"}))
	}, func(u *userdata.Store) {
		got, err := u.Unsure(t.Context(), "me")
		must(t, err)
		same(t, "unsure", got, []userdata.Unsure{
			{Recording: userdata.Recording{Key: "unsure", Cue: "b/2"}, Playlists: []string{"Name young", "Name old"}},
			{Recording: userdata.Recording{Key: "missing", Cue: "a/1"}, Playlists: []string{"Name old"}},
		})
	})
}

func TestAPlaylistIsResolvedAnewForAnotherCatalogOrRecipe(t *testing.T) {
	t.Parallel()
	u := open(t, filepath.Join(t.TempDir(), "user.db"))
	m := saved(t, u, "me", "p", 1)
	unresolved := func(catalog string, want ...string) {
		t.Helper()
		got, err := u.Unresolved(t.Context(), "me", catalog)
		same(t, "unresolved for "+catalog, ids(t, got, err), append([]string{}, want...))
	}
	unresolved("one", "p")
	must(t, u.SetRecordings(t.Context(), m, "one", []userdata.Recording{{Key: "song", Cue: "a/1"}}))
	unresolved("one")
	unresolved("two", "p")
	m.Name, m.Updated = "Renamed", stamp(5)
	must(t, u.SavePlaylist(t.Context(), m)) // by the same recipe
	unresolved("one")
	before := m
	m.Recipe = []byte(`{"titles":["other"]}`)
	must(t, u.SavePlaylist(t.Context(), m))
	unresolved("one", "p")
	must(t, u.SetRecordings(t.Context(), before, "one", nil)) // of the recipe that was read before
	unresolved("one", "p")
	got, err := u.PlaylistsWith(t.Context(), "me", "song")
	same(t, "with the song", ids(t, got, err), []string{"p"})
	must(t, u.SetRecordings(t.Context(), m, userdata.NoCatalog, nil))
	unresolved("one", "p")
	got, err = u.PlaylistsWith(t.Context(), "me", "song")
	same(t, "with the song", ids(t, got, err), []string{})
}

func TestAForgottenPlaylistAsksForNothing(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	u := open(t, path)
	for _, id := range []string{"p", "q"} {
		must(t, u.SetRecordings(t.Context(), saved(t, u, "me", id, 1), "one", []userdata.Recording{{Key: "song", Cue: "a/1"}}))
	}
	_, err := u.ForgetPlaylist(t.Context(), "me", "p")
	must(t, err)
	got, err := u.PlaylistsWith(t.Context(), "me", "song")
	same(t, "with the song", ids(t, got, err), []string{"q"})
	must(t, u.SetRecordings(t.Context(), userdata.Playlist{ID: "p", Account: "me"}, "one", []userdata.Recording{{Key: "song", Cue: "a/1"}}))
	if rows := number(t, path, "SELECT count(*) FROM recording"); rows != 1 {
		t.Errorf("%d rows, want that of the playlist that is left", rows)
	}
}

// thirdForm writes a file as the third version of the app did.
func thirdForm(t *testing.T, path string) {
	t.Helper()
	secondForm(t, path)
	form, err := os.ReadFile(filepath.Join("migrations", "0003_own.sql"))
	must(t, err)
	db, err := sql.Open("sqlite", path)
	must(t, err)
	_, err = db.Exec("BEGIN; " + string(form) + `; PRAGMA user_version = 3;
		INSERT INTO playlist VALUES ('me', 'p', 'key', '{}', 'Mine', 'https://example.com/p', 7, 8); COMMIT`)
	must(t, errors.Join(err, db.Close()))
}

func TestPlaylistsOfTheThirdFormAreKeptUnresolved(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	thirdForm(t, path)
	u := open(t, path)
	holdsFirst(t, u)
	got, err := u.Unresolved(t.Context(), "me", "one")
	must(t, err)
	same(t, "playlists", got, []userdata.Playlist{{ID: "p", Account: "me", RecipeKey: "key", Recipe: []byte("{}"), Name: "Mine", URL: "https://example.com/p", Created: stamp(7), Updated: stamp(8)}})
	must(t, u.SetRecordings(t.Context(), got[0], "one", []userdata.Recording{{Key: "song", Cue: "a/1"}}))
	if got := version(t, path+userdata.Former()); got != 3 {
		t.Errorf("the file kept as it was has form %d, want 3", got)
	}
}

func TestAFourthFormThatCannotBeMadeLeavesTheThird(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "user.db")
	thirdForm(t, path)
	execute(t, path, "ALTER TABLE playlist ADD COLUMN resolved TEXT") // in the way of the last step
	if _, err := userdata.Open(t.Context(), path, time.Now); !errors.As(err, new(*sqlitefile.UnusableError)) {
		t.Fatalf("Open: %v, want an UnusableError", err)
	}
	if got := number(t, path, "SELECT count(*) FROM sqlite_schema WHERE name = 'recording'"); got != 0 || version(t, path) != 3 {
		t.Errorf("form %d with %d of the new tables, want the former form", version(t, path), got)
	}
	execute(t, path, "ALTER TABLE playlist DROP COLUMN resolved")
	holdsFirst(t, open(t, path))
}
