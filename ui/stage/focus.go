package stage

import (
	"context"
	"fmt"
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/frame"
	"needledrop/ui/shell"
	"needledrop/ui/uitest"
	"needledrop/ui/uitest/contrast"
	"needledrop/ui/widgets"
)

// ReachedByTab walks Tab through pages, and expects to come to everything that
// can be pressed and to see there where the keyboard is. Cards and songs are
// reached by the arrows of their grid, strip or list; the hero by the button on
// it.
func ReachedByTab(t *testing.T, parts frame.Parts, pages []Shot) {
	t.Helper()
	if testing.Short() {
		t.Skip("it walks through many pages")
	}
	s := Start(t, parts, false)
	rings := map[string]bool{} // kinds whose ring was seen
	for _, shot := range pages {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		s.CloseDialog()
		if err := showFrom(ctx, s, shot); err != nil {
			t.Fatalf("%s: %v", shot.Name, err)
		}
		reached := TabThrough(s, func(o fyne.Focusable) {
			kind := fmt.Sprintf("%T", o)
			switch kind {
			case "*discover.discoverKeys": // the page itself, where a key leads to the first thing on it
				return
			case "*widget.PopUpMenu": // the toolkit's, which marks its line
				return
			}
			if !rings[kind] {
				rings[kind] = true
				checkRing(t, s, o, shot.Name+": "+kind)
			}
		})
		for _, o := range pressable(s) {
			if !reached[o] {
				t.Errorf("%s: Tab does not reach %T %q", shot.Name, o, WordOf(o))
			}
		}
		s.CancelJob()
		Settle(t, s)
		cancel()
	}
}

// showFrom shows a picture of the gallery from Discover, as the gallery does.
func showFrom(ctx context.Context, s *Stage, shot Shot) error {
	s.Visit(shell.Route{Page: shell.DiscoverPage})
	if err := s.Settle(ctx); err != nil {
		return err
	}
	return shot.Show(ctx, s)
}

// TabThrough presses Tab until it has been everywhere.
func TabThrough(s *Stage, at func(fyne.Focusable)) map[fyne.CanvasObject]bool {
	reached := map[fyne.CanvasObject]bool{}
	c := s.Win.Canvas()
	for c.FocusNext(); c.Focused() != nil && !reached[c.Focused().(fyne.CanvasObject)]; c.FocusNext() {
		o := c.Focused()
		reached[o.(fyne.CanvasObject)] = true
		at(o)
		c.Focus(o)
	}
	return reached
}

// pressable is what can be clicked in the window, or in the dialog on it.
func pressable(s *Stage) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch fmt.Sprintf("%T", o) {
		case "*widgets.titleCard", "*discover.carouselCard", "*discover.heroBanner", "*title.cueItem", "*title.groupItem", "*artists.artistCell", "*widget.scrollBarArea": // what they do the arrows and Page keys do
			return
		}
		if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
			return
		}
		_, tappable := o.(fyne.Tappable)
		if _, focusable := o.(fyne.Focusable); tappable {
			out = append(out, o)
			if focusable {
				return // its parts are its own business
			}
		}
		for _, part := range uitest.ObjectsOf(o) {
			walk(part)
		}
	}
	if top := s.Win.Canvas().Overlays().Top(); top != nil {
		for _, part := range uitest.ObjectsOf(top) {
			walk(part)
		}
		return out
	}
	walk(s.Win.Content())
	return out
}

// minRing is how many pixels must change clearly where the keyboard comes.
const minRing = 60

func checkRing(t *testing.T, s *Stage, o fyne.Focusable, name string) {
	t.Helper()
	c := s.Win.Canvas()
	with := c.Capture()
	c.Unfocus()
	without := c.Capture()
	c.Focus(o)
	if got := changed(with, without); got < minRing {
		t.Errorf("%s: the keyboard's place changes %d pixels clearly, want %d", name, got, minRing)
	}
}

// changed counts the pixels that differ by the contrast of an edge.
func changed(a, b image.Image) int {
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if p, q := a.At(x, y), b.At(x, y); p != q && contrast.Ratio(p, q) >= contrast.MinEdge {
				n++
			}
		}
	}
	return n
}

// WordOf is what a thing to press reads.
func WordOf(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *widgets.Button:
		return o.Text
	case *widgets.NavItem:
		return o.Text
	case *widgets.Chip:
		return o.Text
	}
	return ""
}
