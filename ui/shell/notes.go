package shell

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/widgets"
)

// maxBanners is how many banners lie over a page; an older one gives way. Each is
// maxBanner wide at most.
const (
	maxBanners = 3
	maxBanner  = 820
)

// Notify shows a banner over the page, until it is closed or has been there for
// long enough; what failed stays. With an empty actionLabel there is nothing to
// press but the closing.
func (s *Shell) Notify(tone widgets.Tone, sentence, actionLabel string, action func()) {
	s.NotifyTopic(widgets.NoTopic, tone, sentence, actionLabel, action)
}

// NotifyTopic is tell for a banner that does not stay true. Over the page lies
// the connect sheet while it is open: it says the sentence too.
func (s *Shell) NotifyTopic(about widgets.Topic, tone widgets.Tone, sentence, actionLabel string, action func()) {
	if s.Sheet != nil {
		s.Sheet.Say(sentence)
	}
	b := widgets.NewBanner(tone, sentence, actionLabel, nil, nil)
	b.Topic, b.ShownAt = about, s.Clock.Now()
	b.OnClose = func() { s.dismiss(func(other *widgets.Banner) bool { return other == b }) }
	if b.Button != nil {
		b.Button.OnTapped = func() {
			b.OnClose()
			action()
		}
	}
	old := func(other *widgets.Banner) bool {
		return other.Sentence == sentence || about != widgets.NoTopic && other.Topic == about
	}
	s.Notes.Objects = append(slices.DeleteFunc(s.Notes.Objects, func(o fyne.CanvasObject) bool { return old(BannerIn(o)) }),
		container.New(layouts.Inset{Top: 8}, b))
	s.Notes.Objects = s.Notes.Objects[max(len(s.Notes.Objects)-maxBanners, 0):]
	s.arrangeNotes()
	if life := b.Life(); life > 0 {
		s.after(life, b.OnClose)
	}
}

// dismiss takes the banners away that are no longer true.
func (s *Shell) dismiss(gone func(*widgets.Banner) bool) {
	s.Notes.Objects = slices.DeleteFunc(s.Notes.Objects, func(o fyne.CanvasObject) bool { return gone(BannerIn(o)) })
	s.arrangeNotes()
}

// dismissRead takes away what was read on the page that is left.
func (s *Shell) dismissRead() {
	now := s.Clock.Now()
	s.dismiss(func(b *widgets.Banner) bool { return now.Sub(b.ShownAt) >= b.Tone.MinShown() })
}

// DismissTopic takes the banners of a topic away.
func (s *Shell) DismissTopic(about widgets.Topic) {
	s.dismiss(func(b *widgets.Banner) bool { return b.Topic == about })
}

// arrangeNotes lays the banners out at their width before the frame asks for
// their height: a box whose size stays does not lay out new objects.
func (s *Shell) arrangeNotes() {
	s.Notes.Refresh()
	s.Frame.Refresh()
}

// BannerIn returns the banner of a box in the notes.
func BannerIn(o fyne.CanvasObject) *widgets.Banner {
	return o.(*fyne.Container).Objects[0].(*widgets.Banner)
}

// notifyCoreNotes shows what the use cases want the person to know, each once.
func (s *Shell) notifyCoreNotes() {
	for _, note := range s.Core.Notes() {
		if !slices.Contains(s.notified, note.String()) {
			s.notified = append(s.notified, note.String())
			s.Notify(widgets.Warning, lang.Say(note), "", nil)
		}
	}
}
