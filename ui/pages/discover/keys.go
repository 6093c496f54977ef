package discover

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/widgets"
)

// discoverKeys has the keyboard when the page opens: it scrolls, and Down goes
// to the first thing to choose from.
type discoverKeys struct {
	widget.BaseWidget
	page *view
}

var _ fyne.Focusable = (*discoverKeys)(nil)

func newDiscoverKeys(p *view) *discoverKeys {
	k := &discoverKeys{page: p}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is called by Fyne.
func (k *discoverKeys) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

// FocusGained does nothing: no thing is chosen.
func (k *discoverKeys) FocusGained() {}

// FocusLost does nothing.
func (k *discoverKeys) FocusLost() {}

// TypedRune passes letters on.
func (k *discoverKeys) TypedRune(r rune) { widgets.TypedRune(k, nil, r) }

// TypedKey scrolls, or goes to the first thing.
func (k *discoverKeys) TypedKey(event *fyne.KeyEvent) {
	if widgets.PassHelpKey(k, event) {
		return
	}
	g := k.page.grid
	page := max(g.Size().Height-48, 48)
	switch event.Name {
	case fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnter:
		k.page.focusOn(k.page.stops()[0])
	case fyne.KeyPageDown, fyne.KeySpace:
		g.ScrollTo(g.Offset() + page)
	case fyne.KeyPageUp:
		g.ScrollTo(g.Offset() - page)
	case fyne.KeyHome, fyne.KeyUp:
		g.ScrollTo(0)
	case fyne.KeyEnd:
		k.page.focusOn(g.Focusable())
		g.TypedKey(event)
	}
}

// stops are what Up and Down go through.
func (p *view) stops() []fyne.Focusable {
	var out []fyne.Focusable
	if !p.day.Hidden {
		if !p.hero.Hidden && p.hero.hero != nil {
			out = append(out, p.hero.first())
		}
		for _, r := range p.shelves {
			if len(r.strip.items) > 0 {
				out = append(out, r.strip)
			}
		}
	}
	return append(out, p.grid.Focusable())
}

// leave goes from a stop to the one after it (1) or before it (-1).
func (p *view) leave(from fyne.Focusable, by int) {
	stops := p.stops()
	switch to := slices.Index(stops, from) + by; {
	case to < 0:
		p.focusOn(p.keys)
		p.grid.ScrollTo(0)
	case to < len(stops):
		p.focusOn(stops[to])
	}
}

func (p *view) focusOn(o fyne.Focusable) { p.window.Win.Canvas().Focus(o) }

// heroKey goes from the hero's buttons to the rows, or from one button to the
// other.
func (p *view) heroKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyDown, fyne.KeyPageDown:
		p.leave(p.hero.first(), 1)
	case fyne.KeyUp, fyne.KeyPageUp:
		p.leave(p.hero.first(), -1)
	case fyne.KeyRight:
		p.focusOn(p.hero.open)
	case fyne.KeyLeft:
		p.focusOn(p.hero.first())
	}
}

// sightOf scrolls so that a part of the head can be seen.
func (p *view) sightOf(o fyne.CanvasObject) func() {
	return func() {
		if p.grid.Size().Height == 0 {
			return
		}
		where := fyne.CurrentApp().Driver().AbsolutePositionForObject
		top := where(o).Y - where(p.head).Y
		p.grid.KeepInSight(top, top+o.Size().Height)
	}
}

// seenSelect is a choice that can be brought in sight.
type seenSelect struct {
	widgets.Choice
	onFocus func()
}

func newSeenSelect(names []string, onFocus func()) *seenSelect {
	s := &seenSelect{onFocus: onFocus}
	s.Options = names
	s.ExtendBaseWidget(s)
	return s
}

// MinSize has room for the longest of the names.
func (s *seenSelect) MinSize() fyne.Size {
	width := func(text string) float32 { return fyne.MeasureText(text, theme.TextSize(), fyne.TextStyle{}).Width }
	room, widest := width(s.PlaceHolder), float32(0) // Fyne leaves room for the placeholder
	for _, name := range s.Options {
		widest = max(widest, width(name))
	}
	return s.Choice.MinSize().AddWidthHeight(max(widest-room, 0), 0)
}

// FocusGained brings it in sight.
func (s *seenSelect) FocusGained() {
	s.Choice.FocusGained()
	s.onFocus()
}
