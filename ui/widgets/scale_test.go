package widgets

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/artwork"
	"needledrop/ui/drawings"
	"needledrop/ui/uitest"
)

// On a display of double density a card is drawn with the display's own pixels
// and not enlarged.
func TestCardIsDrawnInThePixelsOfItsDisplay(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		uitest.NewApp(t)
		queue := make(chan func(), 16)
		drawn := make(chan int, 16)
		pictures := drawings.NewPictures(func(f func()) { queue <- f }, func(s artwork.Subject, width, height int) *image.RGBA {
			drawn <- width
			return new(artwork.Painter).Card(s, width, height)
		})
		card := newTitleCard(pictures, func() {})
		w := test.NewTempWindow(t, card)
		w.Canvas().(test.WindowlessCanvas).SetScale(scale)
		w.Resize(fyne.NewSize(300, 300))
		card.SetItem(CardTitle{Subject: artwork.Subject{ID: "a", Name: "A"}})
		(<-queue)()
		got, need := <-drawn, int(card.Size().Width*scale)
		if got < need || got > need+drawings.PictureStep {
			t.Errorf("at scale %g a card of %d pixels is drawn with %d", scale, need, got)
		}
		if card.Picture == nil || card.Picture.Bounds().Dx() != got {
			t.Errorf("at scale %g the card shows another picture", scale)
		}
	}
}
