package title

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/link"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
	"needledrop/ui/widgets"
)

// showMenu shows a menu at a place in the window.
func (p *view) showMenu(menu *fyne.Menu, at fyne.Position) { p.window.ShowMenu(menu, at) }

// menuHere shows the menu of the row that has the keyboard.
func (p *view) menuHere() {
	at := p.state.choice.cursor
	o := p.scroll.ObjectOf(at)
	if o == nil {
		return
	}
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	p.showMenu(p.menuAt(at), corner.AddXY(widgets.NumberWidth()+widgets.StarWidth(), min(o.Size().Height, 40)))
}

// menuAt is what can be done with a row: with all that is chosen when the row
// is among it.
func (p *view) menuAt(index int) *fyne.Menu {
	switch r := p.scroll.Rows()[index].(type) {
	case groupRow:
		return p.groupMenu(r)
	case cueRow:
		if r.track != nil && r.song() == "" {
			return p.trackMenu(*r.track)
		}
		if p.state.choice.chosen[r.id] && len(p.state.choice.chosen) > 1 {
			return p.chosenMenu()
		}
		return p.songMenu(r)
	}
	return fyne.NewMenu("")
}

func (p *view) songMenu(r cueRow) *fyne.Menu {
	id := r.song()
	c := p.song(id)
	like, likes := lang.Tr("Add to the favourites"), p.state.favourites[id]
	if likes {
		like = lang.Tr("No favourite any more")
	}
	items := []*fyne.MenuItem{
		widgets.NewMenuItem(lang.Tr("Open in Spotify"), theme.MediaPlayIcon(), func() { p.openInSpotify(id, c.Artist, c.Title) }),
		widgets.NewMenuItem(like, widgets.HeartIcon(!likes), func() { p.favourite(!likes, id) }),
		widgets.NewMenuItem(lang.Tr("Copy the song"), theme.ContentCopyIcon(), func() { p.window.CopyList(shell.RecipeOf(id)) }),
		widgets.NewMenuItem(lang.Tr("Copy a link to it"), theme.MailForwardIcon(), func() { p.window.CopyAndTell(link.ToCue(id)) }),
	}
	if r.track != nil {
		items = append(items, widgets.NewMenuItem(lang.Tr("Show among the songs"), theme.ListIcon(), func() { p.openSong(id) }))
	}
	if p.state.watching.Now {
		text := lang.Tr("Tick as heard")
		if p.isTicked(id) {
			text = lang.Tr("Not heard yet")
		}
		items = append(items, widgets.NewMenuItem(text, theme.CheckButtonCheckedIcon(), func() { p.toggleTick(id) }))
	}
	items = append(items, fyne.NewMenuItemSeparator())
	also := widgets.NewMenuItem(lang.Tr("Heard nowhere else"), theme.GridIcon(), nil)
	also.Disabled = true
	if len(p.elsewhere[id]) > 0 {
		also = widgets.NewMenuItem(lang.Tr("Find in other titles"), theme.GridIcon(), nil)
		also.ChildMenu = p.elsewhereMenu(id)
	}
	items = append(items, also, widgets.NewMenuItem(lang.Tr("Search for this song"), theme.SearchIcon(), func() { p.window.Visit(shell.Route{Page: shell.FoundPage, ID: c.Title}) }))
	for _, act := range []string{c.Artist, c.Original} {
		if act != "" {
			items = append(items, widgets.NewMenuItem(lang.Trf("More by %s", act), theme.AccountIcon(), func() { p.openArtist(act) }))
		}
	}
	return fyne.NewMenu("", append(items, fyne.NewMenuItemSeparator(),
		widgets.NewMenuItem(lang.Tr("Fix the match…"), theme.QuestionIcon(), func() { p.fixMatch(id) }))...)
}

// elsewhereMenu leads to the other places of a song.
func (p *view) elsewhereMenu(id string) *fyne.Menu {
	const most = 14 // as many as fit into a small window
	var items []*fyne.MenuItem
	list := p.elsewhere[id]
	for _, e := range list[:min(len(list), most)] {
		items = append(items, fyne.NewMenuItem(lang.PlainText(elsewhereItem(e)), func() { p.openPlacement(e.Placement) }))
	}
	if len(list) > most {
		items = append(items, fyne.NewMenuItem(lang.Trn("%d more", len(list)-most, len(list)-most), func() { p.window.Visit(shell.Route{Page: shell.FoundPage, ID: p.song(id).Title}) }))
	}
	return fyne.NewMenu("", items...)
}

