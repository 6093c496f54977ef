package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// actRow is the heading of a part of a page with a button at its end.
type actRow struct {
	text, label string
	act         func() // nil for none
}

const actAbove float32 = 22

// actGround is what the button needs beside its word.
func actGround() float32 { return theme.IconInlineSize() + 4*theme.InnerPadding() + 16 }

func (r actRow) form() string { return "act" }

func (r actRow) object() fyne.CanvasObject {
	button := newIconButton("", theme.ContentAddIcon(), func() {})
	button.Importance = widget.LowImportance
	return container.New(inset{top: actAbove}, container.New(actLine{}, newParagraph("", sectionStyle), button))
}

func (r actRow) fill(o fyne.CanvasObject) {
	line := o.(*fyne.Container).Objects[0].(*fyne.Container)
	line.Objects[0].(*Paragraph).SetText(r.text)
	button := line.Objects[1].(*keyedButton)
	button.Hidden = r.act == nil
	button.OnTapped = r.act
	button.SetText(r.label)
	line.Layout.Layout(line.Objects, line.Size())
}

func (r actRow) height(width float32) float32 {
	if r.act != nil {
		width -= strongStyle().measure(r.label).Width + actGround()
	}
	return newTextBlock().set(r.text, sectionStyle(), width, 0) + actAbove + 8
}

// actLine gives the button its size and the text the rest.
type actLine struct{}

// MinSize is that of the text.
func (actLine) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout places the two.
func (actLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, button := size.Width, objects[1].(*keyedButton)
	if button.Visible() {
		left -= strongStyle().measure(button.Text).Width + actGround()
	}
	objects[0].Resize(fyne.NewSize(left, size.Height))
	least := button.MinSize()
	objects[1].Resize(least)
	objects[1].Move(fyne.NewPos(size.Width-least.Width, -5))
}
