package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/skin"
)

// Meter is a bar that is filled in two strengths. What it shows stands in words
// beside it.
type Meter struct {
	widget.BaseWidget
	full, half float32
}

// NewMeter returns an empty bar.
func NewMeter() *Meter {
	m := &Meter{}
	m.ExtendBaseWidget(m)
	return m
}

// Set fills the bar from the left: full is the share in the strong colour, half
// that in the weak one behind it, both from 0 to 1 of the bar's width.
func (m *Meter) Set(full, half float32) {
	m.full, m.half = full, half
	m.Refresh()
}

// CreateRenderer is called by Fyne.
func (m *Meter) CreateRenderer() fyne.WidgetRenderer {
	r := &meterRenderer{meter: m}
	for i := range r.bars {
		r.bars[i] = canvas.NewRectangle(color.Transparent)
		r.bars[i].CornerRadius = meterHeight / 2
	}
	r.Refresh()
	return r
}

const meterHeight float32 = 8

// meterRenderer draws the ground, the weak part and the strong part over it.
type meterRenderer struct {
	meter *Meter
	bars  [3]*canvas.Rectangle
}

func (r *meterRenderer) Destroy() {}

func (r *meterRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bars[0], r.bars[1], r.bars[2]}
}

func (r *meterRenderer) MinSize() fyne.Size { return fyne.NewSize(60, meterHeight) }

func (r *meterRenderer) Layout(size fyne.Size) {
	for i, share := range []float32{1, r.meter.full + r.meter.half, r.meter.full} {
		r.bars[i].Move(fyne.NewPos(0, (size.Height-meterHeight)/2))
		r.bars[i].Resize(fyne.NewSize(size.Width*min(share, 1), meterHeight))
		r.bars[i].Hidden = share <= 0
	}
}

func (r *meterRenderer) Refresh() {
	strong := skin.Colour(theme.ColorNamePrimary)
	weak := color.NRGBAModel.Convert(strong).(color.NRGBA)
	weak.A = 110
	for i, c := range []color.Color{skin.Colour(skin.ColorNameHairline), weak, strong} {
		r.bars[i].FillColor = c
	}
	r.Layout(r.meter.Size())
	canvas.Refresh(r.meter)
}
