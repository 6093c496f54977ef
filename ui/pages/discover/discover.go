package discover

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"needledrop/internal/library"
	"needledrop/internal/playlist"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// view is the page of all titles: what the day shows, and below it
// everything, to filter.
type view struct {
	window *shell.Shell
	ctx    context.Context
	filter library.Filter
	open   bool // all filters are shown

	box      *fyne.Container
	head     *fyne.Container // of the grid: all below, in this order
	keys     *discoverKeys
	hero     *heroBanner
	day      *fyne.Container // hero and shelves
	shelves  []*carousel
	greeting *fyne.Container // what the person goes on with, or what this is
	bar      *fyne.Container // the filters
	rest     *fyne.Container // the head of everything
	empty    *fyne.Container
	grid     *widgets.CardGrid[widgets.CardTitle]

	heading *typeset.Heading
	count   *typeset.Paragraph
	chips   map[dimension]map[string]*widgets.Chip
	lines   map[dimension]*fyne.Container
	rows    map[dimension]*fyne.Container // with their labels
	sort    *seenSelect
	more    *widgets.Button
	clear   *widgets.Button

	titles   []library.Summary
	today    discovery
	stop     context.CancelFunc // ends the listing that runs
	listings int                // that came back
	toGrid   bool               // the next listing takes the keyboard to the cards
	returnTo *discoverPlace
}

// discoverPlace is where a person was on the page.
type discoverPlace struct {
	filter library.Filter
	open   bool
	grid   widgets.Place
	today  discovery
	strips [5]stripPlace // in the order of the rows
	stop   int           // which of the stops had the keyboard, -1 for none
}

// New opens the first page.
func New(ctx context.Context, w *shell.Shell, s shell.Step) shell.Page {
	p := &view{window: w, ctx: ctx, filter: library.Filter{Sort: library.MostCues}, stop: func() {}, chips: map[dimension]map[string]*widgets.Chip{}}
	if was, ok := s.Place.(discoverPlace); ok {
		p.filter, p.open, p.returnTo = was.filter, was.open, &was
	}
	p.grid = widgets.NewTitleGrid(w.Cards)
	p.grid.OnOpen = func(i int) { w.Visit(shell.Route{Page: shell.TitlePage, ID: p.titles[i].ID}) }
	p.grid.OnScrolled = p.see
	p.grid.OnAbove = func() { p.leave(p.grid.Focusable(), -1) }
	p.grid.OnHome = func() {
		p.focusOn(p.keys)
		p.grid.ScrollTo(0)
	}
	p.keys = newDiscoverKeys(p)
	p.newDay()
	p.newRest()
	p.empty = container.NewStack()
	p.head = container.New(layouts.Column{Gap: 0}, p.keys, p.bar, p.day, p.rest, p.empty)
	p.grid.SetHead(p.head)
	p.box = container.New(discoverBody{p}, p.grid)
	p.stepAside()
	p.list()
	p.readDay()
	return p
}

func (p *view) Object() fyne.CanvasObject { return p.box }

func (p *view) Focus() fyne.Focusable {
	if p.returnTo != nil && p.returnTo.stop >= 0 && p.returnTo.stop < len(p.stops()) {
		return p.stops()[p.returnTo.stop]
	}
	return p.keys
}

func (p *view) Place() any {
	place := discoverPlace{filter: p.filter, open: p.open, grid: p.grid.Place(), today: p.today, stop: -1}
	for i, r := range p.shelves {
		place.strips[i] = stripPlace{r.strip.offset, r.strip.cursor}
	}
	for i, stop := range p.stops() {
		if stop == p.window.Win.Canvas().Focused() {
			place.stop = i
		}
	}
	return place
}

// discoverBody gives the grid the page, and tells the hero how high that is.
type discoverBody struct{ page *view }

// MinSize leaves room for a card.
func (discoverBody) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(widgets.MinCard(), 200)
}

// Layout places the grid.
func (l discoverBody) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.page.hero.room = size.Height
	objects[0].Move(fyne.NewPos(layouts.PageInset-stripInset, 0))
	objects[0].Resize(size.SubtractWidthHeight(layouts.PageInset-stripInset+4, 0))
}

