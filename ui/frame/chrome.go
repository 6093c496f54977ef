package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// newRail is the way to the pages that are always there.
func (w *Window) newRail() fyne.CanvasObject {
	places := []struct {
		page shell.PageName
		text string
		icon fyne.Resource
	}{
		{shell.DiscoverPage, lang.Tr("Discover"), theme.GridIcon()},
		{shell.ArtistsPage, lang.Tr("Artists"), theme.MediaMusicIcon()},
		{shell.LikedPage, lang.Tr("Favourites"), widgets.HeartIcon(true)},
		{shell.PlaylistsPage, lang.Tr("Playlists"), theme.ListIcon()},
		{shell.ReviewPage, lang.Tr("Review"), theme.QuestionIcon()},
		{shell.SettingsPage, lang.Tr("Settings"), theme.SettingsIcon()},
	}
	w.Rail = map[shell.PageName]*widgets.NavItem{}
	items := make([]fyne.CanvasObject, len(places))
	for i, p := range places {
		w.Rail[p.page] = widgets.NewNavItem(p.text, p.icon, func() { w.Visit(shell.Route{Page: p.page}) })
		w.Rail[p.page].OnHighlight = w.RailWord.follow
		items[i] = w.Rail[p.page]
	}
	w.Rail[shell.ReviewPage].Hidden = true // until there is something to review
	w.railBox = container.New(layouts.Column{Gap: 6}, items...)
	return widgets.NewPanelBar(container.New(layouts.Inset{Left: widgets.RailMargin, Right: widgets.RailMargin, Top: 12}, w.railBox))
}

// newTopBar holds the way back, the search and the account.
func (w *Window) newTopBar() fyne.CanvasObject {
	w.Back = widgets.NewIconButton("", theme.NavigateBackIcon(), func() { w.Move(-1) })
	w.forward = widgets.NewIconButton("", theme.NavigateNextIcon(), func() { w.Move(1) })
	w.personName = lang.Tr("Connect")
	w.Person = widgets.NewIconButton(w.personName, theme.AccountIcon(), w.pressedAccount)
	for _, b := range []*widgets.Button{w.Back, w.forward, w.Person} {
		b.Importance = widget.LowImportance
	}
	row := container.New(topRow{w}, container.NewHBox(w.Back, w.forward), container.New(layouts.Inset{Left: 8, Right: 8, MaxWidth: 640}, w.Box.Input()), w.Person)
	return container.New(layouts.Column{}, container.New(layouts.Inset{Left: 12, Right: 12, Top: 8, Bottom: 8}, row), widgets.NewRule())
}

// topRow puts the way back at the left, the account at the right and the search
// between. Where the search would get too little, the account has its icon only;
// the demo account keeps its colour.
type topRow struct{ window *Window }

// minSearch is what the search needs at the usual text size.
const minSearch float32 = 160

// MinSize is that of the parts with a narrow search.
func (topRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = fyne.NewSize(size.Width+min(o.MinSize().Width, minSearch/2), max(size.Height, o.MinSize().Height))
	}
	return size
}

// Layout places the three.
func (l topRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := l.window
	w.callPerson(w.personName)
	ways := objects[0].MinSize().Width
	if size.Width-ways-objects[2].MinSize().Width < skin.WithText(minSearch, 1) {
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
	if w.Person.Text != name {
		w.Person.SetText(name)
	}
}

func (w *Window) pressedAccount() {
	w.Win.Canvas().Unfocus()
	if w.Account != nil {
		w.Visit(shell.Route{Page: shell.SettingsPage})
		return
	}
	w.Connect(nil)
}

// showPlace tells in the rail and on the ways which page is shown.
func (w *Window) showPlace() {
	now := w.History.Now().Page
	for name, item := range w.Rail {
		item.Choose(name == now)
	}
	widgets.SetEnabled(w.Back, w.History.CanMove(-1))
	widgets.SetEnabled(w.forward, w.History.CanMove(1))
}

// showReview shows the rail's entry of the review while there is something on
// its page, or while it is shown.
func (w *Window) showReview() {
	item := w.Rail[shell.ReviewPage]
	if wanted := labels.Waiting(w.Unsure.Rows) > 0 || w.History.Now().Page == shell.ReviewPage; wanted != item.Visible() {
		item.Hidden = !wanted
		w.railBox.Refresh()
	}
}

// showAccount shows who is signed in.
func (w *Window) showAccount(name string) {
	w.personName = lang.InTitle(name)
	w.Person.Importance = widget.LowImportance
	if w.Account != nil && w.Account.Demo {
		w.Person.Importance = widget.WarningImportance
	}
	w.Top.Refresh()
}
