package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/drawings"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
)

// MinCard is the width below which a row takes one card less. Larger text
// asks for wider cards, but two must still stand in a small window.
func MinCard() float32 { return skin.WithText(210, 0.4) }

// TitleGrid shows titles as cards in rows that fill its width, and scrolls. It
// holds cards for what is in sight only. The keyboard's place moves with the
// arrows, Home, End, Page Up and Page Down; Enter and Space open.
type TitleGrid struct {
	widget.BaseWidget
	OnOpen     func(index int)
	OnScrolled func() // after what is in sight changed; nil for nothing
	OnAbove    func() // Up in the first row; nil for nothing

	pictures *drawings.Pictures
	head     fyne.CanvasObject // scrolls with the cards, above them; nil for none
	headHigh float32
	Keys     *gridKeys
	Titles   []CardTitle
	Scroll   *container.Scroll
	body     *fyne.Container
	cards    []*TitleCard
	shows    []int // for each card the index of its title, or -1
	cursor   int
	focused  bool
}

// NewTitleGrid returns an empty grid.
func NewTitleGrid(pictures *drawings.Pictures) *TitleGrid {
	g := &TitleGrid{pictures: pictures}
	g.Keys = newGridKeys(g)
	g.body = container.New(gridBody{g}, g.Keys)
	g.Scroll = container.NewVScroll(g.body)
	g.Scroll.OnScrolled = func(fyne.Position) { g.scrolled() }
	g.ExtendBaseWidget(g)
	return g
}

// SetHead puts an object above the cards, which scrolls with them.
func (g *TitleGrid) SetHead(head fyne.CanvasObject) {
	g.head = head
	g.body.Objects = append([]fyne.CanvasObject{head}, g.body.Objects...)
}

// HeadChanged makes room for the head, whose height is another now.
func (g *TitleGrid) HeadChanged() {
	g.layHead()
	g.Scroll.Refresh()
	g.scrolled()
}

func (g *TitleGrid) layHead() {
	width := g.Size().Width - theme.Size(theme.SizeNameScrollBar)
	if g.head == nil || width <= 0 {
		return
	}
	g.headHigh = layouts.HeightAt(g.head, width)
	g.head.Resize(fyne.NewSize(width, g.headHigh))
}

func (g *TitleGrid) scrolled() {
	g.place()
	if g.OnScrolled != nil {
		g.OnScrolled()
	}
}

// KeepInSight scrolls no further than a part of the head needs to be seen, and
// from where it starts if it is too high for that.
func (g *TitleGrid) KeepInSight(top, bottom float32) {
	const margin = 16
	g.ScrollTo(OffsetTo(max(top-margin, 0), bottom+margin, g.Scroll.Offset.Y, g.Size().Height))
}

func (g *TitleGrid) ScrollTo(offset float32) {
	g.Scroll.ScrollToOffset(fyne.NewPos(0, offset))
	g.scrolled()
}

// SetTitles shows other titles, from the top.
func (g *TitleGrid) SetTitles(titles []CardTitle) {
	g.Titles, g.cursor = titles, 0
	for i := range g.shows {
		g.shows[i] = -1
	}
	g.Scroll.Offset = fyne.NewPos(0, 0)
	g.Scroll.Refresh()
	g.scrolled()
}

// Place is where the person is: the offset of the scroll and the cursor.
type Place struct {
	Offset float32
	Cursor int
}

// Place returns where the person is, to come back to with GoTo.
func (g *TitleGrid) Place() Place { return Place{g.Scroll.Offset.Y, g.cursor} }

// GoTo returns to a place.
func (g *TitleGrid) GoTo(p Place) {
	g.cursor = Within(p.Cursor, len(g.Titles))
	g.ScrollTo(p.Offset)
}

// CreateRenderer is called by Fyne.
func (g *TitleGrid) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(g.Scroll) }

// Resize lays the cards out anew, which changes how high the whole is.
func (g *TitleGrid) Resize(size fyne.Size) {
	g.BaseWidget.Resize(size)
	g.layHead()
	g.Scroll.Resize(size)
	g.Scroll.Refresh()
	g.scrolled()
}

// Refresh places the cards anew, as their height depends on the text size.
func (g *TitleGrid) Refresh() {
	g.Scroll.Refresh()
	g.place()
	g.BaseWidget.Refresh()
}

// focus shows the keyboard's place, in sight, or hides it.
func (g *TitleGrid) focus(on bool) {
	g.focused = on
	if on && len(g.Titles) > 0 {
		g.moveTo(g.cursor)
		return
	}
	g.place()
}

// TypedKey moves the keyboard's place, or opens the title there.
func (g *TitleGrid) TypedKey(event *fyne.KeyEvent) {
	if PassHelpKey(g, event) {
		return
	}
	m := g.measure()
	switch event.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.open(g.cursor)
	case fyne.KeyUp:
		if g.cursor < m.columns && g.OnAbove != nil {
			g.OnAbove()
			return
		}
	}
	at := GridCursor{g.cursor, len(g.Titles), m.columns, max(int(g.Size().Height/m.pitch), 1)}
	if to, moves := at.Typed(event.Name); moves {
		g.moveTo(to)
	}
}

