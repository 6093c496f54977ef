package ui

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/library"
)

// discover is the page of all titles.
type discover struct {
	window   *Window
	ctx      context.Context
	filter   library.Filter
	open     bool // all filters are shown
	tall     bool // there is room for the moods
	box      *fyne.Container
	count    *Paragraph
	chips    map[dimension]map[string]*Chip
	lines    map[dimension]*fyne.Container
	more     *keyedButton
	clear    *keyedButton
	grid     *TitleGrid
	titles   []library.Summary
	stop     context.CancelFunc // ends the listing that runs
	returnTo *Place
}

// discoverPlace is where a person was on the page.
type discoverPlace struct {
	filter library.Filter
	open   bool
	grid   Place
}

func newDiscoverPage(ctx context.Context, w *Window, s step) page {
	p := &discover{window: w, ctx: ctx, filter: library.Filter{Sort: library.MostCues}, chips: map[dimension]map[string]*Chip{}, lines: map[dimension]*fyne.Container{}, stop: func() {}}
	if was, ok := s.place.(discoverPlace); ok {
		p.filter, p.open, p.returnTo = was.filter, was.open, &was.grid
	}
	p.count = NewSecondaryText("")
	p.grid = NewTitleGrid(w.cards)
	p.grid.OnOpen = func(i int) { w.open(route{page: titlePage, id: p.titles[i].ID}) }
	head := container.New(inset{left: pageInset, right: pageInset, top: 18, bottom: 6}, p.newHead())
	p.box = container.New(&roomy{page: p}, head, container.New(inset{left: pageInset - 8, right: 4}, p.grid))
	p.list()
	return p
}

func (p *discover) object() fyne.CanvasObject { return p.box }

func (p *discover) place() any { return discoverPlace{p.filter, p.open, p.grid.Place()} }

func (p *discover) focus() fyne.Focusable { return p.grid }

func (p *discover) newHead() fyne.CanvasObject {
	var names []string
	now := ""
	for _, s := range sorts() {
		names = append(names, s.name)
		if s.sort == p.filter.Sort {
			now = s.name
		}
	}
	sort := newChoice(names)
	sort.SetSelected(now)
	sort.OnChanged = p.sortBy
	p.more = newButton("More filters", p.showMore)
	p.clear = newButton("Clear", p.clearFilters)
	p.clear.Importance = widget.LowImportance
	p.clear.Hide()
	buttons := container.NewHBox(p.clear, p.more, sort)
	rows := []fyne.CanvasObject{
		container.New(sides{gap: 16, least: 260}, container.New(column{0}, NewPageHeading("Every needle drop, one click from your playlists"), p.count), buttons),
	}
	for _, d := range dimensions() {
		p.lines[d] = container.New(&flow{gap: 6})
		rows = append(rows, container.New(labelled{66, 6}, newParagraph(string(d), labelStyle), p.lines[d]))
	}
	p.arrange(rows)
	return container.New(column{8}, rows...)
}

// arrange shows the dimensions that have chips and room.
func (p *discover) arrange(rows []fyne.CanvasObject) {
	for i, d := range dimensions() {
		if len(p.lines[d].Objects) > 0 && (p.open || d == byKind || d == byMood && p.tall) {
			rows[i+1].Show()
		} else {
			rows[i+1].Hide()
		}
	}
	p.more.SetText(map[bool]string{true: "Fewer filters", false: "More filters"}[p.open])
}

// tallPage is the height from which a page has room for the moods beside the
// cards.
const tallPage float32 = 620

// roomy is headed, and decides anew about the moods when the height changes.
type roomy struct {
	headed
	page *discover
}

// Layout places the head and the cards.
func (l *roomy) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if tall := size.Height >= tallPage; tall != l.page.tall && l.page.box != nil {
		l.page.tall = tall
		l.page.arrange(l.page.headRows())
	}
	l.headed.Layout(objects, size)
}

