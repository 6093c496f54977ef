package rowlist

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// Text is a row of text that wraps, with room above and below.
type Text struct {
	Text         string
	Style        func() typeset.TextStyle
	Above, Below float32
}

// Section is a row with the heading of a section.
func Section(text string) Row { return Text{text, typeset.SectionStyle, 26, 6} }

// Heading is a row with a small heading.
func Heading(text string) Row { return Text{text, typeset.LabelStyle, 16, 4} }

// Paragraph is a row of running text.
func Paragraph(text string) Row { return Text{text, typeset.PlainStyle, 5, 5} }

// Form is the kind of object that the row is shown on.
func (r Text) Form() string { return "text" }

// Object returns an empty object of the row's form.
func (r Text) Object() fyne.CanvasObject {
	return container.New(&layouts.Inset{}, typeset.NewParagraph("", typeset.PlainStyle))
}

// Fill shows the row on an object of its form.
func (r Text) Fill(o fyne.CanvasObject) {
	box := o.(*fyne.Container)
	*box.Layout.(*layouts.Inset) = layouts.Inset{Top: r.Above, Bottom: r.Below}
	p := box.Objects[0].(*typeset.Paragraph)
	p.Text, p.Style = r.Text, r.Style
	box.Layout.Layout(box.Objects, box.Size())
	p.Refresh()
}

// Height is the row's height at a width.
func (r Text) Height(width float32) float32 {
	return typeset.NewTextBlock().Set(r.Text, r.Style(), width, 0) + r.Above + r.Below
}

// Song is a row like that of a song.
type Song struct {
	Line       labels.SongLine
	Scenes     bool
	ID         string
	Open       func() // nil for a row that leads nowhere
	OpenArtist func() // what a click on the artist does; nil for what one elsewhere does
	Liked      bool
	Like       func(on bool) // makes the song a favourite or no more; nil for a row without a heart
}

// heartWidth is the room of a heart at the end of a row.
const heartWidth float32 = 44

// Form is the kind of object that the row is shown on.
func (r Song) Form() string {
	if r.Like != nil {
		return "likedline"
	}
	return "line"
}

// Object returns an empty object of the row's form.
func (r Song) Object() fyne.CanvasObject {
	way, song := widgets.NewPressArea("", nil), widgets.NewSongRow()
	if r.Like == nil {
		return container.NewStack(way, song)
	}
	return container.New(beforeHeart{}, way, song, widgets.NewHeartButton(false, func(bool) {}))
}

// beforeHeart leaves the end of a row to a heart.
type beforeHeart struct{}

// MinSize is that of the row.
func (beforeHeart) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(heartWidth, 0)
}

// Layout puts the heart beside the first line.
func (beforeHeart) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects[:2] {
		o.Resize(size.SubtractWidthHeight(heartWidth, 0))
	}
	heart := objects[2].(*widgets.HeartButton)
	least := heart.MinSize()
	heart.Resize(least)
	heart.Move(fyne.NewPos(size.Width-heartWidth+(heartWidth-least.Width)/2, max(widgets.RowInset+typeset.SongStyle().Measure("Å").Height/2-least.Height/2, 0)))
}

// Fill shows the row on an object of its form.
func (r Song) Fill(o fyne.CanvasObject) {
	objects := o.(*fyne.Container).Objects
	way := objects[0].(*widgets.PressArea)
	way.Hidden = r.Open == nil
	if r.Open != nil {
		way.SetAction(r.Open)
	}
	song := objects[1].(*widgets.SongRow)
	song.Set(r.Line, r.Scenes)
	if r.Like != nil {
		objects[2].(*widgets.HeartButton).Set(r.Liked, r.Like)
	}
	way.SetPart(nil, song.UnderlineArtist)
	if r.OpenArtist != nil {
		way.SetPart(func(at fyne.Position) func() {
			if song.Areas.Artist.Contains(at) {
				return r.OpenArtist
			}
			return nil
		}, song.UnderlineArtist)
	}
}

// Height is the row's height at a width.
func (r Song) Height(width float32) float32 {
	if r.Like != nil {
		width -= heartWidth
	}
	return widgets.SongRowHeight(r.Line, r.Scenes, width)
}

// WebLink is a row that opens an address in the browser.
type WebLink struct {
	Name    string
	Address *url.URL
	Written bool // the address stands below
}

// Form is the kind of object that the row is shown on.
func (r WebLink) Form() string { return "link" }

// Object returns an empty object of the row's form.
func (r WebLink) Object() fyne.CanvasObject {
	link := widget.NewHyperlink("", nil)
	link.Wrapping = fyne.TextWrapWord
	return container.New(layouts.Column{Gap: -8}, link, container.New(&layouts.Inset{Left: 8, Bottom: 10}, typeset.NewSecondaryText("")))
}

// Fill shows the row on an object of its form.
func (r WebLink) Fill(o fyne.CanvasObject) {
	box := o.(*fyne.Container)
	link := box.Objects[0].(*widget.Hyperlink)
	link.SetText(lang.PlainText(r.Name))
	link.SetURL(r.Address)
	address := ""
	if r.Written {
		address = r.Address.String()
	}
	box.Objects[1].(*fyne.Container).Objects[0].(*typeset.Paragraph).SetText(address)
	box.Layout.Layout(box.Objects, box.Size())
}

// Height is the row's height at a width.
func (r WebLink) Height(width float32) float32 {
	o := r.Object()
	o.Resize(fyne.NewSize(width, 10))
	r.Fill(o)
	return o.MinSize().Height
}

// Fact is a row of a fact with its name before it.
type Fact struct{ Name, Text string }

// factName is the width of the name at the usual text size.
const factName float32 = 180

// Form is the kind of object that the row is shown on.
func (r Fact) Form() string { return "fact" }

// Object returns an empty object of the row's form.
func (r Fact) Object() fyne.CanvasObject {
	return container.New(layouts.Labelled{Width: factName}, typeset.NewParagraph("", typeset.SecondaryStyle), typeset.NewText(""))
}

// Fill shows the row on an object of its form.
func (r Fact) Fill(o fyne.CanvasObject) {
	objects := o.(*fyne.Container).Objects
	objects[0].(*typeset.Paragraph).SetText(r.Name)
	objects[1].(*typeset.Paragraph).SetText(r.Text)
}

// Height is the row's height at a width.
func (r Fact) Height(width float32) float32 {
	return max(typeset.NewTextBlock().Set(r.Text, typeset.PlainStyle(), width-skin.WithText(factName, 1), 0), typeset.NewTextBlock().Set(r.Name, typeset.SecondaryStyle(), skin.WithText(factName, 1), 0)) + 8
}
