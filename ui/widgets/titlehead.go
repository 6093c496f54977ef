package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/ui/layouts"
	"needledrop/ui/skin"
)

// NewTitleHead puts the buttons of a page into the picture at its head, beside
// the name, or below the picture where there is no room in it.
func NewTitleHead(header *TitleHeader, buttons ...fyne.CanvasObject) *fyne.Container {
	return container.New(&titleHead{header: header}, header, container.New(&layouts.Flow{Gap: layouts.ButtonGap}, buttons...))
}

const (
	headGap   float32 = 8   // between the picture and buttons below it
	headWords float32 = 300 // that name and facts have at least beside buttons
)

// titleHead places the picture and the buttons.
type titleHead struct {
	header *TitleHeader
	width  float32 // of the last layout
}

// side is the width of the buttons on one line.
func (l *titleHead) side(buttons *fyne.Container) float32 {
	var width float32
	for _, o := range buttons.Objects {
		if o.Visible() {
			width += o.MinSize().Width + layouts.ButtonGap
		}
	}
	return width
}

func (l *titleHead) beside(buttons *fyne.Container) bool {
	return l.header.SizeClass() == skin.Full && l.width-2*headerInset-l.side(buttons) >= skin.WithText(headWords, 1)
}

// MinSize is right for the width of the last layout.
func (l *titleHead) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size, buttons := l.header.MinSize(), objects[1].(*fyne.Container)
	if !l.beside(buttons) {
		size.Height += headGap + buttons.MinSize().Height
	}
	return size
}

// Layout places the two.
func (l *titleHead) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	buttons := objects[1].(*fyne.Container)
	side, beside := l.side(buttons), l.beside(buttons)
	l.header.Side = 0
	if beside {
		l.header.Side = side + layouts.ButtonGap
	}
	high := layouts.HeightAt(l.header, size.Width)
	l.header.Resize(fyne.NewSize(size.Width, high))
	if !beside {
		buttons.Move(fyne.NewPos(0, high+headGap))
		buttons.Resize(fyne.NewSize(size.Width, layouts.HeightAt(buttons, size.Width)))
		return
	}
	low := layouts.HeightAt(buttons, side)
	buttons.Resize(fyne.NewSize(side, low))
	buttons.Move(fyne.NewPos(size.Width-headerInset-side+layouts.ButtonGap, high-headerInset-low+4))
}
