package ui

import (
	"bytes"
	"context"
	"strings"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// order is a playlist the person wants: what to do as soon as an account is
// connected, and the recipe for a way out without one (nil: none).
type order struct {
	name   string
	recipe *playlist.Recipe
	work   work
}

// create makes a playlist of a recipe as it is.
func (w *Shell) create(name string, r playlist.Recipe) {
	w.order(&order{name: name, recipe: &r, work: func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return w.core.CreatePlaylist(ctx, app.Create{Recipe: r, Observer: watch})
	}})
}

// listOf writes the songs that makePlaylist would save of a recipe, in a format
// of the use case Export.
func (w *Shell) listOf(r playlist.Recipe, format string) func(context.Context) ([]byte, error) {
	plan := w.planning(r)
	return func(ctx context.Context) ([]byte, error) {
		p, err := plan(ctx)
		if err != nil {
			return nil, err
		}
		var text bytes.Buffer
		err = app.Export(p, format, &text)
		return text.Bytes(), err
	}
}

// createHere does what Create playlist means on the page that is shown.
func (w *Shell) createHere() {
	if p, ok := w.page.(creating); ok {
		p.create()
	}
}

// optionsHere opens the sheet of choices for the page that is shown.
func (w *Shell) optionsHere() {
	if p, ok := w.page.(offering); ok {
		recipe, _ := p.wanted()
		w.makeWithOptions(recipe)
	}
}

// copyHere puts the list of the page that is shown on the clipboard as text.
func (w *Shell) copyHere() {
	switch p := w.page.(type) {
	case textual:
		w.copyText(p.asText())
	case offering:
		recipe, _ := p.wanted()
		w.copyList(recipe)
	default:
		w.tell(widgets.Notice, lang.Tr("There is no list of songs on this page to copy."), "", nil)
	}
}

// copyText puts lines on the clipboard.
func (w *Shell) copyText(text string) {
	w.copy(text)
	n := strings.Count(text, "\n")
	w.tellAbout(widgets.CopiedTopic, widgets.Success, lang.Trn("%d lines were copied as text.", n, n), "", nil)
}

// exportHere offers the list of the page that is shown.
func (w *Shell) exportHere() {
	if p, ok := w.page.(offering); ok {
		recipe, name := p.wanted()
		w.askExport(recipe, name, "csv")
	}
}

// recipeOf asks for some songs by hand.
func recipeOf(cues ...string) playlist.Recipe { return playlist.Recipe{Cues: cues} }
