package title

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/rowlist"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// pinnedHeading keeps the heading of the songs in sight above them.
type pinnedHeading struct {
	page   *view
	under  []int // for each row the heading that it stands under, -1 for none
	box    *fyne.Container
	ground *canvas.Rectangle
	item   *groupItem
	rule   fyne.CanvasObject
}

func newPinnedHeading(p *view) *pinnedHeading {
	h := &pinnedHeading{page: p, ground: &canvas.Rectangle{}, item: newGroupItem(), rule: widgets.NewRule()}
	h.item.pinned = true
	h.box = container.NewWithoutLayout(h.ground, h.item, h.rule)
	h.box.Hide()
	return h
}

// setRows learns which rows there are.
func (h *pinnedHeading) setRows(rows []rowlist.Row) {
	h.under = make([]int, len(rows))
	at := -1
	for i, r := range rows {
		if _, ok := r.(groupRow); ok {
			at = i
		}
		h.under[i] = at
	}
	h.follow()
}

// height is how much of the list the heading covers.
func (h *pinnedHeading) height() float32 {
	return typeset.StrongStyle().Measure("Å").Height + 2*groupPad + 6
}

// follow shows the heading of the topmost row.
func (h *pinnedHeading) follow() {
	s := h.page.scroll
	if !s.Measured() || len(s.Rows()) != len(h.under) || len(h.under) == 0 {
		h.box.Hide()
		return
	}
	offset, high := s.Offset(), h.height()
	first := s.RowAt(offset)
	if first == len(h.under) || h.under[first] < 0 {
		h.box.Hide()
		return
	}
	r := s.Rows()[h.under[first]].(groupRow)
	if first == r.index && s.Top(first)+r.above() >= offset {
		h.box.Hide()
		return
	}
	h.put(r, high)
}

func (h *pinnedHeading) put(r groupRow, high float32) {
	x, width := h.page.scroll.Column()
	if h.item.row.index != r.index || h.item.row.page == nil || h.item.text != r.long {
		h.item.row, h.item.text = r, r.long
		h.item.Refresh()
	}
	h.ground.FillColor = skin.Colour(theme.ColorNameBackground)
	h.ground.Resize(fyne.NewSize(h.page.scroll.Size().Width-theme.Size(theme.SizeNameScrollBar), high))
	h.item.Resize(fyne.NewSize(width, high-6))
	h.item.Move(fyne.NewPos(x, 3))
	h.rule.Resize(fyne.NewSize(width, 1))
	h.rule.Move(fyne.NewPos(x, high-1))
	h.box.Show()
}
