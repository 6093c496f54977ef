package widgets

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/layouts"
	"needledrop/ui/skin"
)

// Row is one line of a rowScroll. Rows of one form share their objects, so
// fill must set all that a row shows.
type Row interface {
	Form() string
	Object() fyne.CanvasObject
	Fill(o fyne.CanvasObject)
	Height(width float32) float32
}

// RowScroll shows a head and below it any number of rows, all in one scroll.
// It holds objects for the rows in sight only. widget.List cannot scroll its
// head away, and asks for heights one by one.
type RowScroll struct {
	widget.BaseWidget
	Head   fyne.CanvasObject
	Rows   []Row
	Scroll *container.Scroll
	body   *fyne.Container
	Tops   []float32 // of each row below the head, and of what comes after the last
	width  float32   // for which tops was made
	text   float32   // likewise, the text size
	InUse  map[int]fyne.CanvasObject
	spare  map[string][]fyne.CanvasObject
	wanted *float32 // offset to go to once there is a size
	Margin float32
	Line   *canvas.Rectangle // seen while the page has the keyboard and it is used
	handed bool              // the keyboard came by itself, and is not used yet
	Keys   *PageKeys         // of a page whose arrows do not scroll; nil on others

	OnEscape func() // in a dialog; nil elsewhere
	OnPut    func() // after the rows in sight changed their place; nil for nothing
	OnFocus  func(on bool)
	Takes    func(*fyne.KeyEvent) bool // a key before it scrolls; nil for none
}

var _ desktop.Keyable = (*RowScroll)(nil)

const (
	PageInset  float32 = 24
	PageWidest float32 = 1120
)

func NewRowScroll(head fyne.CanvasObject) *RowScroll {
	s := &RowScroll{Head: head, Margin: PageInset, InUse: map[int]fyne.CanvasObject{}, spare: map[string][]fyne.CanvasObject{}}
	s.Line = &canvas.Rectangle{}
	s.Line.Hide()
	s.body = container.New(rowBody{s}, head)
	s.Scroll = container.NewVScroll(s.body)
	s.Scroll.OnScrolled = func(fyne.Position) { s.put() }
	s.ExtendBaseWidget(s)
	return s
}

// Inside is the scroll with the head and the rows.
func (s *RowScroll) Inside() fyne.CanvasObject { return s.Scroll }

// SetRows shows other rows and leaves the scroll where it is.
func (s *RowScroll) SetRows(rows []Row) {
	for index := range s.InUse {
		s.release(index)
	}
	s.Rows, s.Tops = rows, nil
	s.Relayout()
}

// Relayout measures anew, after the head or the rows changed their height.
func (s *RowScroll) Relayout() {
	s.Tops = nil
	for index := range s.InUse {
		s.release(index)
	}
	s.measure()
	s.Scroll.Refresh()
	s.put()
}

// CreateRenderer is called by Fyne.
func (s *RowScroll) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(scrollAndLine{}, s.Scroll, s.Line))
}

// Resize measures the rows at the new width.
func (s *RowScroll) Resize(size fyne.Size) {
	s.BaseWidget.Resize(size)
	s.Scroll.Resize(size)
	s.paintLine()
	s.measure()
	s.Scroll.Refresh()
	if s.wanted != nil {
		offset := *s.wanted
		s.wanted = nil
		s.GoTo(offset)
	}
	s.put()
}

// Refresh measures anew when the text has another size, and keeps the row at
// the top in sight.
func (s *RowScroll) Refresh() {
	if s.text != 0 && s.text != theme.TextSize() {
		offset := s.Scroll.Offset.Y
		first := sort.Search(len(s.Tops), func(i int) bool { return s.Tops[i] > offset }) - 1
		s.Relayout()
		if first >= 0 {
			s.GoTo(s.Tops[first])
		}
	}
	s.paintLine()
	s.BaseWidget.Refresh()
}

// Column is where the content stands: its left edge and width.
func (s *RowScroll) Column() (x, width float32) {
	room := s.Size().Width - 2*s.Margin
	width = min(room, PageWidest)
	return s.Margin + (room-width)/2, width
}

