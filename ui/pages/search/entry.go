package search

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/lang"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// entry is an entry whose arrows, Enter and Escape go to the results.
type entry struct {
	widgets.Entry
	box *box
}

func newSearchEntry(box *box) *entry {
	e := &entry{box: box}
	e.SetPlaceHolder(longestSearch())
	e.Icon = theme.SearchIcon()
	e.OnChanged = box.changed
	e.ExtendBaseWidget(e)
	return e
}

func longestSearch() string { return lang.Tr("Search titles, songs, artists, albums and people") }

// Resize says what can be searched for as far as there is room for it.
func (e *entry) Resize(size fyne.Size) {
	e.Entry.Resize(size)
	style := typeset.TextStyle{Size: theme.TextSize()}
	room := size.Width - theme.IconInlineSize() - 6*theme.InnerPadding()
	words := lang.Tr("Search")
	for _, more := range []string{longestSearch(), lang.Tr("Search titles, songs and people")} {
		if style.Measure(more).Width <= room {
			words = more
			break
		}
	}
	if e.PlaceHolder != words {
		e.SetPlaceHolder(words)
	}
}

// TypedKey passes on the keys that belong to the results.
func (e *entry) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyDown:
		e.box.step(1)
	case fyne.KeyUp:
		e.box.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		e.box.chooseHere()
	case fyne.KeyEscape:
		e.box.escape()
	case fyne.KeyDelete:
		if !e.box.forgetHere() {
			e.Entry.TypedKey(event)
		}
	default:
		e.Entry.TypedKey(event)
	}
}

// FocusGained shows what there is to what is typed, or was searched before.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	e.box.ask()
}

// FocusLost closes the results.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	e.box.left()
}

// outside lies around the results: a click there closes them.
type outside struct {
	widget.BaseWidget
	onTapped func()
}

func newOutside(onTapped func()) *outside {
	o := &outside{onTapped: onTapped}
	o.ExtendBaseWidget(o)
	return o
}

// Tapped closes the results.
func (o *outside) Tapped(*fyne.PointEvent) { o.onTapped() }

// CreateRenderer is called by Fyne.
func (o *outside) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
