package discover

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/artwork"
	"needledrop/internal/picks"
	"needledrop/ui/drawings"
	"needledrop/ui/lang"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// heroBanner is the title of the day: its wide picture with its name, why to open
// it, and what can be done with it. Until there is one it holds its place.
type heroBanner struct {
	widget.BaseWidget
	onOpen, onCreate func()

	drawings.Drawing
	hero         *picks.Hero
	room         float32 // height of the page it stands on
	veil         image.Image
	open, create *widgets.Button
	buttons      *fyne.Container
}

var (
	_ fyne.Tappable      = (*heroBanner)(nil)
	_ desktop.Cursorable = (*heroBanner)(nil)
)

// newHeroBanner returns a hero whose buttons hand keys they do not take to keys.
func newHeroBanner(pictures *drawings.Pictures, keys *widgets.PageKeys) *heroBanner {
	h := &heroBanner{Drawing: drawings.Drawing{Pictures: pictures}, onOpen: func() {}, onCreate: func() {}}
	h.create = widgets.NewKeyedButton(lang.Tr("Create playlist"), theme.ContentAddIcon(), keys, func() { h.onCreate() })
	h.create.Importance = widget.HighImportance
	h.open = widgets.NewKeyedButton(lang.Tr("Open"), nil, keys, func() { h.onOpen() })
	h.buttons = container.New(layout.NewCustomPaddedHBoxLayout(8), h.create, h.open)
	h.buttons.Hide()
	h.ExtendBaseWidget(h)
	return h
}

// set shows the title of a day.
func (h *heroBanner) set(hero picks.Hero) {
	h.hero = &hero
	h.Of(app.Picture(hero.Title))
	h.veil = veilOf(artwork.PaletteOf(h.Subject).Stops[0])
	h.create.Hidden = hero.Title.Cues == 0
	h.buttons.Show()
	h.load()
	h.Refresh()
}

// first is the first of its buttons.
func (h *heroBanner) first() *widgets.Button {
	if h.create.Hidden {
		return h.open
	}
	return h.create
}

// Tapped opens the title.
func (h *heroBanner) Tapped(*fyne.PointEvent) {
	if h.hero != nil {
		h.onOpen()
	}
}

// Cursor shows that the hero can be clicked.
func (h *heroBanner) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Resize draws the picture anew when it would be too small.
func (h *heroBanner) Resize(size fyne.Size) {
	h.BaseWidget.Resize(size)
	h.load()
}

func (h *heroBanner) load() {
	if size := h.Size(); size.Width >= 1 && size.Height >= 1 {
		h.Fit(h, size.Height/size.Width)
	}
}

// veilOf is a colour that fades from the left, for text to read on a picture.
func veilOf(c color.RGBA) image.Image {
	const steps, strength = 256, 0.86
	veil := image.NewNRGBA(image.Rect(0, 0, steps, 1))
	for x := range steps {
		left := max(1-float64(x)/(steps*0.76), 0)
		veil.SetNRGBA(x, 0, color.NRGBA{R: c.R, G: c.G, B: c.B, A: uint8(255 * strength * left * (2 - left))})
	}
	return veil
}

const (
	heroInset    float32 = 32
	heroGap      float32 = 12 // between the parts of its text
	heroReading  float32 = 640
	leastHero    float32 = 224
	highestHero  float32 = 420
	shareOfHero  float32 = 0.44 // of the page's height
	mostOfHero   float32 = 0.5  // likewise: more, and what the person can do without stays away
	narrowHero   float32 = 760  // below, the name is smaller
	heroWords    float32 = 0.58 // of the width: what the picture shows stands right of that
	narrowMargin float32 = 20
)

// CreateRenderer is called by Fyne.
func (h *heroBanner) CreateRenderer() fyne.WidgetRenderer {
	r := &heroRenderer{hero: h, ground: &canvas.Rectangle{}, image: heroImage(), veil: heroImage(), facts: typeset.NewTextBlock(), name: typeset.NewTextBlock(), why: typeset.NewTextBlock()}
	r.veil.FillMode = canvas.ImageFillStretch
	r.Refresh()
	return r
}

