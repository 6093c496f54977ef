package ui

import (
	"context"
	"errors"
	"path/filepath"

	"needledrop/internal/catalog"
	"needledrop/internal/link"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// Open goes to what a link or a file asks for. Before the first page shows it
// waits. It is called on the goroutine of the user interface.
func (w *Window) Open(o link.Target) {
	if w.page == nil {
		w.openings = append(w.openings, o)
		return
	}
	w.closeModal()
	switch o := o.(type) {
	case link.Title:
		w.open(route{page: titlePage, id: o.ID})
	case link.Cue:
		w.open(route{page: titlePage, id: o.TitleID(), cue: o.ID})
	case link.Artist:
		w.open(route{page: artistPage, id: o.Name})
	case link.Recipe:
		w.openRecipe(o.Recipe)
	case link.Pack:
		w.askAddPack(o.Path)
	}
}

// openWaiting opens what was asked for before there was a page.
func (w *Window) openWaiting() {
	waiting := w.openings
	w.openings = nil
	for _, o := range waiting {
		w.Open(o)
	}
}

// Warn shows what went wrong as a sentence. It is called on the goroutine of
// the user interface.
func (w *Window) Warn(err error) {
	if w.notes == nil { // there is nothing to show it on yet
		w.warnings = append(w.warnings, err)
		return
	}
	w.tell(widgets.Warning, labels.Explain(err), "", nil)
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
	load(w.ctx, w.Work, func(ctx context.Context) (playlist.Plan, error) { return w.core.Plan(ctx, r, playlist.Choices{}) }, func(_ playlist.Plan, err error) {
		if err != nil {
			w.Warn(err)
			return
		}
		w.openMakeSheet(r)
	})
}

// askAddPack adds the titles of a file or folder to the catalog when the person
// agrees.
func (w *Window) askAddPack(path string) {
	w.ask(lang.Tr("Add titles to the catalog?"), lang.Trf("“%s” is a pack of titles.\nIt is checked first; nothing is added when something is wrong in it.", lang.PlainText(filepath.Base(path))),
		lang.Tr("Add"), lang.Tr("Leave it"), func() { w.addPack(path) })
}

func (w *Window) addPack(path string) {
	load(w.ctx, w.Work, func(ctx context.Context) (catalog.Stats, error) { return w.core.AddPacks(ctx, []string{path}) },
		func(stats catalog.Stats, err error) {
			if err != nil {
				w.tell(widgets.Failure, packTrouble(err), "", nil)
				return
			}
			w.tell(widgets.Success, lang.Trn("%d titles were added to the catalog.", stats.Titles, stats.Titles), lang.Tr("Show Discover"), func() { w.open(route{page: discoverPage}) })
			w.reopen()
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
