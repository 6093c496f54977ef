package artists

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/indexer"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// artistView is the page of an act: every placement across titles.
type artistView struct {
	*creditsPage
	artist library.ArtistPage
	chips  map[indexer.Part]*widgets.Chip
}

// maxOthers is how many other acts an artist's page leads to.
const maxOthers = 12

// artistData is what the page of an act is made of.
type artistData struct {
	artist  library.ArtistPage
	titles  map[string]library.Summary
	members []library.Artist // where the name is that of several acts
	plays   []library.Artist // whose songs they play
	played  []library.Artist // who plays theirs
}

// NewArtist opens the page of an act.
func NewArtist(ctx context.Context, w *shell.Shell, s shell.Step) shell.Page {
	p := &artistView{creditsPage: newCreditsPage(ctx, w, s), chips: map[indexer.Part]*widgets.Chip{}}
	shell.Load(ctx, w.Work, func(ctx context.Context) (artistData, error) { return readArtist(ctx, w, s.Route.ID) }, p.loaded)
	return p
}

func readArtist(ctx context.Context, w *shell.Shell, name string) (artistData, error) {
	var a artistData
	lib, err := w.Core.Catalog(ctx)
	if err != nil {
		return a, err
	}
	if a.artist, err = lib.Artist(ctx, name); err != nil {
		return a, err
	}
	if a.titles, err = summaries(ctx, w.Core); err != nil {
		return a, err
	}
	if a.members, err = artistsOn(ctx, lib, a.artist.ID, []string{a.artist.Name}); err != nil {
		return a, err
	}
	if a.plays, err = artistsOn(ctx, lib, a.artist.ID, coveredOf(a.artist.Name, a.artist.Placements)); err != nil {
		return a, err
	}
	a.played, err = artistsOn(ctx, lib, a.artist.ID, coveredBy(a.artist.Name, a.artist.Placements))
	return a, err
}

// artistsOn are the acts that credit lines lead to, but for the one with an id.
func artistsOn(ctx context.Context, lib *library.Catalog, but string, lines []string) ([]library.Artist, error) {
	var out []library.Artist
	known := map[string]bool{but: true}
	for _, line := range lines {
		acts, err := lib.ArtistsOn(ctx, line)
		if err != nil {
			return nil, err
		}
		for _, act := range acts {
			if !known[act.ID] && len(out) < maxOthers {
				known[act.ID] = true
				out = append(out, act)
			}
		}
	}
	return out, nil
}

func (p *artistView) loaded(a artistData, err error) {
	if err != nil {
		p.failed(err)
		return
	}
	p.artist, p.titles, p.name = a.artist, a.titles, a.artist.Name
	p.recipe = playlist.Recipe{Artists: []string{a.artist.Name}}
	actions, more := []fyne.CanvasObject{p.window.NewHeart(p.ctx, userdata.LikedArtist, a.artist.Name)}, []fyne.CanvasObject(nil)
	if a.artist.IsPerson {
		actions = append(actions, widgets.NewIconButton(lang.Tr("Work for titles"), theme.AccountIcon(), func() {
			p.window.Visit(shell.Route{Page: shell.PersonPage, ID: p.name})
		}))
	}
	if chips := p.newChips(); chips != nil {
		more = append(more, chips)
	}
	if len(a.members) > 0 {
		more = append(more, p.newOthers(lang.Tr("Each on their own"), a.members))
	}
	if len(a.plays) > 0 {
		more = append(more, p.newOthers(lang.Tr("Plays songs of"), a.plays))
	}
	if len(a.played) > 0 {
		more = append(more, p.newOthers(lang.Tr("Played by"), a.played))
	}
	p.fill(labels.ArtistSubject(a.artist.ID, a.artist.Name), artistFacts(a.artist.Artist), actions, more, p.newRows)
}

// newChips filter the placements by part; nil where there is one part only.
func (p *artistView) newChips() fyne.CanvasObject {
	parts := partsOf(p.artist.Placements)
	if len(parts) < 2 {
		return nil
	}
	line := container.New(&layouts.Flow{Gap: 6})
	for _, c := range parts {
		chip := widgets.NewChip(partName(c.part)+"  "+labels.Thousands(c.n), func(on bool) { p.choose(c.part, on) })
		chip.Checked = p.part == c.part
		p.chips[c.part] = chip
		line.Objects = append(line.Objects, chip)
	}
	return line
}

func (p *artistView) choose(part indexer.Part, on bool) {
	p.part = widgets.OneOf(p.chips, part, on)
	p.scroll.SetRows(p.rows())
}

// newOthers leads to other acts.
func (p *artistView) newOthers(heading string, others []library.Artist) fyne.CanvasObject {
	line := container.New(&layouts.Flow{Gap: 4, ExtraGap: rowlist.NameGap}, widgets.NewInlineText(heading, typeset.SecondaryStyle))
	for _, other := range others {
		line.Objects = append(line.Objects, widgets.NewInlineLink(other.Name, func() { p.window.Visit(shell.Route{Page: shell.ArtistPage, ID: other.Name}) }))
	}
	return line
}

func (p *artistView) newRows() []rowlist.Row {
	var rows []rowlist.Row
	for _, group := range byTitle(p.artist.Placements, p.part) {
		songs := songsOf(group.placements)
		facts := heardText(len(songs), len(group.placements))
		if t, there := p.titles[group.titleID]; there {
			facts = labels.Joined(labels.TitleKindName(t.Kind), yearOf(t), facts)
		}
		rows = append(rows, p.titleOf(group.titleID, group.titleName, facts))
		var lines []rowlist.Row
		for _, places := range songs {
			lines = append(lines, p.song(group.titleID, places[0].Cue, foldedLine(p.artist.Name, places)))
		}
		rows = append(rows, p.folded(group.titleID, lines)...)
	}
	if len(p.artist.Albums) > 0 && p.part == "" {
		rows = append(rows, rowlist.Section(lang.Tr("Albums")))
		for _, a := range p.artist.Albums {
			rows = append(rows, p.album(a, false))
		}
	}
	return rows
}
