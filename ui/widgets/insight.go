package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// scrollIntoView scrolls so far that what has the keyboard is seen. Fyne moves
// the keyboard to what is scrolled away and leaves it there.
func scrollIntoView(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	where := driver.CanvasForObject(o)
	if where == nil {
		return
	}
	root := where.Content()
	if sheet, ok := where.Overlays().Top().(*widget.PopUp); ok {
		root = sheet.Content
	}
	around, _ := ScrollsAround(root, o)
	for _, scroll := range slices.Backward(around) {
		const margin = 12
		top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(scroll).Y
		bottom := top + o.Size().Height - scroll.Size().Height
		offset := scroll.Offset
		switch {
		case top < margin:
			offset.Y += top - margin
		case bottom > -margin:
			offset.Y += min(bottom+margin, top-margin)
		}
		if offset != scroll.Offset {
			scroll.ScrollToOffset(offset)
		}
	}
}

// ScrollsAround are the scrolls that an object stands in, the outermost first,
// and whether it stands under root at all.
func ScrollsAround(root, o fyne.CanvasObject) ([]*Scroll, bool) {
	if root == o {
		return nil, true
	}
	switch root := root.(type) {
	case *fyne.Container:
		for _, part := range root.Objects {
			if around, found := ScrollsAround(part, o); found {
				return around, true
			}
		}
	case *Scroll:
		around, found := ScrollsAround(root.Content, o)
		return append([]*Scroll{root}, around...), found
	case wrapper:
		return ScrollsAround(root.Inside(), o)
	}
	return nil, false
}

// wrapper is a widget around one object.
type wrapper interface{ Inside() fyne.CanvasObject }
