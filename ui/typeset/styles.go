package typeset

import (
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
)

// SongStyle is that of the name of a song in its row.
func SongStyle() TextStyle {
	return TextStyle{Size: theme.TextSize() + 1, Colour: theme.ColorNameForeground, Bold: true}
}

func numberStyle() TextStyle {
	return TextStyle{Size: theme.TextSize() + 4, Colour: skin.ColorNameAccentText, Bold: true, Display: true}
}

// LeadStyle is that of the text under a page's heading.
func LeadStyle() TextStyle {
	return TextStyle{Size: theme.TextSize() + 2, Colour: theme.ColorNameForeground}
}
