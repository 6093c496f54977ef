package artists

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// artistsView is the page of everybody who plays.
type artistsView struct {
	window   *shell.Shell
	ctx      context.Context
	filter   library.ArtistFilter
	box      *fyne.Container
	count    *typeset.Paragraph
	entry    *filterEntry
	sort     *widgets.Choice
	bar      *letterBar
	grid     *widgets.CardGrid[library.Artist]
	artists  []library.Artist
	letters  []library.Letter   // of the list by name
	stop     context.CancelFunc // ends the listing that runs
	returnTo *widgets.Place
	letter   string // to go to once the list is by name
}

// artistsPlace is where a person was on the page.
type artistsPlace struct {
	filter library.ArtistFilter
	grid   widgets.Place
}

// New opens the page of all acts.
func New(ctx context.Context, w *shell.Shell, s shell.Step) shell.Page {
	p := &artistsView{window: w, ctx: ctx, stop: func() {}}
	if was, ok := s.Place.(artistsPlace); ok {
		p.filter, p.returnTo = was.filter, &was.grid
	}
	p.count = typeset.NewSecondaryText("")
	p.grid = newGrid()
	p.grid.OnOpen = func(i int) { w.Visit(shell.Route{Page: shell.ArtistPage, ID: p.artists[i].Name}) }
	p.grid.OnScrolled = p.markLetter
	p.grid.OnAbove = func() { w.Win.Canvas().Focus(p.entry) }
	p.bar = newLetterBar(p.goToLetter)
	head := container.New(layouts.Inset{Left: layouts.PageInset, Right: layouts.PageInset, Top: 18, Bottom: 8}, p.newHead())
	p.box = container.New(layouts.HeaderBody{}, head, p.gridBox())
	p.list()
	return p
}

func (p *artistsView) Object() fyne.CanvasObject { return p.box }

func (p *artistsView) Place() any { return artistsPlace{p.filter, p.grid.Place()} }

func (p *artistsView) Focus() fyne.Focusable { return p.grid.Focusable() }

func (p *artistsView) gridBox() fyne.CanvasObject {
	return container.New(layouts.Inset{Left: layouts.PageInset - artistInset, Right: 4}, p.grid)
}

func (p *artistsView) newHead() fyne.CanvasObject {
	p.entry = newFilterEntry(p)
	p.entry.Text = p.filter.Query
	var names []string
	for _, s := range artistSorts() {
		names = append(names, s.name)
	}
	p.sort = widgets.NewChoice(names)
	p.showSort()
	p.sort.OnChanged = p.sortBy
	tools := container.NewHBox(container.New(wide{220}, p.entry), p.sort)
	return container.New(layouts.Column{Gap: 10},
		container.New(layouts.SplitRow{Gap: 16, MinWidth: 240}, container.New(layouts.Column{Gap: 0}, typeset.NewPageHeading(lang.Tr("Artists")), p.count), tools), p.bar)
}

func (p *artistsView) showSort() {
	for i, s := range artistSorts() {
		if s.sort == p.filter.Sort {
			p.sort.SetSelectedIndex(i)
		}
	}
}

func (p *artistsView) sortBy(name string) {
	for _, s := range artistSorts() {
		if s.name == name && s.sort != p.filter.Sort {
			p.filter.Sort = s.sort
			p.list()
		}
	}
}

func (p *artistsView) ask(words string) {
	if words != p.filter.Query {
		p.filter.Query = words
		p.list()
	}
}

// artistListing is what a filter leaves.
type artistListing struct {
	artists []library.Artist
	letters []library.Letter
}

// list shows what the filter leaves. A listing that has not come back is
// dropped.
func (p *artistsView) list() {
	p.stop()
	ctx, stop := context.WithCancel(p.ctx)
	p.stop = stop
	filter := p.filter
	shell.Load(ctx, p.window.Work, func(ctx context.Context) (artistListing, error) {
		lib, err := p.window.Core.Catalog(ctx)
		if err != nil {
			return artistListing{}, err
		}
		byName, err := lib.Artists(ctx, library.ArtistFilter{Query: filter.Query, Sort: library.ArtistByName})
		if err != nil || filter.Sort == library.ArtistByName {
			return artistListing{byName, library.Letters(byName)}, err
		}
		artists, err := lib.Artists(ctx, filter)
		return artistListing{artists, library.Letters(byName)}, err
	}, p.listed)
}

func (p *artistsView) listed(l artistListing, err error) {
	if err != nil {
		p.window.Notify(widgets.Failure, labels.Explain(err), lang.Tr("Try again"), p.list)
		return
	}
	p.artists, p.letters = l.artists, l.letters
	there := map[string]bool{}
	for _, letter := range l.letters {
		there[letter.Letter] = true
	}
	p.bar.set(there)
	p.count.SetText(lang.Trf("%s heard in the titles of the catalog", lang.Trn("%d artists", len(l.artists), len(l.artists))))
	p.grid.SetItems(l.artists)
	p.show()
	switch {
	case p.returnTo != nil:
		p.grid.GoTo(*p.returnTo)
		p.returnTo = nil
	case p.letter != "":
		p.goToLetter(p.letter)
		p.letter = ""
	}
}

func (p *artistsView) show() {
	p.box.Objects[1] = p.gridBox()
	if len(p.artists) == 0 {
		p.box.Objects[1] = widgets.NewEmptyState(theme.SearchIcon(), lang.Trf("No artist is called “%s”", p.filter.Query),
			lang.Tr("Try fewer letters, or search everywhere: it forgives mistakes."), lang.Tr("Search everywhere"), func() {
				words := p.filter.Query
				p.window.Search.BeginWith(words)
			})
	}
	p.box.Refresh()
}

// goToLetter brings the names of a letter to the top, by name if they are not
// yet.
func (p *artistsView) goToLetter(letter string) {
	if p.filter.Sort != library.ArtistByName {
		p.letter, p.filter.Sort = letter, library.ArtistByName
		p.showSort()
		p.list()
		return
	}
	for _, l := range p.letters {
		if l.Letter == letter {
			p.grid.JumpTo(l.At)
			p.bar.mark(letter)
		}
	}
}

// markLetter marks the letter of the first row in sight: of those that begin in
// it the one that was asked for, or the last.
func (p *artistsView) markLetter() {
	now := ""
	if p.filter.Sort == library.ArtistByName {
		first, last := p.grid.TopRow()
		for _, l := range p.letters {
			if l.At >= first && l.At <= last && l.Letter == p.bar.now {
				return
			}
			if l.At <= last {
				now = l.Letter
			}
		}
	}
	p.bar.mark(now)
}

// filterEntry narrows the artists as one types.
type filterEntry struct {
	widgets.Entry
	view *artistsView
}

func newFilterEntry(p *artistsView) *filterEntry {
	e := &filterEntry{view: p}
	e.SetPlaceHolder(lang.Tr("Filter by name"))
	e.OnChanged = p.ask
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey passes on the keys that belong to the list.
func (e *filterEntry) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		if len(e.view.artists) > 0 {
			e.view.window.Win.Canvas().Focus(e.view.grid.Focusable())
		}
	case fyne.KeyEscape:
		e.SetText("")
	default:
		e.Entry.TypedKey(event)
	}
}

// wide gives its one object a least width.
type wide struct{ width float32 }

// MinSize is at least the width.
func (l wide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(fyne.NewSize(l.width, 0))
}

// Layout gives the object all of the space.
func (l wide) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
