package connect

import (
	"strings"
	"testing"

	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestAddressOfACancelledSignInGoes(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Connect(nil)
	sheetOf(s).id.SetText(strings.Repeat("0a", 16))
	sheetOf(s).pressed()
	stage.Until(t, s, func() bool { return sheetOf(s).address != "" })
	s.NotifyTopic(widgets.SignInTopic, widgets.Failure, "The browser could not be opened.", "", nil)
	if text := sheetOf(s).hint.Text; !strings.Contains(text, "browser") {
		t.Errorf("the sheet over the banner says %q", text)
	}
	sheetOf(s).pressed()
	stage.Settle(t, s)
	if text := uitest.TextOf(s.Notes); text != "" {
		t.Errorf("shows %q", text)
	}
}
