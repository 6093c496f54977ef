package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Tone is how serious a banner is.
type Tone int

// The tones.
const (
	Notice Tone = iota
	Success
	Warning
	Failure
)

// Banner is a line that tells the person something: one sentence, perhaps one
// thing to do about it, and a button that closes it. It stays at least until the
// person goes on, so that nobody has to read fast.
type Banner struct {
	widget.BaseWidget
	tone     Tone
	topic    topic
	sentence string
	told     time.Time
	action   *keyedButton // nil without one
	onClose  func()
}

// NewBanner returns a banner. With an empty actionLabel it has no action.
func NewBanner(tone Tone, sentence, actionLabel string, onAction, onClose func()) *Banner {
	b := &Banner{tone: tone, sentence: sentence, onClose: onClose}
	if actionLabel != "" {
		b.action = newButton(actionLabel, onAction)
	}
	b.ExtendBaseWidget(b)
	return b
}

// look returns the icon and the colour of a tone.
func (t Tone) look() (fyne.Resource, fyne.ThemeColorName) {
	switch t {
	case Success:
		return theme.NewSuccessThemedResource(theme.ConfirmIcon()), theme.ColorNameSuccess
	case Warning:
		return theme.NewWarningThemedResource(theme.WarningIcon()), theme.ColorNameWarning
	case Failure:
		return theme.NewErrorThemedResource(theme.ErrorIcon()), theme.ColorNameError
	}
	return theme.NewPrimaryThemedResource(theme.InfoIcon()), theme.ColorNamePrimary
}

// CreateRenderer is called by Fyne.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	icon, _ := b.tone.look()
	buttons := container.NewHBox()
	if b.action != nil {
		buttons.Add(b.action)
	}
	if b.onClose != nil {
		closing := newIconButton("", theme.CancelIcon(), b.onClose)
		closing.Importance = widget.LowImportance
		buttons.Add(closing)
	}
	text := container.New(numberedLine{30}, widget.NewIcon(icon), NewText(b.sentence))
	row := container.New(sides{gap: 10, least: 240}, text, buttons)
	r := &bannerRenderer{banner: b, ground: &canvas.Rectangle{}, edge: &canvas.Rectangle{}, row: container.New(inset{left: 10, top: 8, right: 8, bottom: 8}, row)}
	r.paint()
	return r
}

type bannerRenderer struct {
	banner       *Banner
	ground, edge *canvas.Rectangle
	row          *fyne.Container
}

func (r *bannerRenderer) Destroy() {}

func (r *bannerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.edge, r.row}
}

func (r *bannerRenderer) MinSize() fyne.Size { return r.row.MinSize().AddWidthHeight(8, 0) }

func (r *bannerRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.edge.Move(fyne.NewPos(4, 8))
	r.edge.Resize(fyne.NewSize(4, max(size.Height-16, 0)))
	r.row.Move(fyne.NewPos(8, 0))
	r.row.Resize(size.SubtractWidthHeight(8, 0))
}

func (r *bannerRenderer) Refresh() {
	r.paint()
	r.row.Refresh()
	canvas.Refresh(r.banner)
}

func (r *bannerRenderer) paint() {
	_, tone := r.banner.tone.look()
	r.ground.FillColor, r.ground.CornerRadius = colour(ColorNameSurface), theme.Size(SizeNameCardRadius)
	r.ground.StrokeColor, r.ground.StrokeWidth = colour(ColorNameHairline), 1
	r.edge.FillColor, r.edge.CornerRadius = colour(tone), canvas.RadiusMaximum
}
