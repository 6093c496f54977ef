package rowlist

import (
	"maps"
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/layouts"
	"needledrop/ui/widgets"
)

// Row is one line of a List. Rows of one form share their objects, so that Fill
// must set all that a row shows.
type Row interface {
	Form() string
	Object() fyne.CanvasObject    // a new object for rows of the form
	Fill(o fyne.CanvasObject)     // shows the row on an object of its form
	Height(width float32) float32 // of the row at a width
}

// List shows a head and below it any number of rows, all in one scroll. It holds
// objects for the rows in sight only. widget.List cannot scroll its head away,
// and asks for heights one by one.
type List struct {
	widget.BaseWidget
	Margin   float32                   // around the content
	Keys     *widgets.PageKeys         // of a page whose arrows do not scroll; nil on others
	OnEscape func()                    // in a dialog; nil elsewhere
	OnPut    func()                    // after the rows in sight changed their place; nil for nothing
	OnFocus  func(on bool)             // nil for nothing
	Takes    func(*fyne.KeyEvent) bool // a key before it scrolls; nil for none

	head   fyne.CanvasObject
	rows   []Row
	scroll *widgets.Scroll
	body   *fyne.Container
	line   *canvas.Rectangle // seen while the list has the focus and it is used
	quiet  bool              // the focus came by itself, and is not used yet
	held   bool              // the list has the focus
	marked bool              // a row shows where the keyboard is

	tops   []float32 // of each row below the head, and of what comes after the last
	width  float32   // for which tops was made
	text   float32   // likewise, the text size
	inUse  map[int]fyne.CanvasObject
	spare  map[string][]fyne.CanvasObject
	wanted *float32 // offset to go to once there is a size
}

// NewList returns a list without rows under a head.
func NewList(head fyne.CanvasObject) *List {
	s := &List{head: head, Margin: layouts.PageInset, inUse: map[int]fyne.CanvasObject{}, spare: map[string][]fyne.CanvasObject{}}
	s.line = &canvas.Rectangle{}
	s.line.Hide()
	s.body = container.New(listBody{s}, head)
	s.scroll = widgets.NewScroll(s.body)
	s.scroll.OnScrolled = func(fyne.Position) { s.put() }
	s.ExtendBaseWidget(s)
	return s
}

// Inside is the scroll with the head and the rows.
func (s *List) Inside() fyne.CanvasObject { return s.scroll }

// Head is the object above the rows.
func (s *List) Head() fyne.CanvasObject { return s.head }

// HeadChanged lays the list out anew after its head got another height.
func (s *List) HeadChanged() {
	s.head.Refresh()
	s.Relayout()
}

// Rows are what the list shows, in order.
func (s *List) Rows() []Row { return s.rows }

// ObjectOf is what shows a row, nil for a row out of sight.
func (s *List) ObjectOf(index int) fyne.CanvasObject { return s.inUse[index] }

// SetRows shows other rows and leaves the scroll where it is.
func (s *List) SetRows(rows []Row) {
	s.releaseAll()
	s.rows, s.tops = rows, nil
	s.Relayout()
}

// Relayout measures anew, after the head or the rows changed their height.
func (s *List) Relayout() {
	s.tops = nil
	s.releaseAll()
	s.measure()
	s.scroll.Refresh()
	s.put()
}

// CreateRenderer is called by Fyne.
func (s *List) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(scrollAndLine{}, s.scroll, s.line))
}

// Resize measures the rows at the new width.
func (s *List) Resize(size fyne.Size) {
	s.BaseWidget.Resize(size)
	s.scroll.Resize(size)
	s.paintLine()
	s.measure()
	s.scroll.Refresh()
	if s.wanted != nil {
		offset := *s.wanted
		s.wanted = nil
		s.GoTo(offset)
	}
	s.put()
}

// Refresh measures anew when the text has another size, and keeps the row at
// the top in sight.
func (s *List) Refresh() {
	if s.text != 0 && s.text != theme.TextSize() {
		offset := s.scroll.Offset.Y
		first := sort.Search(len(s.tops), func(i int) bool { return s.tops[i] > offset }) - 1
		s.Relayout()
		if first >= 0 {
			s.GoTo(s.tops[first])
		}
	}
	s.paintLine()
	s.BaseWidget.Refresh()
}

// Column is where the content stands: its left edge and width.
func (s *List) Column() (x, width float32) {
	room := s.Size().Width - 2*s.Margin
	width = min(room, layouts.MaxPageWidth)
	return s.Margin + (room-width)/2, width
}

func (s *List) measure() {
	_, width := s.Column()
	if width <= 0 {
		return
	}
	s.head.Resize(fyne.NewSize(width, layouts.HeightAt(s.head, width)))
	top := s.Margin + layouts.HeightAt(s.head, width) + 8
	if s.width == width && s.text == theme.TextSize() && s.Measured() {
		for shift, i := top-s.tops[0], 0; shift != 0 && i < len(s.tops); i++ {
			s.tops[i] += shift
		}
		return
	}
	s.width, s.text = width, theme.TextSize()
	s.tops = make([]float32, 0, len(s.rows)+1)
	for _, r := range s.rows {
		s.tops = append(s.tops, top)
		top += r.Height(width)
	}
	s.tops = append(s.tops, top)
}

