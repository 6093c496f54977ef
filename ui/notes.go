package ui

import (
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// mostBanners is how many banners stand above a page; an older one gives way.
const mostBanners = 3

// topic is what a banner is about: a newer one of the same topic takes its
// place, and it goes away once it is no longer true.
type topic string

// The topics. A banner without one stays until it is closed.
const (
	noTopic     topic = ""
	busyTopic   topic = "busy"    // another job runs
	signInTopic topic = "sign-in" // the address of Spotify's page
	copiedTopic topic = "copied"  // to the clipboard
)

// readTime is how long good news stays at least, and a warning. After that it
// goes with the page it was told on; what went wrong stays until it is closed.
func (t Tone) readTime() time.Duration {
	switch t {
	case Notice, Success:
		return 4 * time.Second
	case Warning:
		return 20 * time.Second
	}
	return math.MaxInt64
}

// tell shows a banner above the page until it is closed. With an empty
// actionLabel there is nothing to press but the closing.
func (w *Window) tell(tone Tone, sentence, actionLabel string, action func()) {
	w.tellAbout(noTopic, tone, sentence, actionLabel, action)
}

// tellAbout is tell for a banner that does not stay true. Over the page lies
// the connect sheet while it is open: it says the sentence too.
func (w *Window) tellAbout(about topic, tone Tone, sentence, actionLabel string, action func()) {
	if w.sheet != nil {
		w.sheet.say(sentence)
	}
	b := NewBanner(tone, sentence, actionLabel, nil, nil)
	b.topic, b.told = about, w.clock.Now()
	b.onClose = func() { w.untell(func(other *Banner) bool { return other == b }) }
	if b.action != nil {
		b.action.OnTapped = func() {
			b.onClose()
			action()
		}
	}
	old := func(other *Banner) bool {
		return other.sentence == sentence || about != noTopic && other.topic == about
	}
	w.notes.Objects = append(slices.DeleteFunc(w.notes.Objects, func(o fyne.CanvasObject) bool { return old(bannerIn(o)) }),
		container.New(inset{top: 8}, b))
	w.notes.Objects = w.notes.Objects[max(len(w.notes.Objects)-mostBanners, 0):]
	w.arrangeNotes()
}

// untell takes the banners away that are no longer true.
func (w *Window) untell(gone func(*Banner) bool) {
	w.notes.Objects = slices.DeleteFunc(w.notes.Objects, func(o fyne.CanvasObject) bool { return gone(bannerIn(o)) })
	w.arrangeNotes()
}

// untellRead takes away what was read on the page that is left.
func (w *Window) untellRead() {
	now := w.clock.Now()
	w.untell(func(b *Banner) bool { return now.Sub(b.told) >= b.tone.readTime() })
}

// untellAbout takes the banners of a topic away.
func (w *Window) untellAbout(about topic) {
	w.untell(func(b *Banner) bool { return b.topic == about })
}

// arrangeNotes lays the banners out at their width before the frame asks for
// their height: a box whose size stays does not lay out new objects.
func (w *Window) arrangeNotes() {
	w.notes.Refresh()
	w.frame.Refresh()
}

// bannerIn returns the banner of a box in the notes.
func bannerIn(o fyne.CanvasObject) *Banner { return o.(*fyne.Container).Objects[0].(*Banner) }

// tellNotes shows what the use cases want the person to know, each once.
func (w *Window) tellNotes() {
	for _, note := range w.core.Notes() {
		if !slices.Contains(w.told, note) {
			w.told = append(w.told, note)
			w.tell(Warning, said(note), "", nil)
		}
	}
}
