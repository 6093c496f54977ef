package search

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/app"
	"needledrop/internal/search"
	"needledrop/ui/labels"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// box is the entry above the page and the results below it, which lie
// over the page without taking the keyboard from the entry.
type box struct {
	window *shell.Shell
	entry  *entry
	layer  *fyne.Container // over the page; hidden while there is nothing to show
	list   *fyne.Container
	scroll *widgets.Scroll

	stop    context.CancelFunc // ends the search that runs
	pool    *rowPool
	rows    []*widgets.HitRow // that are shown
	routes  []shell.Route     // of each result; those without one are only acted on
	cursor  int               // of rows; -1 for none
	pending bool              // results of what is typed are not here yet
	enter   bool              // Enter was pressed while pending
}

const (
	groupLimit = 5              // hits shown of a kind
	groupAsked = 3 * groupLimit // of which the uses of one song become one
)

// NewBox returns the box in which everything is searched.
func NewBox(w *shell.Shell) *box {
	s := &box{window: w, stop: func() {}, pool: newRowPool()}
	s.entry = newSearchEntry(s)
	s.list = container.New(layouts.Column{Gap: 2})
	s.scroll = widgets.NewScroll(container.New(layouts.Inset{Right: 6}, s.list))
	s.layer = container.NewStack(newOutside(s.Close), container.New(dropDown{s}, widgets.NewPanelOn(theme.ColorNameMenuBackground, 8, s.scroll)))
	s.layer.Hide()
	return s
}

