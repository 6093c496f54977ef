package shell

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/widgets"
)

// maxBanners is how many banners stand above a page; an older one gives way.
const maxBanners = 3

// Notify shows a banner above the page until it is closed. With an empty
// actionLabel there is nothing to press but the closing.
func (w *Shell) Notify(tone widgets.Tone, sentence, actionLabel string, action func()) {
	w.NotifyTopic(widgets.NoTopic, tone, sentence, actionLabel, action)
}

// NotifyTopic is tell for a banner that does not stay true. Over the page lies
// the connect sheet while it is open: it says the sentence too.
func (w *Shell) NotifyTopic(about widgets.Topic, tone widgets.Tone, sentence, actionLabel string, action func()) {
	if w.Sheet != nil {
		w.Sheet.Say(sentence)
	}
	b := widgets.NewBanner(tone, sentence, actionLabel, nil, nil)
	b.Topic, b.Told = about, w.Clock.Now()
	b.OnClose = func() { w.dismiss(func(other *widgets.Banner) bool { return other == b }) }
	if b.Action != nil {
		b.Action.OnTapped = func() {
			b.OnClose()
			action()
		}
	}
	old := func(other *widgets.Banner) bool {
		return other.Sentence == sentence || about != widgets.NoTopic && other.Topic == about
	}
	w.Notes.Objects = append(slices.DeleteFunc(w.Notes.Objects, func(o fyne.CanvasObject) bool { return old(BannerIn(o)) }),
		container.New(layouts.Inset{Top: 8}, b))
	w.Notes.Objects = w.Notes.Objects[max(len(w.Notes.Objects)-maxBanners, 0):]
	w.arrangeNotes()
}

// dismiss takes the banners away that are no longer true.
func (w *Shell) dismiss(gone func(*widgets.Banner) bool) {
	w.Notes.Objects = slices.DeleteFunc(w.Notes.Objects, func(o fyne.CanvasObject) bool { return gone(BannerIn(o)) })
	w.arrangeNotes()
}

// dismissRead takes away what was read on the page that is left.
func (w *Shell) dismissRead() {
	now := w.Clock.Now()
	w.dismiss(func(b *widgets.Banner) bool { return now.Sub(b.Told) >= b.Tone.ReadTime() })
}

// DismissTopic takes the banners of a topic away.
func (w *Shell) DismissTopic(about widgets.Topic) {
	w.dismiss(func(b *widgets.Banner) bool { return b.Topic == about })
}

// arrangeNotes lays the banners out at their width before the frame asks for
// their height: a box whose size stays does not lay out new objects.
func (w *Shell) arrangeNotes() {
	w.Notes.Refresh()
	w.Frame.Refresh()
}

// BannerIn returns the banner of a box in the notes.
func BannerIn(o fyne.CanvasObject) *widgets.Banner {
	return o.(*fyne.Container).Objects[0].(*widgets.Banner)
}

// notifyOfCore shows what the use cases want the person to know, each once.
func (w *Shell) notifyOfCore() {
	for _, note := range w.Core.Notes() {
		if !slices.Contains(w.notified, note) {
			w.notified = append(w.notified, note)
			w.Notify(widgets.Warning, lang.Said(note), "", nil)
		}
	}
}
