package discover

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/internal/library"
	"needledrop/ui/stage"
)

func TestPictures(t *testing.T) {
	stage.Pictures(t, parts(), pictures(), strange())
}

func TestEverythingIsReachedByTab(t *testing.T) {
	stage.ReachedByTab(t, parts(), pictures())
}

// pictures are what is drawn.
func pictures() []stage.Shot {
	return append([]stage.Shot{{Name: "discover", Sizes: stage.Others(), Show: func(context.Context, *stage.Stage) error { return nil }}}, stage.InDemoAll(discoverShots())...)
}

// strange are what goes wrong, waits, or is out of measure.
func strange() []stage.Shot {
	return []stage.Shot{{Name: "state-large-discover", Sizes: stage.Others(), Show: stage.Large(stage.InDemo(func(context.Context, *stage.Stage) error { return nil }))}}
}

// discoverShots show the parts and states of Discover below its first sight.
func discoverShots() []stage.Shot {
	return []stage.Shot{
		{Name: "discover-rows", Sizes: stage.Others(), Show: func(ctx context.Context, s *stage.Stage) error { return scrollDiscover(ctx, s, coversShelf) }},
		{Name: "discover-decades", Sizes: stage.Small(), Show: func(ctx context.Context, s *stage.Stage) error { return scrollDiscover(ctx, s, decadesShelf) }},
		{Name: "discover-everything", Sizes: stage.Others(), Show: showEverything},
		{Name: "discover-keyboard", Sizes: stage.Small(), Show: showKeyboard},
		{Name: "discover-filtered", Sizes: stage.Others(), Show: showFiltered},
		{Name: "discover-nothing", Sizes: stage.Small(), Show: showNothing},
	}
}

// scrollDiscover brings a row to the top.
func scrollDiscover(ctx context.Context, s *stage.Stage, name rowName) error {
	p := s.Page.(*view)
	for _, r := range p.shelves {
		if r.name == name {
			p.grid.ScrollTo(r.box.Position().Y)
		}
	}
	return s.Settle(ctx)
}

func showEverything(ctx context.Context, s *stage.Stage) error {
	p := s.Page.(*view)
	p.toGrid = true
	p.sortBy(library.Newest)
	return s.Settle(ctx)
}

// showKeyboard goes along the first row by keyboard.
func showKeyboard(ctx context.Context, s *stage.Stage) error {
	p := s.Page.(*view)
	p.focusOn(p.shelves[0].strip)
	for range 5 {
		p.shelves[0].strip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	return s.Settle(ctx)
}

func showFiltered(ctx context.Context, s *stage.Stage) error {
	p := s.Page.(*view)
	p.showMore()
	p.toggle(byMood, "nostalgic")
	p.toggle(byDecade, "1980s")
	return s.Settle(ctx)
}

func showNothing(ctx context.Context, s *stage.Stage) error {
	p := s.Page.(*view)
	p.toggle(byKind, "competition")
	p.toggle(byMood, "eerie")
	return s.Settle(ctx)
}
