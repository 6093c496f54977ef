package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// hitRow is one search result: what it is and where it belongs. Both wrap, so
// that nothing is cut.
type hitRow struct {
	widget.BaseWidget
	text, detail string
	onChosen     func()
	chosen       bool // the search box's arrows are here
	focused      bool
	hovered      bool
}

var (
	_ fyne.Tappable      = (*hitRow)(nil)
	_ fyne.Focusable     = (*hitRow)(nil)
	_ desktop.Hoverable  = (*hitRow)(nil)
	_ desktop.Cursorable = (*hitRow)(nil)
)

func newHitRow(text, detail string, onChosen func()) *hitRow {
	r := &hitRow{text: text, detail: detail, onChosen: onChosen}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped goes where the result leads.
func (h *hitRow) Tapped(*fyne.PointEvent) { h.onChosen() }

// TypedKey goes there on Enter and Space.
func (h *hitRow) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		h.onChosen()
	}
}

// TypedRune does nothing: Space comes as a key.
func (h *hitRow) TypedRune(rune) {}

// FocusGained marks the row.
func (h *hitRow) FocusGained() {
	h.mark(&h.focused, true)
	bringInSight(h)
}

// FocusLost takes the mark away.
func (h *hitRow) FocusLost() { h.mark(&h.focused, false) }

// MouseIn lights the row.
func (h *hitRow) MouseIn(*desktop.MouseEvent) { h.mark(&h.hovered, true) }

// MouseMoved does nothing.
func (h *hitRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut puts the light out.
func (h *hitRow) MouseOut() { h.mark(&h.hovered, false) }

// Cursor shows that the row can be clicked.
func (h *hitRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (h *hitRow) mark(what *bool, on bool) {
	if *what != on {
		*what = on
		h.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (h *hitRow) CreateRenderer() fyne.WidgetRenderer {
	r := &hitRowRenderer{row: h, ground: &canvas.Rectangle{}, text: newTextBlock(), detail: newTextBlock()}
	r.Refresh()
	return r
}

type hitRowRenderer struct {
	row          *hitRow
	ground       *canvas.Rectangle
	text, detail *textBlock
}

const hitInset float32 = 10

func (r *hitRowRenderer) Destroy() {}

func (r *hitRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.text.group, r.detail.group}
}

func (r *hitRowRenderer) set(width float32) float32 {
	return r.text.set(r.row.text, strongStyle(), width-2*hitInset, 0) + r.detail.set(r.row.detail, secondaryStyle(), width-2*hitInset, 0)
}

func (r *hitRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, r.set(max(r.row.Size().Width, 200))+10)
}

func (r *hitRowRenderer) Layout(size fyne.Size) {
	r.set(size.Width)
	r.ground.Resize(size)
	r.detail.move(fyne.NewPos(hitInset, r.text.move(fyne.NewPos(hitInset, 5))))
}

func (r *hitRowRenderer) Refresh() {
	r.ground.FillColor, r.ground.CornerRadius, r.ground.StrokeWidth = nil, 8, 0
	if r.row.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = colour(ColorNameRing), theme.Size(SizeNameRing)
	}
	switch {
	case r.row.chosen, r.row.focused:
		r.ground.FillColor = colour(theme.ColorNameSelection)
	case r.row.hovered:
		r.ground.FillColor = colour(theme.ColorNameHover)
	}
	r.Layout(r.row.Size())
	canvas.Refresh(r.row)
}
