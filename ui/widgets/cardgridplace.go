package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// GridShape is how the cards of a grid stand.
type GridShape struct {
	MinWidth      float32 // of a card, below which a row takes one less
	Columns       int
	Width, Height float32 // of a card
	Gap, RowGap   float32 // between cards beside and below each other
	Inset         float32 // left of the first card and above it
	Foot          float32 // below the last row
}

// Fit chooses the columns, at most maxColumns (0: any number), and the width of
// a card so that a row fills a width.
func (s GridShape) Fit(width float32, maxColumns int) GridShape {
	width -= 2 * s.Inset
	s.Columns = max(int((width+s.Gap)/(s.MinWidth+s.Gap)), 1)
	if maxColumns > 0 {
		s.Columns = min(s.Columns, maxColumns)
	}
	s.Width = max((width-s.Gap*float32(s.Columns-1))/float32(s.Columns), 1)
	return s
}

// gridPlan is where the cards of a grid stand.
type gridPlan struct {
	GridShape
	pitch, top, whole float32 // from row to row; of the first row; height of all
}

func (g *CardGrid[T]) measure() gridPlan {
	p := gridPlan{GridShape: g.shape(g.width())}
	p.pitch = p.Height + p.RowGap
	p.top = p.Inset + g.headTop
	p.whole = p.top + p.pitch*float32((len(g.items)+p.Columns-1)/p.Columns) + p.Foot
	return p
}

// at is the upper left corner of an item's card.
func (p gridPlan) at(index int) fyne.Position {
	return fyne.NewPos(p.Inset+float32(index%p.Columns)*(p.Width+p.Gap), p.top+float32(index/p.Columns)*p.pitch)
}

// place puts cards where items are in sight. An item keeps its card while it
// stays in sight, so that scrolling fills new rows only.
func (g *CardGrid[T]) place() {
	p := g.measure()
	offset := g.scroll.Offset.Y - p.top
	first := max(int(offset/p.pitch), 0) * p.Columns
	last := min(max(int((offset+g.Size().Height)/p.pitch+1), 0)*p.Columns, len(g.items))
	g.provide(max(last-first, 0))
	taken := make(map[int]bool, len(g.cards))
	for index := first; index < last; index++ {
		taken[index%len(g.cards)] = true
		g.put(index%len(g.cards), index, p)
	}
	for i, card := range g.cards {
		if !taken[i] {
			card.Hide()
		}
	}
}

// provide makes cards until there are n. More cards change which card an item
// gets, so that all are filled anew.
func (g *CardGrid[T]) provide(n int) {
	if n <= len(g.cards) {
		return
	}
	for i := len(g.cards); i < n; i++ {
		g.cards = append(g.cards, g.newCard(func() { g.tapped(i) }))
		g.shows = append(g.shows, -1)
	}
	var objects []fyne.CanvasObject
	if g.head != nil {
		objects = append(objects, g.head)
	}
	objects = append(objects, g.keys)
	for i, card := range g.cards {
		objects, g.shows[i] = append(objects, card), -1
	}
	g.body.Objects = objects
	canvas.Refresh(g.body)
}

func (g *CardGrid[T]) put(slot, index int, p gridPlan) {
	card := g.cards[slot]
	card.Move(p.at(index))
	card.Resize(fyne.NewSize(p.Width, p.Height))
	if g.shows[slot] != index {
		g.shows[slot] = index
		card.SetItem(g.items[index])
	}
	card.Ring(g.focused && index == g.cursor)
	card.Show()
}

// gridBody gives the scroll the height of all rows; place puts the cards.
type gridBody[T any] struct{ grid *CardGrid[T] }

// MinSize is as narrow as one card and as high as all rows.
func (b gridBody[T]) MinSize([]fyne.CanvasObject) fyne.Size {
	p := b.grid.measure()
	return fyne.NewSize(p.MinWidth, p.whole)
}

// Layout does nothing: the grid places its cards while it scrolls.
func (b gridBody[T]) Layout([]fyne.CanvasObject, fyne.Size) {}

// gridKeys takes the focus for a grid.
type gridKeys struct {
	widget.BaseWidget
	onFocus func(on bool)
	onKey   func(*fyne.KeyEvent)
}

var _ fyne.Focusable = (*gridKeys)(nil)

func newGridKeys(onFocus func(on bool), onKey func(*fyne.KeyEvent)) *gridKeys {
	k := &gridKeys{onFocus: onFocus, onKey: onKey}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is called by Fyne.
func (k *gridKeys) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

// FocusGained shows the cursor.
func (k *gridKeys) FocusGained() { k.onFocus(true) }

// FocusLost hides the cursor.
func (k *gridKeys) FocusLost() { k.onFocus(false) }

// TypedRune passes letters on.
func (k *gridKeys) TypedRune(r rune) { TypedRune(k, nil, r) }

// TypedKey moves the cursor, or opens the item there.
func (k *gridKeys) TypedKey(event *fyne.KeyEvent) { k.onKey(event) }
