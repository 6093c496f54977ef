package discover

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/drawings"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// carouselStrip shows things beside each other and scrolls sideways. It holds
// cards for what is in sight only, and none while it is out of sight itself.
// Left, Right, Home and End move the keyboard's place; Enter and Space open. A
// wheel that turns up or down scrolls the page.
type carouselStrip struct {
	widget.BaseWidget
	onOpen   func(rowItem)
	onFocus  func()
	onScroll func(*fyne.ScrollEvent) // of what is not sideways
	onMoved  func()                  // after it scrolled
	onLeave  func(by int)            // Up and Down

	pictures *drawings.Pictures
	form     carouselForm
	items    []rowItem
	offset   float32
	cursor   int
	seen     bool
	focused  bool
	cards    map[int]*carouselCard // by the index of what they show
	spare    []*carouselCard
}

var (
	_ fyne.Focusable  = (*carouselStrip)(nil)
	_ fyne.Scrollable = (*carouselStrip)(nil)
)

func newShelfStrip(pictures *drawings.Pictures, form carouselForm) *carouselStrip {
	nothing := func() {}
	s := &carouselStrip{
		pictures: pictures, form: form, cards: map[int]*carouselCard{}, onFocus: nothing, onMoved: nothing,
		onOpen: func(rowItem) {}, onScroll: func(*fyne.ScrollEvent) {}, onLeave: func(int) {},
	}
	s.ExtendBaseWidget(s)
	return s
}

// stripInset leaves room for the ring around a card.
const stripInset float32 = 8

// stripPlace is where a person is on a strip.
type stripPlace struct {
	offset float32
	cursor int
}

// setItems shows other things.
func (s *carouselStrip) setItems(items []rowItem) {
	for index := range s.cards {
		s.release(index)
	}
	s.items, s.cursor, s.offset = items, 0, 0
	s.put()
}

func (s *carouselStrip) goTo(p stripPlace) {
	s.cursor = max(min(p.cursor, len(s.items)-1), 0)
	s.scrollTo(p.offset)
}

// see tells whether the strip is in sight.
func (s *carouselStrip) see(on bool) {
	if s.seen != on {
		s.seen = on
		s.put()
	}
}

// cardWidth is the width of a card on a strip of a width; one more begins to
// show at the edge.
func (s *carouselStrip) cardWidth() float32 {
	scale := theme.TextSize() / 14
	width := min(max(s.Size().Width*0.19, 196*scale), 280*scale)
	return min(width, max(s.Size().Width-2*stripInset, 120))
}

func (s *carouselStrip) pitch() float32 { return s.cardWidth() + theme.Size(skin.SizeNameCardGap)*0.8 }

// furthest is the greatest offset.
func (s *carouselStrip) furthest() float32 {
	whole := 2*stripInset + s.pitch()*float32(len(s.items)) - theme.Size(skin.SizeNameCardGap)*0.8
	return max(whole-s.Size().Width, 0)
}

// turn scrolls by as many cards as are in sight.
func (s *carouselStrip) turn(by int) {
	cards := max(int((s.Size().Width-2*stripInset)/s.pitch()), 1)
	at := int(s.offset/s.pitch()+0.5) + by*cards
	s.scrollTo(float32(at) * s.pitch())
}

func (s *carouselStrip) scrollTo(offset float32) {
	s.offset = max(min(offset, s.furthest()), 0)
	s.put()
	s.onMoved()
}

// MinSize is as high as a card, with room for its ring.
func (s *carouselStrip) MinSize() fyne.Size {
	s.ExtendBaseWidget(s)
	return fyne.NewSize(120, s.form.height(s.cardWidth())+2*stripInset)
}

// Resize places the cards anew.
func (s *carouselStrip) Resize(size fyne.Size) {
	if s.Size() != size {
		s.BaseWidget.Resize(size)
		s.scrollTo(s.offset)
	}
}

// put gives cards to the things in sight and takes those of the others.
func (s *carouselStrip) put() {
	width, pitch := s.cardWidth(), s.pitch()
	first, last := 0, 0
	if s.seen && s.Size().Width > 0 {
		first = max(int((s.offset-stripInset)/pitch), 0)
		last = min(int((s.offset+s.Size().Width-stripInset)/pitch)+1, len(s.items))
	}
	changed := false
	for index := range s.cards {
		if index < first || index >= last {
			s.release(index)
			changed = true
		}
	}
	for index := first; index < last; index++ {
		card, there := s.cards[index]
		if !there {
			card = s.take(index)
			changed = true
		}
		card.Move(fyne.NewPos(stripInset+pitch*float32(index)-s.offset, stripInset))
		card.Resize(fyne.NewSize(width, s.form.height(width)))
		if !there {
			card.set(s.items[index])
		}
		card.ring(s.focused && index == s.cursor)
	}
	if changed || len(s.cards) > 0 {
		s.Refresh()
	}
}

func (s *carouselStrip) take(index int) *carouselCard {
	var card *carouselCard
	if n := len(s.spare); n > 0 {
		card, s.spare = s.spare[n-1], s.spare[:n-1]
	} else {
		card = newCarouselCard(s.pictures, s.form)
	}
	card.onTapped = func() { s.tapped(index) }
	s.cards[index] = card
	return card
}

