package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// jobBar stands below the page while a job runs.
type jobBar struct {
	box              *fyne.Container
	headline, detail *Paragraph
	bar              *widget.ProgressBar
}

func newJobBar(onCancel func()) *jobBar {
	b := &jobBar{headline: NewStrongText(""), detail: NewSecondaryText(""), bar: widget.NewProgressBar()}
	b.bar.TextFormatter = func() string { return "" }
	cancel := newButton("Cancel", onCancel)
	text := container.New(column{4}, b.headline, b.detail, container.New(thin{6}, b.bar))
	b.box = container.New(column{}, newRule(), container.New(inset{left: pageInset, right: pageInset, top: 10, bottom: 12},
		container.New(sides{gap: 20, least: 200}, text, cancel)))
	b.box.Hide()
	return b
}

func (b *jobBar) show(v jobView) {
	b.headline.SetText(v.headline())
	b.detail.SetText(v.detail(time.Now()))
	b.bar.SetValue(v.share())
	b.box.Show()
	b.box.Refresh()
}

func (b *jobBar) hide() { b.box.Hide() }

// thin gives its object a height.
type thin struct{ height float32 }

// MinSize has the height.
func (l thin) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, l.height) }

// Layout fills the room.
func (l thin) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// rule is a line in the theme's colour for hairlines.
type rule struct{ widget.BaseWidget }

func newRule() *rule {
	r := &rule{}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *rule) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(colour(ColorNameHairline))
	line.SetMinSize(fyne.NewSize(1, 1))
	return &ruleRenderer{WidgetRenderer: widget.NewSimpleRenderer(line), line: line}
}

type ruleRenderer struct {
	fyne.WidgetRenderer
	line *canvas.Rectangle
}

// Refresh takes the colour of the theme in use.
func (r *ruleRenderer) Refresh() {
	r.line.FillColor = colour(ColorNameHairline)
	r.line.Refresh()
}
