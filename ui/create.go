package ui

import (
	"bytes"
	"context"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
)

// order is a playlist the person wants: what to do as soon as an account is
// connected, and the recipe for a way out without one (nil: none).
type order struct {
	name   string
	recipe *playlist.Recipe
	work   work
}

// create makes a playlist, and asks for an account first where none is there.
func (w *Window) create(name string, r playlist.Recipe) {
	o := &order{name: name, recipe: &r, work: func(ctx context.Context, watch app.Watch) (playlist.Result, error) {
		return w.core.CreatePlaylist(ctx, app.Create{Recipe: r, Watch: watch})
	}}
	if w.account == nil {
		w.connect(o)
		return
	}
	w.run(o.name, o.work)
}

// listOf writes the songs of a recipe in a format of the use case Export.
func (w *Window) listOf(r playlist.Recipe, format string) func(context.Context) ([]byte, error) {
	return func(ctx context.Context) ([]byte, error) {
		var text bytes.Buffer
		err := w.core.Export(ctx, r, format, &text)
		return text.Bytes(), err
	}
}

// createHere does what Create playlist means on the page that is shown.
func (w *Window) createHere() {
	if p, ok := w.page.(interface{ create() }); ok {
		p.create()
	}
}

// exportHere offers the list of the page that is shown.
func (w *Window) exportHere() {
	if p, ok := w.page.(interface {
		wanted() (playlist.Recipe, string)
	}); ok {
		recipe, name := p.wanted()
		w.askExport(recipe, name, "csv")
	}
}
