package ui

import (
	"context"
	"log/slog"
	"slices"
	"strings"

	"needledrop/internal/app"
)

// beginning is what the window knows of the last time.
type beginning struct {
	settings app.Settings
	choices  app.Choices
	page     string // that was shown, as lastPage wrote it
}

// recall reads what was kept; what cannot be read is as if it had not been.
func (w *Shell) recall(ctx context.Context) (beginning, error) {
	settings, err := w.core.Settings(ctx)
	if err != nil {
		return beginning{settings: settings}, err
	}
	choices, err := w.core.Choices(ctx)
	if err != nil {
		return beginning{settings: settings}, err
	}
	state, err := w.core.WindowState(ctx)
	return beginning{settings, choices, state.Page}, err
}

// keepPage writes down which page is shown.
func (w *Shell) keepPage(ctx context.Context) {
	if w.page == nil {
		return
	}
	if err := w.core.KeepWindowState(ctx, app.WindowState{Page: lastPage(w.history.now())}); err != nil {
		slog.Warn("keep the page for the next start", "error", err)
	}
}

// openFirst opens the page of the last time, with Discover behind it.
func (w *Shell) openFirst(last string) {
	w.history.visit(route{page: discoverPage})
	if r, ok := firstRoute(last); ok {
		w.history.visit(r)
	}
	searching := w.search.focused()
	w.show(w.history.steps[w.history.at])
	if searching { // somebody typed before there was a page
		w.search.focus()
	}
}

// lastPage writes a route down. A result is gone with the program; its
// playlist is among the others.
func lastPage(r route) string {
	if r.page == resultPage {
		r = route{page: playlistsPage}
	}
	return strings.TrimSuffix(string(r.page)+" "+r.id, " ")
}

// firstRoute reads what lastPage wrote; false for Discover and what is no page.
func firstRoute(text string) (route, bool) {
	name, id, _ := strings.Cut(text, " ")
	r := route{page: pageName(name), id: id}
	return r, slices.Contains([]pageName{titlePage, foundPage, playlistsPage, reviewPage, settingsPage}, r.page)
}
