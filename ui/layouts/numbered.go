package layouts

import (
	"fyne.io/fyne/v2"

	"needledrop/ui/skin"
)

// NumberedLine puts a number before a step, in a width for the usual text size.
type NumberedLine struct{ Width float32 }

// MinSize is that of the step.
func (l NumberedLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(skin.WithText(l.Width, 1), 0)
}

// Layout places the two.
func (l NumberedLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	number := skin.WithText(l.Width, 1)
	objects[0].Move(fyne.NewPos(0, -2))
	objects[0].Resize(fyne.NewSize(number, objects[0].MinSize().Height))
	objects[1].Move(fyne.NewPos(number, 0))
	objects[1].Resize(fyne.NewSize(size.Width-number, size.Height))
}

// TwoColumns puts two objects beside each other where there is room for that:
// least, at the usual text size.
type TwoColumns struct{ Gap, MinWidth, Share float32 }

// MinSize is right for the width of the last layout.
func (l TwoColumns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	if objects[1].Position().Y > 0 {
		return fyne.NewSize(max(a.Width, b.Width), a.Height+l.Gap+b.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
}

// Layout places the two.
func (l TwoColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a, b := objects[0], objects[1]
	if size.Width < skin.WithText(l.MinWidth, 1) {
		a.Resize(fyne.NewSize(size.Width, HeightAt(a, size.Width)))
		b.Move(fyne.NewPos(0, a.Size().Height+l.Gap))
		b.Resize(fyne.NewSize(size.Width, HeightAt(b, size.Width)))
		return
	}
	left := (size.Width - l.Gap) * l.Share
	right := size.Width - l.Gap - left
	a.Resize(fyne.NewSize(left, HeightAt(a, left)))
	b.Resize(fyne.NewSize(right, HeightAt(b, right)))
	b.Move(fyne.NewPos(left+l.Gap, 0))
}
