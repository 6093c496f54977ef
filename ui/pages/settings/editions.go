package settings

import (
	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/ui/lang"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// matching is which of several editions is taken.
func (p *view) matching() fyne.CanvasObject {
	w := p.window
	var names []string
	editions := map[string]match.Edition{}
	for _, e := range match.Editions() {
		names = append(names, editionName(e))
		editions[editionName(e)] = e
	}
	choice := widgets.NewChoice(names)
	choice.SetSelected(editionName(w.Settings.Prefer.Edition))
	choice.OnChanged = func(name string) { w.SaveSettings(func(s *app.Settings) { s.Prefer.Edition = editions[name] }) }
	clean := widgets.NewCheck(lang.Tr("Prefer the clean version"), func(on bool) { w.SaveSettings(func(s *app.Settings) { s.Prefer.Clean = on }) }).Wrapping()
	clean.Checked = w.Settings.Prefer.Clean
	return section(lang.Tr("Songs in several editions"), field(lang.Tr("Which edition"), choice), clean,
		typeset.NewSecondaryText(lang.Tr("This counts for songs that were not found before.")))
}

// editionName is how an edition reads.
func editionName(e match.Edition) string {
	switch e {
	case match.SoundtrackAlbum:
		return lang.Tr("From the soundtrack album")
	case match.OriginalAlbum:
		return lang.Tr("From the original album")
	case match.Earliest:
		return lang.Tr("The earliest")
	}
	return lang.Tr("Any")
}
