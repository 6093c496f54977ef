package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/skin"
	"needledrop/ui/typeset"
)

// KindBadge names the kind of a cue: song, cover, score or performance.
type KindBadge struct {
	widget.BaseWidget
	kind string // a catalog.CueKind, which chooses the colour
	text string // what is read
}

// NewKindBadge returns a badge for a kind, labelled in the person's language.
func NewKindBadge(kind, label string) *KindBadge {
	b := &KindBadge{kind: kind, text: label}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows another kind.
func (b *KindBadge) Set(kind, label string) {
	b.kind, b.text = kind, label
	b.Refresh()
}

// badgeColours returns the ground and the text colour of a kind; one it does
// not know looks like a chip.
func badgeColours(kind string) (ground, text fyne.ThemeColorName) {
	switch kind {
	case "song":
		return skin.ColorNameBadgeSong, skin.ColorNameBadgeSongText
	case "cover":
		return skin.ColorNameBadgeCover, skin.ColorNameBadgeCoverText
	case "score":
		return skin.ColorNameBadgeScore, skin.ColorNameBadgeScoreText
	case "performance":
		return skin.ColorNameBadgePerformance, skin.ColorNameBadgePerformanceText
	}
	return skin.ColorNameChip, skin.ColorNameChipText
}

// badgeGap is the room above a badge that stands below text.
const badgeGap float32 = 4

func badgeHeight() float32 { return typeset.LabelStyle().Measure("Åg").Height + 6 }

// CreateRenderer is called by Fyne.
func (b *KindBadge) CreateRenderer() fyne.WidgetRenderer {
	r := &badgeRenderer{badge: b, ground: &canvas.Rectangle{}, text: canvas.NewText("", nil)}
	r.Refresh()
	return r
}

type badgeRenderer struct {
	badge  *KindBadge
	ground *canvas.Rectangle
	text   *canvas.Text
}

func (r *badgeRenderer) Destroy() {}

func (r *badgeRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ground, r.text} }

func (r *badgeRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.text.MinSize().Width+18, badgeHeight())
}

func (r *badgeRenderer) Layout(size fyne.Size) {
	least := r.MinSize()
	at := fyne.NewPos(0, (size.Height-least.Height)/2)
	r.ground.Move(at)
	r.ground.Resize(least)
	r.text.Move(at.AddXY(9, 3))
}

func (r *badgeRenderer) Refresh() {
	ground, ink := badgeColours(r.badge.kind)
	r.ground.FillColor, r.ground.CornerRadius = skin.Colour(ground), canvas.RadiusMaximum
	r.text.Text, r.text.Color = r.badge.text, skin.Colour(ink)
	r.text.TextSize, r.text.TextStyle = theme.CaptionTextSize(), fyne.TextStyle{Bold: true}
	r.Layout(r.badge.Size())
	canvas.Refresh(r.ground)
	canvas.Refresh(r.text)
}
