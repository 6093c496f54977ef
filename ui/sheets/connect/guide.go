package connect

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// guide leads through the set-up of a person's own app at Spotify, one step
// after the other.
type guide struct {
	window  *shell.Shell
	box     *fyne.Container // the step that is shown
	way     *fyne.Container // how far it is, and the way back and on
	steps   []fyne.CanvasObject
	dots    []*canvas.Rectangle
	at      int
	count   *typeset.Paragraph
	back    *widgets.Button
	next    *widgets.Button
	changed func() // another step is shown
}

func newGuide(w *shell.Shell, steps []fyne.CanvasObject, changed func()) *guide {
	g := &guide{window: w, steps: steps, changed: changed, count: typeset.NewSecondaryText("")}
	g.back = w.NewDialogButton(lang.Tr("Back"), theme.NavigateBackIcon(), func() { g.turn(-1) })
	g.next = w.NewDialogButton(lang.Tr("Next"), theme.NavigateNextIcon(), func() { g.turn(1) })
	g.next.IconPlacement = widget.ButtonIconTrailingText
	dots := container.New(&layouts.Flow{Gap: 6})
	for range steps {
		dot := &canvas.Rectangle{CornerRadius: canvas.RadiusMaximum}
		dot.SetMinSize(fyne.NewSize(22, 5))
		g.dots = append(g.dots, dot)
		dots.Add(dot)
	}
	g.way = container.NewHBox(g.back, g.next, container.New(layouts.Inset{Left: 8, Top: 4}, container.New(fixedWide{120}, container.New(layouts.Column{Gap: 6}, dots, g.count))))
	g.box = container.New(layouts.Column{Gap: 12}, steps...)
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
		g.dots[i].FillColor = skin.Colour(skin.ColorNameChipHover)
		if i <= g.at {
			g.dots[i].FillColor = skin.Colour(theme.ColorNamePrimary)
		}
		g.dots[i].Refresh()
	}
	g.count.SetText(lang.Trf("Step %d of %d", g.at+1, len(g.steps)))
	widgets.SetEnabled(g.back, g.at > 0)
	g.next.Hidden = g.at == len(g.steps)-1
	g.next.Importance = widget.HighImportance
	g.box.Refresh()
	g.way.Refresh()
}

// Focus is what the keyboard goes to.
func (g *guide) Focus() fyne.Focusable {
	if g.next.Hidden {
		return g.back
	}
	return g.next
}

// guideStep is one step: its picture, what to do in one sentence, and what
// helps with it.
func guideStep(picture *guidePicture, heading, text string, help ...fyne.CanvasObject) fyne.CanvasObject {
	rows := []fyne.CanvasObject{picture, typeset.NewParagraph(heading, stepStyle), typeset.NewText(text)}
	return container.New(layouts.Column{Gap: 8}, append(rows, help...)...)
}

func stepStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.TextSize() + 3, Colour: theme.ColorNameForeground, Bold: true, Display: true}
}

// fixedWide gives its one object a width for the usual text size.
type fixedWide struct{ width float32 }

// MinSize is as wide as that.
func (l fixedWide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := skin.WithText(l.width, 0.6)
	return fyne.NewSize(width, layouts.HeightAt(objects[0], width))
}

// Layout fills.
func (l fixedWide) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
