package widgets

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/lang"
)

// NewMenuItem returns a menu item with an icon.
func NewMenuItem(text string, icon fyne.Resource, do func()) *fyne.MenuItem {
	return fyne.NewMenuItemWithIcon(lang.InTitle(text), icon, do)
}
