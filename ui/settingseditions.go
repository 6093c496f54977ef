package ui

import (
	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/match"
)

// matching is which of several editions is taken.
func (p *settingsView) matching() fyne.CanvasObject {
	w := p.window
	var names []string
	editions := map[string]match.Edition{}
	for _, e := range match.Editions() {
		names = append(names, editionName(e))
		editions[editionName(e)] = e
	}
	choice := newChoice(names)
	choice.SetSelected(editionName(w.settings.Prefer.Edition))
	choice.OnChanged = func(name string) { w.saveSettings(func(s *app.Settings) { s.Prefer.Edition = editions[name] }) }
	clean := newCheck(tr("Prefer the clean version"), func(on bool) { w.saveSettings(func(s *app.Settings) { s.Prefer.Clean = on }) }).wrapping()
	clean.Checked = w.settings.Prefer.Clean
	return section(tr("Songs in several editions"), field(tr("Which edition"), choice), clean,
		NewSecondaryText(tr("This counts for songs that were not found before.")))
}

// editionName is how an edition reads.
func editionName(e match.Edition) string {
	switch e {
	case match.SoundtrackAlbum:
		return tr("From the soundtrack album")
	case match.OriginalAlbum:
		return tr("From the original album")
	case match.Earliest:
		return tr("The earliest")
	}
	return tr("Any")
}
