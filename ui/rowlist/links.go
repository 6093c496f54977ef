package rowlist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// Inline is a piece of a LinksRow: a link, or text only.
type Inline struct {
	Text string
	Open func() // nil for text only
}

// Links is a row of words of which some lead to other pages, with the name of
// what they are before them.
type Links struct {
	Name  string // "" for none
	Items []Inline
	Below float32 // room below the line
}

// NameGap is what tells names apart, in sizes of running text.
const NameGap float32 = 0.6

// Form is the kind of object that the row is shown on.
func (r Links) Form() string {
	if r.Name == "" {
		return "links"
	}
	return "namedlinks"
}

// Object returns an empty object of the row's form.
func (r Links) Object() fyne.CanvasObject {
	line := container.New(&layouts.Flow{Gap: 4, ExtraGap: NameGap})
	if r.Name == "" {
		return container.New(&layouts.Inset{}, line)
	}
	return container.New(&layouts.Inset{}, container.New(layouts.Labelled{Width: factName, Top: 2}, typeset.NewParagraph("", typeset.SecondaryStyle), line))
}

// Fill shows the row on an object of its form.
func (r Links) Fill(o fyne.CanvasObject) {
	box := o.(*fyne.Container)
	*box.Layout.(*layouts.Inset) = layouts.Inset{Bottom: r.Below}
	line := box.Objects[0].(*fyne.Container)
	if r.Name != "" {
		line.Objects[0].(*typeset.Paragraph).SetText(r.Name)
		line = line.Objects[1].(*fyne.Container)
	}
	r.put(line)
	box.Layout.Layout(box.Objects, box.Size())
	box.Refresh()
}

// put shows the words. Those that are there already stay, and with them the
// place of the keyboard.
func (r Links) put(line *fyne.Container) {
	objects := make([]fyne.CanvasObject, len(r.Items))
	for i, l := range r.Items {
		var before fyne.CanvasObject
		if i < len(line.Objects) {
			before = line.Objects[i]
		}
		objects[i] = l.on(before)
	}
	line.Objects = objects
}

// on shows the words on what stood in their place, where that has their form.
func (l Inline) on(before fyne.CanvasObject) fyne.CanvasObject {
	if l.Open == nil {
		t, is := before.(*widgets.InlineText)
		if !is {
			return widgets.NewInlineText(l.Text, typeset.SecondaryStyle)
		}
		t.SetText(l.Text)
		return t
	}
	link, is := before.(*widgets.InlineLink)
	if !is {
		return widgets.NewInlineLink(l.Text, l.Open)
	}
	link.SetLink(l.Text, l.Open)
	return link
}

// Height is the row's height at a width.
func (r Links) Height(width float32) float32 {
	o := r.Object()
	o.Resize(fyne.NewSize(width, 10))
	r.Fill(o)
	return layouts.HeightAt(o, width)
}
