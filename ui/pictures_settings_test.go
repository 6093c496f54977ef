package ui

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
	"needledrop/internal/message"
)

func TestSettingsPictures(t *testing.T) {
	Pictures(t, testParts(), picturesSettings(), strangeSettings())
}

func TestSettingsIsReachedByTab(t *testing.T) { ReachedByTab(t, testParts(), picturesSettings()) }

// picturesSettings are what is drawn.
func picturesSettings() []shot {
	return []shot{
		{"settings-signed-out", nil, func(ctx context.Context, s *stage) error { return visit(ctx, s, settingsPage) }},
		{"settings", small(), inDemo(showSettings)},
		{"large-text-settings", others(), showLargeSettings},
		{"settings-test", small(), inDemo(showSettingsTest)},
	}
}

// strangeSettings are what goes wrong, waits, or is out of measure.
func strangeSettings() []shot {
	return []shot{{"state-large-settings", nil, large(signedOut(func(ctx context.Context, s *stage) error { return visit(ctx, s, settingsPage) }))}}
}

func showSettings(ctx context.Context, s *stage) error {
	if err := visit(ctx, s, settingsPage); err != nil {
		return err
	}
	s.page.(*settingsView).show([]diagnose.Finding{{Name: message.New("catalog"), OK: true, Detail: message.New("whole")}, {Name: message.New("network"), Detail: message.New("api.spotify.com cannot be reached"), Fix: message.New("browsing works offline; check the connection")}})
	return s.settle(ctx)
}

// showLargeSettings shows where the text size is chosen.
func showLargeSettings(ctx context.Context, s *stage) error {
	if err := visit(ctx, s, settingsPage); err != nil {
		return err
	}
	enlarge(s)
	if err := s.settle(ctx); err != nil {
		return err
	}
	scroll := s.page.(*settingsView).scroll
	const upToLooks = 5 // the heading and the sections before Appearance, and itself
	rows := scroll.Content.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	scroll.ScrollToOffset(fyne.NewPos(0, rows[upToLooks-1].Position().Y))
	return nil
}

func showSettingsTest(ctx context.Context, s *stage) error {
	err := visit(ctx, s, settingsPage)
	p := s.page.(*settingsView)
	p.showBudget(app.Budget{Search: 112, Read: 4, Write: 3, Until: s.clock.Now().Add(20 * time.Hour), Quota: true})
	p.tested.show(shownTest())
	return err
}
