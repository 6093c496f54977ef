package ui

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
	"needledrop/internal/library"
	"needledrop/internal/playlist"
)

// creditsFolded is how many songs of a title are shown until all are asked for.
const creditsFolded = 8

// creditsPage is what the pages of an artist and of a person have in common:
// the head with the name and one clear action, and the music by title.
type creditsPage struct {
	window   *Window
	ctx      context.Context
	stopPlan context.CancelFunc // ends the planning that runs
	name     string
	recipe   playlist.Recipe
	titles   map[string]library.Summary
	box      *fyne.Container
	scroll   *rowScroll
	make     *keyedButton
	called   string // the playlist's name
	plan     *Paragraph
	whole    map[string]bool // titles of which all songs are shown
	part     library.Part    // of which placements are shown; "" for all
	was      *creditsPlace
	rows     func() []row
	came     func() // the page is there
}

// creditsPlace is where a person was on the page.
type creditsPlace struct {
	offset float32
	whole  map[string]bool
	part   library.Part
}

func newCreditsPage(ctx context.Context, w *Window, s step) *creditsPage {
	p := &creditsPage{window: w, ctx: ctx, stopPlan: func() {}, box: container.NewStack(), whole: map[string]bool{}}
	if was, ok := s.place.(creditsPlace); ok {
		p.was, p.whole, p.part = &was, maps.Clone(was.whole), was.part
	}
	p.came = w.await(p.box, true)
	return p
}

func (p *creditsPage) object() fyne.CanvasObject { return p.box }

func (p *creditsPage) place() any {
	switch {
	case p.scroll == nil && p.was == nil:
		return nil
	case p.scroll == nil: // left before the music came
		return *p.was
	}
	return creditsPlace{p.scroll.offset(), maps.Clone(p.whole), p.part}
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
	heading, sentence := tr("This page cannot be shown"), explain(err)
	action, to := tr("See all artists"), route{page: artistsPage}
	var none *library.NoNameError
	if errors.As(err, &none) {
		heading, sentence = trf("Nobody in the catalog is called “%s”", none.Name), tr("Search for a part of the name.")
		if len(none.Near) > 0 {
			sentence = trf("Did you mean %s?", strings.Join(none.Near, tr(", ")))
			action, to = inTitle(none.Near[0]), route{page: p.window.history.now().page, id: none.Near[0]}
		}
	}
	p.box.Objects = []fyne.CanvasObject{NewEmptyState(theme.WarningIcon(), heading, sentence, action, func() { p.window.open(to) })}
	p.box.Refresh()
}

// fill shows the page. The head gets more objects below the action.
func (p *creditsPage) fill(subject artwork.Subject, facts string, actions, more []fyne.CanvasObject, rows func() []row) {
	p.came()
	p.rows = rows
	p.make = newIconButton(tr("Create playlist"), theme.ContentAddIcon(), p.create)
	p.make.Importance = widget.HighImportance
	p.make.Disable()
	p.plan = NewSecondaryText("")
	buttons := append([]fyne.CanvasObject{p.make, newButton(tr("Export…"), p.window.exportHere)}, actions...)
	header := newTitleHeader(p.window.headers, subject, facts)
	header.room = p.window.room
	head := []fyne.CanvasObject{header, container.New(actsWithPlan{}, container.New(&flow{gap: actGap}, buttons...), p.plan)}
	p.scroll = newRowScroll(container.New(column{12}, append(head, more...)...))
	p.box.Objects = []fyne.CanvasObject{p.scroll}
	p.box.Refresh()
	p.scroll.setRows(p.rows())
	if p.was != nil {
		p.scroll.goTo(p.was.offset)
	}
	p.window.handKeyboard(p.scroll)
	p.replan()
}

// replan tells what Create playlist would make now.
func (p *creditsPage) replan() {
	if p.scroll == nil {
		return
	}
	p.stopPlan()
	ctx, stop := context.WithCancel(p.ctx)
	p.stopPlan = stop
	load(ctx, &p.window.background, p.window.planning(p.recipe), p.planned)
}

// planned tells what Create playlist would make.
func (p *creditsPage) planned(plan playlist.Plan, err error) {
	text := ""
	switch {
	case err != nil:
		text = explain(err)
	case len(plan.Entries) == 0:
		text = tr("Nothing is known yet that could go into a playlist.")
	default:
		p.called = plan.Name
		text = p.window.promise(plan)
		p.make.Enable()
	}
	p.plan.SetText(text)
	p.scroll.head.Refresh()
	p.scroll.relayout()
}

// create makes the playlist; the menu calls it too.
func (p *creditsPage) create() {
	if p.make != nil && !p.make.Disabled() {
		p.window.makePlaylist(p.recipe, p.called)
	}
}

// wanted is what an export of the page writes.
func (p *creditsPage) wanted() (playlist.Recipe, string) { return p.recipe, p.called }

// titleOf is the row of a title.
func (p *creditsPage) titleOf(id, name, facts string) row {
	subject := artwork.Subject{ID: id, Name: name}
	if t, there := p.titles[id]; there {
		subject = app.Picture(t)
	}
	return titleRow{p.window.cards, subject, facts, func() { p.window.open(route{page: titlePage, id: id}) }}
}

// folded are the rows of a title's songs, the first of them until all are
// asked for.
func (p *creditsPage) folded(title string, lines []row) []row {
	if p.whole[title] || len(lines) <= creditsFolded+1 {
		return lines
	}
	left := len(lines) - creditsFolded
	return append(lines[:creditsFolded:creditsFolded], moreRow{trn("Show %d more songs", left, left), func() {
		p.whole[title] = true
		p.scroll.setRows(p.rows())
		p.window.win.Canvas().Focus(p.scroll) // what had the keyboard is gone
	}})
}

// song is the row of a cue, which opens its title there; who else is named on
// it leads to their page.
func (p *creditsPage) song(title string, c catalog.Cue, line SongLine) row {
	r := lineRow{line: line, scenes: p.window.settings.Spoilers, id: c.ID, open: func() {
		p.window.open(route{page: titlePage, id: title, cue: c.ID})
	}}
	if act := otherAct(p.name, c); act != "" {
		r.act = func() { p.window.openActs(p.ctx, act, p.window.aThird) }
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
func (p *creditsPage) album(a library.AlbumOf, inTitle bool) row {
	return lineRow{line: albumOfLine(a, inTitle), open: func() { p.window.open(route{page: titlePage, id: a.TitleID}) }}
}
