package shell

import (
	"context"
	"log/slog"
	"slices"
	"strings"

	"needledrop/internal/app"
)

// remembered is what the window knows of the last time.
type remembered struct {
	settings app.Settings
	choices  app.Choices
	page     string // that was shown, as lastPage wrote it
}

// recall reads what was kept; what cannot be read is as if it had not been.
func (w *Shell) recall(ctx context.Context) (remembered, error) {
	settings, err := w.Core.Settings(ctx)
	if err != nil {
		return remembered{settings: settings}, err
	}
	choices, err := w.Core.Choices(ctx)
	if err != nil {
		return remembered{settings: settings}, err
	}
	state, err := w.Core.WindowState(ctx)
	return remembered{settings, choices, state.Page}, err
}

// keepPage writes down which page is shown.
func (w *Shell) keepPage(ctx context.Context) {
	if w.Page == nil {
		return
	}
	if err := w.Core.KeepWindowState(ctx, app.WindowState{Page: LastPage(w.History.Now())}); err != nil {
		slog.Warn("keep the page for the next start", "error", err)
	}
}

// OpenFirst opens the page of the last time, with Discover behind it.
func (w *Shell) OpenFirst(last string) {
	w.History.visit(Route{Page: DiscoverPage})
	if r, ok := FirstRoute(last); ok {
		w.History.visit(r)
	}
	searching := w.Search.Focused()
	w.show(w.History.steps[w.History.at])
	if searching { // somebody typed before there was a page
		w.Search.Focus()
	}
}

// LastPage writes a route down. A result is gone with the program; its
// playlist is among the others.
func LastPage(r Route) string {
	if r.Page == ResultPage {
		r = Route{Page: PlaylistsPage}
	}
	return strings.TrimSuffix(string(r.Page)+" "+r.Id, " ")
}

// FirstRoute reads what lastPage wrote; false for Discover and what is no page.
func FirstRoute(text string) (Route, bool) {
	name, id, _ := strings.Cut(text, " ")
	r := Route{Page: PageName(name), Id: id}
	return r, slices.Contains([]PageName{TitlePage, FoundPage, PlaylistsPage, ReviewPage, SettingsPage}, r.Page)
}
