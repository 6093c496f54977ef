package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/layouts"
)

// Card is a widget that shows one item of a CardGrid, and can be given another.
type Card[T any] interface {
	fyne.Widget
	SetItem(T)
	Ring(on bool) // shows or hides the focus
}

// CardGrid shows items as cards in rows that fill its width, and scrolls. It
// holds cards for what is in sight only. The arrows, Home, End, Page Up and Page
// Down move the cursor; Enter and Space open what is there.
type CardGrid[T any] struct {
	widget.BaseWidget
	OnOpen     func(index int)
	OnScrolled func() // after what is in sight changed; nil for nothing
	OnAbove    func() // Up in the first row; nil for nothing
	OnHome     func() // Home, where more than the grid begins; nil for its first card

	shape   func(width float32) GridShape
	newCard func(onTapped func()) Card[T]
	items   []T
	head    fyne.CanvasObject // scrolls with the cards, above them; nil for none
	headTop float32           // height of the head
	keys    *gridKeys
	scroll  *Scroll
	body    *fyne.Container
	cards   []Card[T]
	shows   []int // for each card the index of its item, or -1
	cursor  int
	focused bool
	wanted  *float32 // offset to go to once there is a size
}

// NewCardGrid returns an empty grid. newCard makes a card that calls onTapped;
// shape is asked at each width, as it depends on the text size too.
func NewCardGrid[T any](shape func(width float32) GridShape, newCard func(onTapped func()) Card[T]) *CardGrid[T] {
	g := &CardGrid[T]{shape: shape, newCard: newCard}
	g.keys = newGridKeys(g.focus, g.TypedKey)
	g.body = container.New(gridBody[T]{g}, g.keys)
	g.scroll = NewScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) { g.scrolled() }
	g.ExtendBaseWidget(g)
	return g
}

// Items are what the grid shows.
func (g *CardGrid[T]) Items() []T { return g.items }

// SetItems shows other items, from the top.
func (g *CardGrid[T]) SetItems(items []T) {
	g.items, g.cursor = items, 0
	for i := range g.shows {
		g.shows[i] = -1
	}
	g.scroll.Offset = fyne.NewPos(0, 0)
	g.scroll.Refresh()
	g.scrolled()
}

// SetHead puts an object above the cards, which scrolls with them.
func (g *CardGrid[T]) SetHead(head fyne.CanvasObject) {
	g.head = head
	g.body.Objects = append([]fyne.CanvasObject{head}, g.body.Objects...)
}

// HeadChanged makes room for the head, whose height is another now.
func (g *CardGrid[T]) HeadChanged() {
	g.layHead()
	g.scroll.Refresh()
	g.scrolled()
}

func (g *CardGrid[T]) layHead() {
	width := g.width()
	if g.head == nil || width <= 0 {
		return
	}
	g.headTop = layouts.HeightAt(g.head, width)
	g.head.Resize(fyne.NewSize(width, g.headTop))
}

// width is what the scroll bar leaves.
func (g *CardGrid[T]) width() float32 { return g.Size().Width - theme.Size(theme.SizeNameScrollBar) }

// Focusable takes the focus for the grid. It stands after the head, so that Tab
// comes to the head first.
func (g *CardGrid[T]) Focusable() fyne.Focusable { return g.keys }

// Scrolled scrolls as the mouse wheel does over the grid.
func (g *CardGrid[T]) Scrolled(event *fyne.ScrollEvent) { g.scroll.Scrolled(event) }

func (g *CardGrid[T]) scrolled() {
	g.place()
	if g.OnScrolled != nil {
		g.OnScrolled()
	}
}

// Offset is how far the grid is scrolled.
func (g *CardGrid[T]) Offset() float32 {
	if g.wanted != nil {
		return *g.wanted
	}
	return g.scroll.Offset.Y
}

// ScrollTo scrolls to an offset, at once or when the grid gets its size.
func (g *CardGrid[T]) ScrollTo(offset float32) {
	if g.Size().Height == 0 {
		g.wanted = &offset
		return
	}
	g.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	g.scrolled()
}

