package title

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// albumRows lists the albums with their tracks, and what of them is heard on
// screen: such a track leads to its song.
func (p *view) albumRows() []rowlist.Row {
	var rows []rowlist.Row
	for _, v := range library.Albums(p.title) {
		a := v.Album
		recipe := playlist.Recipe{Titles: []string{p.title.ID}, Albums: []string{a.Title}}
		act := func() { p.window.MakePlaylist(recipe, a.Title) }
		if len(a.Tracks) == 0 {
			act = nil
		}
		rows = append(rows, actRow{a.Title, lang.Tr("Create playlist"), act}, p.albumLine(a))
		if a.Note != "" {
			rows = append(rows, rowlist.Paragraph(albumNote(a)))
		}
		rows = append(rows, rowlist.Text{Text: heardOnScreen(v), Style: typeset.SecondaryStyle, Above: 2, Below: 8})
		for i, track := range v.Tracks {
			rows = append(rows, p.trackRow(len(rows), i+1, track))
		}
	}
	if len(rows) == 0 {
		rows = append(rows, rowlist.Paragraph(lang.Tr("No album of this title’s music is known.")))
	}
	return rows
}

// heardOnScreen says how much of an album is heard in its title.
func heardOnScreen(v library.AlbumView) string {
	switch all := len(v.Tracks); {
	case all == 0:
		return lang.Tr("No track list is known of this album.")
	case v.Heard == 0:
		return lang.Trn("%d tracks; where they are heard on screen is not known", all, all)
	case v.Heard == all:
		return lang.Trn("All %d tracks are heard on screen", all, all)
	default:
		return lang.Trf("%d of %d tracks are heard on screen", v.Heard, all)
	}
}

// trackRow is a track of an album; one that is heard opens its song.
func (p *view) trackRow(index, number int, v library.TrackView) rowlist.Row {
	r := cueRow{page: p, index: index, id: v.ID, artist: v.Track.Artist, line: trackLine(number, v.Track), track: &v}
	if len(v.Cues) == 0 {
		return r
	}
	r.line.KindName = lang.Tr("On screen")
	var where []string
	for _, id := range v.Cues {
		c := p.song(id)
		if text := labels.EpisodeOf(c).Short(); text != "" && !slices.Contains(where, text) {
			where = append(where, text)
		}
	}
	if len(where) > 0 {
		r.line.Original = lang.Trf("heard in %s", strings.Join(where, ", "))
	}
	return r
}

// pressedRow shows all that is known of a song; with Ctrl or Shift it chooses it.
// A track opens its song, or has the keyboard only.
func (p *view) pressedRow(r cueRow, with fyne.KeyModifier) {
	switch {
	case r.track == nil && chooses(with):
		p.pressed(r.index, with)
	case r.track == nil:
		p.choose(func(c *songChoice) { c.cursor, c.anchor = r.index, r.index })
		p.details.open(r.id)
	case r.song() != "":
		p.openSong(r.song())
	default:
		p.choose(func(c *songChoice) { c.cursor = r.index })
	}
}

// trackMenu is what can be done with a track that is heard nowhere in the title.
func (p *view) trackMenu(v library.TrackView) *fyne.Menu {
	w := p.window
	items := []*fyne.MenuItem{
		widgets.NewMenuItem(lang.Tr("Open in Spotify"), theme.MediaPlayIcon(), func() { p.openInSpotify(v.ID, v.Artist, v.Track.Title) }),
		widgets.NewMenuItem(lang.Tr("Copy the song"), theme.ContentCopyIcon(), func() { w.CopyLines(strings.TrimPrefix(v.Artist+" - "+v.Track.Title, " - ") + "\n") }),
		fyne.NewMenuItemSeparator(),
		widgets.NewMenuItem(lang.Tr("Search for this song"), theme.SearchIcon(), func() { w.Visit(shell.Route{Page: shell.FoundPage, ID: v.Track.Title}) }),
	}
	if v.Artist != "" {
		items = append(items, widgets.NewMenuItem(lang.Trf("More by %s", v.Artist), theme.AccountIcon(), func() { p.openArtist(v.Artist) }))
	}
	return fyne.NewMenu("", append(items, fyne.NewMenuItemSeparator(),
		widgets.NewMenuItem(lang.Tr("Fix the match…"), theme.QuestionIcon(), func() { p.fixMatch(v.ID) }))...)
}

// openSong shows a song of this title among the others.
func (p *view) openSong(id string) {
	p.targetCue, p.filter, p.tab = id, songFilter{}, songsTab
	p.fillTools()
	p.chooseTab(p.tab)
	at := p.showTab()
	p.headChanged()
	p.state.choice.cursor, p.state.choice.anchor = at, at
	p.scroll.Reveal(at)
	p.takeKeyboard()
	p.Replan()
}

// albumNote is the note of an album. Where it begins with a number of tracks,
// and fewer are listed, it says how many of them.
func albumNote(a catalog.Album) string {
	number, rest, found := strings.Cut(a.Note, " tracks")
	all, err := strconv.Atoi(number)
	if listed := len(a.Tracks); found && err == nil && listed > 0 && listed < all {
		return lang.Trf("%d of %d tracks known", listed, all) + rest
	}
	return a.Note
}

// albumLine is what is known of an album; whose it is leads to their page.
func (p *view) albumLine(a catalog.Album) rowlist.Row {
	r := rowlist.Links{Below: 2}
	if a.Artist != "" {
		r.Items = append(r.Items, rowlist.Inline{Text: a.Artist, Open: func() { p.openArtist(a.Artist) }})
	}
	for _, fact := range []string{labels.AlbumKindName(a.Kind), lang.DateText(a.Released), a.Label, strings.Join(a.Alt, ", ")} {
		if fact != "" {
			r.Items = append(r.Items, rowlist.Inline{Text: fact, Open: nil})
		}
	}
	return r
}

func trackLine(number int, t catalog.Track) labels.SongLine {
	length := ""
	if t.Duration > 0 {
		length = catalog.ClockTime(t.Duration)
	}
	title := t.Title
	if len(t.Alt) > 0 {
		title += "  (" + strings.Join(t.Alt, ", ") + ")"
	}
	return labels.SongLine{Number: strconv.Itoa(number), Title: title, Artist: labels.Joined(t.Artist, length)}
}
