package artists

import (
	"context"
	"errors"
	"maps"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/artwork"
	"needledrop/internal/catalog"
	"needledrop/internal/indexer"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// creditsFolded is how many songs of a title are shown until all are asked for.
const creditsFolded = 8

// creditsPage is what the pages of an artist and of a person have in common:
// the head with the name and one clear action, and the music by title.
type creditsPage struct {
	window   *shell.Shell
	ctx      context.Context
	stopPlan context.CancelFunc // ends the planning that runs
	name     string
	recipe   playlist.Recipe
	titles   map[string]library.Summary
	box      *fyne.Container
	scroll   *rowlist.List
	make     *widgets.Button
	called   string // the playlist's name
	plan     *typeset.Paragraph
	whole    map[string]bool // titles of which all songs are shown
	part     indexer.Part    // of which placements are shown; "" for all
	was      *creditsPlace
	rows     func() []rowlist.Row
	came     func()          // the page is there
	liked    map[string]bool // songs that are favourites
}

// creditsPlace is where a person was on the page.
type creditsPlace struct {
	offset float32
	whole  map[string]bool
	part   indexer.Part
}

func newCreditsPage(ctx context.Context, w *shell.Shell, s shell.Step) *creditsPage {
	p := &creditsPage{window: w, ctx: ctx, stopPlan: func() {}, box: container.NewStack(), whole: map[string]bool{}, liked: map[string]bool{}}
	if was, ok := s.Place.(creditsPlace); ok {
		p.was, p.whole, p.part = &was, maps.Clone(was.whole), was.part
	}
	p.came = w.OutlineWhenLate(p.box, true)
	return p
}

func (p *creditsPage) Object() fyne.CanvasObject { return p.box }

func (p *creditsPage) Place() any {
	switch {
	case p.scroll == nil && p.was == nil:
		return nil
	case p.scroll == nil: // left before the music came
		return *p.was
	}
	return creditsPlace{p.scroll.Offset(), maps.Clone(p.whole), p.part}
}

// summaries are all titles by id, for their pictures and facts.
func summaries(ctx context.Context, core *app.App) (map[string]library.Summary, error) {
	lib, err := core.Catalog(ctx)
	if err != nil {
		return nil, err
	}
	all, err := lib.Titles(ctx, library.Filter{})
	out := make(map[string]library.Summary, len(all))
	for _, t := range all {
		out[t.ID] = t
	}
	return out, err
}

// failed says why there is no page, and leads to who may have been meant.
func (p *creditsPage) failed(err error) {
	p.came()
	heading, sentence := lang.Tr("This page cannot be shown"), labels.Explain(err)
	action, to := lang.Tr("See all artists"), shell.Route{Page: shell.ArtistsPage}
	var none *library.NoNameError
	if errors.As(err, &none) {
		heading, sentence = lang.Trf("Nobody in the catalog is called “%s”", none.Name), lang.Tr("Search for a part of the name.")
		if len(none.Near) > 0 {
			sentence = lang.Trf("Did you mean %s?", strings.Join(none.Near, lang.Tr(", ")))
			action, to = lang.InTitle(none.Near[0]), shell.Route{Page: p.window.History.Now().Page, ID: none.Near[0]}
		}
	}
	p.box.Objects = []fyne.CanvasObject{widgets.NewEmptyState(theme.WarningIcon(), heading, sentence, action, func() { p.window.Visit(to) })}
	p.box.Refresh()
}

// fill shows the page. The head gets more objects below the action.
func (p *creditsPage) fill(subject artwork.Subject, facts string, actions, more []fyne.CanvasObject, rows func() []rowlist.Row) {
	p.came()
	p.rows = rows
	p.make = widgets.NewIconButton(lang.Tr("Create playlist"), theme.ContentAddIcon(), p.Create)
	p.make.Importance = widget.HighImportance
	p.make.Disable()
	p.plan = typeset.NewSecondaryText("")
	buttons := append([]fyne.CanvasObject{p.make, widgets.NewButton(lang.Tr("Export…"), p.window.ExportHere)}, actions...)
	header := widgets.NewTitleHeader(p.window.Headers, subject, facts)
	header.SizeClass = p.window.SizeClass
	head := []fyne.CanvasObject{widgets.NewTitleHead(header, buttons...), p.plan}
	p.scroll = rowlist.NewList(container.New(layouts.Column{Gap: 8}, append(head, more...)...))
	p.box.Objects = []fyne.CanvasObject{p.scroll}
	p.box.Refresh()
	p.scroll.SetRows(p.rows())
	if p.was != nil {
		p.scroll.GoTo(p.was.offset)
	}
	p.window.OfferFocus(p.scroll)
	shell.Load(p.ctx, p.window.Work, p.window.Core.FavouriteIDs, p.knowLiked)
	p.Replan()
}

// knowLiked fills the hearts of the favourites.
func (p *creditsPage) knowLiked(ids map[string]bool, err error) {
	if err == nil && len(ids) > 0 { // without the person's data all hearts stay empty
		p.liked = ids
		p.scroll.SetRows(p.rows())
	}
}

// Replan tells what Create playlist would make now.
func (p *creditsPage) Replan() {
	if p.scroll == nil {
		return
	}
	p.stopPlan()
	ctx, stop := context.WithCancel(p.ctx)
	p.stopPlan = stop
	shell.Load(ctx, p.window.Work, p.window.Planner(p.recipe), p.planned)
}

// planned tells what Create playlist would make.
func (p *creditsPage) planned(plan playlist.Plan, err error) {
	text := ""
	switch {
	case err != nil:
		text = labels.Explain(err)
	case len(plan.Entries) == 0:
		text = lang.Tr("Nothing is known yet that could go into a playlist.")
	default:
		p.called = plan.Name
		text = p.window.PlanText(plan)
		p.make.Enable()
	}
	p.plan.SetText(text)
	p.scroll.HeadChanged()
}

// Create makes the playlist; the menu calls it too.
func (p *creditsPage) Create() {
	if p.make != nil && !p.make.Disabled() {
		p.window.MakePlaylist(p.recipe, p.called)
	}
}

// Wanted is what an export of the page writes.
func (p *creditsPage) Wanted() (playlist.Recipe, string) { return p.recipe, p.called }

// titleOf is the row of a title.
func (p *creditsPage) titleOf(id, name, facts string) rowlist.Row {
	subject := artwork.Subject{ID: id, Name: name}
	if t, there := p.titles[id]; there {
		subject = app.Picture(t)
	}
	return rowlist.Title{Pictures: p.window.Cards, Subject: subject, Facts: facts, Open: func() { p.window.Visit(shell.Route{Page: shell.TitlePage, ID: id}) }}
}

// folded are the rows of a title's songs, the first of them until all are
// asked for.
func (p *creditsPage) folded(title string, lines []rowlist.Row) []rowlist.Row {
	if p.whole[title] || len(lines) <= creditsFolded+1 {
		return lines
	}
	left := len(lines) - creditsFolded
	return append(lines[:creditsFolded:creditsFolded], rowlist.More{Text: lang.Trn("Show %d more songs", left, left), Do: func() {
		p.whole[title] = true
		p.scroll.SetRows(p.rows())
		p.window.Win.Canvas().Focus(p.scroll) // what had the keyboard is gone
	}})
}

// song is the row of a cue, which opens its title there; who else is named on
// it leads to their page.
func (p *creditsPage) song(title string, c catalog.Cue, line labels.SongLine) rowlist.Row {
	r := rowlist.Song{Line: line, Scenes: p.window.Settings.Spoilers, ID: c.ID, Open: func() {
		p.window.Visit(shell.Route{Page: shell.TitlePage, ID: title, Cue: c.ID})
	}, Liked: p.liked[c.ID], Like: func(on bool) {
		p.liked[c.ID] = on
		p.window.LikeSongs(on, c.ID)
	}}
	if act := otherAct(p.name, c); act != "" {
		r.OpenArtist = func() { p.window.OpenArtists(p.ctx, act, p.window.MenuPosition) }
	}
	return r
}

// otherAct is the act of a song, or of its original, that is not the one named.
func otherAct(name string, c catalog.Cue) string {
	if strings.EqualFold(c.Artist, name) {
		return c.Original
	}
	return c.Artist
}

// album is the row of an album, which opens its title.
func (p *creditsPage) album(a library.AlbumOf, inTitle bool) rowlist.Row {
	return rowlist.Song{Line: albumOfLine(a, inTitle), Open: func() { p.window.Visit(shell.Route{Page: shell.TitlePage, ID: a.TitleID}) }}
}
