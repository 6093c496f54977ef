//go:build window

package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// A build for the tests of the window answers on its input where a text stands,
// so that a test can point the mouse at what a person reads. It presses nothing
// itself.
func init() { go answerWhere() }

// answerWhere reads a text per line and writes "X Y", the middle of that text in
// the window, or "nowhere" and what is to be read.
func answerWhere() {
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		var answer string
		fyne.DoAndWait(func() { answer = where(lines.Text()) })
		fmt.Println("where: " + answer)
	}
}

func where(text string) string {
	windows := fyne.CurrentApp().Driver().AllWindows()
	if len(windows) == 0 {
		return "nowhere"
	}
	c := windows[0].Canvas()
	from := c.Content()
	if top := c.Overlays().Top(); top != nil {
		from = top
	}
	r := reader{text: text, driver: fyne.CurrentApp().Driver(), bounds: c.Size()}
	r.read(from)
	if r.found {
		return fmt.Sprintf("%.0f %.0f", r.at.X, r.at.Y)
	}
	return "nowhere; " + strings.Join(r.all, " | ")
}

// reader looks for a text among those that stand in the window.
type reader struct {
	text   string
	driver fyne.Driver
	bounds fyne.Size
	all    []string
	at     fyne.Position
	found  bool
}

func (r *reader) read(o fyne.CanvasObject) {
	if r.found || !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *canvas.Text:
		r.compare(o)
	case *fyne.Container:
		for _, child := range o.Objects {
			r.read(child)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			r.read(child)
		}
	}
}

func (r *reader) compare(t *canvas.Text) {
	middle := r.driver.AbsolutePositionForObject(t).AddXY(t.MinSize().Width/2, t.MinSize().Height/2)
	if t.Text == "" || middle.X < 0 || middle.Y < 0 || middle.X > r.bounds.Width || middle.Y > r.bounds.Height {
		return
	}
	r.all = append(r.all, t.Text)
	r.at, r.found = middle, t.Text == r.text
}
