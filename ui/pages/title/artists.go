package title

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// actRow is the heading of a part of a page with a button at its end.
type actRow struct {
	text, label string
	act         func() // nil for none
}

const actAbove float32 = 22

// actGround is what the button needs beside its word.
func actGround() float32 { return theme.IconInlineSize() + 4*theme.InnerPadding() + 16 }

func (r actRow) Form() string { return "act" }

func (r actRow) Object() fyne.CanvasObject {
	button := widgets.NewIconButton("", theme.ContentAddIcon(), func() {})
	button.Importance = widget.LowImportance
	return container.New(layouts.Inset{Top: actAbove}, container.New(actLine{}, typeset.NewParagraph("", typeset.SectionStyle), button))
}

func (r actRow) Fill(o fyne.CanvasObject) {
	line := o.(*fyne.Container).Objects[0].(*fyne.Container)
	line.Objects[0].(*typeset.Paragraph).SetText(r.text)
	button := line.Objects[1].(*widgets.Button)
	button.Hidden = r.act == nil
	button.OnTapped = r.act
	button.SetText(r.label)
	line.Layout.Layout(line.Objects, line.Size())
}

func (r actRow) Height(width float32) float32 {
	if r.act != nil {
		width -= typeset.StrongStyle().Measure(r.label).Width + actGround()
	}
	return typeset.NewTextBlock().Set(r.text, typeset.SectionStyle(), width, 0) + actAbove + 8
}

// actLine gives the button its size and the text the rest.
type actLine struct{}

// MinSize is that of the text.
func (actLine) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout places the two.
func (actLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, button := size.Width, objects[1].(*widgets.Button)
	if button.Visible() {
		left -= typeset.StrongStyle().Measure(button.Text).Width + actGround()
	}
	objects[0].Resize(fyne.NewSize(left, size.Height))
	least := button.MinSize()
	objects[1].Resize(least)
	objects[1].Move(fyne.NewPos(size.Width-least.Width, -5))
}
