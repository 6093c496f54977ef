package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
)

// command is one thing the menus offer.
type command struct {
	label string
	key   fyne.KeyName // "" for none
	with  fyne.KeyModifier
	do    func()
}

// menuCommands are the menus in order. Every shortcut of the app is on one of
// them: Fyne looks at menus even while somebody types.
func (w *Window) menuCommands() map[string][]command {
	main, page := fyne.KeyModifierShortcutDefault, w.onPage
	look := func(l Look) func() { return func() { w.setLook(l) } }
	to := func(p pageName) func() { return page(func() { w.open(route{page: p}) }) }
	return map[string][]command{
		"File": {
			{tr("Create playlist"), fyne.KeyReturn, main, page(w.enterHere)},
			{tr("Create playlist with options…"), fyne.KeyReturn, main | fyne.KeyModifierShift, page(w.optionsHere)},
			{tr("Cancel the running playlist"), fyne.KeyPeriod, main, w.cancelJob},
			{tr("Export the list…"), fyne.KeyE, main, page(w.exportHere)},
			{tr("Copy the list as text"), fyne.KeyC, main | fyne.KeyModifierShift, page(w.copyHere)},
			{tr("Settings"), fyne.KeyComma, main, to(settingsPage)},
			{tr(quitLabel), fyne.KeyQ, main, w.quit},
		},
		"Edit": {
			{tr("Search"), fyne.KeyK, main, page(w.search.begin)},
		},
		"View": {
			{tr("Discover"), fyne.Key1, main, to(discoverPage)},
			{tr("Artists"), fyne.Key2, main, to(artistsPage)},
			{tr("Playlists"), fyne.Key3, main, to(playlistsPage)},
			{tr("Review unsure songs"), fyne.KeyR, main, to(reviewPage)},
			{tr("Back"), fyne.KeyLeft, fyne.KeyModifierAlt, page(func() { w.move(-1) })},
			{tr("Forward"), fyne.KeyRight, fyne.KeyModifierAlt, page(func() { w.move(1) })},
			{tr("Show or hide scene notes"), fyne.KeyH, main | fyne.KeyModifierShift, page(w.toggleScenes)},
			{tr("Dark"), "", 0, look(DarkLook)},
			{tr("Light"), "", 0, look(LightLook)},
			{tr("As the system"), "", 0, look(SystemLook)},
			{tr("Larger text"), fyne.KeyEqual, main, w.textStep(1)},
			{tr("Smaller text"), fyne.KeyMinus, main, w.textStep(-1)},
			{tr("Usual text size"), fyne.Key0, main, func() { w.setTextSize(usualTextSize) }},
		},
		"Help": {
			{tr("Keyboard shortcuts"), fyne.KeySlash, main, page(w.showShortcuts)},
			{tr("Copy details for a bug report"), "", 0, w.copyBugReport},
			{tr("Open the logs"), "", 0, w.openLogFolder},
			{tr("Open the data folder"), "", 0, w.openDataFolder},
			{tr("About Needledrop"), "", 0, page(w.showAbout)},
		},
	}
}

// quitLabel marks the item that Fyne would add without a shortcut.
const quitLabel = "Quit"

func menuNames() []string { return []string{"File", "Edit", "View", "Help"} }

// menuTitle is what a menu is called in the person's language.
func menuTitle(name string) string {
	switch name {
	case "File":
		return tr("File")
	case "Edit":
		return tr("Edit")
	case "View":
		return tr("View")
	}
	return tr("Help")
}

func (w *Window) newMenu() *fyne.MainMenu {
	var menus []*fyne.Menu
	commands := w.menuCommands()
	for _, name := range menuNames() {
		var items []*fyne.MenuItem
		for _, c := range commands[name] {
			item := fyne.NewMenuItem(c.label, c.do)
			if c.key != "" {
				item.Shortcut = &desktop.CustomShortcut{KeyName: c.key, Modifier: c.with}
			}
			item.IsQuit = c.label == tr(quitLabel)
			items = append(items, item)
		}
		menus = append(menus, fyne.NewMenu(menuTitle(name), items...))
	}
	return fyne.NewMainMenu(menus...)
}

// showShortcuts lists the keys.
func (w *Window) showShortcuts() {
	var lines []fyne.CanvasObject
	commands := w.menuCommands()
	for _, name := range menuNames() {
		for _, c := range commands[name] {
			if c.key != "" {
				lines = append(lines, keyLine(keyText(c), c.label))
			}
		}
	}
	for _, k := range [][2]string{
		{"?, F1", tr("Keyboard shortcuts")}, {tr("Tab"), tr("Next control")}, {tr("Arrows, Home, End"), tr("Move in cards, results and lists")}, {tr("Page Up, Page Down"), tr("Scroll")},
		{tr("Enter, Space"), tr("Press the button, open what is chosen")}, {tr("Escape"), tr("Close a window or the search results")},
	} {
		lines = append(lines, keyLine(k[0], k[1]))
	}
	lines = append(lines, NewSectionHeading(tr("On the review page")))
	for _, k := range reviewKeyList() {
		lines = append(lines, keyLine(k[0], k[1]))
	}
	lines = append(lines, NewSectionHeading(tr("Among the songs of a title")))
	for _, k := range songKeyList() {
		lines = append(lines, keyLine(k[0], k[1]))
	}
	sheet := dialog.NewCustomWithoutButtons(tr("Keyboard shortcuts"), container.NewVScroll(container.New(inset{left: 8, right: 16}, container.New(column{6}, lines...))), w.win)
	w.sizeSheet(sheet, withText(520, 0.6), 580)
	closing := w.sheetButton(tr("Close"), nil, sheet.Hide)
	sheet.SetButtons([]fyne.CanvasObject{closing})
	w.showModal(sheet)
	w.win.Canvas().Focus(closing)
}

func keyLine(keys, does string) fyne.CanvasObject {
	return container.NewGridWithColumns(2, NewStrongText(keys), NewText(does))
}

// keyText writes a shortcut as people read it.
func keyText(c command) string {
	var parts []string
	for _, m := range []struct {
		bit  fyne.KeyModifier
		word string
	}{
		{fyne.KeyModifierControl, tr("Ctrl")}, {fyne.KeyModifierSuper, "Cmd"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, tr("Shift")},
	} {
		if c.with&m.bit != 0 {
			parts = append(parts, m.word)
		}
	}
	name := map[fyne.KeyName]string{
		fyne.KeyReturn: tr("Enter"), fyne.KeyEqual: tr("Plus"), fyne.KeyMinus: tr("Minus"), fyne.KeyLeft: tr("Left"), fyne.KeyRight: tr("Right"),
	}[c.key]
	if name == "" {
		name = string(c.key)
	}
	return strings.Join(append(parts, name), "+")
}
