package frame

import (
	"context"
	"errors"
	"path/filepath"

	"needledrop/internal/catalog"
	"needledrop/internal/link"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
	"needledrop/ui/widgets"
)

// Open goes to what a link or a file asks for. Before the first page shows it
// waits. It is called on the goroutine of the user interface.
func (w *Window) Open(o link.Target) {
	if w.Page == nil {
		w.Openings = append(w.Openings, o)
		return
	}
	w.CloseDialog()
	switch o := o.(type) {
	case link.Title:
		w.Visit(shell.Route{Page: shell.TitlePage, ID: o.ID})
	case link.Cue:
		w.Visit(shell.Route{Page: shell.TitlePage, ID: o.TitleID(), Cue: o.ID})
	case link.Artist:
		w.Visit(shell.Route{Page: shell.ArtistPage, ID: o.Name})
	case link.Recipe:
		w.openRecipe(o.Recipe)
	case link.Pack:
		w.askAddPack(o.Path)
	}
}

// OpenWaiting opens what was asked for before there was a page.
func (w *Window) OpenWaiting() {
	waiting := w.Openings
	w.Openings = nil
	for _, o := range waiting {
		w.Open(o)
	}
}

// Warn shows what went wrong as a sentence. It is called on the goroutine of
// the user interface.
func (w *Window) Warn(err error) {
	if w.Notes == nil { // there is nothing to show it on yet
		w.warnings = append(w.warnings, err)
		return
	}
	w.Notify(widgets.Warning, labels.Explain(err), "", nil)
}

// warnWaiting shows what went wrong before there was a window.
func (w *Window) warnWaiting() {
	waiting := w.warnings
	w.warnings = nil
	for _, err := range waiting {
		w.Warn(err)
	}
}

// openRecipe shows what a recipe makes before anything is saved.
func (w *Window) openRecipe(r playlist.Recipe) {
	shell.Load(w.Ctx, w.Work, func(ctx context.Context) (playlist.Plan, error) { return w.Core.Plan(ctx, r, playlist.Choices{}) }, func(_ playlist.Plan, err error) {
		if err != nil {
			w.Warn(err)
			return
		}
		w.OpenOptions(r)
	})
}

// askAddPack adds the titles of a file or folder to the catalog when the person
// agrees.
func (w *Window) askAddPack(path string) {
	w.Confirm(lang.Tr("Add titles to the catalog?"), lang.Trf("“%s” is a pack of titles.\nIt is checked first; nothing is added when something is wrong in it.", lang.PlainText(filepath.Base(path))),
		lang.Tr("Add"), lang.Tr("Leave it"), func() { w.addPack(path) })
}

func (w *Window) addPack(path string) {
	shell.Load(w.Ctx, w.Work, func(ctx context.Context) (catalog.Stats, error) { return w.Core.AddPacks(ctx, []string{path}) },
		func(stats catalog.Stats, err error) {
			if err != nil {
				w.Notify(widgets.Failure, packTrouble(err), "", nil)
				return
			}
			w.Notify(widgets.Success, lang.Trn("%d titles were added to the catalog.", stats.Titles, stats.Titles), lang.Tr("Show Discover"), func() { w.Visit(shell.Route{Page: shell.DiscoverPage}) })
			w.Reload()
		})
}

// packTrouble says what is wrong with a pack: of many mistakes the first, which
// is the one to mend first.
func packTrouble(err error) string {
	var problems catalog.Problems
	if errors.As(err, &problems) && len(problems) > 1 {
		return lang.Trf("The pack was not added. It has %d mistakes; the first is: %s", len(problems), problems[:1].Error())
	}
	return lang.Trf("The pack was not added: %s", labels.Explain(err))
}
