package shell

import (
	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// SetLanguage shows the window in a language from now on; "" for that of the
// system.
func (s *Shell) SetLanguage(locale string) {
	if locale == s.Settings.Language {
		return
	}
	s.SaveSettings(func(to *app.Settings) { to.Language = locale })
	s.speak()
	s.Reload()
}

// speak shows everything around the page in the language of the settings.
func (s *Shell) speak() {
	if err := lang.Use(s.Settings.Language); err != nil {
		s.Notify(widgets.Failure, labels.Explain(err), "", nil)
		return
	}
	s.OnLanguage()
	s.ApplyTheme() // the weight of its letters may be another
}
