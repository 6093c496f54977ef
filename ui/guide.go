package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// guide leads through the set-up of a person's own app at Spotify, one step
// after the other.
type guide struct {
	window  *Window
	box     *fyne.Container // the step that is shown
	way     *fyne.Container // how far it is, and the way back and on
	steps   []fyne.CanvasObject
	dots    []*canvas.Rectangle
	at      int
	count   *Paragraph
	back    *keyedButton
	next    *keyedButton
	changed func() // another step is shown
}

func newGuide(w *Window, steps []fyne.CanvasObject, changed func()) *guide {
	g := &guide{window: w, steps: steps, changed: changed, count: NewSecondaryText("")}
	g.back = w.sheetButton(tr("Back"), theme.NavigateBackIcon(), func() { g.turn(-1) })
	g.next = w.sheetButton(tr("Next"), theme.NavigateNextIcon(), func() { g.turn(1) })
	g.next.IconPlacement = widget.ButtonIconTrailingText
	dots := container.New(&flow{gap: 6})
	for range steps {
		dot := &canvas.Rectangle{CornerRadius: canvas.RadiusMaximum}
		dot.SetMinSize(fyne.NewSize(22, 5))
		g.dots = append(g.dots, dot)
		dots.Add(dot)
	}
	g.way = container.NewHBox(g.back, g.next, container.New(inset{left: 8, top: 4}, container.New(fixedWide{120}, container.New(column{6}, dots, g.count))))
	g.box = container.New(column{12}, steps...)
	return g
}

// turn goes a step back or on.
func (g *guide) turn(by int) {
	g.show(g.at + by)
	g.changed()
}

// show shows a step.
func (g *guide) show(at int) {
	g.at = min(max(at, 0), len(g.steps)-1)
	for i, step := range g.steps {
		if i == g.at {
			step.Show()
		} else {
			step.Hide()
		}
		g.dots[i].FillColor = colour(ColorNameChipHover)
		if i <= g.at {
			g.dots[i].FillColor = colour(theme.ColorNamePrimary)
		}
		g.dots[i].Refresh()
	}
	g.count.SetText(trf("Step %d of %d", g.at+1, len(g.steps)))
	g.window.enable(g.back, g.at > 0)
	g.next.Hidden = g.at == len(g.steps)-1
	g.next.Importance = widget.HighImportance
	g.box.Refresh()
	g.way.Refresh()
}

// focus is what the keyboard goes to.
func (g *guide) focus() fyne.Focusable {
	if g.next.Hidden {
		return g.back
	}
	return g.next
}

// guideStep is one step: its picture, what to do in one sentence, and what
// helps with it.
func guideStep(picture *guidePicture, heading, text string, help ...fyne.CanvasObject) fyne.CanvasObject {
	rows := []fyne.CanvasObject{picture, newParagraph(heading, stepStyle), NewText(text)}
	return container.New(column{8}, append(rows, help...)...)
}

func stepStyle() textStyle {
	return textStyle{size: theme.TextSize() + 3, colour: theme.ColorNameForeground, bold: true, display: true}
}

// fixedWide gives its one object a width for the usual text size.
type fixedWide struct{ width float32 }

// MinSize is as wide as that.
func (l fixedWide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := withText(l.width, 0.6)
	return fyne.NewSize(width, heightAt(objects[0], width))
}

// Layout fills.
func (l fixedWide) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