// Measured tells whether the rows have their places, which they get with the
// first size of the list.
func (s *List) Measured() bool { return len(s.tops) == len(s.rows)+1 }

// Top is where a row begins, measured from the top of the head; of the index
// after the last row, where the rows end.
func (s *List) Top(index int) float32 { return s.tops[index] }

// RowAt is the row at an offset, or the number of rows where all are above it.
func (s *List) RowAt(offset float32) int {
	return sort.Search(len(s.rows), func(i int) bool { return s.tops[i+1] > offset })
}

// RowFrom is the first row that begins at an offset or below it, or the number
// of rows.
func (s *List) RowFrom(offset float32) int {
	return sort.Search(len(s.rows), func(i int) bool { return s.tops[i] >= offset })
}

// Offset is how far the page is scrolled.
func (s *List) Offset() float32 {
	if s.wanted != nil {
		return *s.wanted
	}
	return s.scroll.Offset.Y
}

// GoTo scrolls to an offset, at once or when the page gets its size.
func (s *List) GoTo(offset float32) {
	if s.Size().Height == 0 {
		s.wanted = &offset
		return
	}
	s.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	s.put()
}

// Reveal scrolls so that a row stands in the upper third.
func (s *List) Reveal(index int) {
	if index >= 0 && index < len(s.tops)-1 {
		s.GoTo(max(s.tops[index]-s.Size().Height/3, 0))
	}
}

// KeepInSight scrolls no further than a row needs to be seen whole.
func (s *List) KeepInSight(index int) {
	if index < 0 || index >= len(s.tops)-1 || s.Size().Height == 0 {
		return
	}
	switch top, bottom := s.tops[index], s.tops[index+1]; {
	case top < s.Offset():
		s.GoTo(max(top-s.Margin, 0))
	case bottom > s.Offset()+s.Size().Height:
		s.GoTo(bottom - s.Size().Height + s.Margin)
	}
}

// put gives objects to the rows in sight and takes those of the others.
func (s *List) put() {
	if !s.Measured() {
		return
	}
	top, bottom := s.scroll.Offset.Y, s.scroll.Offset.Y+s.Size().Height
	first := max(sort.Search(len(s.rows), func(i int) bool { return s.tops[i] > top })-1, 0)
	last := sort.Search(len(s.rows), func(i int) bool { return s.tops[i] >= bottom })
	for _, index := range slices.Sorted(maps.Keys(s.inUse)) { // as releaseAll
		if index < first || index >= last {
			s.release(index)
		}
	}
	x, width := s.Column()
	s.head.Move(fyne.NewPos(x, s.Margin))
	s.head.Resize(fyne.NewSize(width, s.head.MinSize().Height))
	for index := first; index < last; index++ {
		o, there := s.inUse[index]
		if !there {
			o = s.take(s.rows[index].Form(), s.rows[index])
			s.inUse[index] = o
			o.Resize(fyne.NewSize(width, s.tops[index+1]-s.tops[index]))
			s.rows[index].Fill(o)
			o.Show()
		}
		o.Move(fyne.NewPos(x, s.tops[index]))
		o.Resize(fyne.NewSize(width, s.tops[index+1]-s.tops[index]))
	}
	if s.OnPut != nil {
		s.OnPut()
	}
}

// Refill shows the rows in sight anew, where what they show changed but not
// their height.
func (s *List) Refill() {
	for index, o := range s.inUse {
		s.rows[index].Fill(o)
	}
}

// releaseAll takes the objects of all rows, in order, so that which object a row gets
// next, and with it what lies above it, does not hang on chance.
func (s *List) releaseAll() {
	for _, index := range slices.Sorted(maps.Keys(s.inUse)) {
		s.release(index)
	}
}

func (s *List) release(index int) {
	o := s.inUse[index]
	delete(s.inUse, index)
	o.Hide()
	form := s.rows[index].Form()
	s.spare[form] = append(s.spare[form], o)
}

func (s *List) take(form string, r Row) fyne.CanvasObject {
	if free := s.spare[form]; len(free) > 0 {
		s.spare[form] = free[:len(free)-1]
		return free[len(free)-1]
	}
	o := r.Object()
	s.body.Objects = append(s.body.Objects, o)
	return o
}

// scrollAndLine leaves both where the list puts them.
type scrollAndLine struct{}

// MinSize is that of the scroll.
func (scrollAndLine) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout gives the scroll the room.
func (scrollAndLine) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// listBody gives the scroll the height of everything; put places it.
type listBody struct{ rows *List }

// MinSize is as high as the head and all rows.
func (b listBody) MinSize([]fyne.CanvasObject) fyne.Size {
	height := b.rows.head.MinSize().Height + 2*b.rows.Margin
	if n := len(b.rows.tops); n > 0 {
		height = b.rows.tops[n-1] + b.rows.Margin
	}
	return fyne.NewSize(240, height)
}

// Layout does nothing.
func (b listBody) Layout([]fyne.CanvasObject, fyne.Size) {}

var _ desktop.Keyable = (*List)(nil)
