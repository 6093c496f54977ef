package ui

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// row is one line of a rowScroll. Rows of one form share their objects, so
// fill must set all that a row shows.
type row interface {
	form() string
	object() fyne.CanvasObject
	fill(o fyne.CanvasObject)
	height(width float32) float32
}

// rowScroll shows a head and below it any number of rows, all in one scroll.
// It holds objects for the rows in sight only. widget.List cannot scroll its
// head away, and asks for heights one by one.
type rowScroll struct {
	widget.BaseWidget
	head   fyne.CanvasObject
	rows   []row
	scroll *container.Scroll
	body   *fyne.Container
	tops   []float32 // of each row below the head, and of what comes after the last
	width  float32   // for which tops was made
	text   float32   // likewise, the text size
	inUse  map[int]fyne.CanvasObject
	spare  map[string][]fyne.CanvasObject
	wanted *float32 // offset to go to once there is a size
	margin float32
	line   *canvas.Rectangle // seen while the page has the keyboard and it is used
	handed bool              // the keyboard came by itself, and is not used yet
	keys   *pageKeys         // of a page whose arrows do not scroll; nil on others

	onEscape func() // in a dialog; nil elsewhere
	onPut    func() // after the rows in sight changed their place; nil for nothing
	onFocus  func(on bool)
	takes    func(*fyne.KeyEvent) bool // a key before it scrolls; nil for none
}

var _ desktop.Keyable = (*rowScroll)(nil)

const (
	pageInset  float32 = 24
	pageWidest float32 = 1120
)

func newRowScroll(head fyne.CanvasObject) *rowScroll {
	s := &rowScroll{head: head, margin: pageInset, inUse: map[int]fyne.CanvasObject{}, spare: map[string][]fyne.CanvasObject{}}
	s.line = &canvas.Rectangle{}
	s.line.Hide()
	s.body = container.New(rowBody{s}, head)
	s.scroll = container.NewVScroll(s.body)
	s.scroll.OnScrolled = func(fyne.Position) { s.put() }
	s.ExtendBaseWidget(s)
	return s
}

// setRows shows other rows and leaves the scroll where it is.
func (s *rowScroll) setRows(rows []row) {
	for index := range s.inUse {
		s.release(index)
	}
	s.rows, s.tops = rows, nil
	s.relayout()
}

// relayout measures anew, after the head or the rows changed their height.
func (s *rowScroll) relayout() {
	s.tops = nil
	for index := range s.inUse {
		s.release(index)
	}
	s.measure()
	s.scroll.Refresh()
	s.put()
}

// CreateRenderer is called by Fyne.
func (s *rowScroll) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(scrollAndLine{}, s.scroll, s.line))
}

// Resize measures the rows at the new width.
func (s *rowScroll) Resize(size fyne.Size) {
	s.BaseWidget.Resize(size)
	s.scroll.Resize(size)
	s.paintLine()
	s.measure()
	s.scroll.Refresh()
	if s.wanted != nil {
		offset := *s.wanted
		s.wanted = nil
		s.goTo(offset)
	}
	s.put()
}

// Refresh measures anew when the text has another size, and keeps the row at
// the top in sight.
func (s *rowScroll) Refresh() {
	if s.text != 0 && s.text != theme.TextSize() {
		offset := s.scroll.Offset.Y
		first := sort.Search(len(s.tops), func(i int) bool { return s.tops[i] > offset }) - 1
		s.relayout()
		if first >= 0 {
			s.goTo(s.tops[first])
		}
	}
	s.paintLine()
	s.BaseWidget.Refresh()
}

// column is where the content stands: its left edge and width.
func (s *rowScroll) column() (x, width float32) {
	room := s.Size().Width - 2*s.margin
	width = min(room, pageWidest)
	return s.margin + (room-width)/2, width
}

func (s *rowScroll) measure() {
	_, width := s.column()
	if width <= 0 {
		return
	}
	s.head.Resize(fyne.NewSize(width, heightAt(s.head, width)))
	top := s.margin + heightAt(s.head, width) + 8
	if s.width == width && s.text == theme.TextSize() && len(s.tops) == len(s.rows)+1 {
		for shift, i := top-s.tops[0], 0; shift != 0 && i < len(s.tops); i++ {
			s.tops[i] += shift
		}
		return
	}
	s.width, s.text = width, theme.TextSize()
	s.tops = make([]float32, 0, len(s.rows)+1)
	for _, r := range s.rows {
		s.tops = append(s.tops, top)
		top += r.height(width)
	}
	s.tops = append(s.tops, top)
}

// offset is how far the page is scrolled.
func (s *rowScroll) offset() float32 {
	if s.wanted != nil {
		return *s.wanted
	}
	return s.scroll.Offset.Y
}

// goTo scrolls to an offset, at once or when the page gets its size.
func (s *rowScroll) goTo(offset float32) {
	if s.Size().Height == 0 {
		s.wanted = &offset
		return
	}
	s.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	s.put()
}

// reveal scrolls so that a row stands in the upper third.
func (s *rowScroll) reveal(index int) {
	if index >= 0 && index < len(s.tops)-1 {
		s.goTo(max(s.tops[index]-s.Size().Height/3, 0))
	}
}

// keepInSight scrolls no further than a row needs to be seen whole.
func (s *rowScroll) keepInSight(index int) {
	if index >= 0 && index < len(s.tops)-1 {
		s.keepSpanInSight(s.tops[index], s.tops[index+1])
	}
}

