package rowlist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// Title is a title above the music of somebody in it; it opens the title.
type Title struct {
	Pictures *drawings.Pictures
	Subject  artwork.Subject
	Facts    string
	Open     func()
}

const (
	thumbWidth  float32 = 104
	thumbHeight         = thumbWidth * widgets.CardRatio
	titleAbove  float32 = 20
	titleInset  float32 = 8
)

// Form is the kind of object that the row is shown on.
func (r Title) Form() string { return "title" }

// Object returns an empty object of the row's form.
func (r Title) Object() fyne.CanvasObject {
	return container.New(titleRowLayout{}, widgets.NewPressArea("", nil), newThumbnail(r.Pictures), typeset.NewParagraph("", typeset.SectionStyle), typeset.NewParagraph("", typeset.SecondaryStyle))
}

// Fill shows the row on an object of its form.
func (r Title) Fill(o fyne.CanvasObject) {
	box := o.(*fyne.Container)
	way := box.Objects[0].(*widgets.PressArea)
	way.SetAction(r.Open)
	box.Objects[1].(*thumbnail).set(r.Subject)
	box.Objects[2].(*typeset.Paragraph).SetText(r.Subject.Name)
	box.Objects[3].(*typeset.Paragraph).SetText(r.Facts)
	box.Layout.Layout(box.Objects, box.Size())
}

func titleText(width float32) float32 { return width - thumbWidth - 16 - 2*titleInset }

// Height is the row's height at a width.
func (r Title) Height(width float32) float32 {
	text := typeset.NewTextBlock().Set(r.Subject.Name, typeset.SectionStyle(), titleText(width), 0) + typeset.NewTextBlock().Set(r.Facts, typeset.SecondaryStyle(), titleText(width), 0)
	return max(text, thumbHeight) + 2*titleInset + titleAbove
}

// titleRowLayout puts the picture before the name and the facts.
type titleRowLayout struct{}

// MinSize is that of the picture.
func (titleRowLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(thumbWidth+typeset.LeastText, thumbHeight+2*titleInset+titleAbove)
}

// Layout places all in the middle of the row.
func (titleRowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, titleAbove))
	objects[0].Resize(size.SubtractWidthHeight(0, titleAbove))
	middle := titleAbove + (size.Height-titleAbove)/2
	objects[1].Move(fyne.NewPos(titleInset, middle-thumbHeight/2))
	objects[1].Resize(fyne.NewSize(thumbWidth, thumbHeight))
	width := titleText(size.Width)
	name, facts := layouts.HeightAt(objects[2], width), layouts.HeightAt(objects[3], width)
	x := titleInset + thumbWidth + 16
	objects[2].Resize(fyne.NewSize(width, name))
	objects[2].Move(fyne.NewPos(x, middle-(name+facts)/2))
	objects[3].Resize(fyne.NewSize(width, facts))
	objects[3].Move(fyne.NewPos(x, middle-(name+facts)/2+name))
}

// More shows what is folded away.
type More struct {
	Text string
	Do   func()
}

// Form is the kind of object that the row is shown on.
func (r More) Form() string { return "more" }

// Object returns an empty object of the row's form.
func (r More) Object() fyne.CanvasObject {
	return container.NewStack(widgets.NewPressArea("", nil), container.New(&layouts.Inset{Left: widgets.NumberWidth() + widgets.StarWidth(), Top: 8, Bottom: 8}, typeset.NewParagraph("", moreStyle)))
}

// Fill shows the row on an object of its form.
func (r More) Fill(o fyne.CanvasObject) {
	objects := o.(*fyne.Container).Objects
	way := objects[0].(*widgets.PressArea)
	way.SetAction(r.Do)
	objects[1].(*fyne.Container).Objects[0].(*typeset.Paragraph).SetText(r.Text)
}

// Height is the row's height at a width.
func (r More) Height(width float32) float32 {
	return typeset.NewTextBlock().Set(r.Text, moreStyle(), width-widgets.NumberWidth()-widgets.StarWidth(), 0) + 16
}

func moreStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.TextSize(), Colour: skin.ColorNameAccentText, Bold: true}
}
