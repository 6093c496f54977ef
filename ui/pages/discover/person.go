package discover

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// watched is the title that the person is in the middle of.
type watched struct {
	title   catalog.Title
	episode labels.Episode
	next    catalog.Cue // the first song of the next episode; none without an id
}

// readPerson reads what the person is in the middle of, and whether they are new.
// Without their data the page is that of anybody.
func readPerson(ctx context.Context, core *app.App, lib *library.Catalog) (*watched, bool, error) {
	now, err := core.WatchingNow(ctx)
	if err != nil {
		return nil, false, nil
	}
	searched, err := core.RecentSearches(ctx)
	if err != nil {
		return nil, false, nil
	}
	if len(now) == 0 {
		return nil, len(searched) == 0, nil
	}
	t, err := lib.Title(ctx, now[0].TitleID)
	var none *library.NoTitleError
	if errors.As(err, &none) {
		return nil, false, nil // its pack was removed
	}
	if err != nil {
		return nil, false, err
	}
	w := &watched{title: t, episode: labels.Episode{Season: now[0].Season, Number: now[0].Episode}}
	w.next = nextSong(t, w.episode)
	return w, false, nil
}

// nextSong is the first song that is known of what comes after an episode.
func nextSong(t catalog.Title, at labels.Episode) catalog.Cue {
	for _, c := range t.Cues {
		after := c.Season > at.Season || c.Season == at.Season && c.Episode > at.Number
		if at.Number > 0 && c.Where().EpisodeKnown() && !c.Special && after {
			return c
		}
	}
	return catalog.Cue{}
}

// fillGreeting puts above the page what the person goes on with, or for somebody
// new what all this is.
func (p *view) fillGreeting(d discovery) {
	p.greeting.Objects = nil
	switch {
	case d.watched != nil:
		p.greeting.Add(p.newContinue(*d.watched))
	case d.fresh:
		p.greeting.Add(p.newWelcome())
	}
	p.greeting.Hidden = len(p.greeting.Objects) == 0
}

func (p *view) newContinue(w watched) fyne.CanvasObject {
	name := w.title.Name
	if mark := w.episode.Short(); mark != "" {
		name += ", " + mark
	}
	open := widgets.NewIconButton(lang.Trf("Continue: %s", lang.InTitle(name)), theme.VisibilityIcon(), func() {
		p.window.Visit(shell.Route{Page: shell.TitlePage, ID: w.title.ID})
	})
	open.Importance = widget.HighImportance
	open.OnFocus = p.sightOf(p.greeting)
	line := container.New(&layouts.Flow{Gap: 14}, open)
	if w.next.ID != "" {
		line.Add(widgets.NewInlineText(lang.Trf("The first song known of the next episode: “%s”", labels.Joined(w.next.Title, w.next.Artist)), typeset.SecondaryStyle))
	}
	return line
}

// newWelcome says in a line what this is, with questions to press.
func (p *view) newWelcome() fyne.CanvasObject {
	line := container.New(&layouts.Flow{Gap: 8})
	for _, question := range []string{lang.Tr("song when they dance at the snow ball"), lang.Tr("wednesday school dance"), lang.Tr("money heist theme")} {
		ask := widgets.NewIconButton(question, theme.SearchIcon(), func() { p.window.Search.BeginWith(question) })
		ask.OnFocus = p.sightOf(p.greeting)
		line.Add(ask)
	}
	return widgets.NewPanelOn(skin.ColorNameSurface, 14, container.New(layouts.Column{Gap: 8},
		typeset.NewParagraph(lang.Tr("Which song was that? Ask as you remember it, find the scene, keep the playlist."), typeset.SectionStyle), line))
}