func (s *rowScroll) keepSpanInSight(top, bottom float32) {
	switch {
	case s.Size().Height == 0:
	case top < s.offset():
		s.goTo(max(top-s.margin, 0))
	case bottom > s.offset()+s.Size().Height:
		s.goTo(bottom - s.Size().Height + s.margin)
	}
}

// put gives objects to the rows in sight and takes those of the others.
func (s *rowScroll) put() {
	if len(s.tops) != len(s.rows)+1 {
		return
	}
	top, bottom := s.scroll.Offset.Y, s.scroll.Offset.Y+s.Size().Height
	first := max(sort.Search(len(s.rows), func(i int) bool { return s.tops[i] > top })-1, 0)
	last := sort.Search(len(s.rows), func(i int) bool { return s.tops[i] >= bottom })
	for index := range s.inUse {
		if index < first || index >= last {
			s.release(index)
		}
	}
	x, width := s.column()
	s.head.Move(fyne.NewPos(x, s.margin))
	s.head.Resize(fyne.NewSize(width, s.head.MinSize().Height))
	for index := first; index < last; index++ {
		o, there := s.inUse[index]
		if !there {
			o = s.take(s.rows[index].form(), s.rows[index])
			s.inUse[index] = o
			o.Resize(fyne.NewSize(width, s.tops[index+1]-s.tops[index]))
			s.rows[index].fill(o)
			o.Show()
		}
		o.Move(fyne.NewPos(x, s.tops[index]))
		o.Resize(fyne.NewSize(width, s.tops[index+1]-s.tops[index]))
	}
	if s.onPut != nil {
		s.onPut()
	}
}

// refill shows the rows in sight anew, where what they show changed but not
// their height.
func (s *rowScroll) refill() {
	for index, o := range s.inUse {
		s.rows[index].fill(o)
	}
}

func (s *rowScroll) release(index int) {
	o := s.inUse[index]
	delete(s.inUse, index)
	o.Hide()
	form := s.rows[index].form()
	s.spare[form] = append(s.spare[form], o)
}

func (s *rowScroll) take(form string, r row) fyne.CanvasObject {
	if free := s.spare[form]; len(free) > 0 {
		s.spare[form] = free[:len(free)-1]
		return free[len(free)-1]
	}
	o := r.object()
	s.body.Objects = append(s.body.Objects, o)
	return o
}

// FocusGained shows a line beside the scroll bar: keys scroll the page, no row
// is chosen.
func (s *rowScroll) FocusGained() { s.mark(true) }

// FocusLost hides the line.
func (s *rowScroll) FocusLost() { s.mark(false) }

func (s *rowScroll) mark(focused bool) {
	if s.onFocus != nil {
		s.onFocus(focused)
	}
	s.line.Hidden = !focused || s.handed
	s.handed = s.handed && focused
	s.paintLine()
}

// hand takes the keyboard without a mark: who came by the mouse did not ask
// for it.
func (s *rowScroll) hand() { s.handed = true }

// scrollLine is the width of the line that tells that keys scroll.
const scrollLine float32 = 2

func (s *rowScroll) paintLine() {
	s.line.FillColor = colour(ColorNameRing)
	s.line.Move(fyne.NewPos(s.Size().Width-scrollLine, 0))
	s.line.Resize(fyne.NewSize(scrollLine, s.Size().Height))
	s.line.Refresh()
}

// TypedRune goes to the page.
func (s *rowScroll) TypedRune(r rune) {
	s.used()
	typedRune(s, s.keys, r)
}

// used shows the mark that hand left out.
func (s *rowScroll) used() {
	if s.handed {
		s.handed = false
		s.mark(true)
	}
}

// KeyDown tells the page of a key that is pressed, not repeated.
func (s *rowScroll) KeyDown(*fyne.KeyEvent) { s.keys.pressed() }

// KeyUp does nothing.
func (s *rowScroll) KeyUp(*fyne.KeyEvent) {}

// TypedKey scrolls.
func (s *rowScroll) TypedKey(event *fyne.KeyEvent) {
	if passHelpKey(s, event) {
		return
	}
	s.used()
	const line = 48
	if s.takes != nil && s.takes(event) {
		return
	}
	if s.keys != nil && (event.Name == fyne.KeyUp || event.Name == fyne.KeyDown) {
		s.keys.typedKey(event)
		return
	}
	page := max(s.Size().Height-line, line)
	switch event.Name {
	case fyne.KeyUp:
		s.goTo(s.offset() - line)
	case fyne.KeyDown:
		s.goTo(s.offset() + line)
	case fyne.KeyPageUp:
		s.goTo(s.offset() - page)
	case fyne.KeyPageDown, fyne.KeySpace:
		s.goTo(s.offset() + page)
	case fyne.KeyHome:
		s.goTo(0)
	case fyne.KeyEnd:
		s.goTo(s.body.MinSize().Height)
	case fyne.KeyEscape:
		if s.onEscape != nil {
			s.onEscape()
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
type rowBody struct{ rows *rowScroll }

// MinSize is as high as the head and all rows.
func (b rowBody) MinSize([]fyne.CanvasObject) fyne.Size {
	height := b.rows.head.MinSize().Height + 2*b.rows.margin
	if n := len(b.rows.tops); n > 0 {
		height = b.rows.tops[n-1] + b.rows.margin
	}
	return fyne.NewSize(240, height)
}

// Layout does nothing.
func (b rowBody) Layout([]fyne.CanvasObject, fyne.Size) {}
