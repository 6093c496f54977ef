package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
)

// NewEmptyState fills a page that has nothing to show: what is missing, one
// sentence on how to get it, and perhaps the button that does so (an empty
// actionLabel: none).
func NewEmptyState(icon fyne.Resource, heading, sentence, actionLabel string, onAction func()) fyne.CanvasObject {
	picture := canvas.NewImageFromResource(theme.NewColoredResource(icon, skin.ColorNameSecondaryText))
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSquareSize(56))
	title := widget.NewLabelWithStyle(lang.PlainText(heading), fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	title.Wrapping = fyne.TextWrapWord
	text := widget.NewLabelWithStyle(lang.PlainText(sentence), fyne.TextAlignCenter, fyne.TextStyle{})
	text.Wrapping = fyne.TextWrapWord
	column := []fyne.CanvasObject{picture, title, text}
	if actionLabel != "" {
		button := NewButton(actionLabel, onAction)
		button.Importance = widget.HighImportance
		column = append(column, container.NewCenter(button))
	}
	return container.NewCenter(container.New(layouts.ReadingWidth{Width: 420}, container.NewVBox(column...)))
}
