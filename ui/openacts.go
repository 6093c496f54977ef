package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/widgets"
)

// openActs goes to the page of the act that a line names, or asks which of
// several, at a place in the window.
func (w *Shell) openActs(ctx context.Context, line string, at func() fyne.Position) {
	if line == "" {
		return
	}
	load(ctx, w.Work, func(ctx context.Context) ([]library.Artist, error) {
		lib, err := w.core.Catalog(ctx)
		if err != nil {
			return nil, err
		}
		return lib.ArtistsOn(ctx, line)
	}, func(acts []library.Artist, err error) {
		switch {
		case err != nil:
			w.tell(widgets.Failure, labels.Explain(err), "", nil)
		case len(acts) == 0:
			w.open(route{page: artistPage, id: line})
		case len(acts) == 1:
			w.open(route{page: artistPage, id: acts[0].Name})
		default:
			w.showMenu(w.actsMenu(acts), at())
		}
	})
}

func (w *Shell) actsMenu(acts []library.Artist) *fyne.Menu {
	items := make([]*fyne.MenuItem, len(acts))
	for i, a := range acts {
		items[i] = widgets.MenuItemOf(a.Name, theme.AccountIcon(), func() { w.open(route{page: artistPage, id: a.Name}) })
	}
	return fyne.NewMenu("", items...)
}

// aThird is where a menu opens that belongs to no place.
func (w *Shell) aThird() fyne.Position {
	size := w.win.Canvas().Size()
	return fyne.NewPos(size.Width/3, size.Height/3)
}

func (w *Shell) showMenu(menu *fyne.Menu, at fyne.Position) {
	widget.ShowPopUpMenuAtPosition(menu, w.win.Canvas(), at)
}
