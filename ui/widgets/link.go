package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/lang"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
)

// Words are some words on one line that may lead somewhere, such as a name
// among credits.
type Words struct {
	widget.BaseWidget
	Text             string
	Style            func() typeset.TextStyle
	open             func()    // nil for words only
	Keys             *PageKeys // for what a link does not take; nil for none
	hovered, focused bool
}

// NewWords returns words that lead nowhere.
func NewWords(text string, style func() typeset.TextStyle) *Words {
	w := &Words{Text: lang.PlainText(text), Style: style}
	w.ExtendBaseWidget(w)
	return w
}

// wordLink is words that a click, Enter and Space follow.
type wordLink struct{ Words }

var (
	_ fyne.Tappable      = (*wordLink)(nil)
	_ fyne.Focusable     = (*wordLink)(nil)
	_ desktop.Hoverable  = (*wordLink)(nil)
	_ desktop.Cursorable = (*wordLink)(nil)
)

func NewWordLink(text string, open func()) *wordLink {
	l := &wordLink{Words{Text: lang.PlainText(text), Style: linkStyle, open: open}}
	l.ExtendBaseWidget(l)
	return l
}

func linkStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.TextSize(), Colour: skin.ColorNameAccentText}
}

// Tapped follows.
func (l *wordLink) Tapped(*fyne.PointEvent) { l.open() }

// TypedKey follows on Enter and Space.
func (l *wordLink) TypedKey(event *fyne.KeyEvent) {
	if PassHelpKey(l, event) {
		return
	}
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.open()
	default:
		l.Keys.TypedKey(event)
	}
}

// TypedRune goes to the page.
func (l *wordLink) TypedRune(r rune) { TypedRune(l, l.Keys, r) }

// FocusGained shows the ring.
func (l *wordLink) FocusGained() {
	l.mark(&l.focused, true)
	scrollIntoView(l)
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
func (w *Words) CreateRenderer() fyne.WidgetRenderer {
	r := &wordsRenderer{words: w, text: &canvas.Text{}, line: &canvas.Rectangle{}, ring: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type wordsRenderer struct {
	words      *Words
	text       *canvas.Text
	line, ring *canvas.Rectangle
}

func (r *wordsRenderer) Destroy() {}

func (r *wordsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.text, r.line}
}

func (r *wordsRenderer) MinSize() fyne.Size {
	return r.words.Style().Measure(r.words.Text).AddWidthHeight(0, 4)
}

// Layout shortens what is longer than a whole line: where it leads, it stands
// whole.
func (r *wordsRenderer) Layout(size fyne.Size) {
	r.text.Text = r.words.Text
	if size.Width > 0 && r.MinSize().Width > size.Width+1 {
		style := r.words.Style()
		r.text.Text = typeset.Shorten(r.words.Text, func(s string) bool { return style.Measure(s).Width <= size.Width })
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
	style := w.Style()
	r.text.TextSize, r.text.TextStyle, r.text.Color = style.Size, style.Face(), skin.Colour(style.Colour)
	r.line.FillColor, r.line.Hidden = skin.Colour(style.Colour), !w.hovered
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius, r.ring.Hidden = skin.Colour(skin.ColorNameRing), 2, 4, !w.focused
	r.Layout(w.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
