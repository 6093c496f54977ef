package title

import (
	"slices"
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
	l.page.details.place(size)
	right, foot := l.page.details.room(size)
	for _, o := range objects[:2] {
		o.Resize(size.SubtractWidthHeight(right, foot))
	}
}

// collapse hides what of the head the window has no room for. Filters come back by
// a chip, and the menu makes and exports too.
func (p *view) collapse() {
	now := p.window.SizeClass()
	songs := p.tab == songsTab && len(p.title.Cues) > 0
	for _, o := range p.optional {
		widgets.SetHidden(o, now == skin.Compact)
	}
	for i, name := range p.tabNames() {
		p.tabs[i].SetText(name)
	}
	widgets.SetHidden(p.plan, !p.make.Disabled() && (now == skin.Compact || p.isPlain())) // what is made shows it
	p.filtersChip.Hidden = now == skin.Full || !songs || len(p.chipLine)+len(p.noteTools) == 0
	p.filtersChip.SetText(p.filter.chipText())
	p.tabLine.Objects, p.filters.Objects = p.tabLine.Objects[:len(p.tabs)], slices.Clone(p.chipLine)
	p.tabLine.Objects = append(p.tabLine.Objects, p.filtersChip)
	if now == skin.Full {
		p.tabLine.Objects = append(p.tabLine.Objects, p.noteTools...)
	} else {
		p.filters.Objects = append(p.filters.Objects, p.noteTools...)
	}
	for _, o := range p.noteTools {
		widgets.SetHidden(o, !songs)
	}
	p.tools.Hidden = !songs || len(p.filters.Objects) == 0 || now != skin.Full && !p.filtersChip.On()
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
