package widgets

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/lang"
)

func NewMenuItem(text string, icon fyne.Resource, do func()) *fyne.MenuItem {
	return fyne.NewMenuItemWithIcon(lang.InTitle(text), icon, do)
}
