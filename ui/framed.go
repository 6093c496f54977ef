package ui

import (
	"fyne.io/fyne/v2"
)

// framed is the middle of the window: notes above, the page, the job bar below.
type framed struct{}

// MinSize leaves room for a page.
func (framed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 320) }

// Layout gives the first and the last object the height they need.
func (framed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var high [3]float32
	for _, i := range []int{0, 2} {
		if objects[i].Visible() {
			high[i] = heightAt(objects[i], size.Width)
		}
	}
	high[1] = max(size.Height-high[0]-high[2], 0)
	var y float32
	for i, o := range objects {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, high[i]))
		y += high[i]
	}
}

// headed gives the first object the height it needs and the second the rest.
type headed struct{}

// MinSize leaves room for a little of the second object.
func (headed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, 200)
}

// Layout places the two.
func (headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	high := heightAt(objects[0], size.Width)
	objects[0].Resize(fyne.NewSize(size.Width, high))
	high = objects[0].MinSize().Height
	objects[0].Resize(fyne.NewSize(size.Width, high))
	objects[1].Move(fyne.NewPos(0, high))
	objects[1].Resize(fyne.NewSize(size.Width, max(size.Height-high, 0)))
}

// labelled puts a label before an object, in a width for the usual text size.
// Where the object does not fit beside it, it goes below.
type labelled struct{ width, down float32 }

// MinSize is right for the width of the last layout.
func (l labelled) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	if objects[1].Position().X == 0 && objects[1].Position().Y > 0 {
		return fyne.NewSize(max(a.Width, b.Width), l.down+a.Height+b.Height)
	}
	return fyne.NewSize(max(a.Width, b.Width), b.Height)
}

// Layout places the two on one line or under each other.
func (l labelled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	label := withText(l.width, 1)
	objects[0].Move(fyne.NewPos(0, l.down))
	if size.Width-label < objects[1].MinSize().Width {
		objects[0].Resize(fyne.NewSize(size.Width, heightAt(objects[0], size.Width)))
		objects[1].Move(fyne.NewPos(0, l.down+objects[0].Size().Height))
		objects[1].Resize(fyne.NewSize(size.Width, heightAt(objects[1], size.Width)))
		return
	}
	objects[0].Resize(fyne.NewSize(label, objects[0].MinSize().Height))
	objects[1].Move(fyne.NewPos(label, 0))
	objects[1].Resize(fyne.NewSize(size.Width-label, size.Height))
}

// labelledAfter puts text after an object, in its middle.
type labelledAfter struct{ gap float32 }

// MinSize is right for the width of the last layout.
func (l labelledAfter) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	if !objects[1].Visible() {
		return a
	}
	return fyne.NewSize(a.Width+l.gap+b.Width, max(a.Height, b.Height))
}

// Layout places the two.
func (l labelledAfter) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a := objects[0].MinSize()
	left := size.Width - a.Width - l.gap
	text := heightAt(objects[1], left)
	high := a.Height
	if objects[1].Visible() {
		high = max(high, text)
	}
	objects[0].Resize(a)
	objects[0].Move(fyne.NewPos(0, (high-a.Height)/2))
	objects[1].Resize(fyne.NewSize(left, text))
	objects[1].Move(fyne.NewPos(a.Width+l.gap, (high-text)/2))
}
