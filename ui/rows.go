package ui

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// textRow is a row of text that wraps, with room above and below.
type textRow struct {
	text         string
	style        func() textStyle
	above, below float32
}

func sectionRow(text string) row { return textRow{text, sectionStyle, 26, 6} }

func headingRow(text string) row { return textRow{text, labelStyle, 16, 4} }

func paragraphRow(text string) row { return textRow{text, plainStyle, 5, 5} }

func (r textRow) form() string { return "text" }

func (r textRow) object() fyne.CanvasObject {
	return container.New(&inset{}, newParagraph("", plainStyle))
}

func (r textRow) fill(o fyne.CanvasObject) {
	box := o.(*fyne.Container)
	*box.Layout.(*inset) = inset{top: r.above, bottom: r.below}
	p := box.Objects[0].(*Paragraph)
	p.text, p.style = r.text, r.style
	box.Layout.Layout(box.Objects, box.Size())
	p.Refresh()
}

func (r textRow) height(width float32) float32 {
	return newTextBlock().set(r.text, r.style(), width, 0) + r.above + r.below
}

// lineRow is a row like that of a song.
type lineRow struct {
	line   SongLine
	scenes bool
	marked bool // the one that a search led to
	id     string
	open   func() // nil for a row that leads nowhere
	act    func() // what a click on the artist does; nil for what one elsewhere does
}

func (r lineRow) form() string { return "line" }

func (r lineRow) object() fyne.CanvasObject {
	return container.NewStack(&canvas.Rectangle{CornerRadius: 8}, newDoor("", nil), NewSongRow())
}

func (r lineRow) fill(o fyne.CanvasObject) {
	objects := o.(*fyne.Container).Objects
	ground := objects[0].(*canvas.Rectangle)
	ground.FillColor, ground.Hidden = colour(ColorNameChip), !r.marked
	ground.Refresh()
	way := objects[1].(*door)
	way.Hidden = r.open == nil
	if r.open != nil {
		way.onTapped, way.onEnter = r.open, r.open
	}
	song := objects[2].(*SongRow)
	song.Set(r.line, r.scenes)
	way.part, way.onPart = nil, song.light
	if r.act != nil {
		way.part = func(at fyne.Position) func() {
			if song.spots.artist.has(at) {
				return r.act
			}
			return nil
		}
	}
}

func (r lineRow) height(width float32) float32 { return SongRowHeight(r.line, r.scenes, width) }

// linkRow is a row that opens an address in the browser.
type linkRow struct {
	name    string
	address *url.URL
	written bool // the address stands below
}

func (r linkRow) form() string { return "link" }

func (r linkRow) object() fyne.CanvasObject {
	link := widget.NewHyperlink("", nil)
	link.Wrapping = fyne.TextWrapWord
	return container.New(column{-8}, link, container.New(&inset{left: 8, bottom: 10}, NewSecondaryText("")))
}

func (r linkRow) fill(o fyne.CanvasObject) {
	box := o.(*fyne.Container)
	link := box.Objects[0].(*widget.Hyperlink)
	link.SetText(plainText(r.name))
	link.SetURL(r.address)
	address := ""
	if r.written {
		address = r.address.String()
	}
	box.Objects[1].(*fyne.Container).Objects[0].(*Paragraph).SetText(address)
	box.Layout.Layout(box.Objects, box.Size())
}

func (r linkRow) height(width float32) float32 {
	o := r.object()
	o.Resize(fyne.NewSize(width, 10))
	r.fill(o)
	return o.MinSize().Height
}

// factRow is a row of a fact with its name before it.
type factRow struct{ name, text string }

// factName is the width of the name at the usual text size.
const factName float32 = 180

func (r factRow) form() string { return "fact" }

func (r factRow) object() fyne.CanvasObject {
	return container.New(labelled{width: factName}, newParagraph("", secondaryStyle), NewText(""))
}

func (r factRow) fill(o fyne.CanvasObject) {
	objects := o.(*fyne.Container).Objects
	objects[0].(*Paragraph).SetText(r.name)
	objects[1].(*Paragraph).SetText(r.text)
}

func (r factRow) height(width float32) float32 {
	return max(newTextBlock().set(r.text, plainStyle(), width-withText(factName, 1), 0), newTextBlock().set(r.name, secondaryStyle(), withText(factName, 1), 0)) + 8
}
