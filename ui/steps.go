package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func numberStyle() textStyle {
	return textStyle{size: theme.TextSize() + 4, colour: ColorNameAccentText, bold: true, display: true}
}

// numberedLine puts a number before a step, in a width for the usual text size.
type numberedLine struct{ width float32 }

// MinSize is that of the step.
func (l numberedLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(withText(l.width, 1), 0)
}

// Layout places the two.
func (l numberedLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	number := withText(l.width, 1)
	objects[0].Move(fyne.NewPos(0, -2))
	objects[0].Resize(fyne.NewSize(number, objects[0].MinSize().Height))
	objects[1].Move(fyne.NewPos(number, 0))
	objects[1].Resize(fyne.NewSize(size.Width-number, size.Height))
}

// newCode shows text that is to be copied exactly.
func newCode(text string) fyne.CanvasObject {
	return newPanelOn(ColorNameChip, 8, NewStrongText(text))
}

// twoColumns puts two objects beside each other where there is room for that:
// least, at the usual text size.
type twoColumns struct{ gap, least, share float32 }

// MinSize is right for the width of the last layout.
func (l twoColumns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	if objects[1].Position().Y > 0 {
		return fyne.NewSize(max(a.Width, b.Width), a.Height+l.gap+b.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
}

// Layout places the two.
func (l twoColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a, b := objects[0], objects[1]
	if size.Width < withText(l.least, 1) {
		a.Resize(fyne.NewSize(size.Width, heightAt(a, size.Width)))
		b.Move(fyne.NewPos(0, a.Size().Height+l.gap))
		b.Resize(fyne.NewSize(size.Width, heightAt(b, size.Width)))
		return
	}
	left := (size.Width - l.gap) * l.share
	right := size.Width - l.gap - left
	a.Resize(fyne.NewSize(left, heightAt(a, left)))
	b.Resize(fyne.NewSize(right, heightAt(b, right)))
	b.Move(fyne.NewPos(left+l.gap, 0))
}