// newDay makes the hero and the rows, which hold their places until they are
// read.
func (p *view) newDay() {
	p.hero = newHeroBanner(p.window.Headers, &widgets.PageKeys{Key: p.heroKey, Char: func(rune) {}})
	p.hero.onOpen = func() { p.window.Visit(shell.Route{Page: shell.TitlePage, ID: p.hero.hero.Title.ID}) }
	p.hero.onCreate = func() {
		t := p.hero.hero.Title
		p.window.MakePlaylist(playlist.Recipe{Titles: []string{t.ID}}, t.Name)
	}
	p.hero.open.OnFocus, p.hero.create.OnFocus = p.sightOf(p.hero), p.sightOf(p.hero)
	p.greeting = container.NewStack()
	p.greeting.Hide()
	objects := []fyne.CanvasObject{container.New(layouts.Inset{Left: stripInset, Right: stripInset}, container.New(layouts.Column{Gap: 12}, p.greeting, p.hero))}
	for _, name := range shelfNames() {
		r := p.newShelf(name)
		p.shelves = append(p.shelves, r)
		objects = append(objects, r.box)
	}
	p.day = container.New(layouts.Column{Gap: 20}, objects...)
}

func (p *view) newShelf(name rowName) *carousel {
	pictures, seeAll := p.window.Headers, (func())(nil)
	if name == newestShelf {
		pictures, seeAll = p.window.Cards, func() {
			p.toGrid = true
			p.sortBy(library.Newest)
		}
	}
	r := newShelfRow(name, pictures, seeAll)
	r.strip.onScroll = p.grid.Scrolled
	r.strip.onLeave = func(by int) { p.leave(r.strip, by) }
	r.strip.onOpen = p.openItem
	r.strip.onFocus = p.sightOf(r.box)
	r.before.OnFocus, r.after.OnFocus = p.sightOf(r.box), p.sightOf(r.box)
	if r.all != nil {
		r.all.OnFocus = p.sightOf(r.box)
	}
	return r
}

func (p *view) openItem(i rowItem) {
	if i.decade == "" {
		p.window.Visit(i.to)
		return
	}
	p.toGrid = true
	p.toggle(byDecade, i.decade)
}

// readDay shows what the day shows: what it did when the person left the page,
// or else anew.
func (p *view) readDay() {
	day := p.window.Clock.Today()
	if p.returnTo != nil && p.returnTo.today.day == dayOf(day) {
		p.showDay(p.returnTo.today)
		for i, r := range p.shelves {
			r.strip.goTo(p.returnTo.strips[i])
		}
		return
	}
	shell.Load(p.ctx, p.window.Work, func(ctx context.Context) (discovery, error) {
		return readDiscovery(ctx, p.window.Core, day)
	}, func(d discovery, err error) {
		if err != nil { // the listing, which fails too, tells
			d = discovery{}
		}
		p.showDay(d)
		p.grid.HeadChanged()
	})
}

func (p *view) showDay(d discovery) {
	p.today = d
	if d.hero != nil {
		p.hero.set(*d.hero)
	}
	p.hero.Hidden = d.hero == nil
	p.fillGreeting(d)
	for _, r := range p.shelves {
		r.set(d.shelves[r.name])
	}
}

// stepAside leaves the page to everything while the person filters.
func (p *view) stepAside() {
	filtered := chosen(p.filter) > 0
	p.day.Hidden = filtered
	if filtered {
		p.heading.SetText(lang.Tr("What fits"))
	} else {
		p.heading.SetText(lang.Tr("Everything"))
	}
}

// see gives cards to the rows in sight, and takes those of the others.
func (p *view) see() {
	top, bottom := p.grid.Offset(), p.grid.Offset()+p.grid.Size().Height
	for _, r := range p.shelves {
		y := p.day.Position().Y + r.box.Position().Y
		r.strip.see(!p.day.Hidden && !r.box.Hidden && y < bottom && y+r.box.Size().Height > top)
	}
}
