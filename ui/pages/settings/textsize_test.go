package settings

import (
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestNothingIsWiderThanASmallWindowWithTheLargestText(t *testing.T) {
	uitest.NewApp(t)
	s := stage.StartAt(t, parts(), stage.NewHome(t), false)
	s.SetTextSize(200)
	s.Win.Resize(fyne.NewSize(800, 600))
	for _, r := range []shell.Route{{Page: shell.DiscoverPage}, {Page: shell.SettingsPage}, {Page: shell.PlaylistsPage}, {Page: shell.TitlePage, ID: stage.ShownTitle}, {Page: shell.FoundPage, ID: "queen"}} {
		stage.GoTo(t, s, r)
		if got := s.Win.Content().MinSize(); got.Width > 800 || got.Height > 600 {
			t.Errorf("%s needs %v", r.Page, got)
		}
		if p, ok := s.Page.(*view); ok && p.scroll.Content.MinSize().Width > p.scroll.Size().Width {
			t.Errorf("settings are %v wide in %v", p.scroll.Content.MinSize().Width, p.scroll.Size().Width)
		}
	}
}
