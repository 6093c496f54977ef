package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// words are some words on one line that may lead somewhere, such as a name
// among credits.
type words struct {
	widget.BaseWidget
	text             string
	style            func() textStyle
	open             func()    // nil for words only
	keys             *pageKeys // for what a link does not take; nil for none
	hovered, focused bool
}

// newWords returns words that lead nowhere.
func newWords(text string, style func() textStyle) *words {
	w := &words{text: plainText(text), style: style}
	w.ExtendBaseWidget(w)
	return w
}

// wordLink is words that a click, Enter and Space follow.
type wordLink struct{ words }

var (
	_ fyne.Tappable      = (*wordLink)(nil)
	_ fyne.Focusable     = (*wordLink)(nil)
	_ desktop.Hoverable  = (*wordLink)(nil)
	_ desktop.Cursorable = (*wordLink)(nil)
)

func newWordLink(text string, open func()) *wordLink {
	l := &wordLink{words{text: plainText(text), style: linkStyle, open: open}}
	l.ExtendBaseWidget(l)
	return l
}

func linkStyle() textStyle {
	return textStyle{size: theme.TextSize(), colour: ColorNameAccentText}
}

// Tapped follows.
func (l *wordLink) Tapped(*fyne.PointEvent) { l.open() }

// TypedKey follows on Enter and Space.
func (l *wordLink) TypedKey(event *fyne.KeyEvent) {
	if passHelpKey(l, event) {
		return
	}
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.open()
	default:
		l.keys.typedKey(event)
	}
}

// TypedRune goes to the page.
func (l *wordLink) TypedRune(r rune) { typedRune(l, l.keys, r) }

// FocusGained shows the ring.
func (l *wordLink) FocusGained() {
	l.mark(&l.focused, true)
	bringInSight(l)
}

// FocusLost hides the ring.
func (l *wordLink) FocusLost() { l.mark(&l.focused, false) }

// MouseIn underlines.
func (l *wordLink) MouseIn(*desktop.MouseEvent) { l.mark(&l.hovered, true) }

// MouseMoved does nothing.
func (l *wordLink) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the line away.
func (l *wordLink) MouseOut() { l.mark(&l.hovered, false) }

// Cursor shows that the words can be clicked.
func (l *wordLink) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (l *wordLink) mark(what *bool, on bool) {
	*what = on
	l.Refresh()
}

// CreateRenderer is called by Fyne.
func (w *words) CreateRenderer() fyne.WidgetRenderer {
	r := &wordsRenderer{words: w, text: &canvas.Text{}, line: &canvas.Rectangle{}, ring: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type wordsRenderer struct {
	words      *words
	text       *canvas.Text
	line, ring *canvas.Rectangle
}

func (r *wordsRenderer) Destroy() {}

func (r *wordsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.text, r.line}
}

func (r *wordsRenderer) MinSize() fyne.Size {
	return r.words.style().measure(r.words.text).AddWidthHeight(0, 4)
}

// Layout shortens what is longer than a whole line: where it leads, it stands
// whole.
func (r *wordsRenderer) Layout(size fyne.Size) {
	r.text.Text = r.words.text
	if size.Width > 0 && r.MinSize().Width > size.Width+1 {
		style := r.words.style()
		r.text.Text = shorten(r.words.text, func(s string) bool { return style.measure(s).Width <= size.Width })
	}
	r.text.Resize(size.SubtractWidthHeight(0, 4))
	r.text.Move(fyne.NewPos(0, 2))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	r.line.Move(fyne.NewPos(0, size.Height-3))
	r.ring.Resize(size.AddWidthHeight(6, 0))
	r.ring.Move(fyne.NewPos(-3, 0))
}

func (r *wordsRenderer) Refresh() {
	w := r.words
	style := w.style()
	r.text.TextSize, r.text.TextStyle, r.text.Color = style.size, style.face(), colour(style.colour)
	r.line.FillColor, r.line.Hidden = colour(style.colour), !w.hovered
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius, r.ring.Hidden = colour(ColorNameRing), 2, 4, !w.focused
	r.Layout(w.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
