package discover

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/drawings"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// carousel is a row of Discover: a heading, buttons to scroll with, and a strip
// of cards.
type carousel struct {
	name          rowName
	box           *fyne.Container
	strip         *carouselStrip
	before, after *widgets.Button
	all           *widgets.Button // nil where there is no list of all
}

// newShelfRow returns an empty row. Where there is a list of all, seeAll shows
// it; nil elsewhere.
func newShelfRow(name rowName, pictures *drawings.Pictures, seeAll func()) *carousel {
	r := &carousel{name: name, strip: newShelfStrip(pictures, name.form())}
	r.before = widgets.NewIconButton("", theme.NavigateBackIcon(), func() { r.strip.turn(-1) })
	r.after = widgets.NewIconButton("", theme.NavigateNextIcon(), func() { r.strip.turn(1) })
	buttons := container.NewHBox()
	if seeAll != nil {
		r.all = widgets.NewButton(lang.Tr("See all"), seeAll)
		r.all.Importance = widget.LowImportance
		buttons.Add(r.all)
	}
	for _, b := range []*widgets.Button{r.before, r.after} {
		b.Importance = widget.LowImportance
		buttons.Add(b)
	}
	r.strip.onMoved = r.enable
	head := container.New(layouts.SplitRow{Gap: 12, MinWidth: 120}, typeset.NewSectionHeading(name.heading()), buttons)
	r.box = container.New(layouts.Column{Gap: 0}, container.New(layouts.Inset{Left: stripInset, Right: stripInset}, head), r.strip)
	return r
}

// set shows things; a row without any goes away.
func (r *carousel) set(items []rowItem) {
	r.strip.setItems(items)
	r.box.Hidden = len(items) == 0
	r.enable()
}

// enable lets the buttons scroll where there is something to scroll to.
func (r *carousel) enable() {
	for b, on := range map[*widgets.Button]bool{r.before: r.strip.offset > 0, r.after: r.strip.offset < r.strip.furthest()} {
		switch {
		case on && b.Disabled():
			b.Enable()
		case !on && !b.Disabled():
			b.Disable()
		}
	}
}
