package shell

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/widgets"
)

// OpenArtists goes to the page of the act that a line names, or asks which of
// several, at a place in the window.
func (s *Shell) OpenArtists(ctx context.Context, line string, at func() fyne.Position) {
	if line == "" {
		return
	}
	Load(ctx, s.Work, func(ctx context.Context) ([]library.Artist, error) {
		lib, err := s.Core.Catalog(ctx)
		if err != nil {
			return nil, err
		}
		return lib.ArtistsOn(ctx, line)
	}, func(acts []library.Artist, err error) {
		switch {
		case err != nil:
			s.Notify(widgets.Failure, labels.Explain(err), "", nil)
		case len(acts) == 0:
			s.Visit(Route{Page: ArtistPage, ID: line})
		case len(acts) == 1:
			s.Visit(Route{Page: ArtistPage, ID: acts[0].Name})
		default:
			s.ShowMenu(s.artistsMenu(acts), at())
		}
	})
}

func (s *Shell) artistsMenu(acts []library.Artist) *fyne.Menu {
	items := make([]*fyne.MenuItem, len(acts))
	for i, a := range acts {
		items[i] = widgets.NewMenuItem(a.Name, theme.AccountIcon(), func() { s.Visit(Route{Page: ArtistPage, ID: a.Name}) })
	}
	return fyne.NewMenu("", items...)
}

// MenuPosition is where a menu opens that belongs to no place.
func (s *Shell) MenuPosition() fyne.Position {
	size := s.Win.Canvas().Size()
	return fyne.NewPos(size.Width/3, size.Height/3)
}

// ShowMenu shows a menu at a place in the window.
func (s *Shell) ShowMenu(menu *fyne.Menu, at fyne.Position) {
	widget.ShowPopUpMenuAtPosition(menu, s.Win.Canvas(), at)
}
