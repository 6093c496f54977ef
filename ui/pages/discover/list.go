package discover

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// newRest makes the head of everything: its heading, the sort and the filters.
func (p *view) newRest() {
	p.heading, p.count = typeset.NewSectionHeading(""), typeset.NewSecondaryText("")
	p.sort = newSeenSelect(nil, nil)
	p.sort.onFocus = p.sightOf(p.sort)
	for _, s := range sorts() {
		p.sort.Options = append(p.sort.Options, s.name)
		if s.sort == p.filter.Sort {
			p.sort.SetSelected(s.name)
		}
	}
	p.sort.OnChanged = p.sortByName
	p.more = widgets.NewButton("", p.showMore)
	p.clear = widgets.NewButton(lang.Tr("Clear"), p.clearFilters)
	p.clear.Importance = widget.LowImportance
	p.clear.Hide()
	p.more.OnFocus, p.clear.OnFocus = p.sightOf(p.more), p.sightOf(p.clear)
	var rows []fyne.CanvasObject
	p.lines, p.rows = map[dimension]*fyne.Container{}, map[dimension]*fyne.Container{}
	for _, d := range dimensions() {
		p.lines[d] = container.New(&layouts.Flow{Gap: 6})
		p.rows[d] = container.New(layouts.Labelled{Width: labelWidth(), Top: 6}, typeset.NewParagraph(d.name(), typeset.LabelStyle), p.lines[d])
		rows = append(rows, p.rows[d])
	}
	p.arrange()
	p.bar = container.New(layouts.Inset{Left: stripInset, Top: 12, Right: stripInset, Bottom: 10},
		container.New(layouts.SplitRow{Gap: 16, MinWidth: 400}, container.New(layouts.Column{Gap: 8}, rows...), container.NewHBox(p.clear, p.more)))
	p.rest = container.New(layouts.Inset{Left: stripInset, Top: 20, Right: stripInset, Bottom: 12},
		container.New(layouts.SplitRow{Gap: 16, MinWidth: 260}, container.New(layouts.Column{Gap: 2}, p.heading, p.count), container.NewHBox(p.sort)))
}

// labelWidth is the room for the name of a dimension, at the usual text size.
func labelWidth() float32 {
	var widest float32
	for _, d := range dimensions() {
		widest = max(widest, typeset.LabelStyle().Measure(d.name()).Width)
	}
	return widest*skin.UsualText/theme.TextSize() + 16
}

// arrange shows the dimensions that are asked for, and those that filter.
func (p *view) arrange() {
	for _, d := range dimensions() {
		some := len(p.lines[d].Objects) > 0
		p.rows[d].Hidden = !some || !p.open && d != byKind && !d.filters(p.filter)
	}
	if p.open {
		p.more.SetText(lang.Tr("Fewer filters"))
	} else {
		p.more.SetText(lang.Tr("More filters"))
	}
}

func (p *view) showMore() {
	p.open = !p.open
	p.arrange()
	p.grid.HeadChanged()
}

func (p *view) sortByName(name string) {
	for _, s := range sorts() {
		if s.name == name && s.sort != p.filter.Sort {
			p.filter.Sort = s.sort
			p.list()
		}
	}
}

// sortBy lists in an order, which the choice shows.
func (p *view) sortBy(order library.Sort) {
	p.filter.Sort = order
	for _, s := range sorts() {
		if s.sort == order {
			p.sort.SetSelected(s.name)
		}
	}
	p.list()
}

func (p *view) clearFilters() {
	p.change(library.Filter{Sort: p.filter.Sort})
	p.focusOn(p.more) // Clear goes away
}

func (p *view) toggle(d dimension, value string) { p.change(d.toggled(p.filter, value)) }

func (p *view) change(f library.Filter) {
	p.filter = f
	p.list()
}

// makeChips makes a chip for all there is in the catalog.
func (p *view) makeChips(all library.Facets) {
	for _, d := range dimensions() {
		p.chips[d] = map[string]*widgets.Chip{}
		var objects []fyne.CanvasObject
		for _, c := range d.offered(all) {
			chip := widgets.NewChip(d.chipText(c), func(bool) { p.toggle(d, c.Value) })
			chip.OnFocus = p.sightOf(chip)
			p.chips[d][c.Value] = chip
			objects = append(objects, chip)
		}
		p.lines[d].Objects = objects
	}
}

// listing is what a filter leaves.
type listing struct {
	titles []library.Summary
	facets library.Facets // of what the filter leaves
	all    library.Facets // of everything
	songs  int
	ways   []way // out of a filter that leaves nothing
}

