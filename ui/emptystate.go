package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NewEmptyState fills a page that has nothing to show: what is missing, one
// sentence on how to get it, and perhaps the button that does so (an empty
// actionLabel: none).
func NewEmptyState(icon fyne.Resource, heading, sentence, actionLabel string, onAction func()) fyne.CanvasObject {
	picture := canvas.NewImageFromResource(theme.NewColoredResource(icon, ColorNameSecondaryText))
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSquareSize(56))
	title := widget.NewLabelWithStyle(plainText(heading), fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	title.Wrapping = fyne.TextWrapWord
	text := widget.NewLabelWithStyle(plainText(sentence), fyne.TextAlignCenter, fyne.TextStyle{})
	text.Wrapping = fyne.TextWrapWord
	column := []fyne.CanvasObject{picture, title, text}
	if actionLabel != "" {
		button := newButton(actionLabel, onAction)
		button.Importance = widget.HighImportance
		column = append(column, container.NewCenter(button))
	}
	return container.NewCenter(container.New(readingWidth{420}, container.NewVBox(column...)))
}

// readingWidth gives its content a width that is easy to read, at the usual
// text size.
type readingWidth struct{ width float32 }

// MinSize is the width and whatever height the content needs.
func (l readingWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var height float32
	width := withText(l.width, 0.4)
	for _, o := range objects {
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(width, height)
}

// Layout gives all of the space to each object.
func (l readingWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
