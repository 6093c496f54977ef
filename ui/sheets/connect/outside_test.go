package connect

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/stage"
)

func TestTheGuideLeadsThroughFourStepsAndStartsAtTheLastForWhoHasBeenThere(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Connect(nil)
	for i, want := range []string{"Make an app at Spotify", "http://127.0.0.1/callback", "Let yourself in", "Bring the Client ID here"} {
		if text := stage.ShownInSheet(s); !strings.Contains(text, want) {
			t.Errorf("step %d says %q", i+1, text)
		}
		if i < clientIDStep {
			stage.TapButton(t, s.Win.Canvas().Overlays().Top(), "Next")
		}
	}
	if s.Win.Canvas().Focused() != fyne.Focusable(sheetOf(s).id) {
		t.Error("the Client ID does not have the keyboard")
	}
	s.CloseDialog()
	s.Settings.ClientID = strings.Repeat("0a", 16)
	s.Connect(nil)
	if sheetOf(s).guide.at != clientIDStep {
		t.Errorf("it starts at step %d", sheetOf(s).guide.at+1)
	}
}
