package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/ui/skin"
)

// NewTopBottom puts a bar above a page and one below it. The page comes first, so
// that a click on a bar is the bar's: to Fyne 2.7.1, what scrolls within a page
// that scrolls can be clicked where it has gone under a bar.
func NewTopBottom(above, page, below fyne.CanvasObject) *fyne.Container {
	return container.New(topBottom{}, page, above, below)
}

// topBottom places a page, what stands above it, and what stands below it.
type topBottom struct{}

// MinSize leaves room for a page.
func (topBottom) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 320) }

// Layout gives the page the height that the others leave.
func (topBottom) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	page, above, below := objects[0], objects[1], objects[2]
	needs := func(o fyne.CanvasObject) float32 {
		if !o.Visible() {
			return 0
		}
		return HeightAt(o, size.Width)
	}
	high, low := needs(above), needs(below)
	left := max(size.Height-high-low, 0)
	var y float32
	for _, part := range []struct {
		object fyne.CanvasObject
		height float32
	}{{above, high}, {page, left}, {below, low}} {
		part.object.Move(fyne.NewPos(0, y))
		part.object.Resize(fyne.NewSize(size.Width, part.height))
		y += part.height
	}
}

// HeaderBody gives the first object the height it needs and the second the rest.
type HeaderBody struct{}

// MinSize leaves room for a little of the second object.
func (HeaderBody) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, 200)
}

// Layout places the two.
func (HeaderBody) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	high := HeightAt(objects[0], size.Width)
	objects[0].Resize(fyne.NewSize(size.Width, high))
	high = objects[0].MinSize().Height
	objects[0].Resize(fyne.NewSize(size.Width, high))
	objects[1].Move(fyne.NewPos(0, high))
	objects[1].Resize(fyne.NewSize(size.Width, max(size.Height-high, 0)))
}

// Labelled puts a label before an object, in a width for the usual text size.
// Where the object does not fit beside it, it goes below.
type Labelled struct{ Width, Top float32 }

// MinSize is right for the width of the last layout.
func (l Labelled) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	if objects[1].Position().X == 0 && objects[1].Position().Y > 0 {
		return fyne.NewSize(max(a.Width, b.Width), l.Top+a.Height+b.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width), b.Height)
}

// Layout places the two on one line or under each other.
func (l Labelled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	label := skin.WithText(l.Width, 1)
	objects[0].Move(fyne.NewPos(0, l.Top))
	if size.Width-label < objects[1].MinSize().Width {
		objects[0].Resize(fyne.NewSize(size.Width, HeightAt(objects[0], size.Width)))
		objects[1].Move(fyne.NewPos(0, l.Top+objects[0].Size().Height))
		objects[1].Resize(fyne.NewSize(size.Width, HeightAt(objects[1], size.Width)))
		return
	}
	objects[0].Resize(fyne.NewSize(label, objects[0].MinSize().Height))
	objects[1].Move(fyne.NewPos(label, 0))
	objects[1].Resize(fyne.NewSize(size.Width-label, size.Height))
}

// CheckRow puts text after an object, in its middle.
type CheckRow struct{ Gap float32 }

// MinSize is right for the width of the last layout.
func (l CheckRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	if !objects[1].Visible() {
		return a
	}
	return fyne.NewSize(a.Width+l.Gap+b.Width, max(a.Height, b.Height))
}

// Layout places the two.
func (l CheckRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a := objects[0].MinSize()
	left := size.Width - a.Width - l.Gap
	text := HeightAt(objects[1], left)
	high := a.Height
	if objects[1].Visible() {
		high = max(high, text)
	}
	objects[0].Resize(a)
	objects[0].Move(fyne.NewPos(0, (high-a.Height)/2))
	objects[1].Resize(fyne.NewSize(left, text))
	objects[1].Move(fyne.NewPos(a.Width+l.Gap, (high-text)/2))
}
