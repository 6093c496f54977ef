package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// room is how much of a page the window shows at once.
type room int

const (
	wholeRoom room = iota // what pages are composed for
	lowRoom               // heads are lower
	leastRoom             // and have no more than is asked for most
)

// Below so many lines of running text a window is low, or has the least room.
const (
	lowLines   float32 = 48
	leastLines float32 = 36
)

// roomFor is the room of a window of a height. Text that is smaller than usual
// makes a low window no higher.
func roomFor(height, textSize float32) room {
	switch lines := height / max(textSize, usualText); {
	case lines < leastLines:
		return leastRoom
	case lines < lowLines:
		return lowRoom
	}
	return wholeRoom
}

// room is that of the window as it is now.
func (w *Window) room() room { return roomFor(w.win.Canvas().Size().Height, theme.TextSize()) }

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
		setHidden(o, now == leastRoom)
	}
	for i, name := range p.tabNames() {
		p.tabs[i].name(name)
	}
	setHidden(p.plan, now == leastRoom && !p.make.Disabled()) // what is made shows it
	p.folds.Hidden = now == wholeRoom || !songs || len(p.tools.Objects) < 2
	p.folds.SetText(p.filter.chipText())
	folded := now != wholeRoom && !p.folds.On()
	for _, o := range p.tools.Objects[1:] { // the first is the bar of what is watched
		setHidden(o, folded)
	}
	p.tools.Hidden = !songs || folded && !p.state.watching.Now
	p.column.gap = 12
	if now != wholeRoom {
		p.column.gap = 8
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
		if p.window.room() == leastRoom {
			return name
		}
		return name + "  " + strconv.Itoa(n)
	}
	return []string{
		counted(tr("Songs"), len(t.Cues)), counted(tr("Albums"), len(t.Albums)), counted(tr("Reactions"), len(t.Charts)+len(t.Highlights)), tr("About"),
	}
}

func setHidden(o fyne.CanvasObject, hidden bool) {
	switch {
	case hidden == !o.Visible():
	case hidden:
		o.Hide()
	default:
		o.Show()
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
		return tr("Filters")
	}
	return tr("Filters") + "  " + strconv.Itoa(n)
}

// actsWithPlan puts a sentence after buttons, or below them where it would get
// too little of the line. The buttons stand in as many lines as they need.
type actsWithPlan struct{}

const (
	planGap   float32 = 16
	leastPlan float32 = 160 // at the usual text size
)

// MinSize is right for the width of the last layout.
func (actsWithPlan) MinSize(objects []fyne.CanvasObject) fyne.Size {
	acts, plan := objects[0].MinSize(), objects[1].MinSize()
	switch {
	case !objects[1].Visible():
		return acts
	case objects[1].Position().X > 0:
		return fyne.NewSize(acts.Width, max(acts.Height, plan.Height))
	}
	return fyne.NewSize(acts.Width, acts.Height+8+plan.Height)
}

// Layout places the two.
func (actsWithPlan) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	acts, plan := objects[0], objects[1]
	var line float32
	for _, o := range shown(acts.(*fyne.Container).Objects) {
		line += o.MinSize().Width + actGap
	}
	if left := size.Width - line - planGap; plan.Visible() && left >= withText(leastPlan, 1) {
		a, b := heightAt(acts, line), heightAt(plan, left)
		acts.Resize(fyne.NewSize(line, a))
		acts.Move(fyne.NewPos(0, max(b-a, 0)/2))
		plan.Resize(fyne.NewSize(left, b))
		plan.Move(fyne.NewPos(line+planGap-actGap, max(a-b, 0)/2))
		return
	}
	acts.Move(fyne.NewPos(0, 0))
	acts.Resize(fyne.NewSize(size.Width, heightAt(acts, size.Width)))
	plan.Move(fyne.NewPos(0, acts.Size().Height+8))
	plan.Resize(fyne.NewSize(size.Width, heightAt(plan, size.Width)))
}

// actGap is the room between buttons.
const actGap float32 = 8
