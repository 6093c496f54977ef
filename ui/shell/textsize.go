package shell

import (
	"needledrop/internal/app"
	"needledrop/ui/skin"
)

// SetTextSize shows all text in another size and remembers it.
func (w *Shell) SetTextSize(percent int) {
	percent = skin.NearestTextSize(percent)
	if percent == skin.NearestTextSize(w.Settings.TextSize) {
		return
	}
	w.SaveSettings(func(s *app.Settings) { s.TextSize = percent })
	if p, ok := w.Page.(sizeShowing); ok {
		p.TextSized()
	}
	w.ApplyTheme()
	w.OnHeight() // a page asks for its height after its parts have theirs
}

// TextStep is what a menu does: that many sizes larger or smaller.
func (w *Shell) TextStep(steps int) func() {
	return func() { w.SetTextSize(skin.NextTextSize(w.Settings.TextSize, steps)) }
}

// ApplyTheme sets the theme that the settings ask for.
func (w *Shell) ApplyTheme() {
	w.App.Settings().SetTheme(skin.NewTheme(skin.Look(w.Settings.Look)).Sized(w.Settings.TextSize).Still(!w.Moves()))
	w.OnTheme()
}
