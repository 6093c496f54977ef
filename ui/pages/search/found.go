package search

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/indexer"
	"needledrop/internal/search"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// everything is how many hits of a kind the page of results asks for.
const everything = 60

// foundResults is the page with everything a search found.
type foundResults struct {
	window *shell.Shell
	words  string
	box    *fyne.Container
	scroll *widgets.Scroll
	list   *fyne.Container
	answer *answer // nil where nothing was asked
	groups []foundGroup
	kind   indexer.Kind // shown alone; "" for all
	chips  map[indexer.Kind]*widgets.Chip
	was    *foundPlace
}

// foundPlace is where a person was on the page.
type foundPlace struct {
	kind   indexer.Kind
	offset float32
}

// NewFound opens the page of all that a search found.
func NewFound(ctx context.Context, w *shell.Shell, s shell.Step) shell.Page {
	p := &foundResults{window: w, words: s.Route.ID, list: container.New(layouts.Column{Gap: 2}), chips: map[indexer.Kind]*widgets.Chip{}}
	p.scroll = widgets.NewScroll(container.New(layouts.Inset{Left: layouts.PageInset, Right: layouts.PageInset, Top: layouts.PageInset, Bottom: layouts.PageInset, MaxWidth: layouts.MaxPageWidth}, p.list))
	p.box = container.NewStack(p.scroll)
	if was, ok := s.Place.(foundPlace); ok {
		p.was, p.kind = &was, was.kind
	}
	shell.Load(ctx, w.Work, func(ctx context.Context) (search.Groups, error) {
		return searchGrouped(ctx, w.Core, p.words, everything)
	}, p.loaded)
	return p
}

func (p *foundResults) loaded(found search.Groups, err error) {
	if err != nil {
		p.window.Notify(widgets.Failure, labels.Explain(err), "", nil)
		return
	}
	if p.answer = newAnswer(p.words, found, p.window.Settings.Spoilers); p.answer != nil {
		found = found.Without(p.answer.hit)
	}
	p.groups = groupHits(found, 0)
	if len(p.groups) == 0 && p.answer == nil {
		p.box.Objects = []fyne.CanvasObject{widgets.NewEmptyState(theme.SearchIcon(), lang.Trf("Nothing found for “%s”", p.words), whatToTry(), lang.Tr("Search again"), p.window.Search.Begin)}
		p.box.Refresh()
		return
	}
	p.list.Objects = []fyne.CanvasObject{typeset.NewPageHeading("“" + p.words + "”"), container.New(layouts.Inset{Top: 8, Bottom: 4}, p.newChips()), container.New(layouts.Column{Gap: 2})}
	p.show()
	if p.was != nil {
		p.scroll.ScrollToOffset(fyne.NewPos(0, p.was.offset))
	}
}

// newChips tell how much there is of a kind, and show it alone.
func (p *foundResults) newChips() fyne.CanvasObject {
	line := container.New(&layouts.Flow{Gap: 6})
	for _, g := range p.groups {
		n := labels.Thousands(len(g.hits))
		if len(g.hits) >= everything {
			n += "+"
		}
		chip := widgets.NewChip(g.heading()+"  "+n, func(on bool) { p.choose(g.kind, on) })
		chip.Checked = p.kind == g.kind
		p.chips[g.kind] = chip
		line.Objects = append(line.Objects, chip)
	}
	return line
}

func (p *foundResults) choose(kind indexer.Kind, on bool) {
	p.kind = widgets.OneOf(p.chips, kind, on)
	p.show()
	p.scroll.ScrollToTop()
}

// newAnswer is the answer with what can be done with it.
func (p *foundResults) newAnswer() []fyne.CanvasObject {
	a := p.answer
	to := destination(a.hit.Hit)
	rows := []fyne.CanvasObject{
		container.New(layouts.Inset{Top: 18, Bottom: 4}, typeset.NewSectionHeading(a.heading())),
		widgets.NewHitRow(a.line(), func() { p.window.Visit(to) }),
	}
	for _, note := range []string{a.scene, a.missedNote()} {
		if note != "" {
			rows = append(rows, container.New(layouts.Inset{Left: widgets.HitText}, typeset.NewSecondaryText(note)))
		}
	}
	beside := container.New(&layouts.Flow{Gap: 8})
	for _, act := range a.actions(p.window) {
		beside.Add(widgets.NewIconButton(act.text, act.icon, act.do))
	}
	return append(rows, container.New(layouts.Inset{Left: widgets.HitText, Top: 6}, beside))
}

func (p *foundResults) show() {
	var rows []fyne.CanvasObject
	if p.answer != nil && p.kind == "" {
		rows = p.newAnswer()
	}
	for _, g := range p.groups {
		if p.kind != "" && p.kind != g.kind {
			continue
		}
		rows = append(rows, container.New(layouts.Inset{Top: 18, Bottom: 4}, typeset.NewSectionHeading(g.heading())))
		for _, h := range g.hits {
			to := destination(h.Hit)
			rows = append(rows, widgets.NewHitRow(hitLineOf(h), func() { p.window.Visit(to) }))
		}
	}
	if p.answer != nil && p.kind == "" {
		rows = append(rows, container.New(layouts.Inset{Top: 18}, newWebSearch(p.window, p.words)))
	}
	p.list.Objects[2] = container.New(layouts.Column{Gap: 2}, rows...)
	p.list.Refresh()
	p.scroll.Refresh()
}

func (p *foundResults) Object() fyne.CanvasObject { return p.box }

func (p *foundResults) Place() any { return foundPlace{p.kind, p.scroll.Offset.Y} }
