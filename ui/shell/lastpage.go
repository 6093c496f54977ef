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
func (s *Shell) recall(ctx context.Context) (remembered, error) {
	settings, err := s.Core.Settings(ctx)
	if err != nil {
		return remembered{settings: settings}, err
	}
	choices, err := s.Core.Choices(ctx)
	if err != nil {
		return remembered{settings: settings}, err
	}
	state, err := s.Core.WindowState(ctx)
	return remembered{settings, choices, state.Page}, err
}

// keepPage writes down which page is shown.
func (s *Shell) keepPage(ctx context.Context) {
	if s.Page == nil {
		return
	}
	if err := s.Core.KeepWindowState(ctx, app.WindowState{Page: LastPage(s.History.Now())}); err != nil {
		slog.Warn("keep the page for the next start", "error", err)
	}
}

// OpenFirst opens the page of the last time, with Discover behind it.
func (s *Shell) OpenFirst(last string) {
	s.History.visit(Route{Page: DiscoverPage})
	if r, ok := FirstRoute(last); ok {
		s.History.visit(r)
	}
	searching := s.Search.Focused()
	s.show(s.History.steps[s.History.at])
	if searching { // somebody typed before there was a page
		s.Search.Focus()
	}
}

// LastPage writes a route down. A result is gone with the program; its
// playlist is among the others.
func LastPage(r Route) string {
	if r.Page == ResultPage {
		r = Route{Page: PlaylistsPage}
	}
	return strings.TrimSuffix(string(r.Page)+" "+r.ID, " ")
}

// FirstRoute reads what lastPage wrote; false for Discover and what is no page.
func FirstRoute(text string) (Route, bool) {
	name, id, _ := strings.Cut(text, " ")
	r := Route{Page: PageName(name), ID: id}
	return r, slices.Contains([]PageName{TitlePage, FoundPage, PlaylistsPage, LikedPage, ReviewPage, SettingsPage}, r.Page)
}
