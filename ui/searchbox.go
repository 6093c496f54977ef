package ui

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/library"
)

// searchBox is the entry above the page and the results below it, which lie
// over the page without taking the keyboard from the entry.
type searchBox struct {
	window   *Window
	entry    *searchEntry
	layer    *fyne.Container // over the page; hidden while there is nothing to show
	list     *fyne.Container
	scroll   *container.Scroll
	debounce time.Duration

	stop    context.CancelFunc // ends the search that runs
	rows    []*hitRow
	routes  []route // of each row
	cursor  int
	pending bool // results of what is typed are not here yet
	enter   bool // Enter was pressed while pending
}

const (
	searchLimit = 60 // hits asked for
	groupLimit  = 5  // hits shown of a kind
)

func newSearchBox(w *Window, debounce time.Duration) *searchBox {
	s := &searchBox{window: w, debounce: debounce, stop: func() {}}
	s.entry = newSearchEntry(s)
	s.list = container.New(column{2})
	s.scroll = container.NewVScroll(container.New(inset{right: 6}, s.list))
	s.layer = container.New(dropDown{s}, newPanelOn(theme.ColorNameMenuBackground, 8, s.scroll))
	s.layer.Hide()
	return s
}

// begin puts the keyboard into the box.
func (s *searchBox) begin() {
	s.window.win.Canvas().Focus(s.entry)
	s.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// close hides the results; what was typed stays.
func (s *searchBox) close() {
	s.stop()
	s.pending, s.enter = false, false
	s.layer.Hide()
}

// changed looks for other words. A search that has not come back is dropped.
func (s *searchBox) changed(words string) {
	s.stop()
	s.enter = false
	words = strings.TrimSpace(words)
	if words == "" {
		s.close()
		return
	}
	s.pending = true
	ctx, stop := context.WithCancel(s.window.ctx)
	s.stop = stop
	load(ctx, &s.window.background, func(ctx context.Context) ([]library.Hit, error) { return s.look(ctx, words) },
		func(hits []library.Hit, err error) { s.found(words, hits, err) })
}

// look waits for the next key, if one comes soon, and searches.
func (s *searchBox) look(ctx context.Context, words string) ([]library.Hit, error) {
	if s.debounce > 0 {
		select {
		case <-time.After(s.debounce):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	hits, _, err := s.window.core.Search(ctx, words, searchLimit)
	return hits, err
}

func (s *searchBox) found(words string, hits []library.Hit, err error) {
	s.pending = false
	var objects []fyne.CanvasObject
	s.rows, s.routes = nil, nil
	add := func(text, detail string, to route) {
		row := newHitRow(text, detail, func() { s.choose(to) })
		s.rows, s.routes = append(s.rows, row), append(s.routes, to)
		objects = append(objects, row)
	}
	switch {
	case err != nil:
		objects = append(objects, container.New(inset{left: hitInset, top: 8, bottom: 8}, NewText(explain(err))))
	case len(hits) == 0:
		objects = append(objects, container.New(inset{left: hitInset, top: 8}, NewStrongText("Nothing found for “"+words+"”")),
			container.New(inset{left: hitInset, bottom: 8}, NewSecondaryText("Try fewer letters, another spelling, or the name of an artist, a composer or an episode’s song.")))
	}
	for _, group := range groupHits(hits, groupLimit) {
		objects = append(objects, container.New(inset{left: hitInset, top: 8, bottom: 2}, newParagraph(group.heading, labelStyle)))
		for _, h := range group.hits {
			add(h.Text, h.Detail, destination(h))
		}
	}
	if len(hits) > 0 {
		add("Show everything found for “"+words+"”", "", route{page: foundPage, id: words})
	}
	s.list.Objects = objects
	s.cursor = 0
	s.mark()
	s.layer.Show()
	s.layer.Refresh()
	s.scroll.ScrollToTop()
	if s.enter {
		s.enter = false
		s.chooseHere()
	}
}

func (s *searchBox) mark() {
	for i, row := range s.rows {
		row.mark(&row.chosen, i == s.cursor)
	}
}

// step moves the keyboard's place among the results and keeps it in sight.
func (s *searchBox) step(by int) {
	if len(s.rows) == 0 {
		return
	}
	s.cursor = (s.cursor + by + len(s.rows)) % len(s.rows)
	s.mark()
	row := s.rows[s.cursor]
	top, bottom, offset := row.Position().Y, row.Position().Y+row.Size().Height, s.scroll.Offset.Y
	if top < offset {
		s.scroll.ScrollToOffset(fyne.NewPos(0, max(top-32, 0)))
	} else if bottom > offset+s.scroll.Size().Height {
		s.scroll.ScrollToOffset(fyne.NewPos(0, bottom-s.scroll.Size().Height))
	}
}

// chooseHere opens the result at the keyboard's place, or the first one as soon
// as it comes.
func (s *searchBox) chooseHere() {
	if s.pending {
		s.enter = true
		return
	}
	if s.layer.Visible() && s.cursor < len(s.routes) {
		s.choose(s.routes[s.cursor])
		return
	}
	s.changed(s.entry.Text)
}

func (s *searchBox) choose(to route) {
	s.entry.SetText("") // which closes the results
	s.window.open(to)
}

// dropDown puts the results under the entry, as wide as it and as high as they need.
type dropDown struct{ box *searchBox }

// MinSize asks for nothing: the layer takes the room of the page.
func (d dropDown) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout places the results.
func (d dropDown) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	driver := fyne.CurrentApp().Driver()
	width := max(d.box.entry.Size().Width, 320)
	x := driver.AbsolutePositionForObject(d.box.entry).X - driver.AbsolutePositionForObject(d.box.layer).X
	high := heightAt(d.box.list, width-22) + 22
	objects[0].Resize(fyne.NewSize(width, min(high, size.Height-16)))
	objects[0].Move(fyne.NewPos(max(x, 0), 2))
}

// searchEntry is an entry whose arrows, Enter and Escape go to the results.
type searchEntry struct {
	ringedEntry
	box *searchBox
}

func newSearchEntry(box *searchBox) *searchEntry {
	e := &searchEntry{box: box}
	e.SetPlaceHolder("Search titles, songs, artists, albums and people")
	e.Icon = theme.SearchIcon()
	e.OnChanged = box.changed
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey passes on the keys that belong to the results.
func (e *searchEntry) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyDown:
		e.box.step(1)
	case fyne.KeyUp:
		e.box.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		e.box.chooseHere()
	case fyne.KeyEscape:
		e.box.close()
	default:
		e.Entry.TypedKey(event)
	}
}
