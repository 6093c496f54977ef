package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"needledrop/internal/localspotify"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
	"needledrop/internal/spotifyapi"
)

func TestSignInIsKeptOverARestart(t *testing.T) {
	t.Parallel()
	d := newDesk(t, localspotify.WithUser("listener", "A Listener"))
	if _, err := d.Account(t.Context()); !errors.Is(err, ErrSignedOut) {
		t.Fatalf("Account before: %v, want ErrSignedOut", err)
	}
	if _, err := d.CreatePlaylist(t.Context(), Create{Recipe: playlist.Recipe{Titles: []string{"dark"}}}); TroubleOf(err) != NeedSignIn {
		t.Errorf("create before: %v, want that a sign-in is needed", err)
	}
	account, err := d.signIn(strings.Clone)
	if err != nil || account.ID != "listener" || account.Name != "A Listener" || account.Demo {
		t.Fatalf("signed in as %+v (%v)", account, err)
	}
	calls := len(d.server.Requests())
	again, err := d.open(d.Home()).Account(t.Context())
	if err != nil || again.ID != "listener" || again.ClientID != clientID || !again.Expires.Equal(account.Expires) {
		t.Errorf("after a restart: %+v (%v)", again, err)
	}
	if n := len(d.server.Requests()); n != calls {
		t.Errorf("telling who is signed in took %d calls, want none", n-calls)
	}
	if s, err := d.Settings(t.Context()); err != nil || s.ClientID != clientID {
		t.Errorf("the client id remembered is %q (%v)", s.ClientID, err)
	}
}

func TestDeniedSignInKeepsTheOneBefore(t *testing.T) {
	t.Parallel()
	d := signedInDesk(t)
	before := d.secrets()
	_, err := d.signIn(func(address string) string { return address + "&decision=deny" })
	if !errors.Is(err, spotifyapi.ErrDenied) {
		t.Fatalf("sign-in: %v, want ErrDenied", err)
	}
	if _, err := d.Account(t.Context()); err != nil || strings.Join(d.secrets(), " ") != strings.Join(before, " ") {
		t.Errorf("the sign-in before is gone (%v)", err)
	}
}

// secrets are the tokens as they lie in the data folder.
func (d *desk) secrets() []string {
	d.t.Helper()
	store, err := d.openStore()
	if err != nil {
		d.t.Fatal(err)
	}
	token, err := store.Load()
	if err != nil {
		d.t.Fatal(err)
	}
	return []string{token.Access, token.Refresh}
}

func TestLogoutForgetsMatchesButNotDecisionsOrPlaylists(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 5)
	d.create(Create{Recipe: drill()})
	plan, err := d.Plan(t.Context(), drill(), playlist.Choices{})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Decide(t.Context(), plan.Entries[0].Cue, Never); err != nil {
		t.Fatal(err)
	}
	if err := d.Logout(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Account(t.Context()); !errors.Is(err, ErrSignedOut) {
		t.Errorf("Account: %v, want ErrSignedOut", err)
	}
	if err := d.Logout(t.Context()); err != nil {
		t.Errorf("a second time: %v", err)
	}
	if decisions, err := d.Decisions(t.Context()); err != nil || len(decisions) != 1 {
		t.Errorf("decisions %v (%v), want one", decisions, err)
	}
	d.mustSignIn()
	n := len(d.server.Requests())
	res := d.create(Create{Recipe: drill()})
	if got := len(d.since(n, toSearch)); got < 4 || res.Playlist.Already != 4 {
		t.Errorf("%d searches and %d songs there already after signing in again, want every song but the decided one searched and found there", got, res.Playlist.Already)
	}
	d.only()
}

func TestRevokedSignInAsksToSignInAndResumeFinishes(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 6)
	d.server.Inject(faults.Fault{Path: "/v1/search", Skip: 3, Do: faults.ExpireToken()})
	d.server.Inject(faults.Fault{Do: faults.RevokeRefresh()})
	res, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()})
	if TroubleOf(err) != NeedSignIn || len(res.Tracks) != 3 {
		t.Fatalf("%d songs settled, then %v; want 3 and that a sign-in is needed", len(res.Tracks), err)
	}
	d.speaks(err)
	jobs, err := d.Jobs(t.Context())
	if err != nil || len(jobs) != 1 || jobs[0].State != string(playlist.Waiting) {
		t.Errorf("jobs %+v (%v), want one that waits for a sign-in", jobs, err)
	}
	if _, err := d.Resume(t.Context(), Resume{}); TroubleOf(err) != NeedSignIn {
		t.Errorf("resumed without a sign-in: %v", err)
	}
	d.mustSignIn()
	n := len(d.server.Requests())
	if _, err := d.Resume(t.Context(), Resume{}); err != nil {
		t.Fatal(err)
	}
	if got := d.drillItems(d.only()); len(got) != 6 || len(d.since(n, toSearch)) != 3 {
		t.Errorf("songs %v after %d more searches, want 6 after 3", got, len(d.since(n, toSearch)))
	}
}

// speaks checks that an error is put in words for people, without secrets.
func (d *desk) speaks(err error) {
	d.t.Helper()
	text := Explain(err)
	if len(text) < 20 || !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") || strings.Contains(text, "did not foresee") || strings.Contains(text, "%!") {
		d.t.Errorf("Explain(%v) = %q", err, text)
	}
	for _, secret := range d.secrets() {
		for _, words := range []string{text, err.Error()} {
			if strings.Contains(words, secret) || strings.Contains(words, "Bearer") {
				d.t.Errorf("a secret is in %q", words)
			}
		}
	}
}

func TestTheDataFolderHoldsTheTokenInOnePrivateFileOnly(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 3)
	d.create(Create{Recipe: drill()})
	secrets := d.secrets()
	var found []string
	err := filepath.WalkDir(d.Home(), func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, s := range secrets {
			if strings.Contains(string(data), s) {
				found = append(found, path)
				break
			}
		}
		return err
	})
	if err != nil || len(found) != 1 || strings.HasSuffix(found[0], ".db") {
		t.Fatalf("the token lies in %v (%v), want one file that is no database", found, err)
	}
	if info, err := os.Stat(found[0]); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("%s is %v (%v), want it private", found[0], info.Mode(), err)
	}
}
