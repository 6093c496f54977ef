package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/artwork"
)

// titleRow is a title above the music of somebody in it; it opens the title.
type titleRow struct {
	pictures *Pictures
	subject  artwork.Subject
	facts    string
	open     func()
}

const (
	thumbWidth  float32 = 104
	thumbHeight         = thumbWidth * cardRatio
	titleAbove  float32 = 20
	titleInset  float32 = 8
)

func (r titleRow) form() string { return "title" }

func (r titleRow) object() fyne.CanvasObject {
	return container.New(titleRowLayout{}, newDoor("", nil), newThumbnail(r.pictures), newParagraph("", sectionStyle), newParagraph("", secondaryStyle))
}

func (r titleRow) fill(o fyne.CanvasObject) {
	box := o.(*fyne.Container)
	way := box.Objects[0].(*door)
	way.onTapped, way.onEnter = r.open, r.open
	box.Objects[1].(*thumbnail).set(r.subject)
	box.Objects[2].(*Paragraph).SetText(r.subject.Name)
	box.Objects[3].(*Paragraph).SetText(r.facts)
	box.Layout.Layout(box.Objects, box.Size())
}

func titleText(width float32) float32 { return width - thumbWidth - 16 - 2*titleInset }

func (r titleRow) height(width float32) float32 {
	text := newTextBlock().set(r.subject.Name, sectionStyle(), titleText(width), 0) + newTextBlock().set(r.facts, secondaryStyle(), titleText(width), 0)
	return max(text, thumbHeight) + 2*titleInset + titleAbove
}

// titleRowLayout puts the picture before the name and the facts.
type titleRowLayout struct{}

// MinSize is that of the picture.
func (titleRowLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(thumbWidth+leastText, thumbHeight+2*titleInset+titleAbove)
}

// Layout places all in the middle of the row.
func (titleRowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, titleAbove))
	objects[0].Resize(size.SubtractWidthHeight(0, titleAbove))
	middle := titleAbove + (size.Height-titleAbove)/2
	objects[1].Move(fyne.NewPos(titleInset, middle-thumbHeight/2))
	objects[1].Resize(fyne.NewSize(thumbWidth, thumbHeight))
	width := titleText(size.Width)
	name, facts := heightAt(objects[2], width), heightAt(objects[3], width)
	x := titleInset + thumbWidth + 16
	objects[2].Resize(fyne.NewSize(width, name))
	objects[2].Move(fyne.NewPos(x, middle-(name+facts)/2))
	objects[3].Resize(fyne.NewSize(width, facts))
	objects[3].Move(fyne.NewPos(x, middle-(name+facts)/2+name))
}

// moreRow shows what is folded away.
type moreRow struct {
	text string
	do   func()
}

func (r moreRow) form() string { return "more" }

func (r moreRow) object() fyne.CanvasObject {
	return container.NewStack(newDoor("", nil), container.New(&inset{left: numberWidth() + starWidth(), top: 8, bottom: 8}, newParagraph("", moreStyle)))
}

func (r moreRow) fill(o fyne.CanvasObject) {
	objects := o.(*fyne.Container).Objects
	way := objects[0].(*door)
	way.onTapped, way.onEnter = r.do, r.do
	objects[1].(*fyne.Container).Objects[0].(*Paragraph).SetText(r.text)
}

func (r moreRow) height(width float32) float32 {
	return newTextBlock().set(r.text, moreStyle(), width-numberWidth()-starWidth(), 0) + 16
}

func moreStyle() textStyle {
	return textStyle{size: theme.TextSize(), colour: ColorNameAccentText, bold: true}
}