func (s *RowScroll) measure() {
	_, width := s.Column()
	if width <= 0 {
		return
	}
	s.Head.Resize(fyne.NewSize(width, layouts.HeightAt(s.Head, width)))
	top := s.Margin + layouts.HeightAt(s.Head, width) + 8
	if s.width == width && s.text == theme.TextSize() && len(s.Tops) == len(s.Rows)+1 {
		for shift, i := top-s.Tops[0], 0; shift != 0 && i < len(s.Tops); i++ {
			s.Tops[i] += shift
		}
		return
	}
	s.width, s.text = width, theme.TextSize()
	s.Tops = make([]float32, 0, len(s.Rows)+1)
	for _, r := range s.Rows {
		s.Tops = append(s.Tops, top)
		top += r.Height(width)
	}
	s.Tops = append(s.Tops, top)
}

// Offset is how far the page is scrolled.
func (s *RowScroll) Offset() float32 {
	if s.wanted != nil {
		return *s.wanted
	}
	return s.Scroll.Offset.Y
}

// GoTo scrolls to an offset, at once or when the page gets its size.
func (s *RowScroll) GoTo(offset float32) {
	if s.Size().Height == 0 {
		s.wanted = &offset
		return
	}
	s.Scroll.ScrollToOffset(fyne.NewPos(0, offset))
	s.put()
}

// Reveal scrolls so that a row stands in the upper third.
func (s *RowScroll) Reveal(index int) {
	if index >= 0 && index < len(s.Tops)-1 {
		s.GoTo(max(s.Tops[index]-s.Size().Height/3, 0))
	}
}

// KeepInSight scrolls no further than a row needs to be seen whole.
func (s *RowScroll) KeepInSight(index int) {
	if index >= 0 && index < len(s.Tops)-1 {
		s.keepSpanInSight(s.Tops[index], s.Tops[index+1])
	}
}

func (s *RowScroll) keepSpanInSight(top, bottom float32) {
	switch {
	case s.Size().Height == 0:
	case top < s.Offset():
		s.GoTo(max(top-s.Margin, 0))
	case bottom > s.Offset()+s.Size().Height:
		s.GoTo(bottom - s.Size().Height + s.Margin)
	}
}

// put gives objects to the rows in sight and takes those of the others.
func (s *RowScroll) put() {
	if len(s.Tops) != len(s.Rows)+1 {
		return
	}
	top, bottom := s.Scroll.Offset.Y, s.Scroll.Offset.Y+s.Size().Height
	first := max(sort.Search(len(s.Rows), func(i int) bool { return s.Tops[i] > top })-1, 0)
	last := sort.Search(len(s.Rows), func(i int) bool { return s.Tops[i] >= bottom })
	for index := range s.InUse {
		if index < first || index >= last {
			s.release(index)
		}
	}
	x, width := s.Column()
	s.Head.Move(fyne.NewPos(x, s.Margin))
	s.Head.Resize(fyne.NewSize(width, s.Head.MinSize().Height))
	for index := first; index < last; index++ {
		o, there := s.InUse[index]
		if !there {
			o = s.take(s.Rows[index].Form(), s.Rows[index])
			s.InUse[index] = o
			o.Resize(fyne.NewSize(width, s.Tops[index+1]-s.Tops[index]))
			s.Rows[index].Fill(o)
			o.Show()
		}
		o.Move(fyne.NewPos(x, s.Tops[index]))
		o.Resize(fyne.NewSize(width, s.Tops[index+1]-s.Tops[index]))
	}
	if s.OnPut != nil {
		s.OnPut()
	}
}

// Refill shows the rows in sight anew, where what they show changed but not
// their height.
func (s *RowScroll) Refill() {
	for index, o := range s.InUse {
		s.Rows[index].Fill(o)
	}
}

