package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
)

// menuCommands are the menus in order. Every shortcut of the app is on one of
// them: Fyne looks at menus even while somebody types.
func (w *Window) menuCommands() map[string][]command {
	main, page := fyne.KeyModifierShortcutDefault, w.onPage
	look := func(l skin.Look) func() { return func() { w.setLook(l) } }
	to := func(p pageName) func() { return page(func() { w.open(route{page: p}) }) }
	return map[string][]command{
		"File": {
			{lang.Tr("Create playlist"), fyne.KeyReturn, main, page(w.enterHere)},
			{lang.Tr("Create playlist with options…"), fyne.KeyReturn, main | fyne.KeyModifierShift, page(w.optionsHere)},
			{lang.Tr("Cancel the running playlist"), fyne.KeyPeriod, main, w.cancelJob},
			{lang.Tr("Export the list…"), fyne.KeyE, main, page(w.exportHere)},
			{lang.Tr("Copy the list as text"), fyne.KeyC, main | fyne.KeyModifierShift, page(w.copyHere)},
			{lang.Tr("Settings"), fyne.KeyComma, main, to(settingsPage)},
			{lang.Tr(quitLabel), fyne.KeyQ, main, w.quit},
		},
		"Edit": {
			{lang.Tr("Search"), fyne.KeyK, main, page(w.search.begin)},
		},
		"View": {
			{lang.Tr("Discover"), fyne.Key1, main, to(discoverPage)},
			{lang.Tr("Artists"), fyne.Key2, main, to(artistsPage)},
			{lang.Tr("Playlists"), fyne.Key3, main, to(playlistsPage)},
			{lang.Tr("Review unsure songs"), fyne.KeyR, main, to(reviewPage)},
			{lang.Tr("Back"), fyne.KeyLeft, fyne.KeyModifierAlt, page(func() { w.move(-1) })},
			{lang.Tr("Forward"), fyne.KeyRight, fyne.KeyModifierAlt, page(func() { w.move(1) })},
			{lang.Tr("Show or hide scene notes"), fyne.KeyH, main | fyne.KeyModifierShift, page(w.toggleScenes)},
			{lang.Tr("Dark"), "", 0, look(skin.DarkLook)},
			{lang.Tr("Light"), "", 0, look(skin.LightLook)},
			{lang.Tr("As the system"), "", 0, look(skin.SystemLook)},
			{lang.Tr("Larger text"), fyne.KeyEqual, main, w.textStep(1)},
			{lang.Tr("Smaller text"), fyne.KeyMinus, main, w.textStep(-1)},
			{lang.Tr("Usual text size"), fyne.Key0, main, func() { w.setTextSize(skin.UsualTextSize) }},
		},
		"Help": {
			{lang.Tr("Keyboard shortcuts"), fyne.KeySlash, main, page(w.showShortcuts)},
			{lang.Tr("Copy details for a bug report"), "", 0, w.copyBugReport},
			{lang.Tr("Open the logs"), "", 0, w.openLogFolder},
			{lang.Tr("Open the data folder"), "", 0, w.openDataFolder},
			{lang.Tr("About Needledrop"), "", 0, page(w.showAbout)},
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
		return lang.Tr("File")
	case "Edit":
		return lang.Tr("Edit")
	case "View":
		return lang.Tr("View")
	}
	return lang.Tr("Help")
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
			item.IsQuit = c.label == lang.Tr(quitLabel)
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
		{"?, F1", lang.Tr("Keyboard shortcuts")}, {lang.Tr("Tab"), lang.Tr("Next control")}, {lang.Tr("Arrows, Home, End"), lang.Tr("Move in cards, results and lists")}, {lang.Tr("Page Up, Page Down"), lang.Tr("Scroll")},
		{lang.Tr("Enter, Space"), lang.Tr("Press the button, open what is chosen")}, {lang.Tr("Escape"), lang.Tr("Close a window or the search results")},
	} {
		lines = append(lines, keyLine(k[0], k[1]))
	}
	for _, group := range w.parts.Keys {
		lines = append(lines, typeset.NewSectionHeading(group.heading))
		for _, k := range group.keys() {
			lines = append(lines, keyLine(k[0], k[1]))
		}
	}
	sheet := dialog.NewCustomWithoutButtons(lang.Tr("Keyboard shortcuts"), container.NewVScroll(container.New(layouts.Inset{Left: 8, Right: 16}, container.New(layouts.Column{Gap: 6}, lines...))), w.win)
	w.sizeSheet(sheet, skin.WithText(520, 0.6), 580)
	closing := w.sheetButton(lang.Tr("Close"), nil, sheet.Hide)
	sheet.SetButtons([]fyne.CanvasObject{closing})
	w.showModal(sheet)
	w.win.Canvas().Focus(closing)
}

// enterHere is what the shortcut of Create playlist does: while somebody
// searches it shows everything that is found.
func (w *Window) enterHere() {
	if !w.box.showAll() {
		w.createHere()
	}
}

// toggleScenes shows or hides the scene notes of the page that has some.
func (w *Window) toggleScenes() {
	if p, ok := w.page.(scenesToggling); ok {
		p.toggleScenes()
	}
}
