package shell

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/ui/lang"
	"needledrop/ui/typeset"
)

// Command is one thing the menus offer.
type Command struct {
	Label    string
	Key      fyne.KeyName // "" for none
	Modifier fyne.KeyModifier
	Do       func()
}

// KeyText writes a shortcut as people read it.
func KeyText(c Command) string {
	var parts []string
	for _, m := range []struct {
		bit  fyne.KeyModifier
		word string
	}{
		{fyne.KeyModifierControl, lang.Tr("Ctrl")}, {fyne.KeyModifierSuper, "Cmd"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, lang.Tr("Shift")},
	} {
		if c.Modifier&m.bit != 0 {
			parts = append(parts, m.word)
		}
	}
	name := map[fyne.KeyName]string{
		fyne.KeyReturn: lang.Tr("Enter"), fyne.KeyEqual: lang.Tr("Plus"), fyne.KeyMinus: lang.Tr("Minus"), fyne.KeyLeft: lang.Tr("Left"), fyne.KeyRight: lang.Tr("Right"),
	}[c.Key]
	if name == "" {
		name = string(c.Key)
	}
	return strings.Join(append(parts, name), "+")
}

// KeyLine is a line of help: keys, and what they do.
func KeyLine(keys, does string) fyne.CanvasObject {
	return container.NewGridWithColumns(2, typeset.NewStrongText(keys), typeset.NewText(does))
}
