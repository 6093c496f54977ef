package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// newRail is the way to the pages that are always there.
func (w *Window) newRail() fyne.CanvasObject {
	places := []struct {
		page pageName
		text string
		icon fyne.Resource
	}{
		{discoverPage, lang.Tr("Discover"), theme.GridIcon()},
		{artistsPage, lang.Tr("Artists"), theme.MediaMusicIcon()},
		{playlistsPage, lang.Tr("Playlists"), theme.ListIcon()},
		{reviewPage, lang.Tr("Review"), theme.QuestionIcon()},
		{settingsPage, lang.Tr("Settings"), theme.SettingsIcon()},
	}
	w.rail = map[pageName]*widgets.NavItem{}
	items := make([]fyne.CanvasObject, len(places))
	for i, p := range places {
		w.rail[p.page] = widgets.NewNavItem(p.text, p.icon, func() { w.open(route{page: p.page}) })
		w.rail[p.page].OnSeen = w.railWord.follow
		items[i] = w.rail[p.page]
	}
	w.rail[reviewPage].Hidden = true // until there is something to review
	w.railBox = container.New(layouts.Column{Gap: 6}, items...)
	return widgets.NewPanelBar(container.New(layouts.Inset{Left: widgets.RailMargin, Right: widgets.RailMargin, Top: 12}, w.railBox))
}

// newTopBar holds the way back, the search and the account.
func (w *Window) newTopBar() fyne.CanvasObject {
	w.back = widgets.NewIconButton("", theme.NavigateBackIcon(), func() { w.move(-1) })
	w.forward = widgets.NewIconButton("", theme.NavigateNextIcon(), func() { w.move(1) })
	w.personName = lang.Tr("Connect")
	w.person = widgets.NewIconButton(w.personName, theme.AccountIcon(), w.pressedAccount)
	for _, b := range []*widgets.KeyedButton{w.back, w.forward, w.person} {
		b.Importance = widget.LowImportance
	}
	row := container.New(topRow{w}, container.NewHBox(w.back, w.forward), container.New(layouts.Inset{Left: 8, Right: 8, Widest: 640}, w.box.input()), w.person)
	return container.New(layouts.Column{}, container.New(layouts.Inset{Left: 12, Right: 12, Top: 8, Bottom: 8}, row), widgets.NewRule())
}

// topRow puts the way back at the left, the account at the right and the search
// between. Where the search would get too little, the account has its icon only;
// the demo account keeps its colour.
type topRow struct{ window *Window }

// leastSearch is what the search needs at the usual text size.
const leastSearch float32 = 160

// MinSize is that of the parts with a narrow search.
func (topRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = fyne.NewSize(size.Width+min(o.MinSize().Width, leastSearch/2), max(size.Height, o.MinSize().Height))
	}
	return size
}

// Layout places the three.
func (l topRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := l.window
	w.callPerson(w.personName)
	ways := objects[0].MinSize().Width
	if size.Width-ways-objects[2].MinSize().Width < skin.WithText(leastSearch, 1) {
		w.callPerson("")
	}
	person := objects[2].MinSize().Width
	objects[0].Resize(fyne.NewSize(ways, size.Height))
	objects[1].Move(fyne.NewPos(ways, 0))
	objects[1].Resize(fyne.NewSize(size.Width-ways-person, size.Height))
	objects[2].Move(fyne.NewPos(size.Width-person, 0))
	objects[2].Resize(fyne.NewSize(person, size.Height))
}

func (w *Window) callPerson(name string) {
	if w.person.Text != name {
		w.person.SetText(name)
	}
}

func (w *Window) pressedAccount() {
	w.win.Canvas().Unfocus()
	if w.account != nil {
		w.open(route{page: settingsPage})
		return
	}
	w.connect(nil)
}

// showPlace tells in the rail and on the ways which page is shown.
func (w *Window) showPlace() {
	now := w.history.now().page
	for name, item := range w.rail {
		item.Choose(name == now)
	}
	widgets.Enable(w.back, w.history.canMove(-1))
	widgets.Enable(w.forward, w.history.canMove(1))
}

// showReview shows the rail's entry of the review while there is something on
// its page, or while it is shown.
func (w *Window) showReview() {
	item := w.rail[reviewPage]
	if wanted := labels.Waiting(w.unsure.rows) > 0 || w.history.now().page == reviewPage; wanted != item.Visible() {
		item.Hidden = !wanted
		w.railBox.Refresh()
	}
}

// showAccount shows who is signed in.
func (w *Window) showAccount(name string) {
	w.personName = lang.InTitle(name)
	w.person.Importance = widget.LowImportance
	if w.account != nil && w.account.Demo {
		w.person.Importance = widget.WarningImportance
	}
	w.top.Refresh()
}
