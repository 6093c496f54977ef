package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/internal/app"
)

// usualTextSize is the text size, in percent, before any choice.
const usualTextSize = 100

// textSizes are the sizes that a person can choose, in percent.
func textSizes() []int { return []int{80, 90, 100, 110, 125, 150, 175, 200} }

// nearestTextSize is the size on offer that is closest to a wish; 0 is the
// usual one.
func nearestTextSize(percent int) int {
	if percent == 0 {
		return usualTextSize
	}
	return slices.MinFunc(textSizes(), func(a, b int) int { return max(a-percent, percent-a) - max(b-percent, percent-b) })
}

// nextTextSize is the size that many steps larger or smaller, as far as there is one.
func nextTextSize(percent, steps int) int {
	sizes := textSizes()
	at := slices.Index(sizes, nearestTextSize(percent)) + steps
	return sizes[max(min(at, len(sizes)-1), 0)]
}

// setTextSize shows all text in another size and remembers it.
func (w *Window) setTextSize(percent int) {
	percent = nearestTextSize(percent)
	if percent == nearestTextSize(w.settings.TextSize) {
		return
	}
	w.saveSettings(func(s *app.Settings) { s.TextSize = percent })
	if p, ok := w.page.(*settingsView); ok {
		p.sized()
	}
	w.dress()
	w.top.Refresh() // a page asks for its height after its parts have theirs
}

// textWidth gives a short text its width at the usual text size.
type textWidth struct{ width float32 }

// MinSize has the width.
func (l textWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(withText(l.width, 1), objects[0].MinSize().Height)
}

// Layout fills the room.
func (l textWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// textStep is what a menu does: that many sizes larger or smaller.
func (w *Window) textStep(steps int) func() {
	return func() { w.setTextSize(nextTextSize(w.settings.TextSize, steps)) }
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
	w.fyne.Settings().SetTheme(NewTheme(Look(w.settings.Look)).Sized(w.settings.TextSize))
	w.win.SetMainMenu(w.newMenu()) // else Fyne leaves the page the height beside the menu's old one
}