func elsewhereItem(e library.Elsewhere) string {
	return labels.Joined(labels.ElsewherePlace("", e), e.Cue.Title)
}

// openPlacement goes to a song, here or on another title's page.
func (p *view) openPlacement(to library.Placement) {
	if to.TitleID == p.title.ID {
		p.openSong(to.Cue.ID)
		return
	}
	p.window.Visit(shell.Route{Page: shell.TitlePage, ID: to.TitleID, Cue: to.Cue.ID})
}

func (p *view) groupMenu(r groupRow) *fyne.Menu {
	w := p.window
	items := []*fyne.MenuItem{
		widgets.NewMenuItem(lang.Tr("Create playlist"), theme.ContentAddIcon(), func() { w.MakePlaylist(shell.RecipeOf(r.songs...), labels.Joined(p.title.Name, r.long)) }),
		widgets.NewMenuItem(lang.Tr("Choose all songs"), theme.CheckButtonCheckedIcon(), func() { p.choose(func(c *songChoice) { c.set(r.index, true) }) }),
		widgets.NewMenuItem(lang.Tr("Copy the songs"), theme.ContentCopyIcon(), func() { w.CopyList(shell.RecipeOf(r.songs...)) }),
	}
	if !r.large && canBeWatched(r.place) {
		items = append(items, fyne.NewMenuItemSeparator(), widgets.NewMenuItem(lang.Tr("I am watching this"), theme.VisibilityIcon(), func() { p.watch(r.place) }))
	}
	if p.state.watching.Now {
		all := heardOf(p.state.watching.Heard, r.songs) == len(r.songs)
		text := lang.Tr("Tick all as heard")
		if all {
			text = lang.Tr("Take all ticks back")
		}
		items = append(items, widgets.NewMenuItem(text, theme.ConfirmIcon(), func() { p.setTicked(!all, r.songs...) }))
	}
	return fyne.NewMenu("", items...)
}

func (p *view) chosenMenu() *fyne.Menu {
	ids := p.state.choice.ids()
	items := []*fyne.MenuItem{
		widgets.NewMenuItem(lang.Tr("Create playlist"), theme.ContentAddIcon(), p.createChosen),
		widgets.NewMenuItem(lang.Tr("Copy the songs"), theme.ContentCopyIcon(), p.CopyChosen),
		widgets.NewMenuItem(p.likeChosenText(), widgets.HeartIcon(!p.allLiked()), p.likeChosen),
	}
	if p.state.watching.Now {
		items = append(items, widgets.NewMenuItem(lang.Tr("Tick all as heard"), theme.CheckButtonCheckedIcon(), func() { p.setTicked(true, ids...) }))
	}
	return fyne.NewMenu(lang.Trn("%d songs chosen", len(ids), len(ids)), append(items, fyne.NewMenuItemSeparator(), widgets.NewMenuItem(lang.Tr("Clear the choice"), theme.ContentClearIcon(), p.clearChosen))...)
}

// cue returns a song of the title by its id.
func (p *view) song(id string) catalog.Cue {
	if i := slices.IndexFunc(p.title.Cues, func(c catalog.Cue) bool { return c.ID == id }); i >= 0 {
		return p.title.Cues[i]
	}
	return catalog.Cue{ID: id}
}

// openInSpotify opens the track that is known for a song or a track, else a
// search.
func (p *view) openInSpotify(id, artist, title string) {
	w := p.window
	if uri, decided := p.tracks[id]; decided { // it may wait to be saved
		w.Browse(spotifyAddress(uri, artist, title))
		return
	}
	shell.Load(p.ctx, w.Work, func(ctx context.Context) (string, error) { return w.Core.KnownTrack(ctx, id) }, func(uri string, err error) {
		if err != nil {
			w.Notify(widgets.Warning, labels.Explain(err), "", nil)
		}
		w.Browse(spotifyAddress(uri, artist, title))
	})
}

// spotifyAddress is that of a track, or of a search where none is known.
func spotifyAddress(uri, artist, title string) string {
	if uri != "" {
		return labels.TrackAddress(uri)
	}
	return labels.SongSearchAddress(artist, title)
}

// openArtist goes to the page of an act, or asks which of several.
func (p *view) openArtist(line string) {
	p.window.OpenArtists(p.ctx, line, func() fyne.Position {
		o := p.scroll.ObjectOf(p.state.choice.cursor)
		if o == nil {
			return p.window.MenuPosition()
		}
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(widgets.NumberWidth()+widgets.StarWidth(), 40)
	})
}
