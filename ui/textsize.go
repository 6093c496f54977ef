package ui

import (
	"needledrop/internal/app"
	"needledrop/ui/skin"
)

// setTextSize shows all text in another size and remembers it.
func (w *Shell) setTextSize(percent int) {
	percent = skin.NearestTextSize(percent)
	if percent == skin.NearestTextSize(w.settings.TextSize) {
		return
	}
	w.saveSettings(func(s *app.Settings) { s.TextSize = percent })
	if p, ok := w.page.(sizeShowing); ok {
		p.textSized()
	}
	w.dress()
	w.onHeight() // a page asks for its height after its parts have theirs
}

// textStep is what a menu does: that many sizes larger or smaller.
func (w *Shell) textStep(steps int) func() {
	return func() { w.setTextSize(skin.NextTextSize(w.settings.TextSize, steps)) }
}

// dress sets the theme that the settings ask for.
func (w *Shell) dress() {
	w.fyne.Settings().SetTheme(skin.NewTheme(skin.Look(w.settings.Look)).Sized(w.settings.TextSize).Still(!w.moves()))
	w.onTheme()
}
