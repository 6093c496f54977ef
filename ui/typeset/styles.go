package typeset

import (
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
)

func SongStyle() TextStyle {
	return TextStyle{Size: theme.TextSize() + 1, Colour: theme.ColorNameForeground, Bold: true}
}

func numberStyle() TextStyle {
	return TextStyle{Size: theme.TextSize() + 4, Colour: skin.ColorNameAccentText, Bold: true, Display: true}
}

func LeadStyle() TextStyle {
	return TextStyle{Size: theme.TextSize() + 2, Colour: theme.ColorNameForeground}
}
