package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// newRail is the way to the pages that are always there.
func (w *Window) newRail() fyne.CanvasObject {
	places := []struct {
		page pageName
		text string
		icon fyne.Resource
	}{
		{discoverPage, tr("Discover"), theme.GridIcon()},
		{artistsPage, tr("Artists"), theme.MediaMusicIcon()},
		{playlistsPage, tr("Playlists"), theme.ListIcon()},
		{reviewPage, tr("Review"), theme.QuestionIcon()},
		{settingsPage, tr("Settings"), theme.SettingsIcon()},
	}
	w.rail = map[pageName]*navItem{}
	items := make([]fyne.CanvasObject, len(places))
	for i, p := range places {
		w.rail[p.page] = newNavItem(p.text, p.icon, func() { w.open(route{page: p.page}) })
		items[i] = w.rail[p.page]
	}
	w.rail[reviewPage].Hidden = true // until there is something to review
	w.railBox = container.New(column{6}, items...)
	return newPanelBar(container.New(inset{left: 6, right: 6, top: 12}, w.railBox))
}

// newTopBar holds the way back, the search and the account.
func (w *Window) newTopBar() fyne.CanvasObject {
	w.back = newIconButton("", theme.NavigateBackIcon(), func() { w.move(-1) })
	w.forward = newIconButton("", theme.NavigateNextIcon(), func() { w.move(1) })
	w.person = newIconButton(tr("Connect"), theme.AccountIcon(), w.pressedAccount)
	for _, b := range []*keyedButton{w.back, w.forward, w.person} {
		b.Importance = widget.LowImportance
	}
	row := container.NewBorder(nil, nil, container.NewHBox(w.back, w.forward), w.person,
		container.New(inset{left: 8, right: 8, widest: 640}, w.search.entry))
	return container.New(column{}, container.New(inset{left: 12, right: 12, top: 8, bottom: 8}, row), newRule())
}

func (w *Window) pressedAccount() {
	w.win.Canvas().Unfocus()
	if w.account != nil {
		w.open(route{page: settingsPage})
		return
	}
	w.connect(nil)
}
