package artists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/library"
	"needledrop/ui/widgets"
)

// minArtist is the width below which a row takes one artist less, at the
// usual size of text, and mostAbreast how many a row takes at most.
const (
	minArtist  float32 = 270
	maxColumns int     = 4
)

// artistGrid lists artists in rows that fill its width, and scrolls. It holds
// cells for what is in sight only. The keyboard's place moves with the arrows,
// Home, End, Page Up and Page Down; Enter and Space open.
type artistGrid struct {
	widget.BaseWidget
	onOpen   func(index int)
	onScroll func()
	onLeave  func() // Up in the first row

	artists []library.Artist
	scroll  *container.Scroll
	body    *fyne.Container
	cells   []*artistCell
	shows   []int // for each cell the index of its artist, or -1
	cursor  int
	focused bool
	wanted  *float32 // offset to go to once there is a size
}

var _ fyne.Focusable = (*artistGrid)(nil)

func newArtistGrid() *artistGrid {
	g := &artistGrid{onScroll: func() {}, onLeave: func() {}}
	g.body = container.New(artistGridBody{g})
	g.scroll = container.NewVScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) { g.put() }
	g.ExtendBaseWidget(g)
	return g
}

// set shows other artists, from the top.
func (g *artistGrid) set(artists []library.Artist) {
	g.artists, g.cursor = artists, 0
	for i := range g.shows {
		g.shows[i] = -1
	}
	g.scroll.Offset = fyne.NewPos(0, 0)
	g.scroll.Refresh()
	g.put()
}

func (g *artistGrid) place() widgets.Place {
	return widgets.Place{Offset: g.scroll.Offset.Y, Cursor: g.cursor}
}

func (g *artistGrid) goTo(p widgets.Place) {
	g.cursor = widgets.Within(p.Cursor, len(g.artists))
	g.scrollTo(p.Offset)
}

func (g *artistGrid) scrollTo(offset float32) {
	if g.Size().Height == 0 {
		g.wanted = &offset
		return
	}
	g.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	g.put()
}

// jump brings an artist to the top and the keyboard's place to it.
func (g *artistGrid) jump(index int) {
	g.cursor = widgets.Within(index, len(g.artists))
	m := g.measure()
	g.scrollTo(float32(g.cursor/m.columns) * m.high)
}

// topRow returns the first and the last artist of the first row in sight.
func (g *artistGrid) topRow() (first, last int) {
	m := g.measure()
	first = int((g.scroll.Offset.Y+m.high/2)/m.high) * m.columns
	return first, min(first+m.columns, len(g.artists)) - 1
}

// CreateRenderer is called by Fyne.
func (g *artistGrid) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(g.scroll) }

// Resize lays the cells out anew.
func (g *artistGrid) Resize(size fyne.Size) {
	g.BaseWidget.Resize(size)
	g.scroll.Resize(size)
	g.scroll.Refresh()
	if g.wanted != nil && size.Height > 0 {
		offset := *g.wanted
		g.wanted = nil
		g.scrollTo(offset)
	}
	g.put()
}

// FocusGained shows the keyboard's place.
func (g *artistGrid) FocusGained() {
	g.focused = true
	g.put()
}

// FocusLost hides it.
func (g *artistGrid) FocusLost() {
	g.focused = false
	g.put()
}

// TypedRune passes letters on.
func (g *artistGrid) TypedRune(r rune) { widgets.TypedRune(g, nil, r) }

// TypedKey moves the keyboard's place, or opens the artist there.
func (g *artistGrid) TypedKey(event *fyne.KeyEvent) {
	if widgets.PassHelpKey(g, event) {
		return
	}
	m := g.measure()
	switch event.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.open(g.cursor)
	case fyne.KeyUp:
		if g.cursor < m.columns {
			g.onLeave()
			return
		}
	}
	at := widgets.GridCursor{At: g.cursor, Count: len(g.artists), Columns: m.columns, Rows: max(int(g.Size().Height/m.high), 1)}
	if to, moves := at.Typed(event.Name); moves {
		g.moveTo(to)
	}
}

func (g *artistGrid) moveTo(index int) {
	g.cursor = index
	m := g.measure()
	top := float32(g.cursor/m.columns) * m.high
	g.scrollTo(widgets.OffsetTo(top, top+m.high+gridFoot, g.scroll.Offset.Y, g.Size().Height))
}

func (g *artistGrid) open(index int) {
	if index >= 0 && index < len(g.artists) {
		g.onOpen(index)
	}
}

// gridFoot is the room below the last row.
const gridFoot float32 = 12

// artistMeasure is how cells stand in a grid of some width.
type artistMeasure struct {
	columns     int
	width, high float32 // of a cell
}

func (g *artistGrid) measure() artistMeasure {
	room := g.Size().Width - theme.Size(theme.SizeNameScrollBar)
	least := minArtist * max(theme.TextSize()/14, 1) // larger text needs more room
	columns := max(min(int(room/least), maxColumns), 1)
	return artistMeasure{columns, max(room/float32(columns), 1), artistHeight()}
}

// put gives cells to the artists in sight.
func (g *artistGrid) put() {
	m := g.measure()
	first := max(int(g.scroll.Offset.Y/m.high), 0) * m.columns
	last := min((int((g.scroll.Offset.Y+g.Size().Height)/m.high)+1)*m.columns, len(g.artists))
	g.provide(max(last-first, 0))
	for _, cell := range g.cells {
		cell.Hidden = true
	}
	for index := first; index < last; index++ {
		slot := index % len(g.cells)
		cell := g.cells[slot]
		cell.Hidden = false
		cell.Move(fyne.NewPos(float32(index%m.columns)*m.width, float32(index/m.columns)*m.high))
		cell.Resize(fyne.NewSize(m.width, m.high))
		if g.shows[slot] != index {
			g.shows[slot] = index
			cell.set(g.artists[index])
		}
		cell.ring(g.focused && index == g.cursor)
	}
	g.body.Refresh()
	g.onScroll()
}

// provide makes cells until there are n. More cells change which cell an artist
// gets, so all are filled anew.
func (g *artistGrid) provide(n int) {
	if n <= len(g.cells) {
		return
	}
	for i := len(g.cells); i < n; i++ {
		g.cells = append(g.cells, newArtistCell(func() { g.tapped(i) }))
	}
	g.shows = make([]int, len(g.cells))
	g.body.Objects = make([]fyne.CanvasObject, len(g.cells))
	for i, cell := range g.cells {
		g.body.Objects[i], g.shows[i] = cell, -1
	}
}

func (g *artistGrid) tapped(slot int) {
	g.cursor = g.shows[slot]
	g.open(g.cursor)
}

// artistGridBody gives the scroll the height of all rows; put places the cells.
type artistGridBody struct{ grid *artistGrid }

// MinSize is as narrow as one cell and as high as all rows.
func (b artistGridBody) MinSize([]fyne.CanvasObject) fyne.Size {
	m := b.grid.measure()
	return fyne.NewSize(minArtist, float32((len(b.grid.artists)+m.columns-1)/m.columns)*m.high+gridFoot)
}

// Layout does nothing: the grid places its cells while it scrolls.
func (b artistGridBody) Layout([]fyne.CanvasObject, fyne.Size) {}
