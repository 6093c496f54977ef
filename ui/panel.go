package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// panel is a rounded ground in a colour of the theme, under one object.
type panel struct {
	widget.BaseWidget
	ground fyne.ThemeColorName
	margin float32
	inside fyne.CanvasObject
}

func newPanel(inside fyne.CanvasObject) *panel { return newPanelOn(ColorNameSurface, 18, inside) }

func newPanelOn(ground fyne.ThemeColorName, margin float32, inside fyne.CanvasObject) *panel {
	p := &panel{ground: ground, margin: margin, inside: inside}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is called by Fyne.
func (p *panel) CreateRenderer() fyne.WidgetRenderer {
	ground := &canvas.Rectangle{}
	box := container.NewStack(ground, container.New(inset{left: p.margin, top: p.margin, right: p.margin, bottom: p.margin}, p.inside))
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
	r.ground.FillColor, r.ground.CornerRadius = colour(r.panel.ground), theme.Size(SizeNameCardRadius)
	r.ground.StrokeColor, r.ground.StrokeWidth = colour(ColorNameHairline), 1
}

// newPanelBar is the ground of the rail: a panel without margin or corners.
func newPanelBar(inside fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, newRule(), inside)
}
