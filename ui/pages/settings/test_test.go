package settings

import (
	"strings"
	"testing"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/localspotify/faults"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestTheTestOfTheConnectionNamesWhatIsWrong(t *testing.T) {
	a := stage.StartAccount(t, parts())
	stage.GoTo(t, a.Stage, shell.Route{Page: shell.SettingsPage})
	stage.TapButton(t, a.Page.Object(), "Test the connection")
	stage.Settle(t, a.Stage)
	if text := uitest.TextOf(a.Page.Object()); !strings.Contains(text, "Spotify knows you") {
		t.Errorf("in a good account it says %q", text)
	}
	a.Server.Inject(faults.Fault{Path: "/v1/me", Times: -1, Do: faults.PlainForbidden(faults.NotOnAllowlist)})
	stage.TapButton(t, a.Page.Object(), "Test the connection")
	stage.Settle(t, a.Stage)
	if text := uitest.TextOf(a.Page.Object()); !strings.Contains(text, "Allowed users") || !strings.Contains(text, "User Management") || strings.Contains(text, "Spotify knows you") {
		t.Errorf("it says %q", text)
	}
}

func TestTheUseOfTheDayReadsAsPeopleSayIt(t *testing.T) {
	t.Parallel()
	now := uitest.Monday
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
	a := stage.StartAccount(t, parts())
	stage.GoTo(t, a.Stage, shell.Route{Page: shell.SettingsPage})
	before := uitest.TextOf(a.Page.(*view).budget)
	a.Make(t)
	stage.GoTo(t, a.Stage, shell.Route{Page: shell.SettingsPage})
	after := uitest.TextOf(a.Page.(*view).budget)
	if !strings.Contains(after, "searches") || after == before {
		t.Errorf("before %q, after %q", before, after)
	}
	a.Server.Inject(faults.Fault{Path: "/v1/me/playlists", Do: faults.RateLimit(2*time.Hour, true)})
	stage.OpenUpdate(t, a)
	stage.GoTo(t, a.Stage, shell.Route{Page: shell.SettingsPage})
	if text := uitest.TextOf(a.Page.(*view).budget); !strings.Contains(text, "asked for a pause until") {
		t.Errorf("during a pause: %q", text)
	}
}
