package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/layouts"
	"needledrop/ui/skin"
)

// panel is a rounded ground in a colour of the theme, under one object.
type panel struct {
	widget.BaseWidget
	ground fyne.ThemeColorName
	margin float32
	inside fyne.CanvasObject
}

// NewPanel lays an object on a surface, with the usual margin.
func NewPanel(inside fyne.CanvasObject) fyne.CanvasObject {
	return NewPanelOn(skin.ColorNameSurface, 18, inside)
}

// NewPanelOn lays an object on a ground in a colour of the theme.
func NewPanelOn(ground fyne.ThemeColorName, margin float32, inside fyne.CanvasObject) fyne.CanvasObject {
	p := &panel{ground: ground, margin: margin, inside: inside}
	p.ExtendBaseWidget(p)
	return p
}

// Inside is what lies on the panel.
func (p *panel) Inside() fyne.CanvasObject { return p.inside }

// CreateRenderer is called by Fyne.
func (p *panel) CreateRenderer() fyne.WidgetRenderer {
	ground := &canvas.Rectangle{}
	box := container.NewStack(ground, container.New(layouts.Inset{Left: p.margin, Top: p.margin, Right: p.margin, Bottom: p.margin}, p.inside))
	r := &panelRenderer{WidgetRenderer: widget.NewSimpleRenderer(box), panel: p, ground: ground}
	r.paint()
	return r
}

type panelRenderer struct {
	fyne.WidgetRenderer
	panel  *panel
	ground *canvas.Rectangle
}

// Refresh takes the colours of the theme in use.
func (r *panelRenderer) Refresh() {
	r.paint()
	r.WidgetRenderer.Refresh()
}

func (r *panelRenderer) paint() {
	r.ground.FillColor, r.ground.CornerRadius = skin.Colour(r.panel.ground), theme.Size(skin.SizeNameCardRadius)
	r.ground.StrokeColor, r.ground.StrokeWidth = skin.Colour(skin.ColorNameHairline), 1
}

// NewPanelBar is the ground of the rail: a panel without margin or corners.
func NewPanelBar(inside fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, NewRule(), inside)
}
