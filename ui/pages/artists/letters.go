package artists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/labels"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// letterBar is the index of a list by name. A click goes to a letter; with the
// keyboard the arrows go to the next one that names begin with.
type letterBar struct {
	widget.BaseWidget
	onLetter func(letter string)
	there    map[string]bool // letters that names begin with
	now      string          // the letter in sight; "" for none
	hovered  int             // index, or -1
	focused  bool
}

var (
	_ fyne.Tappable      = (*letterBar)(nil)
	_ fyne.Focusable     = (*letterBar)(nil)
	_ desktop.Hoverable  = (*letterBar)(nil)
	_ desktop.Cursorable = (*letterBar)(nil)
)

func newLetterBar(onLetter func(string)) *letterBar {
	b := &letterBar{onLetter: onLetter, hovered: -1}
	b.ExtendBaseWidget(b)
	return b
}

// allLetters are the letters as library.Letters names them.
func allLetters() []string {
	out := []string{"#"}
	for letter := 'A'; letter <= 'Z'; letter++ {
		out = append(out, string(letter))
	}
	return append(out, "…")
}

func (b *letterBar) set(there map[string]bool) {
	b.there = there
	b.Refresh()
}

func (b *letterBar) mark(letter string) {
	if b.now != letter {
		b.now = letter
		b.Refresh()
	}
}

// cell is the size of a letter with the room around it.
func (b *letterBar) cell() fyne.Size {
	return fyne.NewSize(theme.TextSize()+13, theme.TextSize()+14)
}

func (b *letterBar) abreast(width float32) int {
	return max(min(int(width/b.cell().Width), len(allLetters())), 1)
}

// at is the index of the letter at a position, -1 for none.
func (b *letterBar) at(p fyne.Position) int {
	cell, abreast := b.cell(), b.abreast(b.Size().Width)
	column, line := int(p.X/cell.Width), int(p.Y/cell.Height)
	if i := line*abreast + column; column < abreast && i >= 0 && i < len(allLetters()) && b.there[allLetters()[i]] {
		return i
	}
	return -1
}

func (b *letterBar) choose(i int) {
	if i >= 0 {
		b.onLetter(allLetters()[i])
	}
}

// Tapped goes to the letter.
func (b *letterBar) Tapped(e *fyne.PointEvent) { b.choose(b.at(e.Position)) }

// TypedRune goes to the letter that is typed.
func (b *letterBar) TypedRune(r rune) {
	widgets.TypedRune(b, nil, r)
	for i, letter := range allLetters() {
		if letter == labels.FirstLetter(string(r)) && b.there[letter] {
			b.choose(i)
		}
	}
}

// TypedKey goes to the next letter, the first or the last one.
func (b *letterBar) TypedKey(event *fyne.KeyEvent) {
	if widgets.PassHelpKey(b, event) {
		return
	}
	all := allLetters()
	now := -1
	for i, letter := range all {
		if letter == b.now {
			now = i
		}
	}
	walk := func(from, by int) {
		for i := from; i >= 0 && i < len(all); i += by {
			if b.there[all[i]] {
				b.choose(i)
				return
			}
		}
	}
	switch event.Name {
	case fyne.KeyRight, fyne.KeyDown:
		walk(now+1, 1)
	case fyne.KeyLeft, fyne.KeyUp:
		walk(now-1, -1)
	case fyne.KeyHome:
		walk(0, 1)
	case fyne.KeyEnd:
		walk(len(all)-1, -1)
	}
}

// FocusGained shows the ring.
func (b *letterBar) FocusGained() {
	b.focused = true
	b.Refresh()
}

// FocusLost hides the ring.
func (b *letterBar) FocusLost() {
	b.focused = false
	b.Refresh()
}

// MouseIn lights a letter.
func (b *letterBar) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved lights another one.
func (b *letterBar) MouseMoved(e *desktop.MouseEvent) { b.hover(b.at(e.Position)) }

// MouseOut puts the light out.
func (b *letterBar) MouseOut() { b.hover(-1) }

func (b *letterBar) hover(i int) {
	if b.hovered != i {
		b.hovered = i
		b.Refresh()
	}
}

// Cursor shows that a letter can be clicked.
func (b *letterBar) Cursor() desktop.Cursor {
	if b.hovered >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer is called by Fyne.
func (b *letterBar) CreateRenderer() fyne.WidgetRenderer {
	r := &letterBarRenderer{bar: b, ring: &canvas.Rectangle{}, ground: &canvas.Rectangle{}, light: &canvas.Rectangle{}}
	for _, letter := range allLetters() {
		r.letters = append(r.letters, canvas.NewText(letter, nil))
	}
	r.Refresh()
	return r
}

type letterBarRenderer struct {
	bar                 *letterBar
	ring, ground, light *canvas.Rectangle // ground is under the letter in sight
	letters             []*canvas.Text
}

func (r *letterBarRenderer) Destroy() {}

func (r *letterBarRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.ring, r.ground, r.light}
	for _, text := range r.letters {
		out = append(out, text)
	}
	return out
}

// MinSize is right for the width of the last layout.
func (r *letterBarRenderer) MinSize() fyne.Size {
	cell := r.bar.cell()
	abreast := len(r.letters)
	if width := r.bar.Size().Width; width > 0 {
		abreast = r.bar.abreast(width)
	}
	lines := (len(r.letters) + abreast - 1) / abreast
	return fyne.NewSize(8*cell.Width, float32(lines)*cell.Height)
}

func (r *letterBarRenderer) Layout(size fyne.Size) {
	cell, abreast := r.bar.cell(), r.bar.abreast(size.Width)
	for i, text := range r.letters {
		corner := fyne.NewPos(float32(i%abreast)*cell.Width, float32(i/abreast)*cell.Height)
		least := text.MinSize()
		text.Resize(least)
		text.Move(corner.AddXY((cell.Width-least.Width)/2, (cell.Height-least.Height)/2))
		for ground, here := range map[*canvas.Rectangle]bool{r.ground: text.Text == r.bar.now, r.light: i == r.bar.hovered} {
			if here {
				ground.Move(corner)
				ground.Resize(cell)
			}
		}
	}
	const gap = 3
	lines := (len(r.letters) + abreast - 1) / abreast
	r.ring.Move(fyne.NewPos(-gap, -gap))
	r.ring.Resize(fyne.NewSize(float32(abreast)*cell.Width+2*gap, float32(lines)*cell.Height+2*gap))
}

func (r *letterBarRenderer) Refresh() {
	b := r.bar
	r.ground.FillColor, r.ground.CornerRadius, r.ground.Hidden = skin.Colour(skin.ColorNameChipOn), 6, b.now == ""
	r.light.FillColor, r.light.CornerRadius, r.light.Hidden = skin.Colour(theme.ColorNameHover), 6, b.hovered < 0
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = nil, skin.Colour(skin.ColorNameRing), 2, 8
	r.ring.Hidden = !b.focused
	for _, text := range r.letters {
		ink := skin.ColorNameAccentText
		switch {
		case text.Text == b.now:
			ink = skin.ColorNameChipOnText
		case !b.there[text.Text]:
			ink = theme.ColorNameDisabled
		}
		text.Color, text.TextSize, text.TextStyle = skin.Colour(ink), theme.TextSize(), fyne.TextStyle{Bold: b.there[text.Text]}
	}
	r.Layout(b.Size())
	for _, o := range r.Objects() {
		canvas.Refresh(o)
	}
}
