package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/internal/app"
	"needledrop/ui/skin"
)

// setTextSize shows all text in another size and remembers it.
func (w *Window) setTextSize(percent int) {
	percent = skin.NearestTextSize(percent)
	if percent == skin.NearestTextSize(w.settings.TextSize) {
		return
	}
	w.saveSettings(func(s *app.Settings) { s.TextSize = percent })
	if p, ok := w.page.(*settingsView); ok {
		p.sized()
	}
	w.dress()
	w.top.Refresh() // a page asks for its height after its parts have theirs
}

// textStep is what a menu does: that many sizes larger or smaller.
func (w *Window) textStep(steps int) func() {
	return func() { w.setTextSize(skin.NextTextSize(w.settings.TextSize, steps)) }
}

// listenToPlus takes the other ways to type Ctrl+Plus. The menu has one of
// them, Ctrl with the key that bears = and + where it is one key.
func (w *Window) listenToPlus() {
	larger := w.textStep(1)
	for _, key := range []fyne.KeyName{fyne.KeyPlus, fyne.KeyEqual} {
		for _, shift := range []fyne.KeyModifier{0, fyne.KeyModifierShift} {
			typed := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | shift}
			w.win.Canvas().AddShortcut(typed, func(fyne.Shortcut) { larger() })
		}
	}
}

// dress sets the theme that the settings ask for.
func (w *Window) dress() {
	w.fyne.Settings().SetTheme(skin.NewTheme(skin.Look(w.settings.Look)).Sized(w.settings.TextSize))
	w.win.SetMainMenu(w.newMenu()) // else Fyne leaves the page the height beside the menu's old one
}
