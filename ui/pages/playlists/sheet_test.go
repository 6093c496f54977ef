package playlists

import (
	"strings"
	"testing"

	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestAnAddedPlaylistCanBeTakenBackFromItsPage(t *testing.T) {
	a := stage.StartAccount(t, parts())
	a.Make(t)
	stage.TapButton(t, a.Page.Object(), "Remove the playlist…")
	stage.TapButton(t, a.Win.Canvas().Overlays().Top(), "Remove")
	stage.Settle(t, a.Stage)
	if made, err := a.Core.Playlists(t.Context()); err != nil || len(made) != 0 {
		t.Errorf("tracked: %+v, %v", made, err)
	}
	if b := stage.FindButton(a.Page.Object(), "Remove the playlist…"); b != nil && a.Page.(*resultView).undo.Visible() || !strings.Contains(uitest.TextOf(a.Notes), "was removed from your library") {
		t.Errorf("the notes say %q", uitest.TextOf(a.Notes))
	}
}
