package app

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/account"
	"needledrop/internal/diagnose"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/message"
)

func stepIDs(steps []diagnose.Finding) []string {
	var ids []string
	for _, s := range steps {
		ids = append(ids, s.ID)
	}
	return ids
}

// checkWords holds steps to what people are shown: sentences, a way out of each
// trouble, no secret.
func (d *desk) checkWords(steps []diagnose.Finding) {
	d.t.Helper()
	var secrets []string
	if _, err := d.Account(d.t.Context()); err == nil && !d.Demo() {
		secrets = d.secrets()
	}
	for _, s := range steps {
		if s.Name.IsZero() || !isSentence(s.Detail) || !s.OK && s.Fix.IsZero() || !s.Fix.IsZero() && !isSentence(s.Fix) {
			d.t.Errorf("step %+v", s)
		}
		for _, secret := range secrets {
			if strings.Contains(fmt.Sprint(s), secret) {
				d.t.Errorf("a secret is in step %s", s.ID)
			}
		}
	}
}

// doctorOnAccount is what the doctor says of the account.
func (d *desk) doctorOnAccount() diagnose.Finding {
	d.t.Helper()
	found := d.Doctor(d.t.Context())
	return found[len(found)-1]
}

func isSentence(t message.Text) bool {
	text := t.String()
	return len(text) > 15 && text[0] >= 'A' && text[0] <= 'Z' && strings.HasSuffix(text, ".") && !strings.Contains(text, "%!")
}

func TestTheTestNamesTheTroubleOfAnAccount(t *testing.T) {
	t.Parallel()
	on := func(path string, do faults.Action) faults.Fault {
		return faults.Fault{Path: path, Times: -1, Do: do}
	}
	tests := map[string]struct {
		fault faults.Fault
		want  []string
	}{
		"nothing":              {faults.Fault{}, []string{diagnose.SignedIn, diagnose.Calls}},
		"not on the list":      {on("/v1/me", faults.PlainForbidden(faults.NotOnAllowlist)), []string{diagnose.SignedIn, diagnose.AllowList}},
		"owner has no premium": {on("/v1/me", faults.PlainForbidden(faults.NoPremium)), []string{diagnose.SignedIn, diagnose.Premium}},
		"scope":                {on("/v1/me/playlists", faults.Scope()), []string{diagnose.SignedIn, diagnose.Scope}},
		"removed":              {on("/v1/search", faults.Forbidden()), []string{diagnose.SignedIn, diagnose.Removed}},
		"any other 403":        {on("/v1/search", faults.PlainForbidden("No.")), []string{diagnose.SignedIn, diagnose.Denied}},
		"revoked":              {faults.Fault{Times: -1, Do: faults.RevokeRefresh()}, []string{diagnose.Revoked}},
		"expired token":        {faults.Fault{Path: "/v1/me", Do: faults.ExpireToken()}, []string{diagnose.SignedIn, diagnose.Calls}},
		"taken off":            {on("/v1/me", faults.RevokeSignIn()), []string{diagnose.Revoked}},
		"long limit":           {on("/v1/search", faults.RateLimit(time.Hour, true)), []string{diagnose.SignedIn, diagnose.Limit}},
		"quota":                {on("/v1/search", faults.Quota(0)), []string{diagnose.SignedIn, diagnose.Limit}},
		"clock":                {on("", faults.ClockSkew(-3*time.Hour)), []string{diagnose.Clock, diagnose.SignedIn, diagnose.Calls}},
		"a hotel's page":       {on("/v1/me", faults.WrongType()), []string{diagnose.SignedIn, diagnose.Network}},
		"a redirect":           {on("/v1/me", faults.Redirect("https://elsewhere.example.test/")), []string{diagnose.SignedIn, diagnose.Network}},
		"garbage":              {on("/v1/search", faults.Garbage()), []string{diagnose.SignedIn, diagnose.Network}},
		"deep JSON":            {on("/v1/me/playlists", faults.Nested()), []string{diagnose.SignedIn, diagnose.Network}},
		"endless JSON":         {on("/v1/search", faults.Endless()), []string{diagnose.SignedIn, diagnose.Network}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := packDesk(t, 1)
			d.server.Inject(test.fault)
			before, n := d.secrets(), len(d.server.Requests())
			steps := d.CheckAccount(t.Context())
			if got := stepIDs(steps); !slices.Equal(got, test.want) {
				t.Errorf("steps %v, want %v: %+v", got, test.want, steps)
			}
			d.checkWords(steps)
			for _, request := range d.since(n) {
				if !strings.HasPrefix(request, "GET ") && request != "POST /api/token" {
					t.Errorf("it sent %s", request)
				}
			}
			if after := d.secrets(); after[1] != before[1] {
				t.Error("the stored sign-in has changed")
			}
		})
	}
}

func TestTheTestNamesADeletedClientID(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 1)
	deleted := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/api/token" {
			d.server.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusBadRequest)
		fmt.Fprint(w, `{"error":"invalid_client","error_description":"Invalid client"}`)
	})
	d.meddle.Store(&deleted)
	steps := d.CheckAccount(t.Context())
	if got := stepIDs(steps); !slices.Equal(got, []string{diagnose.Client}) {
		t.Errorf("steps %v", got)
	}
	d.checkWords(steps)
}

