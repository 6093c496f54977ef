package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/widgets"
)

// mostBanners is how many banners stand above a page; an older one gives way.
const mostBanners = 3

// tell shows a banner above the page until it is closed. With an empty
// actionLabel there is nothing to press but the closing.
func (w *Shell) tell(tone widgets.Tone, sentence, actionLabel string, action func()) {
	w.tellAbout(widgets.NoTopic, tone, sentence, actionLabel, action)
}

// tellAbout is tell for a banner that does not stay true. Over the page lies
// the connect sheet while it is open: it says the sentence too.
func (w *Shell) tellAbout(about widgets.Topic, tone widgets.Tone, sentence, actionLabel string, action func()) {
	if w.sheet != nil {
		w.sheet.say(sentence)
	}
	b := widgets.NewBanner(tone, sentence, actionLabel, nil, nil)
	b.Topic, b.Told = about, w.clock.Now()
	b.OnClose = func() { w.untell(func(other *widgets.Banner) bool { return other == b }) }
	if b.Action != nil {
		b.Action.OnTapped = func() {
			b.OnClose()
			action()
		}
	}
	old := func(other *widgets.Banner) bool {
		return other.Sentence == sentence || about != widgets.NoTopic && other.Topic == about
	}
	w.notes.Objects = append(slices.DeleteFunc(w.notes.Objects, func(o fyne.CanvasObject) bool { return old(bannerIn(o)) }),
		container.New(layouts.Inset{Top: 8}, b))
	w.notes.Objects = w.notes.Objects[max(len(w.notes.Objects)-mostBanners, 0):]
	w.arrangeNotes()
}

// untell takes the banners away that are no longer true.
func (w *Shell) untell(gone func(*widgets.Banner) bool) {
	w.notes.Objects = slices.DeleteFunc(w.notes.Objects, func(o fyne.CanvasObject) bool { return gone(bannerIn(o)) })
	w.arrangeNotes()
}

// untellRead takes away what was read on the page that is left.
func (w *Shell) untellRead() {
	now := w.clock.Now()
	w.untell(func(b *widgets.Banner) bool { return now.Sub(b.Told) >= b.Tone.ReadTime() })
}

// untellAbout takes the banners of a topic away.
func (w *Shell) untellAbout(about widgets.Topic) {
	w.untell(func(b *widgets.Banner) bool { return b.Topic == about })
}

// arrangeNotes lays the banners out at their width before the frame asks for
// their height: a box whose size stays does not lay out new objects.
func (w *Shell) arrangeNotes() {
	w.notes.Refresh()
	w.frame.Refresh()
}

// bannerIn returns the banner of a box in the notes.
func bannerIn(o fyne.CanvasObject) *widgets.Banner {
	return o.(*fyne.Container).Objects[0].(*widgets.Banner)
}

// tellNotes shows what the use cases want the person to know, each once.
func (w *Shell) tellNotes() {
	for _, note := range w.core.Notes() {
		if !slices.Contains(w.told, note) {
			w.told = append(w.told, note)
			w.tell(widgets.Warning, lang.Said(note), "", nil)
		}
	}
}
