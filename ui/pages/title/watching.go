package title

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// watchingBar says how far the person is with a title, and lets them say it.
type watchingBar struct {
	page     *view
	frame    *fyne.Container // above the songs, while it is watched
	start    *widgets.Button
	far      *typeset.Paragraph
	pick     *widgets.Choice // of the episode; nil for what has none
	before   *widgets.Button
	after    *widgets.Button
	episodes []labels.Episode
	names    []string
}

func newWatchingBar(p *view) *watchingBar {
	b := &watchingBar{page: p, far: typeset.NewSecondaryText(""), episodes: episodesOf(p.title)}
	b.start = widgets.NewIconButton(lang.Tr("I am watching this"), theme.VisibilityIcon(), b.begin)
	stop := widgets.NewButton(lang.Tr("Stop watching"), p.stopWatching)
	stop.Importance = widget.LowImportance
	parts := []fyne.CanvasObject{container.New(layouts.Inset{Right: 4}, widgets.NewInlineText(lang.Tr("Watching now"), typeset.StrongStyle))}
	if len(b.episodes) > 0 {
		for _, e := range b.episodes {
			b.names = append(b.names, e.Brief())
		}
		b.pick = widgets.NewChoice(b.names)
		b.pick.OnChanged = func(string) {
			if at := b.pick.SelectedIndex(); at >= 0 && at != placeIn(b.episodes, p.state.watching) {
				p.watch(b.episodes[at])
			}
		}
		b.before = widgets.NewIconButton("", theme.NavigateBackIcon(), func() { b.turn(-1) })
		b.after = widgets.NewIconButton("", theme.NavigateNextIcon(), func() { b.turn(1) })
		b.before.Importance, b.after.Importance = widget.LowImportance, widget.LowImportance
		parts = append(parts, container.NewBorder(nil, nil, b.before, b.after, container.New(pickWidth{b.names}, b.pick)))
	}
	line := widgets.NewPanelOn(skin.ColorNameSurface, 8, container.New(layouts.Inset{Left: 6, Right: 6}, container.New(layouts.Column{Gap: 4}, container.New(&layouts.Flow{Gap: 6}, append(parts, stop)...), b.far)))
	b.frame = container.New(layouts.Inset{Left: layouts.PageInset, Right: layouts.PageInset, Top: 8, Bottom: 4, MaxWidth: layouts.MaxPageWidth}, line)
	b.frame.Hide()
	return b
}

// begin starts with the first episode.
func (b *watchingBar) begin() {
	first := labels.Episode{}
	if len(b.episodes) > 0 {
		first = b.episodes[0]
	}
	b.page.watch(first)
}

func (b *watchingBar) turn(by int) {
	if at := placeIn(b.episodes, b.page.state.watching) + by; at >= 0 && at < len(b.episodes) {
		b.page.watch(b.episodes[at])
	}
}

// show brings the bar up to date.
func (b *watchingBar) show() {
	p := b.page
	w := p.state.watching
	b.start.Hidden = w.Now || len(p.title.Cues) == 0
	resized := b.frame.Visible() != w.Now
	b.frame.Hidden = !w.Now
	if at := placeIn(b.episodes, w); b.pick != nil {
		if at >= 0 && b.pick.SelectedIndex() != at {
			b.pick.SetSelectedIndex(at)
		}
		widgets.SetEnabled(&b.before.Button, at > 0)
		widgets.SetEnabled(&b.after.Button, at < len(b.episodes)-1)
	}
	b.far.SetText(b.farText())
	if resized {
		p.frame.Refresh()
		p.headChanged()
	}
}

// farText counts the ticks, in the episode and in all.
func (b *watchingBar) farText() string {
	t, w := b.page.title, b.page.state.watching
	all := make([]string, len(t.Cues))
	for i, c := range t.Cues {
		all[i] = c.ID
	}
	whole := lang.Trf("%d of %d songs heard in all", heardOf(w.Heard, all), len(all))
	if w.Episode == 0 {
		return whole
	}
	here := cuesIn(t, w.Season, w.Episode)
	if len(here) == 0 {
		return labels.Joined(lang.Tr("No song of this episode is known"), whole)
	}
	return labels.Joined(lang.Trf("%d of %d songs of this episode heard", heardOf(w.Heard, here), len(here)), whole)
}

// pickWidth gives the choice of an episode room for the longest name, within
// reason: its own least width is that of no name.
type pickWidth struct{ names []string }

// MinSize grows with the names and with the text.
func (p pickWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	longest := float32(0)
	for _, name := range p.names {
		longest = max(longest, fyne.MeasureText(name, theme.TextSize(), fyne.TextStyle{}).Width)
	}
	mark := theme.Size(theme.SizeNameInlineIcon) + 4*theme.Size(theme.SizeNameInnerPadding)
	return fyne.NewSize(min(longest+mark, skin.WithText(460, 0.34)), objects[0].MinSize().Height)
}

// Layout fills the room.
func (pickWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// watch stores the episode that the person is watching and shows its songs.
func (p *view) watch(e labels.Episode) {
	p.beyond = false
	p.state.watching.Now, p.state.watching.Season, p.state.watching.Episode = true, e.Season, e.Number
	p.save(func(ctx context.Context) error {
		return p.window.Core.StartWatching(ctx, p.title.ID, e.Season, e.Number)
	})
	p.tab = songsTab
	p.chooseTab(p.tab)
	p.showTab()
	p.showEpisode(e)
}

// stopWatching ends it; the ticks stay.
func (p *view) stopWatching() {
	p.state.watching.Now, p.beyond = false, false
	p.showTab()
	p.save(func(ctx context.Context) error { return p.window.Core.StopWatching(ctx, p.title.ID) })
}

// showEpisode brings the heading of an episode in sight.
func (p *view) showEpisode(e labels.Episode) {
	for i, r := range p.scroll.Rows() {
		if g, ok := r.(groupRow); ok && !g.large && g.place.Season == e.Season && g.place.Number == e.Number {
			p.scroll.Reveal(i)
			return
		}
	}
}
