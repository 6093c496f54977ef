package ui

import (
	"context"
	"needledrop/internal/library"
	"testing"

	"fyne.io/fyne/v2"
)

func TestDiscoverPictures(t *testing.T) {
	Pictures(t, testParts(), picturesDiscover(), strangeDiscover())
}

func TestDiscoverIsReachedByTab(t *testing.T) { ReachedByTab(t, testParts(), picturesDiscover()) }

// picturesDiscover are what is drawn.
func picturesDiscover() []shot {
	return append([]shot{{"discover", others(), func(context.Context, *stage) error { return nil }}}, inDemoAll(discoverShots())...)
}

// strangeDiscover are what goes wrong, waits, or is out of measure.
func strangeDiscover() []shot {
	return []shot{{"state-large-discover", others(), large(inDemo(func(context.Context, *stage) error { return nil }))}}
}

// discoverShots show the parts and states of Discover below its first sight.
func discoverShots() []shot {
	return []shot{
		{"discover-rows", others(), func(ctx context.Context, s *stage) error { return scrollDiscover(ctx, s, coversShelf) }},
		{"discover-decades", small(), func(ctx context.Context, s *stage) error { return scrollDiscover(ctx, s, decadesShelf) }},
		{"discover-everything", others(), showEverything},
		{"discover-keyboard", small(), showKeyboard},
		{"discover-filtered", others(), showFiltered},
		{"discover-nothing", small(), showNothing},
	}
}

// scrollDiscover brings a row to the top.
func scrollDiscover(ctx context.Context, s *stage, name shelfName) error {
	p := s.page.(*discover)
	for _, r := range p.shelves {
		if r.name == name {
			p.grid.ScrollTo(r.box.Position().Y)
		}
	}
	return s.settle(ctx)
}

func showEverything(ctx context.Context, s *stage) error {
	p := s.page.(*discover)
	p.toGrid = true
	p.sortBy(library.Newest)
	return s.settle(ctx)
}

// showKeyboard goes along the first row by keyboard.
func showKeyboard(ctx context.Context, s *stage) error {
	p := s.page.(*discover)
	p.focusOn(p.shelves[0].strip)
	for range 5 {
		p.shelves[0].strip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	return s.settle(ctx)
}

func showFiltered(ctx context.Context, s *stage) error {
	p := s.page.(*discover)
	p.showMore()
	p.toggle(byMood, "nostalgic")
	p.toggle(byDecade, "1980s")
	return s.settle(ctx)
}

func showNothing(ctx context.Context, s *stage) error {
	p := s.page.(*discover)
	p.toggle(byKind, "competition")
	p.toggle(byMood, "eerie")
	return s.settle(ctx)
}
