package shell

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/layouts"
	"needledrop/ui/widgets"
)

// DialogChip is a chip in a dialog, which Escape closes.
type DialogChip struct {
	widgets.Chip
	keys *widgets.PageKeys
}

func (w *Shell) NewDialogChip(text string, on bool, changed func(on bool)) *DialogChip {
	c := &DialogChip{keys: w.dialogKeys()}
	c.Text, c.Checked, c.OnChanged = text, on, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey hands on Escape.
func (c *DialogChip) TypedKey(event *fyne.KeyEvent) { c.keys.OnEscape(event, c.Chip.TypedKey) }

// NewChoice is a row of chips of which one is on.
func (w *Shell) NewChoice(names []string, chosen int, changed func(int)) *fyne.Container {
	chips := make([]*DialogChip, len(names))
	objects := make([]fyne.CanvasObject, len(names))
	for i, name := range names {
		chips[i] = w.NewDialogChip(name, i == chosen, func(bool) {
			for j, c := range chips {
				c.Set(j == i)
			}
			changed(i)
		})
		objects[i] = chips[i]
	}
	return &fyne.Container{Layout: &layouts.Flow{Gap: 6}, Objects: objects}
}