func (p *discover) showMore() {
	p.open = !p.open
	p.arrange(p.headRows())
	p.box.Refresh()
}

func (p *discover) headRows() []fyne.CanvasObject {
	return p.box.Objects[0].(*fyne.Container).Objects[0].(*fyne.Container).Objects
}

func (p *discover) sortBy(name string) {
	for _, s := range sorts() {
		if s.name == name {
			p.filter.Sort = s.sort
		}
	}
	p.list()
}

func (p *discover) clearFilters() {
	p.filter = library.Filter{Sort: p.filter.Sort}
	p.list()
}

// makeChips makes a chip for all there is in the catalog.
func (p *discover) makeChips(all library.Facets) {
	for _, d := range dimensions() {
		p.chips[d] = map[string]*Chip{}
		var objects []fyne.CanvasObject
		for _, c := range d.offered(all) {
			chip := NewChip(d.chipText(c), func(bool) { p.toggle(d, c.Value) })
			p.chips[d][c.Value] = chip
			objects = append(objects, chip)
		}
		p.lines[d].Objects = objects
	}
	p.arrange(p.headRows())
}

func (p *discover) toggle(d dimension, value string) {
	p.filter = d.toggled(p.filter, value)
	p.list()
}

// listing is what a filter leaves.
type listing struct {
	titles []library.Summary
	facets library.Facets // of what the filter leaves
	all    library.Facets // of everything
	songs  int
}

// list shows what the filter leaves. A listing that has not come back is
// dropped.
func (p *discover) list() {
	p.stop()
	ctx, stop := context.WithCancel(p.ctx)
	p.stop = stop
	filter := p.filter
	load(ctx, &p.window.background, func(ctx context.Context) (listing, error) {
		titles, err := p.window.core.Titles(ctx, filter)
		if err != nil {
			return listing{}, err
		}
		facets, err := p.window.core.Facets(ctx, filter)
		if err != nil {
			return listing{}, err
		}
		all, err := p.window.core.Facets(ctx, library.Filter{})
		l := listing{titles: titles, facets: facets, all: all}
		for _, t := range titles {
			l.songs += t.Cues
		}
		return l, err
	}, p.listed)
}

func (p *discover) listed(l listing, err error) {
	if err != nil {
		p.window.tell(Failure, explain(err), "Try again", p.list)
		return
	}
	p.titles = l.titles
	if len(p.chips) == 0 {
		p.makeChips(l.all)
	}
	p.count.SetText(count(len(l.titles), "title", "titles") + " with " + count(l.songs, "song", "songs") + ", all on this computer")
	for _, d := range dimensions() {
		p.recount(d, l.facets)
	}
	p.clear.Hidden = chosen(p.filter) == 0
	p.grid.SetTitles(cardsOf(l.titles))
	p.showGrid()
	p.box.Refresh()
	if p.returnTo != nil {
		p.grid.GoTo(*p.returnTo)
		p.returnTo = nil
	}
}

// recount writes on each chip how many titles it leaves; one that leaves none
// goes away unless it is on.
func (p *discover) recount(d dimension, f library.Facets) {
	left := map[string]int{}
	for _, c := range d.counts(f) {
		left[c.Value] = c.Titles
	}
	for value, chip := range p.chips[d] {
		chip.SetText(d.chipText(library.Count{Value: value, Titles: left[value]}))
		chip.Set(d.has(p.filter, value))
		chip.Hidden = left[value] == 0 && !chip.On()
	}
}

func (p *discover) showGrid() {
	var body fyne.CanvasObject = container.New(inset{left: pageInset - 8, right: 4}, p.grid)
	if len(p.titles) == 0 {
		body = NewEmptyState(theme.SearchIcon(), "No title has all of that",
			fmt.Sprintf("You chose %s. Take one away, or start again.", count(chosen(p.filter), "filter", "filters")), "Clear the filters", p.clearFilters)
	}
	p.box.Objects[1] = body
}
