package title

import (
	"strconv"

	"fyne.io/fyne/v2"

	"needledrop/ui/lang"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// titleBody gives the songs the page, with the head folded as the room asks.
type titleBody struct{ page *view }

// MinSize is that of the songs.
func (titleBody) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout fills the room.
func (l titleBody) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.page.collapse()
	for _, o := range objects {
		o.Resize(size)
	}
}

// collapse hides what of the head the window has no room for. Filters come back by
// a chip, what the title is about stands on the tab About, and the menu makes
// and exports too.
func (p *view) collapse() {
	now := p.window.SizeClass()
	songs := p.tab == songsTab && len(p.title.Cues) > 0
	for _, o := range p.optional {
		widgets.SetHidden(o, now == skin.Compact)
	}
	for i, name := range p.tabNames() {
		p.tabs[i].SetText(name)
	}
	widgets.SetHidden(p.plan, now == skin.Compact && !p.make.Disabled()) // what is made shows it
	p.filtersChip.Hidden = now == skin.Full || !songs || len(p.tools.Objects) < 2
	p.filtersChip.SetText(p.filter.chipText())
	folded := now != skin.Full && !p.filtersChip.On()
	for _, o := range p.tools.Objects[1:] { // the first is the bar of what is watched
		widgets.SetHidden(o, folded)
	}
	p.tools.Hidden = !songs || folded && !p.state.watching.Now
	p.column.Gap = 12
	if now != skin.Full {
		p.column.Gap = 8
	}
	if was := p.sizeClass; was != now {
		p.sizeClass = now
		if p.tab == aboutTab {
			p.showTab()
		}
	}
}

// tabNames are the names of the tabs, with how much there is on them where
// there is room.
func (p *view) tabNames() []string {
	t := p.title
	counted := func(name string, n int) string {
		if p.window.SizeClass() == skin.Compact {
			return name
		}
		return name + "  " + strconv.Itoa(n)
	}
	return []string{
		counted(lang.Tr("Songs"), len(t.Cues)), counted(lang.Tr("Albums"), len(t.Albums)), counted(lang.Tr("Reactions"), len(t.Charts)+len(t.Highlights)), lang.Tr("About"),
	}
}

// expandFilters shows or hides the filters where they are folded.
func (p *view) expandFilters(bool) { p.headChanged() }

// chipText is what the chip says that unfolds the filters: how many are on.
func (f songFilter) chipText() string {
	n := len(f.seasons) + len(f.kinds)
	if f.keyOnly {
		n++
	}
	if f.words != "" {
		n++
	}
	if n == 0 {
		return lang.Tr("Filters")
	}
	return lang.Tr("Filters") + "  " + strconv.Itoa(n)
}