// KeepInSight scrolls no further than a part of the head needs to be seen, and
// from where it starts if it is too high for that.
func (g *CardGrid[T]) KeepInSight(top, bottom float32) {
	const margin = 16
	g.ScrollTo(OffsetTo(max(top-margin, 0), bottom+margin, g.Offset(), g.Size().Height))
}

// JumpTo brings an item to the top and moves the cursor to it.
func (g *CardGrid[T]) JumpTo(index int) {
	g.cursor = Within(index, len(g.items))
	p := g.measure()
	g.ScrollTo(p.at(g.cursor).Y - p.Inset)
}

// TopRow are the first and the last index of the first row that is in sight by
// at least half.
func (g *CardGrid[T]) TopRow() (first, last int) {
	p := g.measure()
	first = int((g.Offset()-g.headTop+p.pitch/2)/p.pitch) * p.Columns
	return first, min(first+p.Columns, len(g.items)) - 1
}

// Place is where the person is: the offset of the scroll and the cursor.
type Place struct {
	Offset float32
	Cursor int
}

// Place is where the person is, to come back to with GoTo.
func (g *CardGrid[T]) Place() Place { return Place{g.Offset(), g.cursor} }

// GoTo returns to a place.
func (g *CardGrid[T]) GoTo(p Place) {
	g.cursor = Within(p.Cursor, len(g.items))
	g.ScrollTo(p.Offset)
}

// CreateRenderer is called by Fyne.
func (g *CardGrid[T]) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(g.scroll)
}

// Resize lays the cards out anew, which changes how high the whole is.
func (g *CardGrid[T]) Resize(size fyne.Size) {
	g.BaseWidget.Resize(size)
	g.layHead()
	g.scroll.Resize(size)
	g.scroll.Refresh()
	if g.wanted != nil && size.Height > 0 {
		offset := *g.wanted
		g.wanted = nil
		g.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	}
	g.scrolled()
}

// Refresh places the cards anew, as their height depends on the text size.
func (g *CardGrid[T]) Refresh() {
	g.scroll.Refresh()
	g.place()
	g.BaseWidget.Refresh()
}

// focus shows the cursor, in sight, or hides it.
func (g *CardGrid[T]) focus(on bool) {
	g.focused = on
	if on && len(g.items) > 0 {
		g.moveTo(g.cursor)
		return
	}
	g.place()
}

// TypedKey moves the cursor, or opens the item there.
func (g *CardGrid[T]) TypedKey(event *fyne.KeyEvent) {
	p := g.measure()
	switch {
	case PassHelpKey(g, event):
		return
	case event.Name == fyne.KeyUp && g.cursor < p.Columns && g.OnAbove != nil:
		g.OnAbove()
		return
	case event.Name == fyne.KeyHome && g.OnHome != nil:
		g.OnHome()
		return
	case isPress(event):
		g.open(g.cursor)
	}
	at := GridCursor{g.cursor, len(g.items), p.Columns, max(int(g.Size().Height/p.pitch), 1)}
	if to, moves := at.Typed(event.Name); moves {
		g.moveTo(to)
	}
}

func (g *CardGrid[T]) moveTo(index int) {
	g.cursor = index
	p := g.measure()
	top := p.at(g.cursor).Y
	g.ScrollTo(OffsetTo(max(top-p.Gap/2, 0), top+p.pitch+p.Foot, g.Offset(), g.Size().Height))
}

func (g *CardGrid[T]) open(index int) {
	if g.OnOpen != nil && index >= 0 && index < len(g.items) {
		g.OnOpen(index)
	}
}

// tapped opens what a card shows.
func (g *CardGrid[T]) tapped(slot int) {
	index := g.shows[slot]
	if index < 0 || index >= len(g.items) {
		return
	}
	g.cursor = index
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
		c.Focus(g.keys)
	}
	g.open(index)
}
