package widgets

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/artwork"
	"needledrop/internal/search"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
)

// HitLine is what a row shows of a search result: what it is and where it
// belongs, with the letters that were asked for.
type HitLine struct {
	Icon               fyne.Resource    // before the text; nil with a subject, or for none
	Subject            *artwork.Subject // of somebody: their initials
	Text, Detail       string
	Marks, DetailMarks []search.Range
}

func (l HitLine) equal(other HitLine) bool { return reflect.DeepEqual(l, other) }

// HitRow is one search result. Its text wraps, so that nothing is cut. It can be
// given another result.
type HitRow struct {
	Pressable
	Line     HitLine
	onForget func() // of a recent search; nil for a result
	chosen   bool   // the search box's arrows are here
}

var _ fyne.Tappable = (*HitRow)(nil)

// NewHitRow returns a row that shows a line; a press calls onChosen.
func NewHitRow(line HitLine, onChosen func()) *HitRow {
	r := &HitRow{Line: line}
	r.extend(r, onChosen)
	return r
}

// Set shows another result. Forget is called by the row's cross and by Delete;
// nil for a row without a cross.
func (h *HitRow) Set(line HitLine, onChosen, forget func()) {
	same := h.Line.equal(line) && (h.onForget == nil) == (forget == nil)
	h.Line, h.press, h.onForget = line, onChosen, forget
	if !same {
		h.Refresh()
	}
}

// Choose shows whether the search box's arrows are at the row.
func (h *HitRow) Choose(on bool) { h.Mark(&h.chosen, on) }

// Chosen tells whether the search box's arrows are at the row.
func (h *HitRow) Chosen() bool { return h.chosen }

// Press goes where the result leads.
func (h *HitRow) Press() { h.press() }

// Forget forgets a recent search, and is false for a result.
func (h *HitRow) Forget() bool {
	if h.onForget == nil {
		return false
	}
	h.onForget()
	return true
}

// Tapped goes where the result leads, or forgets the search by its cross.
func (h *HitRow) Tapped(e *fyne.PointEvent) {
	if e.Position.X < h.Size().Width-ForgetWidth || !h.Forget() {
		h.press()
	}
}

// TypedKey forgets a search on Delete and Backspace.
func (h *HitRow) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyDelete, fyne.KeyBackspace:
		h.Forget()
	default:
		h.Pressable.TypedKey(event)
	}
}

// CreateRenderer is called by Fyne.
func (h *HitRow) CreateRenderer() fyne.WidgetRenderer {
	r := &hitRowRenderer{row: h, ground: &canvas.Rectangle{}, icon: widget.NewIcon(nil), cross: widget.NewIcon(nil), disc: NewNameDisc(), text: typeset.NewMarkedBlock(), detail: typeset.NewMarkedBlock()}
	r.Refresh()
	return r
}

type hitRowRenderer struct {
	row          *HitRow
	ground       *canvas.Rectangle
	icon, cross  *widget.Icon
	disc         NameDisc
	text, detail *typeset.MarkedBlock
	width        float32 // for which the text was set
}

// The measures of a search result, at the usual text size.
const (
	HitInset    float32 = 10
	hitIcon     float32 = 18
	hitDisc     float32 = 28
	HitText             = HitInset + hitDisc + 12 // where the text begins
	ForgetWidth float32 = 36
)

func (r *hitRowRenderer) Destroy() {}

func (r *hitRowRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ground, r.icon, r.cross, r.text.Group, r.detail.Group}, r.disc.Objects()...)
}

// set breaks the text anew where the width changed.
func (r *hitRowRenderer) set(width float32) float32 {
	if r.width != width {
		r.width = width
		line, room := r.row.Line, width-HitText-HitInset
		if r.row.onForget != nil {
			room -= ForgetWidth - HitInset
		}
		r.text.Set(line.Text, line.Marks, typeset.PlainStyle(), markedStyle(), room)
		r.detail.Set(line.Detail, line.DetailMarks, typeset.SecondaryStyle(), markedDetailStyle(), room)
	}
	return r.text.Height + r.detail.Height
}

func markedStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.TextSize(), Colour: skin.ColorNameAccentText, Bold: true}
}

func markedDetailStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.TextSize() - 1, Colour: skin.ColorNameAccentText, Bold: true}
}

func (r *hitRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, max(r.set(max(r.row.Size().Width, 200)), hitDisc)+10)
}

func (r *hitRowRenderer) Layout(size fyne.Size) {
	high := r.set(size.Width)
	r.ground.Resize(size)
	icon := min(skin.WithText(hitIcon, 0.5), hitDisc)
	r.icon.Resize(fyne.NewSquareSize(icon))
	r.icon.Move(fyne.NewPos(HitInset+(hitDisc-icon)/2, (size.Height-icon)/2))
	r.disc.Place(fyne.NewPos(HitInset, (size.Height-hitDisc)/2), hitDisc)
	r.cross.Resize(fyne.NewSquareSize(hitIcon - 2))
	r.cross.Move(fyne.NewPos(size.Width-ForgetWidth+10, (size.Height-hitIcon+2)/2))
	r.detail.Move(fyne.NewPos(HitText, r.text.Move(fyne.NewPos(HitText, (size.Height-high)/2))))
}

func (r *hitRowRenderer) Refresh() {
	h := r.row
	r.width = 0
	r.ground.FillColor, r.ground.CornerRadius, r.ground.StrokeWidth = lightOf(h.chosen || h.Focused, h.Hovered), 8, 0
	if h.Focused {
		paintRing(r.ground)
	}
	r.icon.Hidden = h.Line.Icon == nil
	if h.Line.Icon != nil {
		r.icon.SetResource(theme.NewColoredResource(h.Line.Icon, skin.ColorNameSecondaryText))
	}
	r.disc.show(h.Line.Subject != nil)
	if h.Line.Subject != nil {
		r.disc.Set(*h.Line.Subject)
	}
	r.cross.Hidden = h.onForget == nil
	r.cross.SetResource(theme.NewColoredResource(theme.CancelIcon(), skin.ColorNameSecondaryText))
	r.Layout(h.Size())
	canvas.Refresh(h)
}
