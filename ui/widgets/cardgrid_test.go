package widgets

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/uitest"
)

// newGrid shows n titles in a window of 1000 by 700. Its pictures never come.
func newGrid(t *testing.T, n int) (*CardGrid[CardTitle], fyne.Window) {
	t.Helper()
	uitest.NewApp(t)
	never := func(func()) {}
	g := NewTitleGrid(drawings.NewPictures(never, func(artwork.Subject, int, int) *image.RGBA { return nil }))
	titles := make([]CardTitle, n)
	for i := range titles {
		titles[i] = CardTitle{Subject: artwork.Subject{ID: fmt.Sprint("t", i), Name: fmt.Sprint("Title ", i)}, Facts: "Series"}
	}
	w := test.NewTempWindow(t, g)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1000, 700))
	g.SetItems(titles)
	return g, w
}

func TestGridFillsTheRow(t *testing.T) {
	g, _ := newGrid(t, 40)
	m := g.measure()
	right := m.at(m.Columns-1).X + m.Width
	if left := m.at(0).X; right < 1000-24 || right > 1000-left {
		t.Errorf("%d columns end at %v of 1000", m.Columns, right)
	}
}

func TestGridHoldsCardsForWhatIsInSightOnly(t *testing.T) {
	g, _ := newGrid(t, 5000)
	if n := len(g.cards); n == 0 || n > 40 {
		t.Errorf("%d cards for 5000 titles", n)
	}
	g.TypedKey(uitest.Key(fyne.KeyEnd))
	if !strings.Contains(visibleText(g), "Title 4999") {
		t.Error("the last title is not in sight after End")
	}
	if n := len(g.cards); n > 40 {
		t.Errorf("%d cards after End", n)
	}
}

func TestGridShowsEachTitleInSightOnce(t *testing.T) {
	g, _ := newGrid(t, 200)
	for range 12 {
		g.TypedKey(uitest.Key(fyne.KeyPageDown))
		seen := map[string]int{}
		for _, card := range g.cards {
			if card.Visible() {
				seen[card.(*titleCard).title.Subject.ID]++
			}
		}
		for id, n := range seen {
			if n > 1 {
				t.Fatalf("%s is shown %d times", id, n)
			}
		}
	}
}

func TestGridMovesByKeysAndOpens(t *testing.T) {
	g, w := newGrid(t, 30)
	opened := -1
	g.OnOpen = func(i int) { opened = i }
	w.Canvas().Focus(g.keys)
	columns := g.measure().Columns
	for _, step := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyLeft, 0}, {fyne.KeyUp, 0}, {fyne.KeyRight, 1}, {fyne.KeyDown, 1 + columns}, {fyne.KeyUp, 1},
		{fyne.KeyEnd, 29}, {fyne.KeyDown, 29}, {fyne.KeyHome, 0},
	} {
		g.TypedKey(uitest.Key(step.key))
		if g.cursor != step.want {
			t.Fatalf("%s: at %d, want %d", step.key, g.cursor, step.want)
		}
		g.TypedKey(uitest.Key(fyne.KeyReturn))
		if opened != step.want {
			t.Fatalf("%s: opened %d, want %d", step.key, opened, step.want)
		}
	}
}

func TestGridShowsTheKeyboardsPlaceOnlyWithFocus(t *testing.T) {
	g, w := newGrid(t, 30)
	ringed := func() (n int) {
		for _, card := range g.cards {
			if card.(*titleCard).ringed {
				n++
			}
		}
		return n
	}
	if ringed() != 0 {
		t.Error("a ring without focus")
	}
	w.Canvas().Focus(g.keys)
	g.TypedKey(uitest.Key(fyne.KeyRight))
	if ringed() != 1 {
		t.Errorf("%d rings, want 1", ringed())
	}
	w.Canvas().Unfocus()
	if ringed() != 0 {
		t.Error("the ring stayed")
	}
}

func TestClickOpensTheTitleUnderThePointer(t *testing.T) {
	g, w := newGrid(t, 30)
	opened := -1
	g.OnOpen = func(i int) { opened = i }
	m := g.measure()
	test.TapCanvas(w.Canvas(), m.at(m.Columns+1).AddXY(m.Width/2, 20))
	if opened != m.Columns+1 {
		t.Errorf("opened %d, want %d", opened, m.Columns+1)
	}
}

func TestGridReturnsToAPlace(t *testing.T) {
	g, _ := newGrid(t, 300)
	g.TypedKey(uitest.Key(fyne.KeyEnd))
	place, text := g.Place(), visibleText(g)
	g.TypedKey(uitest.Key(fyne.KeyHome))
	g.GoTo(place)
	if g.Place() != place || visibleText(g) != text {
		t.Errorf("at %v, want %v", g.Place(), place)
	}
}

func TestEmptyGridTakesAnyKey(t *testing.T) {
	g, _ := newGrid(t, 0)
	g.OnOpen = func(int) { t.Error("opened a title that is not there") }
	for _, name := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyDown, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyHome} {
		g.TypedKey(uitest.Key(name))
	}
}

func TestFewerTitlesLeaveNoOldCard(t *testing.T) {
	g, _ := newGrid(t, 100)
	g.SetItems([]CardTitle{{Subject: artwork.Subject{ID: "only", Name: "Only"}}})
	if got := visibleText(g); got != "Only" {
		t.Errorf("shows %q", got)
	}
}

func TestPictureOfAnotherTitleIsNotShown(t *testing.T) {
	uitest.NewApp(t)
	queue := make(chan func(), 8)
	p := drawings.NewPictures(func(f func()) { queue <- f }, new(artwork.Painter).Card)
	c := newTitleCard(p, func() {})
	c.Resize(fyne.NewSize(40, 60))
	c.SetItem(CardTitle{Subject: artwork.Subject{ID: "first"}})
	(<-queue)()
	if c.Picture == nil {
		t.Fatal("no picture")
	}
	c.SetItem(CardTitle{Subject: artwork.Subject{ID: "second"}})
	late := <-queue
	c.SetItem(CardTitle{Subject: artwork.Subject{ID: "third"}})
	late()
	if c.Picture != nil {
		t.Error("the third title bears the picture of the second")
	}
	(<-queue)()
}

// visibleText is the text of all cards in sight.
func visibleText(g *CardGrid[CardTitle]) string {
	var names []string
	for index := range g.items {
		for slot, card := range g.cards {
			if g.shows[slot] == index && card.Visible() {
				names = append(names, g.items[index].Subject.Name)
			}
		}
	}
	return strings.Join(names, "\n")
}
