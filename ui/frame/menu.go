package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// menuCommands are the menus in order. Every shortcut of the app is on one of
// them: Fyne looks at menus even while somebody types.
func (w *Window) menuCommands() map[string][]shell.Command {
	main, page := fyne.KeyModifierShortcutDefault, w.UnlessDialog
	look := func(l skin.Look) func() { return func() { w.SetLook(l) } }
	to := func(p shell.PageName) func() { return page(func() { w.Visit(shell.Route{Page: p}) }) }
	return map[string][]shell.Command{
		"File": {
			{Label: lang.Tr("Create playlist"), Key: fyne.KeyReturn, Modifier: main, Do: page(w.EnterHere)},
			{Label: lang.Tr("Create playlist with options…"), Key: fyne.KeyReturn, Modifier: main | fyne.KeyModifierShift, Do: page(w.OptionsHere)},
			{Label: lang.Tr("Cancel the running playlist"), Key: fyne.KeyPeriod, Modifier: main, Do: w.CancelJob},
			{Label: lang.Tr("Export the list…"), Key: fyne.KeyE, Modifier: main, Do: page(w.ExportHere)},
			{Label: lang.Tr("Copy the list as text"), Key: fyne.KeyC, Modifier: main | fyne.KeyModifierShift, Do: page(w.CopyHere)},
			{Label: lang.Tr("Settings"), Key: fyne.KeyComma, Modifier: main, Do: to(shell.SettingsPage)},
			{Label: lang.Tr(quitLabel), Key: fyne.KeyQ, Modifier: main, Do: w.quit},
		},
		"Edit": {
			{Label: lang.Tr("Search"), Key: fyne.KeyK, Modifier: main, Do: page(w.Search.Begin)},
		},
		"View": {
			{Label: lang.Tr("Discover"), Key: fyne.Key1, Modifier: main, Do: to(shell.DiscoverPage)},
			{Label: lang.Tr("Artists"), Key: fyne.Key2, Modifier: main, Do: to(shell.ArtistsPage)},
			{Label: lang.Tr("Playlists"), Key: fyne.Key3, Modifier: main, Do: to(shell.PlaylistsPage)},
			{Label: lang.Tr("Favourites"), Key: fyne.Key4, Modifier: main, Do: to(shell.LikedPage)},
			{Label: lang.Tr("Review unsure songs"), Key: fyne.KeyR, Modifier: main, Do: to(shell.ReviewPage)},
			{Label: lang.Tr("Back"), Key: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt, Do: page(func() { w.Move(-1) })},
			{Label: lang.Tr("Forward"), Key: fyne.KeyRight, Modifier: fyne.KeyModifierAlt, Do: page(func() { w.Move(1) })},
			{Label: lang.Tr("Show or hide scene notes"), Key: fyne.KeyH, Modifier: main | fyne.KeyModifierShift, Do: page(w.ToggleScenes)},
			{Label: lang.Tr("Dark"), Key: "", Modifier: 0, Do: look(skin.DarkLook)},
			{Label: lang.Tr("Light"), Key: "", Modifier: 0, Do: look(skin.LightLook)},
			{Label: lang.Tr("As the system"), Key: "", Modifier: 0, Do: look(skin.SystemLook)},
			{Label: lang.Tr("Larger text"), Key: fyne.KeyEqual, Modifier: main, Do: w.TextStep(1)},
			{Label: lang.Tr("Smaller text"), Key: fyne.KeyMinus, Modifier: main, Do: w.TextStep(-1)},
			{Label: lang.Tr("Usual text size"), Key: fyne.Key0, Modifier: main, Do: func() { w.SetTextSize(skin.UsualTextSize) }},
		},
		"Help": {
			{Label: lang.Tr("Keyboard shortcuts"), Key: fyne.KeySlash, Modifier: main, Do: page(w.ShowShortcuts)},
			{Label: lang.Tr("Copy details for a bug report"), Key: "", Modifier: 0, Do: w.copyBugReport},
			{Label: lang.Tr("Open the logs"), Key: "", Modifier: 0, Do: w.openLogFolder},
			{Label: lang.Tr("Open the data folder"), Key: "", Modifier: 0, Do: w.openDataFolder},
			{Label: lang.Tr("About Needledrop"), Key: "", Modifier: 0, Do: page(w.ShowAbout)},
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
			item := fyne.NewMenuItem(c.Label, c.Do)
			if c.Key != "" {
				item.Shortcut = &desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Modifier}
			}
			item.IsQuit = c.Label == lang.Tr(quitLabel)
			items = append(items, item)
		}
		menus = append(menus, fyne.NewMenu(menuTitle(name), items...))
	}
	return fyne.NewMainMenu(menus...)
}

// ShowShortcuts lists the keys.
func (w *Window) ShowShortcuts() {
	var lines []fyne.CanvasObject
	commands := w.menuCommands()
	for _, name := range menuNames() {
		for _, c := range commands[name] {
			if c.Key != "" {
				lines = append(lines, shell.KeyLine(shell.KeyText(c), c.Label))
			}
		}
	}
	for _, k := range [][2]string{
		{"?, F1", lang.Tr("Keyboard shortcuts")}, {lang.Tr("Tab"), lang.Tr("Next control")}, {lang.Tr("Arrows, Home, End"), lang.Tr("Move in cards, results and lists")}, {lang.Tr("Page Up, Page Down"), lang.Tr("Scroll")},
		{lang.Tr("Enter, Space"), lang.Tr("Press the button, open what is chosen")}, {lang.Tr("Escape"), lang.Tr("Close a window or the search results")},
	} {
		lines = append(lines, shell.KeyLine(k[0], k[1]))
	}
	for _, group := range w.parts.Keys {
		lines = append(lines, typeset.NewSectionHeading(group.Heading))
		for _, k := range group.Keys() {
			lines = append(lines, shell.KeyLine(k[0], k[1]))
		}
	}
	sheet := dialog.NewCustomWithoutButtons(lang.Tr("Keyboard shortcuts"), widgets.NewScroll(container.New(layouts.Inset{Left: 8, Right: 16}, container.New(layouts.Column{Gap: 6}, lines...))), w.Win)
	w.SizeDialog(sheet, skin.WithText(520, 0.6), 580)
	closing := w.NewDialogButton(lang.Tr("Close"), nil, sheet.Hide)
	sheet.SetButtons([]fyne.CanvasObject{closing})
	w.ShowDialog(sheet)
	w.Win.Canvas().Focus(closing)
}

// EnterHere is what the shortcut of Create playlist does: while somebody
// searches it shows everything that is found.
func (w *Window) EnterHere() {
	if !w.Box.ShowAll() {
		w.CreateHere()
	}
}

// ToggleScenes shows or hides the scene notes of the page that has some.
func (w *Window) ToggleScenes() {
	if p, ok := w.Page.(shell.ScenesToggling); ok {
		p.ToggleScenes()
	}
}
