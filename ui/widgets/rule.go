package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/skin"
)

// FixedHeight gives its object a height.
type FixedHeight struct{ Height float32 }

// MinSize has the height.
func (l FixedHeight) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, l.Height) }

// Layout fills the room.
func (l FixedHeight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// rule is a line in the theme's colour for hairlines.
type rule struct{ widget.BaseWidget }

// NewRule returns a hairline, which fills what it is given.
func NewRule() fyne.CanvasObject {
	r := &rule{}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *rule) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(skin.Colour(skin.ColorNameHairline))
	line.SetMinSize(fyne.NewSize(1, 1))
	return &ruleRenderer{WidgetRenderer: widget.NewSimpleRenderer(line), line: line}
}

type ruleRenderer struct {
	fyne.WidgetRenderer
	line *canvas.Rectangle
}

// Refresh takes the colour of the theme in use.
func (r *ruleRenderer) Refresh() {
	r.line.FillColor = skin.Colour(skin.ColorNameHairline)
	r.line.Refresh()
}