func (g *TitleGrid) moveTo(index int) {
	g.cursor = index
	m := g.measure()
	top := m.at(g.cursor).Y
	g.ScrollTo(OffsetTo(max(top-m.gap/2, 0), top+m.pitch, g.Scroll.Offset.Y, g.Size().Height))
}

func (g *TitleGrid) open(index int) {
	if g.OnOpen != nil && index >= 0 && index < len(g.Titles) {
		g.OnOpen(index)
	}
}

// gridMeasure is how cards stand in a grid of some width.
type gridMeasure struct {
	columns             int
	gap, inset, top     float32 // top is that of the first row
	width, pitch, whole float32 // of a card; from row to row; of all
}

func (g *TitleGrid) measure() gridMeasure {
	gap := theme.Size(skin.SizeNameCardGap)
	m := gridMeasure{gap: gap, inset: 2*theme.Size(skin.SizeNameRing) + 2}
	room := g.Size().Width - 2*m.inset - theme.Size(theme.SizeNameScrollBar)
	m.columns = max(int((room+gap)/(MinCard()+gap)), 1)
	m.width = max((room-gap*float32(m.columns-1))/float32(m.columns), 1)
	m.pitch = cardHeight(m.width) + gap*0.7
	m.top = m.inset + g.headHigh
	m.whole = m.top + m.pitch*float32((len(g.Titles)+m.columns-1)/m.columns)
	return m
}

// at is the upper left corner of a title's card.
func (m gridMeasure) at(index int) fyne.Position {
	return fyne.NewPos(m.inset+float32(index%m.columns)*(m.width+m.gap), m.top+float32(index/m.columns)*m.pitch)
}

// place puts cards where titles are in sight. A title keeps its card while it
// stays in sight, so scrolling fills new rows only.
func (g *TitleGrid) place() {
	m := g.measure()
	first := max(int((g.Scroll.Offset.Y-m.top)/m.pitch), 0) * m.columns
	last := min(max(int((g.Scroll.Offset.Y+g.Size().Height-m.top)/m.pitch+1), 0)*m.columns, len(g.Titles))
	g.provide(max(last-first, 0))
	taken := make(map[int]bool, len(g.cards))
	for index := first; index < last; index++ {
		taken[index%len(g.cards)] = true
		g.put(g.cards[index%len(g.cards)], index%len(g.cards), index, m)
	}
	for i, card := range g.cards {
		if !taken[i] {
			card.Hide()
		}
	}
}

// provide makes cards until there are n. More cards change which card a title
// gets, so all are filled anew.
func (g *TitleGrid) provide(n int) {
	if n <= len(g.cards) {
		return
	}
	for i := len(g.cards); i < n; i++ {
		card := NewTitleCard(g.pictures)
		card.OnTapped = func() { g.tapped(i) }
		g.cards = append(g.cards, card)
		g.shows = append(g.shows, -1)
	}
	var objects []fyne.CanvasObject
	if g.head != nil {
		objects = append(objects, g.head)
	}
	objects = append(objects, g.Keys)
	for i, card := range g.cards {
		objects, g.shows[i] = append(objects, card), -1
	}
	g.body.Objects = objects
	canvas.Refresh(g.body)
}

func (g *TitleGrid) put(card *TitleCard, slot, index int, m gridMeasure) {
	card.Move(m.at(index))
	card.Resize(fyne.NewSize(m.width, cardHeight(m.width)))
	if g.shows[slot] != index {
		g.shows[slot] = index
		card.SetTitle(g.Titles[index])
	}
	card.Ring(g.focused && index == g.cursor)
	card.Show()
}

func (g *TitleGrid) tapped(slot int) {
	index := g.shows[slot]
	if index < 0 || index >= len(g.Titles) {
		return
	}
	g.cursor = index
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
		c.Focus(g.Keys)
	}
	g.open(index)
}

// gridBody gives the scroll the height of all rows; place puts the cards.
type gridBody struct{ grid *TitleGrid }

// MinSize is as narrow as one card and as high as all rows.
func (b gridBody) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(MinCard(), b.grid.measure().whole)
}

// Layout does nothing: the grid places its cards while it scrolls.
func (b gridBody) Layout([]fyne.CanvasObject, fyne.Size) {}

// gridKeys takes the keyboard for a grid. It stands after the head, so that Tab
// comes to the head first.
type gridKeys struct {
	widget.BaseWidget
	grid *TitleGrid
}

var _ fyne.Focusable = (*gridKeys)(nil)

func newGridKeys(g *TitleGrid) *gridKeys {
	k := &gridKeys{grid: g}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is called by Fyne.
func (k *gridKeys) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

// FocusGained shows the keyboard's place.
func (k *gridKeys) FocusGained() { k.grid.focus(true) }

// FocusLost hides it.
func (k *gridKeys) FocusLost() { k.grid.focus(false) }

// TypedRune passes letters on.
func (k *gridKeys) TypedRune(r rune) { TypedRune(k, nil, r) }

// TypedKey moves the keyboard's place, or opens the title there.
func (k *gridKeys) TypedKey(event *fyne.KeyEvent) { k.grid.TypedKey(event) }
