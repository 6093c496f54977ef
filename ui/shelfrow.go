package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// shelfRow is a row of Discover: a heading, buttons to scroll with, and a strip
// of cards.
type shelfRow struct {
	name          shelfName
	box           *fyne.Container
	strip         *shelfStrip
	before, after *keyedButton
	all           *keyedButton // nil where there is no list of all
}

// newShelfRow returns an empty row. Where there is a list of all, seeAll shows
// it; nil elsewhere.
func newShelfRow(name shelfName, pictures *Pictures, seeAll func()) *shelfRow {
	r := &shelfRow{name: name, strip: newShelfStrip(pictures, name.form())}
	r.before = newIconButton("", theme.NavigateBackIcon(), func() { r.strip.turn(-1) })
	r.after = newIconButton("", theme.NavigateNextIcon(), func() { r.strip.turn(1) })
	buttons := container.NewHBox()
	if seeAll != nil {
		r.all = newButton(tr("See all"), seeAll)
		r.all.Importance = widget.LowImportance
		buttons.Add(r.all)
	}
	for _, b := range []*keyedButton{r.before, r.after} {
		b.Importance = widget.LowImportance
		buttons.Add(b)
	}
	r.strip.onMoved = r.enable
	head := container.New(sides{gap: 12, least: 120}, NewSectionHeading(name.heading()), buttons)
	r.box = container.New(column{0}, container.New(inset{left: stripInset, right: stripInset}, head), r.strip)
	return r
}

// set shows things; a row without any goes away.
func (r *shelfRow) set(items []shelfItem) {
	r.strip.setItems(items)
	r.box.Hidden = len(items) == 0
	r.enable()
}

// enable lets the buttons scroll where there is something to scroll to.
func (r *shelfRow) enable() {
	for b, on := range map[*keyedButton]bool{r.before: r.strip.offset > 0, r.after: r.strip.offset < r.strip.furthest()} {
		switch {
		case on && b.Disabled():
			b.Enable()
		case !on && !b.Disabled():
			b.Disable()
		}
	}
}
