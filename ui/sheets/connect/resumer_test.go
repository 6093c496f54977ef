package connect

import (
	"strings"
	"testing"
	"time"

	"needledrop/internal/localspotify/faults"
	"needledrop/ui/jobview"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestAJobThatWaitedForASignInGoesOnAfterIt(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Server.Inject(faults.Fault{Path: "/v1/search", Skip: 3, Do: faults.ExpireToken()})
	a.Server.Inject(faults.Fault{Do: faults.RevokeRefresh()})
	a.Make(t)
	if text := uitest.TextOf(a.Bar.Box); !strings.Contains(text, "waits for you to sign in") || !strings.Contains(text, "songs found so far") {
		t.Fatalf("the bar says %q", text)
	}
	stage.PassTime(t, a.Stage, time.Hour)
	if a.Bar.View.Phase != jobview.SignIn {
		t.Fatalf("without a sign-in the bar comes to %q", uitest.TextOf(a.Bar.Box))
	}
	stage.TapButton(t, a.Bar.Box, "Sign in")
	a.SignIn(t)
	account, err := a.Core.Account(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	sheetOf(a.Stage).done(&account)
	stage.Settle(t, a.Stage)
	if text := uitest.TextOf(a.Bar.Box); !strings.Contains(text, "is saved") {
		t.Errorf("the bar says %q", text)
	}
}
