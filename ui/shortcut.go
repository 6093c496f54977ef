package ui

import (
	"needledrop/ui/lang"
	"needledrop/ui/typeset"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// command is one thing the menus offer.
type command struct {
	label string
	key   fyne.KeyName // "" for none
	with  fyne.KeyModifier
	do    func()
}

// keyText writes a shortcut as people read it.
func keyText(c command) string {
	var parts []string
	for _, m := range []struct {
		bit  fyne.KeyModifier
		word string
	}{
		{fyne.KeyModifierControl, lang.Tr("Ctrl")}, {fyne.KeyModifierSuper, "Cmd"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, lang.Tr("Shift")},
	} {
		if c.with&m.bit != 0 {
			parts = append(parts, m.word)
		}
	}
	name := map[fyne.KeyName]string{
		fyne.KeyReturn: lang.Tr("Enter"), fyne.KeyEqual: lang.Tr("Plus"), fyne.KeyMinus: lang.Tr("Minus"), fyne.KeyLeft: lang.Tr("Left"), fyne.KeyRight: lang.Tr("Right"),
	}[c.key]
	if name == "" {
		name = string(c.key)
	}
	return strings.Join(append(parts, name), "+")
}

func keyLine(keys, does string) fyne.CanvasObject {
	return container.NewGridWithColumns(2, typeset.NewStrongText(keys), typeset.NewText(does))
}