func (s *RowScroll) release(index int) {
	o := s.InUse[index]
	delete(s.InUse, index)
	o.Hide()
	form := s.Rows[index].Form()
	s.spare[form] = append(s.spare[form], o)
}

func (s *RowScroll) take(form string, r Row) fyne.CanvasObject {
	if free := s.spare[form]; len(free) > 0 {
		s.spare[form] = free[:len(free)-1]
		return free[len(free)-1]
	}
	o := r.Object()
	s.body.Objects = append(s.body.Objects, o)
	return o
}

// FocusGained shows a line beside the scroll bar: keys scroll the page, no row
// is chosen.
func (s *RowScroll) FocusGained() { s.mark(true) }

// FocusLost hides the line.
func (s *RowScroll) FocusLost() { s.mark(false) }

func (s *RowScroll) mark(focused bool) {
	if s.OnFocus != nil {
		s.OnFocus(focused)
	}
	s.Line.Hidden = !focused || s.handed
	s.handed = s.handed && focused
	s.paintLine()
}

// FocusQuietly takes the keyboard without a mark: who came by the mouse did not ask
// for it.
func (s *RowScroll) FocusQuietly() { s.handed = true }

// scrollLine is the width of the line that tells that keys scroll.
const scrollLine float32 = 2

func (s *RowScroll) paintLine() {
	s.Line.FillColor = skin.Colour(skin.ColorNameRing)
	s.Line.Move(fyne.NewPos(s.Size().Width-scrollLine, 0))
	s.Line.Resize(fyne.NewSize(scrollLine, s.Size().Height))
	s.Line.Refresh()
}

// TypedRune goes to the page.
func (s *RowScroll) TypedRune(r rune) {
	s.used()
	TypedRune(s, s.Keys, r)
}

// used shows the mark that hand left out.
func (s *RowScroll) used() {
	if s.handed {
		s.handed = false
		s.mark(true)
	}
}

// KeyDown tells the page of a key that is pressed, not repeated.
func (s *RowScroll) KeyDown(*fyne.KeyEvent) { s.Keys.Pressed() }

// KeyUp does nothing.
func (s *RowScroll) KeyUp(*fyne.KeyEvent) {}

// TypedKey scrolls.
func (s *RowScroll) TypedKey(event *fyne.KeyEvent) {
	if PassHelpKey(s, event) {
		return
	}
	s.used()
	const line = 48
	if s.Takes != nil && s.Takes(event) {
		return
	}
	if s.Keys != nil && (event.Name == fyne.KeyUp || event.Name == fyne.KeyDown) {
		s.Keys.TypedKey(event)
		return
	}
	page := max(s.Size().Height-line, line)
	switch event.Name {
	case fyne.KeyUp:
		s.GoTo(s.Offset() - line)
	case fyne.KeyDown:
		s.GoTo(s.Offset() + line)
	case fyne.KeyPageUp:
		s.GoTo(s.Offset() - page)
	case fyne.KeyPageDown, fyne.KeySpace:
		s.GoTo(s.Offset() + page)
	case fyne.KeyHome:
		s.GoTo(0)
	case fyne.KeyEnd:
		s.GoTo(s.body.MinSize().Height)
	case fyne.KeyEscape:
		if s.OnEscape != nil {
			s.OnEscape()
		}
	}
}

// scrollAndLine leaves both where rowScroll puts them.
type scrollAndLine struct{}

// MinSize is that of the scroll.
func (scrollAndLine) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout gives the scroll the room.
func (scrollAndLine) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// rowBody gives the scroll the height of everything; put places it.
type rowBody struct{ rows *RowScroll }

// MinSize is as high as the head and all rows.
func (b rowBody) MinSize([]fyne.CanvasObject) fyne.Size {
	height := b.rows.Head.MinSize().Height + 2*b.rows.Margin
	if n := len(b.rows.Tops); n > 0 {
		height = b.rows.Tops[n-1] + b.rows.Margin
	}
	return fyne.NewSize(240, height)
}

// Layout does nothing.
func (b rowBody) Layout([]fyne.CanvasObject, fyne.Size) {}
