package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// mostBanners is how many banners stand above a page; an older one gives way.
const mostBanners = 3

// tell shows a banner above the page until it is closed. With an empty
// actionLabel there is nothing to press but the closing.
func (w *Window) tell(tone Tone, sentence, actionLabel string, action func()) {
	var box *fyne.Container
	closing := func() {
		w.notes.Remove(box)
		w.frame.Refresh()
	}
	box = container.New(inset{top: 8}, NewBanner(tone, sentence, actionLabel, func() {
		closing()
		action()
	}, closing))
	w.notes.Objects = append(slices.DeleteFunc(w.notes.Objects, func(o fyne.CanvasObject) bool { return says(o, sentence) }), box)
	w.notes.Objects = w.notes.Objects[max(len(w.notes.Objects)-mostBanners, 0):]
	w.frame.Refresh()
}

// says tells whether a box in the notes has a banner with the sentence.
func says(o fyne.CanvasObject, sentence string) bool {
	return o.(*fyne.Container).Objects[0].(*Banner).sentence == sentence
}

// tellNotes shows what the use cases want the person to know, each once.
func (w *Window) tellNotes() {
	for _, note := range w.core.Notes() {
		if !slices.Contains(w.told, note) {
			w.told = append(w.told, note)
			w.tell(Warning, note, "", nil)
		}
	}
}
