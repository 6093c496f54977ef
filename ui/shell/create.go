package shell

import (
	"bytes"
	"context"
	"strings"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/jobview"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// Order is a playlist the person wants: what to do as soon as an account is
// connected, and the recipe for a way out without one (nil: none).
type Order struct {
	Name   string
	Recipe *playlist.Recipe
	Work   jobview.Run
}

// Create makes a playlist of a recipe as it is.
func (s *Shell) Create(name string, r playlist.Recipe) {
	s.Order(&Order{Name: name, Recipe: &r, Work: func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return s.Core.CreatePlaylist(ctx, app.Create{Recipe: r, Observer: watch})
	}})
}

// listOf writes the songs that makePlaylist would save of a recipe, in a format
// of the use case Export.
func (s *Shell) listOf(r playlist.Recipe, format string) func(context.Context) ([]byte, error) {
	plan := s.Planner(r)
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

// CreateHere does what Create playlist means on the page that is shown.
func (s *Shell) CreateHere() {
	if p, ok := s.Page.(creating); ok {
		p.Create()
	}
}

// OptionsHere opens the sheet of choices for the page that is shown.
func (s *Shell) OptionsHere() {
	if p, ok := s.Page.(offering); ok {
		recipe, _ := p.Wanted()
		s.MakeWithOptions(recipe)
	}
}

// CopyHere puts the list of the page that is shown on the clipboard as text.
func (s *Shell) CopyHere() {
	switch p := s.Page.(type) {
	case textual:
		s.CopyLines(p.AsText())
	case offering:
		recipe, _ := p.Wanted()
		s.CopyList(recipe)
	default:
		s.Notify(widgets.Notice, lang.Tr("There is no list of songs on this page to copy."), "", nil)
	}
}

// CopyLines puts lines on the clipboard.
func (s *Shell) CopyLines(text string) {
	s.Copy(text)
	n := strings.Count(text, "\n")
	s.NotifyTopic(widgets.CopiedTopic, widgets.Success, lang.Trn("%d lines were copied as text.", n, n), "", nil)
}

// ExportHere offers the list of the page that is shown.
func (s *Shell) ExportHere() {
	if p, ok := s.Page.(offering); ok {
		recipe, name := p.Wanted()
		s.OpenExport(recipe, name)
	}
}

// RecipeOf asks for some songs by hand.
func RecipeOf(cues ...string) playlist.Recipe { return playlist.Recipe{Cues: cues} }
