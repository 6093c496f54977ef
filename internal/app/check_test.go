package app

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"needledrop/internal/account"
	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
	"needledrop/internal/spotifyapi"
)

func stepIDs(steps []Finding) []string {
	var ids []string
	for _, s := range steps {
		ids = append(ids, s.ID)
	}
	return ids
}

// checkWords holds steps to what people are shown: sentences, a way out of each
// trouble, no secret.
func (d *desk) checkWords(steps []Finding) {
	d.t.Helper()
	var secrets []string
	if _, err := d.Account(d.t.Context()); err == nil && !d.Demo() {
		secrets = d.secrets()
	}
	for _, s := range steps {
		if s.Name == "" || !isSentence(s.Detail) || !s.OK && s.Fix == "" || s.Fix != "" && !isSentence(s.Fix) {
			d.t.Errorf("step %+v", s)
		}
		for _, secret := range secrets {
			if strings.Contains(fmt.Sprint(s), secret) {
				d.t.Errorf("a secret is in step %s", s.ID)
			}
		}
	}
}

func isSentence(text string) bool {
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
		"nothing":              {faults.Fault{}, []string{CheckSignedIn, CheckCalls}},
		"not on the list":      {on("/v1/me", faults.PlainForbidden(faults.NotOnAllowlist)), []string{CheckSignedIn, CheckAllowList}},
		"owner has no premium": {on("/v1/me", faults.PlainForbidden(faults.NoPremium)), []string{CheckSignedIn, CheckPremium}},
		"scope":                {on("/v1/me/playlists", faults.Scope()), []string{CheckSignedIn, CheckScope}},
		"removed":              {on("/v1/search", faults.Forbidden()), []string{CheckSignedIn, CheckRemoved}},
		"any other 403":        {on("/v1/search", faults.PlainForbidden("No.")), []string{CheckSignedIn, CheckDenied}},
		"revoked":              {faults.Fault{Times: -1, Do: faults.RevokeRefresh()}, []string{CheckRevoked}},
		"expired token":        {faults.Fault{Path: "/v1/me", Do: faults.ExpireToken()}, []string{CheckSignedIn, CheckCalls}},
		"taken off":            {on("/v1/me", faults.RevokeSignIn()), []string{CheckRevoked}},
		"long limit":           {on("/v1/search", faults.RateLimit(time.Hour, true)), []string{CheckSignedIn, CheckLimit}},
		"quota":                {on("/v1/search", faults.Quota(0)), []string{CheckSignedIn, CheckLimit}},
		"clock":                {on("", faults.ClockSkew(-3*time.Hour)), []string{CheckClock, CheckSignedIn, CheckCalls}},
		"a hotel's page":       {on("/v1/me", faults.WrongType()), []string{CheckSignedIn, CheckNetwork}},
		"a redirect":           {on("/v1/me", faults.Redirect("https://elsewhere.example.test/")), []string{CheckSignedIn, CheckNetwork}},
		"garbage":              {on("/v1/search", faults.Garbage()), []string{CheckSignedIn, CheckNetwork}},
		"deep JSON":            {on("/v1/me/playlists", faults.Nested()), []string{CheckSignedIn, CheckNetwork}},
		"endless JSON":         {on("/v1/search", faults.Endless()), []string{CheckSignedIn, CheckNetwork}},
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
	if got := stepIDs(steps); !slices.Equal(got, []string{CheckClient}) {
		t.Errorf("steps %v", got)
	}
	d.checkWords(steps)
}

func TestTheTestWithoutASignIn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	steps := d.CheckAccount(t.Context())
	if got := stepIDs(steps); !slices.Equal(got, []string{CheckSignedOut}) || len(d.server.Requests()) != 0 {
		t.Errorf("steps %v after %d requests", got, len(d.server.Requests()))
	}
	d.checkWords(steps)
	if err := d.UseDemo(true); err != nil {
		t.Fatal(err)
	}
	steps = d.CheckAccount(t.Context())
	if got := stepIDs(steps); !slices.Equal(got, []string{CheckSignedIn, CheckCalls}) {
		t.Errorf("demo account: steps %v", got)
	}
	d.checkWords(steps)
}

