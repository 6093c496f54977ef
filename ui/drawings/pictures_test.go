package drawings

import (
	"image"
	"testing"
	"testing/synctest"

	"needledrop/internal/artwork"
)

func TestPicturesDrawsEachOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var queue []func()
		drawn := 0
		p := NewPictures(func(f func()) { queue = append(queue, f) },
			func(artwork.Subject, int, int) *image.RGBA { drawn++; return image.NewRGBA(image.Rect(0, 0, 1, 1)) })
		got := 0
		for range 3 {
			p.Load(artwork.Subject{ID: "a"}, 200, 0.5, func(image.Image) { got++ })
		}
		synctest.Wait()
		for _, f := range queue {
			f()
		}
		if request := p.Load(artwork.Subject{ID: "a"}, 199, 0.5, func(image.Image) { got++ }); request != nil {
			t.Error("a kept picture was asked for again")
		}
		if drawn != 1 || got != 4 {
			t.Errorf("drawn %d times and handed out %d times, want 1 and 4", drawn, got)
		}
	})
}

func TestPicturesForgetsTheOldestWhenRoomIsShort(t *testing.T) {
	t.Parallel()
	p := NewPictures(func(func()) {}, new(artwork.Painter).Card)
	half := image.NewRGBA(image.Rect(0, 0, 4096, pictureRoom/2/4/4096))
	for _, id := range []string{"a", "b", "c", "c"} {
		p.keep(pictureKey{id: id}, half)
	}
	if _, kept := p.drawn[pictureKey{id: "a"}]; kept || len(p.drawn) != 2 || p.bytes != pictureRoom {
		t.Errorf("%d pictures of %d bytes, the oldest kept: %v", len(p.drawn), p.bytes, kept)
	}
}

func TestDroppedPictureIsNotHandedOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		queue := make(chan func(), 8)
		p := NewPictures(func(f func()) { queue <- f }, func(artwork.Subject, int, int) *image.RGBA { return image.NewRGBA(image.Rectangle{}) })
		request := p.Load(artwork.Subject{ID: "a"}, 200, 0.5, func(image.Image) { t.Error("handed out") })
		p.Drop(request)
		p.Drop(nil)
		synctest.Wait()
		close(queue)
		for f := range queue {
			f()
		}
	})
}