// Begin puts the keyboard into the box.
func (s *box) Begin() {
	if s.entry.Focused {
		s.ask()
	}
	s.window.Win.Canvas().Focus(s.entry)
	s.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// BeginWith puts the keyboard into the box and searches for words.
func (s *box) BeginWith(words string) {
	s.Begin()
	s.entry.SetText(words)
	s.entry.CursorColumn = len([]rune(words)) // what follows is typed behind them
	s.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
}

// Focus puts the keyboard back where somebody typed.
func (s *box) Focus() { s.window.Win.Canvas().Focus(s.entry) }

func (s *box) Focused() bool { return s.entry.Focused }

func (s *box) Input() fyne.CanvasObject { return s.entry }

// Results lie over the page.
func (s *box) Results() fyne.CanvasObject { return s.layer }

// Close hides the results; what was typed stays.
func (s *box) Close() {
	s.stop()
	s.pending, s.enter = false, false
	s.layer.Hide()
}

// ask shows what there is to what is typed already.
func (s *box) ask() { s.changed(s.entry.Text) }

// changed looks for other words. A search that has not come back is dropped.
func (s *box) changed(words string) {
	s.stop()
	s.enter = false
	words = strings.TrimSpace(words)
	if words == "" {
		s.Close()
		s.recall()
		return
	}
	s.pending = true
	ctx, stop := context.WithCancel(s.window.Ctx)
	s.stop = stop
	shell.LoadQuick(ctx, s.window.Work, func(ctx context.Context) (search.Groups, error) {
		return searchGrouped(ctx, s.window.Core, words, groupAsked)
	}, func(found search.Groups, err error) { s.found(words, found, err) })
}

// searchGrouped looks for words in the catalog, at most n hits of each type.
func searchGrouped(ctx context.Context, core *app.App, words string, n int) (search.Groups, error) {
	lib, err := core.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	return lib.SearchGrouped(ctx, words, n)
}

func (s *box) found(words string, found search.Groups, err error) {
	s.pending = false
	s.pool.used, s.routes = 0, nil
	answer := newAnswer(words, found, s.window.Settings.Spoilers)
	if answer != nil {
		found = found.Without(answer.hit)
	}
	switch groups := groupHits(found, groupLimit); {
	case err != nil:
		s.show([]fyne.CanvasObject{container.New(layouts.Inset{Left: widgets.HitInset, Top: 8, Bottom: 8}, typeset.NewText(labels.Explain(err)))}, -1)
	case len(groups) == 0 && answer == nil:
		s.show(s.nothing(words), -1) // Enter is not meant for what to try instead
	default:
		s.show(s.resultsOf(words, answer, namedFirst(words, groups)), 0)
	}
	if s.enter {
		s.chooseHere()
	}
	s.enter = false
}

// show shows rows and puts the keyboard's place among them.
func (s *box) show(objects []fyne.CanvasObject, cursor int) {
	for _, o := range objects {
		if !slices.Contains(s.list.Objects, o) {
			o.Refresh() // the look or the text size may be another by now
		}
	}
	s.list.Objects, s.rows, s.cursor = objects, s.pool.inUse(), cursor
	s.mark()
	s.layer.Show()
	s.layer.Objects[1].Refresh()
	s.scroll.ScrollToTop()
}

func (s *box) mark() {
	for i, row := range s.rows {
		row.Choose(i == s.cursor)
	}
}

// step moves the keyboard's place among the results and keeps it in sight.
func (s *box) step(by int) {
	if !s.layer.Visible() {
		s.ask()
		return
	}
	if len(s.rows) == 0 {
		return
	}
	if s.cursor < 0 && by < 0 {
		s.cursor = 0
	}
	s.cursor = (s.cursor + by + len(s.rows)) % len(s.rows)
	s.mark()
	row := s.rows[s.cursor]
	top, offset := s.topOf(row), s.scroll.Offset.Y
	bottom := top + row.Size().Height
	if top < offset {
		s.scroll.ScrollToOffset(fyne.NewPos(0, max(top-32, 0)))
	} else if bottom > offset+s.scroll.Size().Height {
		s.scroll.ScrollToOffset(fyne.NewPos(0, bottom-s.scroll.Size().Height))
	}
}

// topOf is where a row begins in the list; those of the answer stand side by side
// in a line of their own.
func (s *box) topOf(row *widgets.HitRow) float32 {
	driver := fyne.CurrentApp().Driver()
	return driver.AbsolutePositionForObject(row).Y - driver.AbsolutePositionForObject(s.list).Y
}

// chooseHere opens the result at the keyboard's place, or the first one as soon
// as it comes.
func (s *box) chooseHere() {
	switch {
	case s.pending:
		s.enter = true
	case !s.layer.Visible():
		s.ask()
	case s.cursor >= 0 && s.cursor < len(s.rows):
		s.rows[s.cursor].Press()
	}
}

// choose goes where a result leads and remembers what was searched.
func (s *box) choose(to shell.Route) {
	s.keep(s.entry.Text)
	s.goTo(to)
}

func (s *box) goTo(to shell.Route) {
	s.entry.SetText("")
	s.Close() // and not what was searched before
	s.window.Visit(to)
}

// ShowAll opens the page with everything that is found, if somebody searches.
func (s *box) ShowAll() bool {
	words := strings.TrimSpace(s.entry.Text)
	if words == "" || !s.entry.Focused {
		return false
	}
	s.choose(shell.Route{Page: shell.FoundPage, ID: words})
	return true
}

// left closes the results when the keyboard goes on to something else. A click
// on one of them takes the keyboard away first.
func (s *box) left() {
	if s.layer.Visible() && !slices.ContainsFunc(s.rows, func(r *widgets.HitRow) bool { return r.Hovered }) {
		s.Close()
	}
}

// dropDown puts the results under the entry, as wide as it and as high as they need.
type dropDown struct{ box *box }

// MinSize asks for nothing: the layer takes the room of the page.
func (d dropDown) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout places the results.
func (d dropDown) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	driver := fyne.CurrentApp().Driver()
	width := max(d.box.entry.Size().Width, 320)
	// The page has the layer's place, and unlike it was drawn before: Fyne knows
	// of no place of what was never drawn.
	x := driver.AbsolutePositionForObject(d.box.entry).X - driver.AbsolutePositionForObject(d.box.window.Host).X
	high := layouts.HeightAt(d.box.list, width-22) + 22
	objects[0].Resize(fyne.NewSize(width, min(high, size.Height-16)))
	objects[0].Move(fyne.NewPos(max(x, 0), 2))
}

// escape hides the results; once they are hidden, it clears what was typed and
// gives the keyboard back to the page.
func (s *box) escape() {
	if s.layer.Visible() {
		s.Close()
		return
	}
	s.entry.SetText("")
	s.window.FocusPage()
}
