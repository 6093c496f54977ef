package title

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// groupRow is the heading of a season or an episode. Pressed, it chooses the
// songs below it.
type groupRow struct {
	page  *view
	index int // among the rows
	place labels.Episode
	text  string
	long  string // the same with its season, for where it stands alone
	songs []string
	large bool // of a season
}

const (
	groupInset float32 = 10 // of the light around the words
	groupAbove float32 = 8
)

// groupEnd is the room for the count and the dots.
func groupEnd() float32 { return 10*theme.TextSize() + actsWidth/2 }

func (r groupRow) style() typeset.TextStyle {
	if r.large {
		return typeset.SectionStyle()
	}
	return typeset.StrongStyle()
}

func (r groupRow) above() float32 {
	switch {
	case r.index == 0:
		return 0
	case r.large:
		return groupAbove + 8
	}
	return groupAbove
}

func (r groupRow) Form() string { return "group" }

func (r groupRow) Object() fyne.CanvasObject { return newGroupItem() }

func (r groupRow) Fill(o fyne.CanvasObject) {
	i := o.(*groupItem)
	i.row, i.text = r, r.text
	i.Refresh()
}

func (r groupRow) Height(width float32) float32 {
	return typeset.NewTextBlock().Set(r.text, r.style(), width-groupEnd(), 0) + r.above() + 2*groupPad
}

// groupPad is the room above and below the words.
const groupPad float32 = 4

// groupItem shows a groupRow, in the list or above it.
type groupItem struct {
	widget.BaseWidget
	row     groupRow
	text    string
	pinned  bool // stands above the list, without room over it
	hovered bool
	dotted  bool // the mouse is at the dots
	with    fyne.KeyModifier
}

var (
	_ fyne.SecondaryTappable = (*groupItem)(nil)
	_ desktop.Mouseable      = (*groupItem)(nil)
	_ desktop.Hoverable      = (*groupItem)(nil)
	_ desktop.Cursorable     = (*groupItem)(nil)
)

func newGroupItem() *groupItem {
	i := &groupItem{}
	i.ExtendBaseWidget(i)
	return i
}

func (i *groupItem) above() float32 {
	if i.pinned {
		return 0
	}
	return i.row.above()
}

func (i *groupItem) atDots(p fyne.Position) bool { return p.X >= i.Size().Width-actsWidth/2 }

// Tapped chooses the songs below.
func (i *groupItem) Tapped(event *fyne.PointEvent) {
	p := i.row.page
	p.takeKeyboard()
	if i.atDots(event.Position) {
		p.showMenu(p.menuAt(i.row.index), event.AbsolutePosition)
		return
	}
	p.pressed(i.row.index, i.with)
}

// TappedSecondary shows what can be done.
func (i *groupItem) TappedSecondary(event *fyne.PointEvent) {
	i.row.page.takeKeyboard()
	i.row.page.showMenu(i.row.page.menuAt(i.row.index), event.AbsolutePosition)
}

// MouseDown remembers what is held: a tap does not tell.
func (i *groupItem) MouseDown(event *desktop.MouseEvent) { i.with = event.Modifier }

// MouseUp does nothing.
func (i *groupItem) MouseUp(*desktop.MouseEvent) {}

// MouseIn lights the heading.
func (i *groupItem) MouseIn(event *desktop.MouseEvent) { i.hover(true, i.atDots(event.Position)) }

// MouseMoved lights the dots.
func (i *groupItem) MouseMoved(event *desktop.MouseEvent) {
	if at := i.atDots(event.Position); at != i.dotted {
		i.hover(true, at)
	}
}

// MouseOut puts the light out.
func (i *groupItem) MouseOut() { i.hover(false, false) }

func (i *groupItem) hover(on, dotted bool) {
	i.hovered, i.dotted = on, dotted
	i.Refresh()
}

// Cursor shows that the heading can be clicked.
func (i *groupItem) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by Fyne.
func (i *groupItem) CreateRenderer() fyne.WidgetRenderer {
	r := &groupRenderer{item: i, ground: &canvas.Rectangle{}, ring: &canvas.Rectangle{}, text: typeset.NewTextBlock(), count: canvas.NewText("", nil), dots: widgets.NewDots()}
	r.Refresh()
	return r
}

type groupRenderer struct {
	item   *groupItem
	ground *canvas.Rectangle
	ring   *canvas.Rectangle
	text   *typeset.TextBlock
	count  *canvas.Text
	dots   widgets.Dots
}

func (r *groupRenderer) Destroy() {}

func (r *groupRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ground, r.text.Group, r.count, r.ring}, r.dots.Objects()...)
}

func (r *groupRenderer) MinSize() fyne.Size {
	width := max(r.item.Size().Width, 300)
	return fyne.NewSize(300, r.setText(width)+r.item.above()+2*groupPad)
}

// setText breaks the heading. Above the list it has one line: it stands whole
// in the list.
func (r *groupRenderer) setText(width float32) float32 {
	style, most := r.item.row.style(), 0
	if r.item.pinned {
		style, most = typeset.StrongStyle(), 1
	}
	return r.text.Set(r.item.text, style, width-groupEnd(), most)
}

func (r *groupRenderer) Layout(size fyne.Size) {
	above := r.item.above()
	for _, o := range []*canvas.Rectangle{r.ground, r.ring} {
		o.Move(fyne.NewPos(-groupInset, above))
		o.Resize(fyne.NewSize(size.Width+groupInset, size.Height-above))
	}
	r.setText(size.Width)
	r.text.Move(fyne.NewPos(0, above+groupPad))
	middle := above + (size.Height-above)/2
	count := r.count.MinSize()
	r.count.Resize(count)
	r.count.Move(fyne.NewPos(size.Width-actsWidth/2-8-count.Width, middle-count.Height/2))
	r.dots.Move(fyne.NewPos(size.Width-actsWidth/4-2, middle))
}

func (r *groupRenderer) Refresh() {
	i := r.item
	if i.row.page == nil {
		return // not filled yet
	}
	s := &i.row.page.state
	chosen, here := s.choice.isChosen(i.row.index), s.keyboard && s.choice.cursor == i.row.index
	paintLine(r.ground, false, i.hovered)
	paintRing(r.ring, here && !i.pinned)
	r.count.Text, r.count.Color, r.count.TextSize = groupCount(s, i.row, chosen, i.hovered || here), skin.Colour(skin.ColorNameSecondaryText), theme.TextSize()-1
	if i.hovered || here || chosen {
		r.count.Color = skin.Colour(skin.ColorNameAccentText)
	}
	r.dots.Paint(i.dotted || here, i.hovered || here)
	r.Layout(i.Size())
	canvas.Refresh(i)
}

// groupCount is what stands at the end of a heading: how many songs there are
// below, or what a press does with them.
func groupCount(s *songState, r groupRow, chosen, near bool) string {
	n := len(r.songs)
	switch {
	case chosen && near:
		return lang.Tr("Let go")
	case chosen:
		return lang.Trf("%d chosen", n)
	case near:
		return lang.Tr("Choose all")
	case s.watching.Now:
		return lang.Trf("%d of %d heard", heardOf(s.watching.Heard, r.songs), n)
	}
	return lang.Trn("%d songs", n, n)
}
