package connect

import (
	"strings"
	"testing"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestTheSetUpTestsAndNamesWhyConnectingFailed(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Connect(nil)
	sheetOf(s).guide.show(clientIDStep)
	stage.TapButton(t, s.Win.Canvas().Overlays().Top(), "Test the connection")
	stage.Settle(t, s)
	if text := uitest.TextOf(sheetOf(s).tested.Findings); !strings.Contains(text, "No Spotify account is connected") {
		t.Errorf("signed out it says %q", text)
	}
	sheetOf(s).stop = func() {}
	sheetOf(s).answered(app.Account{}, playlist.ErrBusy)
	if text := uitest.TextOf(sheetOf(s).tested.Findings); !strings.Contains(text, labels.Explain(playlist.ErrBusy)) || !strings.Contains(sheetOf(s).hint.Text, "did not work") {
		t.Errorf("after a failure it says %q, the hint %q", text, sheetOf(s).hint.Text)
	}
}

func TestTheSetUpTestsTheClientIDThatIsTyped(t *testing.T) {
	a := stage.StartAccount(t, parts())
	if err := a.Core.Logout(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.Account = nil
	a.Connect(nil)
	sheetOf(a.Stage).guide.show(clientIDStep)
	for id, want := range map[string]string{"bad-client": "does not know this Client ID", stage.KnownClient: "knows this Client ID"} {
		sheetOf(a.Stage).id.SetText(id)
		stage.TapButton(t, a.Win.Canvas().Overlays().Top(), "Test the connection")
		stage.Settle(t, a.Stage)
		if text := uitest.TextOf(sheetOf(a.Stage).tested.Findings); !strings.Contains(text, want) {
			t.Errorf("of %s it says %q", id, text)
		}
	}
}
