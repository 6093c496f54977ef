package shell

import (
	"needledrop/internal/app"
	"needledrop/ui/lang"
	"needledrop/ui/skin"
)

// SetTextSize shows all text in another size and remembers it.
func (s *Shell) SetTextSize(percent int) {
	percent = skin.NearestTextSize(percent)
	if percent == skin.NearestTextSize(s.Settings.TextSize) {
		return
	}
	s.SaveSettings(func(to *app.Settings) { to.TextSize = percent })
	if p, ok := s.Page.(sizeShowing); ok {
		p.TextSized()
	}
	s.ApplyTheme()
	s.OnHeight() // a page asks for its height after its parts have theirs
}

// TextStep is what a menu does: that many sizes larger or smaller.
func (s *Shell) TextStep(steps int) func() {
	return func() { s.SetTextSize(skin.NextTextSize(s.Settings.TextSize, steps)) }
}

// ApplyTheme sets the theme that the settings ask for.
func (s *Shell) ApplyTheme() {
	s.App.Settings().SetTheme(skin.NewTheme(skin.Look(s.Settings.Look)).Sized(s.Settings.TextSize).Still(!s.Moves()).OneWeight(lang.OneWeight()))
	s.OnTheme()
}