// release lets go of a card. A strip that is out of sight keeps none.
func (s *carouselStrip) release(index int) {
	card := s.cards[index]
	delete(s.cards, index)
	card.forget()
	s.spare = append(s.spare, card)
	if !s.seen {
		s.spare = nil
	}
}

func (s *carouselStrip) tapped(index int) {
	s.cursor = index
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	s.open()
}

func (s *carouselStrip) open() {
	if s.cursor < len(s.items) {
		s.onOpen(s.items[s.cursor])
	}
}

// moveTo moves the keyboard's place and keeps it in sight, off the edges that
// fade.
func (s *carouselStrip) moveTo(index int) {
	s.cursor = max(min(index, len(s.items)-1), 0)
	left := s.pitch()*float32(s.cursor) - stripInset
	right := left + s.cardWidth() + 4*stripInset
	s.scrollTo(min(max(s.offset, right-s.Size().Width), left))
}

// Scrolled scrolls sideways, or the page.
func (s *carouselStrip) Scrolled(event *fyne.ScrollEvent) {
	dx, dy := event.Scrolled.DX, event.Scrolled.DY
	if dx*dx <= dy*dy {
		s.onScroll(event)
		return
	}
	s.scrollTo(s.offset - dx)
}

// FocusGained shows the keyboard's place.
func (s *carouselStrip) FocusGained() {
	s.focused = true
	s.onFocus()
	s.moveTo(s.cursor)
}

// FocusLost hides it.
func (s *carouselStrip) FocusLost() {
	s.focused = false
	s.put()
}

// TypedRune passes letters on.
func (s *carouselStrip) TypedRune(r rune) { widgets.TypedRune(s, nil, r) }

// TypedKey moves the keyboard's place, opens what is there, or leaves.
func (s *carouselStrip) TypedKey(event *fyne.KeyEvent) {
	if widgets.PassHelpKey(s, event) {
		return
	}
	switch event.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.open()
	case fyne.KeyLeft:
		s.moveTo(s.cursor - 1)
	case fyne.KeyRight:
		s.moveTo(s.cursor + 1)
	case fyne.KeyHome:
		s.moveTo(0)
	case fyne.KeyEnd:
		s.moveTo(len(s.items) - 1)
	case fyne.KeyUp, fyne.KeyPageUp:
		s.onLeave(-1)
	case fyne.KeyDown, fyne.KeyPageDown:
		s.onLeave(1)
	}
}

// CreateRenderer is called by Fyne.
func (s *carouselStrip) CreateRenderer() fyne.WidgetRenderer {
	r := &stripRenderer{strip: s, left: heroImage(), right: heroImage()}
	r.left.FillMode, r.right.FillMode = canvas.ImageFillStretch, canvas.ImageFillStretch
	r.paint()
	return r
}

// stripRenderer lets what goes on beyond an edge fade there, by pictures:
// Fyne's own gradients are not clipped without a display.
type stripRenderer struct {
	strip       *carouselStrip
	ground      color.NRGBA // for which the edges were made
	left, right *canvas.Image
}

const fadeWidth = 2 * stripInset

func (r *stripRenderer) Destroy() {}

// Objects are the cards in sight, from left to right, and the fading edges.
func (r *stripRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, 0, len(r.strip.cards)+2)
	for index := range r.strip.items {
		if card, there := r.strip.cards[index]; there {
			out = append(out, card)
		}
	}
	return append(out, r.left, r.right)
}

func (r *stripRenderer) MinSize() fyne.Size { return r.strip.MinSize() }

func (r *stripRenderer) Layout(size fyne.Size) {
	r.left.Resize(fyne.NewSize(fadeWidth, size.Height))
	r.right.Resize(fyne.NewSize(fadeWidth, size.Height))
	r.right.Move(fyne.NewPos(size.Width-fadeWidth, 0))
}

func (r *stripRenderer) Refresh() {
	r.paint()
	r.Layout(r.strip.Size())
	canvas.Refresh(r.strip)
}

func (r *stripRenderer) paint() {
	if ground := color.NRGBAModel.Convert(skin.Colour(theme.ColorNameBackground)).(color.NRGBA); ground != r.ground {
		r.ground = ground
		r.left.Image, r.right.Image = fading(ground, true), fading(ground, false)
		canvas.Refresh(r.left)
		canvas.Refresh(r.right)
	}
	r.left.Hidden = !r.strip.seen || r.strip.offset < 1
	r.right.Hidden = !r.strip.seen || r.strip.offset > r.strip.furthest()-1
}

// fading is a colour that is gone at one end.
func fading(c color.NRGBA, fromLeft bool) image.Image {
	const steps = 32
	out := image.NewNRGBA(image.Rect(0, 0, steps, 1))
	for x := range steps {
		c.A = uint8(255 * x / (steps - 1))
		if fromLeft {
			c.A = 255 - c.A
		}
		out.SetNRGBA(x, 0, c)
	}
	return out
}