func TestTheTestOffline(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 1)
	d.base = "http://127.0.0.1:1"
	steps := d.open(d.Home()).CheckAccount(t.Context())
	if got := stepIDs(steps); !slices.Equal(got, []string{CheckSignedIn, CheckOffline}) {
		t.Errorf("steps %v", got)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got := stepIDs(d.CheckAccount(ctx)); got[len(got)-1] != CheckStopped {
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
		account.Lifetime - 15*day:         {CheckCalls, ""},
		account.Lifetime - 13*day - day/2: {CheckEndsSoon, "in 13 days"},
		account.Lifetime + day:            {CheckEndsSoon, "any day now"}, // Spotify still takes it
	} {
		d := packDesk(t, 1)
		d.signedInAgo(age)
		steps := d.CheckAccount(t.Context())
		last := steps[len(steps)-1]
		if last.ID != test.want || !last.OK || !strings.Contains(last.Detail, test.says) || (last.Fix != "") != (test.says != "") {
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
	if _, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()}); TroubleOf(err) != NeedSignIn {
		t.Fatalf("create: %v, want that a sign-in is needed", err)
	}
	steps := d.CheckAccount(t.Context())
	if got := stepIDs(steps); !slices.Equal(got, []string{CheckSixMonths}) {
		t.Errorf("steps %v", got)
	}
	if after := d.secrets(); !slices.Equal(before, after) {
		t.Error("the stored sign-in is gone although no other has worked")
	}
	if f := d.checkAccount(t.Context()); f.OK || f.Detail != steps[0].Detail || f.Fix != steps[0].Fix {
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
	if got := stepIDs(steps); !slices.Equal(got, []string{CheckSignedIn, CheckCalls, CheckScope}) || !strings.Contains(steps[2].Detail, "cover") {
		t.Errorf("steps %+v", steps)
	}
	d.server.Inject(faults.Fault{Path: "/v1/me/playlists", Do: faults.Scope()})
	again := d.CheckAccount(t.Context())
	if got := stepIDs(again); !slices.Equal(got, []string{CheckSignedIn, CheckScope}) || again[1] != steps[2] {
		t.Errorf("when a call shows it too: %+v", again)
	}
	if f := d.checkAccount(t.Context()); f.OK || f.Detail != steps[2].Detail {
		t.Errorf("the doctor says %+v", f)
	}
	d.checkWords(steps)
	d.mustSignIn()
	if got := stepIDs(d.CheckAccount(t.Context())); !slices.Equal(got, []string{CheckSignedIn, CheckCalls}) {
		t.Errorf("after another sign-in: %v", got)
	}
}

func TestEveryErrorIsDiagnosedInWords(t *testing.T) {
	t.Parallel()
	tests := []struct {
		err  error
		want string
	}{
		{nil, CheckCalls}, {ErrSignedOut, CheckSignedOut}, {spotifyapi.ErrNoToken, CheckSignedOut}, {spotifyapi.ErrSignInNeeded, CheckRevoked},
		{playlist.ErrSignIn, CheckRevoked}, {spotifyapi.ErrWrongClient, CheckClient}, {spotifyapi.ErrClock, CheckClock}, {spotifyapi.ErrOffline, CheckOffline},
		{spotifyapi.ErrInterrupted, CheckInterrupted}, {context.DeadlineExceeded, CheckInterrupted}, {&spotifyapi.LostAnswerError{}, CheckInterrupted},
		{&spotifyapi.LostAnswerError{Err: context.Canceled}, CheckInterrupted}, {&spotifyapi.BadAnswerError{}, CheckNetwork},
		{&spotifyapi.RefusedError{Status: 503}, CheckSpotify}, {&spotifyapi.RefusedError{Status: 400}, CheckUnforeseen},
		{spotifyapi.ErrSignInTimeout, CheckRedirect}, {spotifyapi.ErrDenied, CheckDenied}, {&spotifyapi.SignInError{}, CheckRefused},
		{&spotifyapi.PortTakenError{Port: 8080}, CheckPort}, {context.Canceled, CheckStopped}, {fmt.Errorf("%w: %w", account.ErrStopped, context.Canceled), CheckStopped},
		{&spotifyapi.LimitError{}, CheckLimit}, {&playlist.PausedError{Quota: true, Until: time.Now()}, CheckLimit},
		{&spotifyapi.DeniedError{Reason: spotifyapi.NotOnAllowList}, CheckAllowList}, {&spotifyapi.DeniedError{Reason: spotifyapi.OwnerWithoutPremium}, CheckPremium},
		{&spotifyapi.DeniedError{Reason: spotifyapi.MissingScope}, CheckScope}, {&spotifyapi.DeniedError{Reason: spotifyapi.Removed}, CheckRemoved},
		{&spotifyapi.DeniedError{}, CheckDenied}, {fmt.Errorf("odd"), CheckUnforeseen},
	}
	for _, test := range tests {
		wrapped := test.err
		if wrapped != nil {
			wrapped = fmt.Errorf("doing something: %w", test.err)
		}
		step := Diagnose(wrapped)
		if step.ID != test.want || step.OK != (test.err == nil) || step.Name == "" || !isSentence(step.Detail) || !step.OK && !isSentence(step.Fix) {
			t.Errorf("%v: %+v, want %s", test.err, step, test.want)
		}
	}
}

func TestTheClockIsToldRoughly(t *testing.T) {
	t.Parallel()
	for skew, want := range map[time.Duration]string{
		6 * time.Minute: "6 minutes behind", -time.Hour: "60 minutes ahead", 3 * time.Hour: "3 hours behind", -400 * 24 * time.Hour: "400 days ahead",
	} {
		if step := clockStep(skew); !strings.Contains(step.Detail, want) || !isSentence(step.Detail) {
			t.Errorf("%v: %q, want %q", skew, step.Detail, want)
		}
	}
}