// list shows what the filter leaves. A listing that has not come back is
// dropped.
func (p *view) list() {
	p.stop()
	ctx, stop := context.WithCancel(p.ctx)
	p.stop = stop
	filter := p.filter
	filter.WithMusic = true
	shell.Load(ctx, p.window.Work, func(ctx context.Context) (listing, error) {
		lib, err := p.window.Core.Catalog(ctx)
		if err != nil {
			return listing{}, err
		}
		titles, err := lib.Titles(ctx, filter)
		if err != nil {
			return listing{}, err
		}
		facets, err := lib.Facets(ctx, filter)
		if err != nil {
			return listing{}, err
		}
		l := listing{titles: titles, facets: facets}
		for _, t := range titles {
			l.songs += t.Cues
		}
		if len(titles) == 0 {
			if l.ways, err = waysOut(ctx, lib, filter); err != nil {
				return listing{}, err
			}
		}
		l.all, err = lib.Facets(ctx, library.Filter{WithMusic: true})
		return l, err
	}, p.listed)
}

// waysOut counts what each filter's absence would bring back, the most first.
func waysOut(ctx context.Context, lib *library.Catalog, f library.Filter) ([]way, error) {
	var out []way
	for _, w := range waysFrom(f) {
		titles, err := lib.Titles(ctx, w.filter)
		if err != nil {
			return nil, err
		}
		if w.titles = len(titles); w.titles > 0 {
			out = append(out, w)
		}
	}
	slices.SortStableFunc(out, func(a, b way) int { return cmp.Compare(b.titles, a.titles) })
	return out, nil
}

func (p *view) listed(l listing, err error) {
	if err != nil {
		p.window.Notify(widgets.Failure, labels.Explain(err), lang.Tr("Try again"), p.list)
		return
	}
	p.titles = l.titles
	if len(p.chips) == 0 {
		p.makeChips(l.all)
	}
	p.count.SetText(lang.Trf("%[1]s with %[2]s, all on this computer", countTitles(len(l.titles)), countSongs(l.songs)))
	for _, d := range dimensions() {
		p.recount(d, l.facets)
	}
	p.clear.Hidden = chosen(p.filter) == 0
	seenAt := p.bar.Position().Y - p.grid.Offset()
	p.stepAside()
	p.arrange()
	p.showEmpty(l.ways)
	p.grid.SetItems(cardsOf(l.titles))
	p.grid.HeadChanged()
	p.settlePlace(seenAt)
	p.box.Refresh()
}

// settlePlace goes where the person was. The filters stay where they were seen:
// somebody may press the next one.
func (p *view) settlePlace(seenAt float32) {
	p.listings++
	if p.toGrid {
		p.toGrid, seenAt = false, p.bar.Position().Y-p.rest.Position().Y
		p.window.OfferFocus(p.grid.Focusable())
	}
	switch {
	case p.returnTo != nil:
		p.grid.GoTo(p.returnTo.grid)
		p.returnTo = nil
	case p.listings > 1:
		p.grid.ScrollTo(max(p.bar.Position().Y-seenAt, 0))
	}
}

// recount writes on each chip how many titles it leaves; one that leaves none
// goes away unless it is on.
func (p *view) recount(d dimension, f library.Facets) {
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

// maxWays is how many ways out of an empty list are offered.
const maxWays = 4

// showEmpty helps where no title is left.
func (p *view) showEmpty(ways []way) {
	p.empty.Objects, p.empty.Hidden = nil, len(p.titles) > 0
	if p.empty.Hidden {
		return
	}
	sentence := lang.Tr("Start again, or look for a name with the search above.")
	if len(ways) > 0 {
		sentence = lang.Tr("Take one filter away and there is something to hear:")
	}
	box := container.NewVBox(widgets.NewEmptyState(theme.SearchIcon(), lang.Tr("No title has all of that"), sentence, "", nil))
	for i, w := range ways[:min(len(ways), maxWays)] {
		b := widgets.NewButton(lang.Trf("Without %[1]s: %[2]s", w.name, countTitles(w.titles)), func() { p.change(w.filter) })
		if i == 0 {
			b.Importance = widget.HighImportance
		}
		b.OnFocus = p.sightOf(b)
		box.Add(container.NewCenter(b))
	}
	again := widgets.NewButton(lang.Tr("Clear the filters"), p.clearFilters)
	again.OnFocus = p.sightOf(again)
	box.Add(container.NewCenter(again))
	p.empty.Objects = []fyne.CanvasObject{container.New(layouts.Inset{Top: 24, Bottom: 24}, box)}
}
