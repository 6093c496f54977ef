package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/lang"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
)

// words is text on one line in a style.
type words struct {
	Text  string
	Style func() typeset.TextStyle
}

// InlineText is text on one line among links, such as what stands between names.
type InlineText struct {
	widget.BaseWidget
	words
}

// NewInlineText returns text that leads nowhere.
func NewInlineText(text string, style func() typeset.TextStyle) *InlineText {
	t := &InlineText{words: words{lang.PlainText(text), style}}
	t.ExtendBaseWidget(t)
	return t
}

// SetText shows another text.
func (t *InlineText) SetText(text string) {
	t.Text = lang.PlainText(text)
	t.Refresh()
}

// CreateRenderer is called by Fyne.
func (t *InlineText) CreateRenderer() fyne.WidgetRenderer { return newWordsRenderer(t, &t.words, nil) }

// InlineLink is text on one line that leads somewhere, such as a name among
// credits.
type InlineLink struct {
	Pressable
	words
}

var _ fyne.Tappable = (*InlineLink)(nil)

// NewInlineLink returns a link; a press calls open.
func NewInlineLink(text string, open func()) *InlineLink {
	l := &InlineLink{words: words{lang.PlainText(text), linkStyle}}
	l.extend(l, open)
	return l
}

// SetLink leads somewhere else.
func (l *InlineLink) SetLink(text string, open func()) {
	l.Text, l.press = lang.PlainText(text), open
	l.Refresh()
}

func linkStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.TextSize(), Colour: skin.ColorNameAccentText}
}

// CreateRenderer is called by Fyne.
func (l *InlineLink) CreateRenderer() fyne.WidgetRenderer { return newWordsRenderer(l, &l.words, l) }

// wordsRenderer draws words, with a line under a link that has the mouse on it
// and a ring around one that has the focus.
type wordsRenderer struct {
	whole      fyne.Widget
	words      *words
	link       *InlineLink // nil for words that lead nowhere
	text       *canvas.Text
	line, ring *canvas.Rectangle
}

func newWordsRenderer(whole fyne.Widget, w *words, link *InlineLink) *wordsRenderer {
	r := &wordsRenderer{whole: whole, words: w, link: link, text: &canvas.Text{}, line: &canvas.Rectangle{}, ring: &canvas.Rectangle{}}
	r.Refresh()
	return r
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
	r.line.FillColor, r.line.Hidden = skin.Colour(style.Colour), r.link == nil || !r.link.Hovered
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius, r.ring.Hidden = skin.Colour(skin.ColorNameRing), 2, 4, r.link == nil || !r.link.Focused
	r.Layout(r.whole.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
