package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/widgets"
)

// recentShown is how many of the person's searches the box offers.
const recentShown = 8

// recall offers the last searches while the box has the keyboard and nothing
// is typed.
func (s *searchBox) recall() {
	if !s.entry.Mark.Focused {
		return
	}
	ctx, stop := context.WithCancel(s.window.ctx)
	s.stop = stop
	load(ctx, s.window.Work, s.window.core.RecentSearches, func(searches []string, err error) {
		if err == nil && len(searches) > 0 { // the box works without them
			s.show(s.recentOf(searches[:min(len(searches), recentShown)]), -1)
		}
	})
}

func (s *searchBox) recentOf(searches []string) []fyne.CanvasObject {
	s.rows, s.routes = nil, nil
	objects := []fyne.CanvasObject{listHeading(lang.Tr("Recent searches"))}
	for _, words := range searches {
		row := widgets.NewHitRow(widgets.HitLine{Icon: theme.HistoryIcon(), Text: words}, func() { s.again(words) })
		row.OnForget = func() { s.forget(func(ctx context.Context) error { return s.window.core.ForgetSearch(ctx, words) }) }
		s.rows, objects = append(s.rows, row), append(objects, row)
	}
	all := widgets.NewHitRow(widgets.HitLine{Icon: theme.DeleteIcon(), Text: lang.Tr("Forget all searches")}, func() { s.forget(s.window.core.ForgetSearches) })
	s.rows = append(s.rows, all)
	return append(objects, container.New(layouts.Inset{Top: 6}, widgets.NewRule()), all, listHint(lang.Tr("Enter searches again · Delete forgets one")))
}

// again searches for words once more.
func (s *searchBox) again(words string) {
	s.window.win.Canvas().Focus(s.entry)
	s.entry.SetText(words)
	s.entry.CursorColumn = len([]rune(words))
	s.entry.Refresh()
}

// forgetHere forgets the search at the keyboard's place, if there is one.
func (s *searchBox) forgetHere() bool {
	if s.layer.Visible() && s.entry.Text == "" && s.cursor >= 0 && s.cursor < len(s.rows) && s.rows[s.cursor].OnForget != nil {
		s.rows[s.cursor].OnForget()
		return true
	}
	return false
}

// forget forgets searches and shows those that are left.
func (s *searchBox) forget(which func(context.Context) error) {
	s.window.win.Canvas().Focus(s.entry)
	finish(s.window.ctx, s.window.Work, nothing(which), func(_ struct{}, err error) {
		if err != nil {
			s.window.tell(widgets.Failure, labels.Explain(err), "", nil)
		}
		s.ask()
	})
}

// keep remembers a search that led somewhere.
func (s *searchBox) keep(words string) {
	words = strings.TrimSpace(words)
	if words == "" {
		return
	}
	finish(s.window.ctx, s.window.Work, nothing(func(ctx context.Context) error { return s.window.core.KeepSearch(ctx, words) }), func(_ struct{}, err error) {
		if err != nil {
			s.window.tell(widgets.Failure, labels.Explain(err), "", nil)
		}
	})
}
