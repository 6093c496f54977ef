package settings

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
	"needledrop/internal/message"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
)

func TestPictures(t *testing.T) {
	stage.Pictures(t, parts(), pictures(), strange())
}

func TestEverythingIsReachedByTab(t *testing.T) {
	stage.ReachedByTab(t, parts(), pictures())
}

// pictures are what is drawn.
func pictures() []stage.Shot {
	return []stage.Shot{
		{Name: "settings-signed-out", Show: func(ctx context.Context, s *stage.Stage) error { return stage.Visit(ctx, s, shell.SettingsPage) }},
		{Name: "settings", Sizes: stage.Small(), Show: stage.InDemo(showSettings)},
		{Name: "large-text-settings", Sizes: stage.Others(), Show: showLargeSettings},
		{Name: "settings-test", Sizes: stage.Small(), Show: stage.InDemo(showSettingsTest)},
	}
}

// strange are what goes wrong, waits, or is out of measure.
func strange() []stage.Shot {
	return []stage.Shot{{Name: "state-large-settings", Show: stage.Large(stage.SignedOut(func(ctx context.Context, s *stage.Stage) error { return stage.Visit(ctx, s, shell.SettingsPage) }))}}
}

func showSettings(ctx context.Context, s *stage.Stage) error {
	if err := stage.Visit(ctx, s, shell.SettingsPage); err != nil {
		return err
	}
	s.Page.(*view).show([]diagnose.Finding{{Name: message.New("catalog"), OK: true, Detail: message.New("whole")}, {Name: message.New("network"), Detail: message.New("api.spotify.com cannot be reached"), Fix: message.New("browsing works offline; check the connection")}})
	return s.Settle(ctx)
}

// showLargeSettings shows where the text size is chosen.
func showLargeSettings(ctx context.Context, s *stage.Stage) error {
	if err := stage.Visit(ctx, s, shell.SettingsPage); err != nil {
		return err
	}
	stage.Enlarge(s)
	if err := s.Settle(ctx); err != nil {
		return err
	}
	scroll := s.Page.(*view).scroll
	const upToLooks = 5 // the heading and the sections before Appearance, and itself
	rows := scroll.Content.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	scroll.ScrollToOffset(fyne.NewPos(0, rows[upToLooks-1].Position().Y))
	return nil
}

func showSettingsTest(ctx context.Context, s *stage.Stage) error {
	err := stage.Visit(ctx, s, shell.SettingsPage)
	p := s.Page.(*view)
	p.showBudget(app.Budget{Search: 112, Read: 4, Write: 3, Until: s.Clock.Now().Add(20 * time.Hour), Quota: true})
	p.tested.Show(stage.ShownTest())
	return err
}