func heroImage() *canvas.Image {
	return &canvas.Image{ScaleMode: canvas.ImageScaleFastest, FillMode: canvas.ImageFillCover}
}

type heroRenderer struct {
	hero             *heroBanner
	ground           *canvas.Rectangle
	image, veil      *canvas.Image
	facts, name, why *typeset.TextBlock
}

func (r *heroRenderer) Destroy() {}

func (r *heroRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.image, r.veil, r.facts.Group, r.name.Group, r.why.Group, r.hero.buttons}
}

func (r *heroRenderer) margin(width float32) float32 {
	if width < narrowHero {
		return narrowMargin
	}
	return heroInset
}

// setText breaks the text for a width and returns the height of all of it. Why
// to open the title, and then its facts, stay away where they would leave no
// room for the cards below: its page has them.
func (r *heroRenderer) setText(width float32) float32 {
	h := r.hero
	if h.hero == nil {
		return 0
	}
	name := typeset.TextStyle{Size: theme.Size(skin.SizeNameDisplayText), Colour: theme.ColorNameForeground, Bold: true, Display: true}
	if width < narrowHero {
		name.Size = theme.Size(theme.SizeNameHeadingText)
	}
	room := width - 2*r.margin(width)
	reading := min(room, heroReading*theme.TextSize()/14)
	if width >= narrowHero {
		room = min(room, width*heroWords)
	}
	facts := r.facts.Set(heroFacts(*h.hero), typeset.LabelStyle(), reading, 0)
	high := r.name.Set(h.hero.Title.Name, name, min(room, reading*1.3), 0) + heroGap*2 + h.buttons.MinSize().Height
	why := r.why.Set(heroSentence(*h.hero), typeset.StrongStyle(), reading, 0)
	left := h.room*mostOfHero - 2*r.margin(width) - high
	r.why.Group.Hidden = h.room > 0 && facts+why > left
	if r.why.Group.Hidden {
		why = -heroGap / 2
	}
	r.facts.Group.Hidden = h.room > 0 && facts+why > left
	if r.facts.Group.Hidden {
		facts = 0
	}
	ink := artwork.PaletteOf(h.Subject).Ink
	for _, b := range []*typeset.TextBlock{r.facts, r.name, r.why} {
		for _, line := range b.Lines {
			line.Color = ink
		}
	}
	return high + facts + why
}

func (r *heroRenderer) MinSize() fyne.Size {
	width := max(r.hero.Size().Width, 300)
	high := min(max(r.hero.room*shareOfHero, leastHero), highestHero)
	return fyne.NewSize(300, max(high, r.setText(width)+2*r.margin(width)))
}

func (r *heroRenderer) Layout(size fyne.Size) {
	for _, o := range []fyne.CanvasObject{r.ground, r.image, r.veil} {
		o.Resize(size)
	}
	margin := r.margin(size.Width)
	y := size.Height - margin - r.setText(size.Width)
	if !r.facts.Group.Hidden {
		y = r.facts.Move(fyne.NewPos(margin+1, y))
	}
	y = r.name.Move(fyne.NewPos(margin, y))
	if !r.why.Group.Hidden {
		y = r.why.Move(fyne.NewPos(margin+1, y+heroGap/2))
	}
	r.hero.buttons.Move(fyne.NewPos(margin, y+heroGap*1.5))
	r.hero.buttons.Resize(r.hero.buttons.MinSize())
}

func (r *heroRenderer) Refresh() {
	h, radius := r.hero, theme.Size(skin.SizeNameCardRadius)
	r.ground.FillColor, r.ground.CornerRadius = skin.Colour(skin.ColorNameChip), radius
	if h.hero != nil {
		r.ground.FillColor = artwork.PaletteOf(h.Subject).Stops[0]
	}
	r.image.Image, r.image.CornerRadius, r.image.Hidden = h.Picture, radius, h.Picture == nil
	r.veil.Image, r.veil.CornerRadius, r.veil.Hidden = h.veil, radius, h.Picture == nil
	r.Layout(h.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
