package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/artwork"
	"needledrop/internal/library"
)

// hitLine is what a row shows of a search result: what it is and where it
// belongs, with the letters that were asked for.
type hitLine struct {
	icon               fyne.Resource    // before the text; nil with a subject, or for none
	subject            *artwork.Subject // of somebody: their initials
	text, detail       string
	marks, detailMarks []library.Range
}

// hitRow is one search result. Its text wraps, so that nothing is cut.
type hitRow struct {
	pointed
	line     hitLine
	onChosen func()
	onForget func() // of a recent search; nil for a result
	chosen   bool   // the search box's arrows are here
	focused  bool
}

var (
	_ fyne.Tappable      = (*hitRow)(nil)
	_ fyne.Focusable     = (*hitRow)(nil)
	_ desktop.Hoverable  = (*hitRow)(nil)
	_ desktop.Cursorable = (*hitRow)(nil)
)

func newHitRow(line hitLine, onChosen func()) *hitRow {
	r := &hitRow{line: line, onChosen: onChosen}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped goes where the result leads, or forgets the search by its cross.
func (h *hitRow) Tapped(e *fyne.PointEvent) {
	if h.onForget != nil && e.Position.X >= h.Size().Width-forgetWidth {
		h.onForget()
		return
	}
	h.onChosen()
}

// TypedKey goes there on Enter and Space; Delete forgets a search.
func (h *hitRow) TypedKey(event *fyne.KeyEvent) {
	if passHelpKey(h, event) {
		return
	}
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		h.onChosen()
	case fyne.KeyDelete, fyne.KeyBackspace:
		if h.onForget != nil {
			h.onForget()
		}
	}
}

// TypedRune passes letters on.
func (h *hitRow) TypedRune(r rune) { typedRune(h, nil, r) }

// FocusGained marks the row.
func (h *hitRow) FocusGained() {
	h.mark(&h.focused, true)
	bringInSight(h)
}

// FocusLost takes the mark away.
func (h *hitRow) FocusLost() { h.mark(&h.focused, false) }

// CreateRenderer is called by Fyne.
func (h *hitRow) CreateRenderer() fyne.WidgetRenderer {
	r := &hitRowRenderer{row: h, ground: &canvas.Rectangle{}, icon: widget.NewIcon(nil), cross: widget.NewIcon(nil), disc: newNameDisc(), text: newMarkedBlock(), detail: newMarkedBlock()}
	r.Refresh()
	return r
}

type hitRowRenderer struct {
	row          *hitRow
	ground       *canvas.Rectangle
	icon, cross  *widget.Icon
	disc         nameDisc
	text, detail *markedBlock
	width        float32 // for which the text was set
}

const (
	hitInset    float32 = 10
	hitIcon     float32 = 18
	hitDisc     float32 = 28
	hitText             = hitInset + hitDisc + 12 // where the text begins
	forgetWidth float32 = 36
)

func (r *hitRowRenderer) Destroy() {}

func (r *hitRowRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ground, r.icon, r.cross, r.text.group, r.detail.group}, r.disc.objects()...)
}

// set breaks the text anew where the width changed.
func (r *hitRowRenderer) set(width float32) float32 {
	if r.width != width {
		r.width = width
		line, room := r.row.line, width-hitText-hitInset
		if r.row.onForget != nil {
			room -= forgetWidth - hitInset
		}
		r.text.set(line.text, line.marks, plainStyle(), markedStyle(), room)
		r.detail.set(line.detail, line.detailMarks, secondaryStyle(), markedDetailStyle(), room)
	}
	return r.text.height + r.detail.height
}

func markedStyle() textStyle {
	return textStyle{size: theme.TextSize(), colour: ColorNameAccentText, bold: true}
}

func markedDetailStyle() textStyle {
	return textStyle{size: theme.TextSize() - 1, colour: ColorNameAccentText, bold: true}
}

func (r *hitRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, max(r.set(max(r.row.Size().Width, 200)), hitDisc)+10)
}

func (r *hitRowRenderer) Layout(size fyne.Size) {
	high := r.set(size.Width)
	r.ground.Resize(size)
	icon := min(withText(hitIcon, 0.5), hitDisc)
	r.icon.Resize(fyne.NewSquareSize(icon))
	r.icon.Move(fyne.NewPos(hitInset+(hitDisc-icon)/2, (size.Height-icon)/2))
	r.disc.place(fyne.NewPos(hitInset, (size.Height-hitDisc)/2), hitDisc)
	r.cross.Resize(fyne.NewSquareSize(hitIcon - 2))
	r.cross.Move(fyne.NewPos(size.Width-forgetWidth+10, (size.Height-hitIcon+2)/2))
	r.detail.move(fyne.NewPos(hitText, r.text.move(fyne.NewPos(hitText, (size.Height-high)/2))))
}

func (r *hitRowRenderer) Refresh() {
	h := r.row
	r.width = 0
	r.ground.FillColor, r.ground.CornerRadius, r.ground.StrokeWidth = nil, 8, 0
	switch {
	case h.chosen, h.focused:
		r.ground.FillColor = colour(theme.ColorNameSelection)
	case h.hovered:
		r.ground.FillColor = colour(theme.ColorNameHover)
	}
	if h.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = colour(ColorNameRing), theme.Size(SizeNameRing)
	}
	r.icon.Hidden = h.line.icon == nil
	if h.line.icon != nil {
		r.icon.SetResource(theme.NewColoredResource(h.line.icon, ColorNameSecondaryText))
	}
	r.disc.show(h.line.subject != nil)
	if h.line.subject != nil {
		r.disc.set(*h.line.subject)
	}
	r.cross.Hidden = h.onForget == nil
	r.cross.SetResource(theme.NewColoredResource(theme.CancelIcon(), ColorNameSecondaryText))
	r.Layout(h.Size())
	canvas.Refresh(h)
}
