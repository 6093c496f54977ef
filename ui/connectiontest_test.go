package ui

import (
	"strings"
	"testing"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/localspotify"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/uitest"
)

func TestTheTestOfTheConnectionNamesWhatIsWrong(t *testing.T) {
	a := newAccountStage(t, testParts())
	goTo(t, a.stage, route{page: settingsPage})
	tapButton(t, a.page.object(), "Test the connection")
	settle(t, a.stage)
	if text := uitest.TextOf(a.page.object()); !strings.Contains(text, "Spotify knows you") {
		t.Errorf("in a good account it says %q", text)
	}
	a.server.Inject(localspotify.Fault{Path: "/v1/me", Times: -1, Do: localspotify.PlainForbidden(localspotify.NotOnAllowlist)})
	tapButton(t, a.page.object(), "Test the connection")
	settle(t, a.stage)
	if text := uitest.TextOf(a.page.object()); !strings.Contains(text, "Allowed users") || !strings.Contains(text, "User Management") || strings.Contains(text, "Spotify knows you") {
		t.Errorf("it says %q", text)
	}
}

func TestTheSetUpTestsAndNamesWhyConnectingFailed(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	s.connect(nil)
	sheetOf(s).guide.show(clientIDStep)
	tapButton(t, s.win.Canvas().Overlays().Top(), "Test the connection")
	settle(t, s)
	if text := uitest.TextOf(sheetOf(s).tested.findings); !strings.Contains(text, "No Spotify account is connected") {
		t.Errorf("signed out it says %q", text)
	}
	sheetOf(s).stop = func() {}
	sheetOf(s).answered(app.Account{}, playlist.ErrBusy)
	if text := uitest.TextOf(sheetOf(s).tested.findings); !strings.Contains(text, labels.Explain(playlist.ErrBusy)) || !strings.Contains(sheetOf(s).hint.Text, "did not work") {
		t.Errorf("after a failure it says %q, the hint %q", text, sheetOf(s).hint.Text)
	}
}

func TestTheUseOfTheDayReadsAsPeopleSayIt(t *testing.T) {
	t.Parallel()
	now := monday
	for want, b := range map[string]app.Budget{
		"Calls to Spotify today: none yet.":                          {},
		"Calls to Spotify today: 12 searches, 4 looks, 3 changes.":   {Search: 12, Read: 4, Write: 3},
		"Calls to Spotify today: 1,200 searches, 1 look, 0 changes.": {Search: 1200, Read: 1},
	} {
		if got := budgetWords(b); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for want, b := range map[string]app.Budget{
		"": {Until: now},
		"Spotify asked for a pause until 16:05. Unfinished playlists go on by themselves then.":                                                          {Until: now.Add(2 * time.Hour)},
		"Spotify asked for a pause until Tuesday 10:05: what your Client ID may ask in a day is used up. Unfinished playlists go on by themselves then.": {Until: now.Add(20 * time.Hour), Quota: true},
	} {
		if got := pauseWords(b, now); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestSettingsShowTheUseOfTheDayAsItIsWhenTheyOpen(t *testing.T) {
	a := newAccountStage(t, testParts())
	goTo(t, a.stage, route{page: settingsPage})
	before := uitest.TextOf(a.page.(*settingsView).budget)
	a.make(t)
	goTo(t, a.stage, route{page: settingsPage})
	after := uitest.TextOf(a.page.(*settingsView).budget)
	if !strings.Contains(after, "searches") || after == before {
		t.Errorf("before %q, after %q", before, after)
	}
	a.server.Inject(localspotify.Fault{Path: "/v1/me/playlists", Do: localspotify.RateLimit(2*time.Hour, true)})
	openUpdate(t, a)
	goTo(t, a.stage, route{page: settingsPage})
	if text := uitest.TextOf(a.page.(*settingsView).budget); !strings.Contains(text, "asked for a pause until") {
		t.Errorf("during a pause: %q", text)
	}
}

func TestTheSetUpTestsTheClientIDThatIsTyped(t *testing.T) {
	a := newAccountStage(t, testParts())
	if err := a.core.Logout(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.account = nil
	a.connect(nil)
	sheetOf(a.stage).guide.show(clientIDStep)
	for id, want := range map[string]string{"bad-client": "does not know this Client ID", knownClient: "knows this Client ID"} {
		sheetOf(a.stage).id.SetText(id)
		tapButton(t, a.win.Canvas().Overlays().Top(), "Test the connection")
		settle(t, a.stage)
		if text := uitest.TextOf(sheetOf(a.stage).tested.findings); !strings.Contains(text, want) {
			t.Errorf("of %s it says %q", id, text)
		}
	}
}
