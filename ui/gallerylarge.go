package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"needledrop/ui/skin"
)

// enlarge shows the window with its largest text, without remembering that.
func (s *stage) enlarge() {
	s.settings.TextSize = skin.TextSizes()[len(skin.TextSizes())-1]
	s.dress()
	s.top.Refresh()
}

// showLargeText shows songs with the largest text.
func showLargeText(ctx context.Context, s *stage) error {
	if err := showCue(ctx, s); err != nil {
		return err
	}
	s.enlarge()
	return s.settle(ctx)
}

// showLargeSettings shows where the text size is chosen.
func showLargeSettings(ctx context.Context, s *stage) error {
	if err := s.visit(ctx, settingsPage); err != nil {
		return err
	}
	s.enlarge()
	if err := s.settle(ctx); err != nil {
		return err
	}
	scroll := s.page.(*settingsView).scroll
	const upToLooks = 5 // the heading and the sections before Appearance, and itself
	rows := scroll.Content.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	scroll.ScrollToOffset(fyne.NewPos(0, rows[upToLooks-1].Position().Y))
	return nil
}
