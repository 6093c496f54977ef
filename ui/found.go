package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/library"
)

// everything is how many hits the page of results asks for.
const everything = 300

// foundResults is the page with everything a search found.
type foundResults struct {
	box    *fyne.Container
	scroll *container.Scroll
}

func newFoundPage(ctx context.Context, w *Window, s step) page {
	list := container.New(column{4}, NewPageHeading("“"+s.route.id+"”"))
	p := &foundResults{scroll: container.NewVScroll(container.New(inset{left: pageInset, right: pageInset, top: pageInset, bottom: pageInset, widest: pageWidest}, list))}
	p.box = container.NewStack(p.scroll)
	load(ctx, &w.background, func(ctx context.Context) ([]library.Hit, error) {
		hits, _, err := w.core.Search(ctx, s.route.id, everything)
		return hits, err
	}, func(hits []library.Hit, err error) {
		if err != nil {
			w.tell(Failure, explain(err), "", nil)
			return
		}
		if len(hits) == 0 {
			p.box.Objects = []fyne.CanvasObject{NewEmptyState(theme.SearchIcon(), "Nothing found for “"+s.route.id+"”",
				"Try fewer letters or another spelling.", "Search again", w.search.begin)}
			return
		}
		list.Objects = append(list.Objects, foundObjects(w, hits)...)
		p.scroll.Refresh()
		if offset, ok := s.place.(float32); ok {
			p.scroll.ScrollToOffset(fyne.NewPos(0, offset))
		}
	})
	return p
}

func foundObjects(w *Window, hits []library.Hit) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, group := range groupHits(hits, 0) {
		out = append(out, container.New(inset{top: 18}, NewSectionHeading(group.heading)))
		for _, h := range group.hits {
			to := destination(h)
			if to.page == foundPage {
				out = append(out, newHitRow(h.Text, h.Detail, func() {}))
				continue
			}
			out = append(out, newHitRow(h.Text, h.Detail, func() { w.open(to) }))
		}
	}
	return out
}

func (p *foundResults) object() fyne.CanvasObject { return p.box }

func (p *foundResults) place() any { return p.scroll.Offset.Y }
