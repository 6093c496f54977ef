package widgets

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
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
	Tone     Tone
	Topic    Topic
	Sentence string
	ShownAt  time.Time
	Button   *Button // nil without one
	OnClose  func()
}

// NewBanner returns a banner. With an empty actionLabel it has no action.
func NewBanner(tone Tone, sentence, actionLabel string, onAction, onClose func()) *Banner {
	b := &Banner{Tone: tone, Sentence: sentence, OnClose: onClose}
	if actionLabel != "" {
		b.Button = NewButton(actionLabel, onAction)
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
	icon, _ := b.Tone.look()
	buttons := container.NewHBox()
	if b.Button != nil {
		buttons.Add(b.Button)
	}
	if b.OnClose != nil {
		closing := NewIconButton("", theme.CancelIcon(), b.OnClose)
		closing.Importance = widget.LowImportance
		buttons.Add(closing)
	}
	text := container.New(layouts.NumberedLine{Width: 30}, widget.NewIcon(icon), typeset.NewText(b.Sentence))
	row := container.New(layouts.SplitRow{Gap: 10, MinWidth: 240}, text, buttons)
	r := &bannerRenderer{banner: b, ground: &canvas.Rectangle{}, edge: &canvas.Rectangle{}, row: container.New(layouts.Inset{Left: 10, Top: 8, Right: 8, Bottom: 8}, row)}
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
	_, tone := r.banner.Tone.look()
	r.ground.FillColor, r.ground.CornerRadius = skin.Colour(skin.ColorNameSurface), theme.Size(skin.SizeNameCardRadius)
	r.ground.StrokeColor, r.ground.StrokeWidth = skin.Colour(skin.ColorNameHairline), 1
	r.edge.FillColor, r.edge.CornerRadius = skin.Colour(tone), canvas.RadiusMaximum
}

// Topic is what a banner is about: a newer one of the same topic takes its
// place, and it goes away once it is no longer true.
type Topic string

// The topics. A banner without one stays until it is closed.
const (
	NoTopic     Topic = ""
	BusyTopic   Topic = "busy"    // another job runs
	SignInTopic Topic = "sign-in" // the address of Spotify's page
	CopiedTopic Topic = "copied"  // to the clipboard
)

// Life is how long a banner stays by itself: good news long enough to be read,
// warnings longer; 0 for what stays until it is closed, as do failures and what
// offers something to do.
func (b *Banner) Life() time.Duration {
	switch {
	case b.Button != nil:
		return 0
	case b.Tone == Notice || b.Tone == Success:
		return 6 * time.Second
	case b.Tone == Warning:
		return 20 * time.Second
	}
	return 0
}

// MinShown is how long good news stays at least, and a warning. After that it
// goes with the page it was told on; what went wrong stays until it is closed.
func (t Tone) MinShown() time.Duration {
	switch t {
	case Notice, Success:
		return 4 * time.Second
	case Warning:
		return 20 * time.Second
	}
	return math.MaxInt64
}
