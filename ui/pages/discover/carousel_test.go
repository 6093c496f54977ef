package discover

import (
	"fmt"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/uitest"
)

// newStrip shows n things on a strip 1000 wide. Its pictures never come.
func newStrip(t *testing.T, n int) *carouselStrip {
	t.Helper()
	uitest.NewApp(t)
	never := func(func()) {}
	s := newShelfStrip(drawings.NewPictures(never, func(artwork.Subject, int, int) *image.RGBA { return nil }), momentsShelf.form())
	items := make([]rowItem, n)
	for i := range items {
		items[i] = rowItem{subject: artwork.Subject{ID: fmt.Sprint("t", i)}, strong: fmt.Sprint("Song ", i)}
	}
	w := test.NewTempWindow(t, s)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1000, 300))
	s.setItems(items)
	s.see(true)
	return s
}

func TestStripHoldsCardsForWhatIsInSightOnly(t *testing.T) {
	s := newStrip(t, 500)
	for range 3 {
		if n := len(s.cards) + len(s.spare); n == 0 || n > 9 {
			t.Fatalf("%d cards", n)
		}
		s.TypedKey(uitest.Key(fyne.KeyEnd))
	}
	if s.cards[499] == nil || s.offset != s.furthest() {
		t.Error("End does not show the last")
	}
	s.see(false)
	if n := len(s.cards) + len(s.spare); n != 0 {
		t.Errorf("%d cards out of sight", n)
	}
}

func TestStripKeepsTheKeyboardsPlaceInSight(t *testing.T) {
	s := newStrip(t, 20)
	s.FocusGained()
	for _, name := range []fyne.KeyName{fyne.KeyRight, fyne.KeyEnd, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyHome, fyne.KeyLeft} {
		s.TypedKey(uitest.Key(name))
		card := s.cards[s.cursor]
		if card == nil || !card.ringed || card.Position().X < stripInset-0.1 || card.Position().X+card.Size().Width > 1000-stripInset+0.1 {
			t.Fatalf("after %s card %d is not whole in sight", name, s.cursor)
		}
	}
	if s.cursor != 0 || s.offset != 0 {
		t.Errorf("at card %d, offset %v", s.cursor, s.offset)
	}
}

func TestWheelSidewaysScrollsTheStripAndElseThePage(t *testing.T) {
	s := newStrip(t, 20)
	var page float32
	s.onScroll = func(e *fyne.ScrollEvent) { page += e.Scrolled.DY }
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(-50, 3)})
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(2, -30)})
	if s.offset != 50 || page != -30 {
		t.Errorf("strip at %v, page moved %v", s.offset, page)
	}
}

func TestArrowsOfARowEndWhereItEnds(t *testing.T) {
	uitest.NewApp(t)
	r := newShelfRow(decadesShelf, drawings.NewPictures(func(func()) {}, func(artwork.Subject, int, int) *image.RGBA { return nil }), nil)
	w := test.NewTempWindow(t, r.box)
	w.Resize(fyne.NewSize(800, 300))
	r.set(make([]rowItem, 7))
	if !r.before.Disabled() || r.after.Disabled() {
		t.Error("at the start it can scroll back, or not on")
	}
	for range 7 {
		test.Tap(r.after)
	}
	if r.before.Disabled() || !r.after.Disabled() {
		t.Error("at the end it cannot scroll back, or on")
	}
}

func TestRunHasNumberOneOnTopAndBothEnds(t *testing.T) {
	t.Parallel()
	points := runPoints([]int{90, 40, 1, 20, 60}, fyne.NewSize(100, 50))
	if len(points) != 5 || points[2].Y != 0 || points[0].Y != 50 || points[4].X != 100 {
		t.Errorf("points %v", points)
	}
	long := make([]int, 200)
	for i := range long {
		long[i] = 100
	}
	long[117] = 1
	peak := false
	points = runPoints(long, fyne.NewSize(100, 50))
	for _, p := range points {
		peak = peak || p.Y == 0
	}
	if len(points) != maxPoints || !peak {
		t.Errorf("%d points, with the peak: %v", len(points), peak)
	}
	if got := runPoints([]int{1, 2}, fyne.NewSize(100, 50)); got != nil {
		t.Errorf("draws two weeks: %v", got)
	}
}

func TestShareIsOnlyThatOfARise(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Streams rose 342% in three days.":          "342%",
		"Plays rose by 3,300% in a week.":           "3,300%",
		"Streams fell 20% after they rose.":         "",
		"It took 40% of all streams, up from 10%.":  "",
		"It reached number 1.":                      "",
		"Half of its songs make 50% of the record.": "",
	} {
		if got := shareIn(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
