package ui

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/layouts"
	"needledrop/ui/widgets"
)

// sheetChip is a chip in a dialog, which Escape closes.
type sheetChip struct {
	widgets.Chip
	keys *widgets.PageKeys
}

func (w *Shell) newSheetChip(text string, on bool, changed func(on bool)) *sheetChip {
	c := &sheetChip{keys: w.sheetKeys()}
	c.Text, c.Checked, c.OnChanged = text, on, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey hands on Escape.
func (c *sheetChip) TypedKey(event *fyne.KeyEvent) { c.keys.OnEscape(event, c.Chip.TypedKey) }

// newChoice is a row of chips of which one is on.
func (w *Shell) newChoice(names []string, chosen int, changed func(int)) *fyne.Container {
	chips := make([]*sheetChip, len(names))
	objects := make([]fyne.CanvasObject, len(names))
	for i, name := range names {
		chips[i] = w.newSheetChip(name, i == chosen, func(bool) {
			for j, c := range chips {
				c.Set(j == i)
			}
			changed(i)
		})
		objects[i] = chips[i]
	}
	return &fyne.Container{Layout: &layouts.Flow{Gap: 6}, Objects: objects}
}
