package shell

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/layouts"
	"needledrop/ui/widgets"
)

// NewDialogChip returns a chip for a dialog, which Escape closes.
func (s *Shell) NewDialogChip(text string, on bool, changed func(on bool)) *widgets.Chip {
	c := widgets.NewChip(text, changed)
	c.Checked, c.Keys = on, s.dialogKeys()
	return c
}

// NewDialogChoice is a row of chips of which one is on.
func (s *Shell) NewDialogChoice(names []string, chosen int, changed func(int)) *fyne.Container {
	chips := make([]*widgets.Chip, len(names))
	objects := make([]fyne.CanvasObject, len(names))
	for i, name := range names {
		chips[i] = s.NewDialogChip(name, i == chosen, func(bool) {
			for j, c := range chips {
				c.Set(j == i)
			}
			changed(i)
		})
		objects[i] = chips[i]
	}
	return &fyne.Container{Layout: &layouts.Flow{Gap: 6}, Objects: objects}
}