func TestTheTestWithoutASignIn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	steps := d.CheckAccount(t.Context())
	if got := stepIDs(steps); !slices.Equal(got, []string{diagnose.SignedOut}) || len(d.server.Requests()) != 0 {
		t.Errorf("steps %v after %d requests", got, len(d.server.Requests()))
	}
	d.checkWords(steps)
	if err := d.UseDemo(true); err != nil {
		t.Fatal(err)
	}
	steps = d.CheckAccount(t.Context())
	if got := stepIDs(steps); !slices.Equal(got, []string{diagnose.SignedIn, diagnose.Calls}) {
		t.Errorf("demo account: steps %v", got)
	}
	d.checkWords(steps)
}

func TestTheTestOffline(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 1)
	d.base = "http://127.0.0.1:1"
	steps := d.open(d.Home()).CheckAccount(t.Context())
	if got := stepIDs(steps); !slices.Equal(got, []string{diagnose.SignedIn, diagnose.Offline}) {
		t.Errorf("steps %v", got)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got := stepIDs(d.CheckAccount(ctx)); got[len(got)-1] != diagnose.Aborted {
		t.Errorf("stopped: steps %v", got)
	}
}

// signedInAgo makes the stored sign-in older.
func (d *desk) signedInAgo(age time.Duration) {
	d.t.Helper()
	store, err := d.openStore()
	if err != nil {
		d.t.Fatal(err)
	}
	token, err := store.Load()
	if err != nil {
		d.t.Fatal(err)
	}
	token.AuthorizedAt = time.Now().Add(-age)
	if err := store.Save(token); err != nil {
		d.t.Fatal(err)
	}
}

func TestASignInIsWarnedOfBeforeItEnds(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	for age, test := range map[time.Duration]struct {
		want string // the id of the last step, which is OK
		says string
	}{
		account.Lifetime - 15*day:         {diagnose.Calls, ""},
		account.Lifetime - 13*day - day/2: {diagnose.EndsSoon, "in 13 days"},
		account.Lifetime + day:            {diagnose.EndsSoon, "any day now"}, // Spotify still takes it
	} {
		d := packDesk(t, 1)
		d.signedInAgo(age)
		steps := d.CheckAccount(t.Context())
		last := steps[len(steps)-1]
		if last.ID != test.want || !last.OK || !strings.Contains(last.Detail.String(), test.says) || last.Fix.IsZero() != (test.says == "") {
			t.Errorf("%v old: %+v", age, steps)
		}
		d.checkWords(steps)
	}
}

func TestASignInOlderThanSixMonthsIsNamedAndTheJobGoesOnAfterAnother(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 4)
	d.signedInAgo(account.Lifetime + time.Hour)
	d.server.Inject(faults.Fault{Path: "/v1/search", Skip: 2, Do: faults.ExpireToken()})
	d.server.Inject(faults.Fault{Times: -1, Do: faults.RevokeRefresh()})
	before := d.secrets()
	if _, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()}); diagnose.KindOf(err) != diagnose.SignInNeeded {
		t.Fatalf("create: %v, want that a sign-in is needed", err)
	}
	steps := d.CheckAccount(t.Context())
	if got := stepIDs(steps); !slices.Equal(got, []string{diagnose.SixMonths}) {
		t.Errorf("steps %v", got)
	}
	if after := d.secrets(); !slices.Equal(before, after) {
		t.Error("the stored sign-in is gone although no other has worked")
	}
	if f := d.doctorOnAccount(); f.OK || !cmp.Equal(f.Detail, steps[0].Detail) || !cmp.Equal(f.Fix, steps[0].Fix) {
		t.Errorf("the doctor says %+v", f)
	}
	d.server.ClearFaults()
	d.mustSignIn()
	d.resumedAnew(0)
	if got := d.drillItems(d.only()); !slices.Equal(got, upTo(4)) {
		t.Errorf("songs %v", got)
	}
}

func TestAnExpiredTokenIsRenewedWithoutAWord(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 4)
	for _, path := range []string{"/v1/search", "/v1/me/playlists", "/v1/playlists/*/items"} {
		d.server.Inject(faults.Fault{Path: path, Do: faults.ExpireToken()})
	}
	d.create(Create{Recipe: drill()})
	if got := d.drillItems(d.only()); !slices.Equal(got, upTo(4)) {
		t.Errorf("songs %v", got)
	}
}

func TestAPermissionThatWasNotGivenIsNamed(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 1)
	_, err := d.signIn(func(address string) string { return strings.Replace(address, "ugc-image-upload", "", 1) })
	if err != nil {
		t.Fatal(err)
	}
	steps := d.CheckAccount(t.Context())
	if got := stepIDs(steps); !slices.Equal(got, []string{diagnose.SignedIn, diagnose.Calls, diagnose.Scope}) || !strings.Contains(steps[2].Detail.String(), "cover") {
		t.Errorf("steps %+v", steps)
	}
	d.server.Inject(faults.Fault{Path: "/v1/me/playlists", Do: faults.Scope()})
	again := d.CheckAccount(t.Context())
	if got := stepIDs(again); !slices.Equal(got, []string{diagnose.SignedIn, diagnose.Scope}) || !cmp.Equal(again[1], steps[2]) {
		t.Errorf("when a call shows it too: %+v", again)
	}
	if f := d.doctorOnAccount(); f.OK || !cmp.Equal(f.Detail, steps[2].Detail) {
		t.Errorf("the doctor says %+v", f)
	}
	d.checkWords(steps)
	d.mustSignIn()
	if got := stepIDs(d.CheckAccount(t.Context())); !slices.Equal(got, []string{diagnose.SignedIn, diagnose.Calls}) {
		t.Errorf("after another sign-in: %v", got)
	}
}
