package search

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
	"needledrop/ui/widgets"
)

// recentShown is how many of the person's searches the box offers.
const recentShown = 8

// recall offers the last searches while the box has the keyboard and nothing
// is typed.
func (s *box) recall() {
	if !s.entry.Focused {
		return
	}
	ctx, stop := context.WithCancel(s.window.Ctx)
	s.stop = stop
	shell.Load(ctx, s.window.Work, s.window.Core.RecentSearches, func(searches []string, err error) {
		if err == nil && len(searches) > 0 { // the box works without them
			s.show(s.recentOf(searches[:min(len(searches), recentShown)]), -1)
		}
	})
}

func (s *box) recentOf(searches []string) []fyne.CanvasObject {
	s.pool.used, s.routes = 0, nil
	objects := []fyne.CanvasObject{s.pool.heading(lang.Tr("Recent searches"))}
	for _, words := range searches {
		objects = append(objects, s.pool.row(widgets.HitLine{Icon: theme.HistoryIcon(), Text: words}, func() { s.again(words) }, func() {
			s.forget(func(ctx context.Context) error { return s.window.Core.ForgetSearch(ctx, words) })
		}))
	}
	all := s.pool.row(widgets.HitLine{Icon: theme.DeleteIcon(), Text: lang.Tr("Forget all searches")}, func() { s.forget(s.window.Core.ForgetSearches) }, nil)
	return append(objects, newRule(6), all, s.pool.hint(lang.Tr("Enter searches again · Delete forgets one")))
}

// again searches for words once more.
func (s *box) again(words string) {
	s.window.Win.Canvas().Focus(s.entry)
	s.entry.SetText(words)
	s.entry.CursorColumn = len([]rune(words))
	s.entry.Refresh()
}

// forgetHere forgets the search at the keyboard's place, if there is one.
func (s *box) forgetHere() bool {
	return s.layer.Visible() && s.entry.Text == "" && s.cursor >= 0 && s.cursor < len(s.rows) && s.rows[s.cursor].Forget()
}

// forget forgets searches and shows those that are left.
func (s *box) forget(which func(context.Context) error) {
	s.window.Win.Canvas().Focus(s.entry)
	shell.RunToEnd(s.window.Ctx, s.window.Work, shell.NoResult(which), func(_ struct{}, err error) {
		if err != nil {
			s.window.Notify(widgets.Failure, labels.Explain(err), "", nil)
		}
		s.ask()
	})
}

// keep remembers a search that led somewhere.
func (s *box) keep(words string) {
	words = strings.TrimSpace(words)
	if words == "" {
		return
	}
	shell.RunToEnd(s.window.Ctx, s.window.Work, shell.NoResult(func(ctx context.Context) error { return s.window.Core.KeepSearch(ctx, words) }), func(_ struct{}, err error) {
		if err != nil {
			s.window.Notify(widgets.Failure, labels.Explain(err), "", nil)
		}
	})
}
