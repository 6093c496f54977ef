package widgets

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
)

// TextRow is a row of text that wraps, with room above and below.
type TextRow struct {
	Text         string
	Style        func() typeset.TextStyle
	Above, Below float32
}

func SectionRow(text string) Row { return TextRow{text, typeset.SectionStyle, 26, 6} }

func HeadingRow(text string) Row { return TextRow{text, typeset.LabelStyle, 16, 4} }

func ParagraphRow(text string) Row { return TextRow{text, typeset.PlainStyle, 5, 5} }

func (r TextRow) Form() string { return "text" }

func (r TextRow) Object() fyne.CanvasObject {
	return container.New(&layouts.Inset{}, typeset.NewParagraph("", typeset.PlainStyle))
}

func (r TextRow) Fill(o fyne.CanvasObject) {
	box := o.(*fyne.Container)
	*box.Layout.(*layouts.Inset) = layouts.Inset{Top: r.Above, Bottom: r.Below}
	p := box.Objects[0].(*typeset.Paragraph)
	p.Text, p.Style = r.Text, r.Style
	box.Layout.Layout(box.Objects, box.Size())
	p.Refresh()
}

func (r TextRow) Height(width float32) float32 {
	return typeset.NewTextBlock().Set(r.Text, r.Style(), width, 0) + r.Above + r.Below
}

// LineRow is a row like that of a song.
type LineRow struct {
	Line   labels.SongLine
	Scenes bool
	Id     string
	Open   func() // nil for a row that leads nowhere
	Act    func() // what a click on the artist does; nil for what one elsewhere does
}

func (r LineRow) Form() string { return "line" }

func (r LineRow) Object() fyne.CanvasObject {
	return container.NewStack(NewPressArea("", nil), NewSongRow())
}

func (r LineRow) Fill(o fyne.CanvasObject) {
	objects := o.(*fyne.Container).Objects
	way := objects[0].(*PressArea)
	way.Hidden = r.Open == nil
	if r.Open != nil {
		way.SetAction(r.Open)
	}
	song := objects[1].(*SongRow)
	song.Set(r.Line, r.Scenes)
	way.SetPart(nil, song.Light)
	if r.Act != nil {
		way.SetPart(func(at fyne.Position) func() {
			if song.Spots.Artist.Has(at) {
				return r.Act
			}
			return nil
		}, song.Light)
	}
}

func (r LineRow) Height(width float32) float32 { return SongRowHeight(r.Line, r.Scenes, width) }

// LinkRow is a row that opens an address in the browser.
type LinkRow struct {
	Name    string
	Address *url.URL
	Written bool // the address stands below
}

func (r LinkRow) Form() string { return "link" }

func (r LinkRow) Object() fyne.CanvasObject {
	link := widget.NewHyperlink("", nil)
	link.Wrapping = fyne.TextWrapWord
	return container.New(layouts.Column{Gap: -8}, link, container.New(&layouts.Inset{Left: 8, Bottom: 10}, typeset.NewSecondaryText("")))
}

func (r LinkRow) Fill(o fyne.CanvasObject) {
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

func (r LinkRow) Height(width float32) float32 {
	o := r.Object()
	o.Resize(fyne.NewSize(width, 10))
	r.Fill(o)
	return o.MinSize().Height
}

// FactRow is a row of a fact with its name before it.
type FactRow struct{ Name, Text string }

// factName is the width of the name at the usual text size.
const factName float32 = 180

func (r FactRow) Form() string { return "fact" }

func (r FactRow) Object() fyne.CanvasObject {
	return container.New(layouts.Labelled{Width: factName}, typeset.NewParagraph("", typeset.SecondaryStyle), typeset.NewText(""))
}

func (r FactRow) Fill(o fyne.CanvasObject) {
	objects := o.(*fyne.Container).Objects
	objects[0].(*typeset.Paragraph).SetText(r.Name)
	objects[1].(*typeset.Paragraph).SetText(r.Text)
}

func (r FactRow) Height(width float32) float32 {
	return max(typeset.NewTextBlock().Set(r.Text, typeset.PlainStyle(), width-skin.WithText(factName, 1), 0), typeset.NewTextBlock().Set(r.Name, typeset.SecondaryStyle(), skin.WithText(factName, 1), 0)) + 8
}
