package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/lang"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// room is that of the window as it is now.
func (w *Shell) room() skin.Room {
	return skin.RoomFor(w.win.Canvas().Size().Height, theme.TextSize())
}

// titleBody gives the songs the page, with the head folded as the room asks.
type titleBody struct{ page *titleView }

// MinSize is that of the songs.
func (titleBody) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout fills the room.
func (l titleBody) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.page.fold()
	for _, o := range objects {
		o.Resize(size)
	}
}

// fold hides what of the head the window has no room for. Filters come back by
// a chip, what the title is about stands on the tab About, and the menu makes
// and exports too.
func (p *titleView) fold() {
	now := p.window.room()
	songs := p.tab == songsTab && len(p.title.Cues) > 0
	for _, o := range p.aside {
		widgets.SetHidden(o, now == skin.LeastRoom)
	}
	for i, name := range p.tabNames() {
		p.tabs[i].Name(name)
	}
	widgets.SetHidden(p.plan, now == skin.LeastRoom && !p.make.Disabled()) // what is made shows it
	p.folds.Hidden = now == skin.WholeRoom || !songs || len(p.tools.Objects) < 2
	p.folds.SetText(p.filter.chipText())
	folded := now != skin.WholeRoom && !p.folds.On()
	for _, o := range p.tools.Objects[1:] { // the first is the bar of what is watched
		widgets.SetHidden(o, folded)
	}
	p.tools.Hidden = !songs || folded && !p.state.watching.Now
	p.column.Gap = 12
	if now != skin.WholeRoom {
		p.column.Gap = 8
	}
	if was := p.room; was != now {
		p.room = now
		if p.tab == aboutTab {
			p.showTab()
		}
	}
}

// tabNames are the names of the tabs, with how much there is on them where
// there is room.
func (p *titleView) tabNames() []string {
	t := p.title
	counted := func(name string, n int) string {
		if p.window.room() == skin.LeastRoom {
			return name
		}
		return name + "  " + strconv.Itoa(n)
	}
	return []string{
		counted(lang.Tr("Songs"), len(t.Cues)), counted(lang.Tr("Albums"), len(t.Albums)), counted(lang.Tr("Reactions"), len(t.Charts)+len(t.Highlights)), lang.Tr("About"),
	}
}

// unfold shows or hides the filters where they are folded.
func (p *titleView) unfold(bool) { p.headChanged() }

// chipText is what the chip says that unfolds the filters: how many are on.
func (f songFilter) chipText() string {
	n := len(f.seasons) + len(f.kinds)
	if f.keyOnly {
		n++
	}
	if n == 0 {
		return lang.Tr("Filters")
	}
	return lang.Tr("Filters") + "  " + strconv.Itoa(n)
}
