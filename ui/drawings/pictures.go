package drawings

import (
	"image"
	"runtime"
	"sync"

	"needledrop/internal/artwork"
)

const (
	// pictureRoom is how many bytes of pictures are kept besides those that are
	// shown, for the way back: some 45 cards, or 11 on a display of double
	// density.
	pictureRoom = 8 << 20
	// PictureStep rounds widths up, so that resizing a window does not draw
	// every picture again for each pixel.
	PictureStep = 40
)

// pictureWorkers leaves cores for the user interface, and for a driver that
// paints without a graphics card.
func pictureWorkers() int { return max(1, runtime.NumCPU()/2) }

// Dispatcher runs a function on the goroutine of the user interface, soon but
// not at once. The app passes fyne.Do; tests pass a queue that they drain.
type Dispatcher func(func())

// Pictures draws artwork away from the user interface and keeps what it drew.
// Its methods are called on the user interface's goroutine only.
type Pictures struct {
	dispatch Dispatcher
	draw     func(s artwork.Subject, width, height int) *image.RGBA
	free     chan struct{}

	mu    sync.Mutex // guards the rest
	drawn map[pictureKey]*image.RGBA
	order []pictureKey // of drawn, oldest first
	bytes int          // of drawn
	// wanted holds who waits for a picture; a picture nobody waits for any
	// more is not drawn.
	wanted map[pictureKey][]*PictureRequest
}

type pictureKey struct {
	id            string
	width, height int
}

// PictureRequest is one wish for a picture.
type PictureRequest struct {
	key  pictureKey
	done func(image.Image)
}

// NewPictures returns an empty store that draws with draw, such as artwork.Painter.Card.
func NewPictures(dispatch Dispatcher, draw func(s artwork.Subject, width, height int) *image.RGBA) *Pictures {
	return &Pictures{
		dispatch: dispatch, draw: draw,
		free:   make(chan struct{}, pictureWorkers()),
		drawn:  map[pictureKey]*image.RGBA{},
		wanted: map[pictureKey][]*PictureRequest{},
	}
}

// Load hands the picture of s to done: at once when it is kept, else later
// through the dispatcher. The width is in pixels and may be rounded up; height
// is width times ratio. The request returned is nil when done was called at
// once; else Drop withdraws it.
func (p *Pictures) Load(s artwork.Subject, width int, ratio float32, done func(image.Image)) *PictureRequest {
	width = (width + PictureStep - 1) / PictureStep * PictureStep
	key := pictureKey{s.ID, width, int(float32(width)*ratio + 0.5)}
	p.mu.Lock()
	img, ok := p.drawn[key]
	if ok {
		p.mu.Unlock()
		done(img)
		return nil
	}
	defer p.mu.Unlock()
	request := &PictureRequest{key, done}
	p.wanted[key] = append(p.wanted[key], request)
	if len(p.wanted[key]) == 1 {
		go p.work(key, s)
	}
	return request
}

// Drop withdraws a request, such as one of a card that shows another title
// now. Dropping nil or a finished request does nothing.
func (p *Pictures) Drop(request *PictureRequest) {
	if request == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	waiting := p.wanted[request.key]
	for i, other := range waiting {
		if other == request {
			p.wanted[request.key] = append(waiting[:i:i], waiting[i+1:]...)
			return
		}
	}
}

func (p *Pictures) work(key pictureKey, s artwork.Subject) {
	p.free <- struct{}{}
	defer func() { <-p.free }()
	if p.abandoned(key) {
		return
	}
	img := p.draw(s, key.width, key.height)
	p.dispatch(func() {
		for _, request := range p.keep(key, img) {
			request.done(img)
		}
	})
}

// abandoned tells whether nobody waits for a picture, and if so forgets it.
func (p *Pictures) abandoned(key pictureKey) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.wanted[key]) > 0 {
		return false
	}
	delete(p.wanted, key)
	return true
}

// keep stores a picture, in place of the oldest when room is short, and returns who waits for it.
func (p *Pictures) keep(key pictureKey, img *image.RGBA) []*PictureRequest {
	p.mu.Lock()
	defer p.mu.Unlock()
	if _, again := p.drawn[key]; !again {
		p.order = append(p.order, key)
		p.drawn[key] = img
		p.bytes += len(img.Pix)
	}
	for p.bytes > pictureRoom && len(p.order) > 1 {
		p.bytes -= len(p.drawn[p.order[0]].Pix)
		delete(p.drawn, p.order[0])
		p.order = p.order[1:]
	}
	waiting := p.wanted[key]
	delete(p.wanted, key)
	return waiting
}

// Busy tells whether a picture is being drawn or waits to be handed out.
func (p *Pictures) Busy() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.wanted) > 0
}
