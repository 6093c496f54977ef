package favourites

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
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

// The tabs.
const (
	songsTab = iota
	titlesTab
	namesTab
)

// view is the page of what the person likes.
type view struct {
	window *shell.Shell
	ctx    context.Context
	box    *fyne.Container
	scroll *rowlist.List // nil until everything was read
	make   *widgets.Button
	export *widgets.Button
	plan   *typeset.Paragraph
	stop   context.CancelFunc // ends the plan that is being made
	liked  liked
	at     place
	let    map[string]bool // by id: let go here, and shown until the page is left
}

// place is where a person was on the page.
type place struct {
	tab    int
	order  order
	offset float32
}

// New opens the page.
func New(ctx context.Context, w *shell.Shell, s shell.Step) shell.Page {
	p := &view{window: w, ctx: ctx, box: container.NewStack(), stop: func() {}, let: map[string]bool{}}
	p.at, _ = s.Place.(place)
	came := w.OutlineWhenLate(p.box, false)
	shell.Load(ctx, w.Work, func(ctx context.Context) (liked, error) { return readLiked(ctx, w.Core) }, func(l liked, err error) {
		came()
		p.loaded(l, err)
	})
	return p
}

// Object is what the window shows.
func (p *view) Object() fyne.CanvasObject { return p.box }

// Place is where the person is on the page.
func (p *view) Place() any {
	if p.scroll != nil {
		p.at.offset = p.scroll.Offset()
	}
	return p.at
}

func (p *view) loaded(l liked, err error) {
	w := p.window
	switch {
	case err != nil:
		p.instead(widgets.NewEmptyState(theme.WarningIcon(), lang.Tr("Your favourites cannot be shown"), labels.Explain(err), lang.Tr("Try again"), w.Reload))
		return
	case len(l.songs)+len(l.titles)+len(l.names) == 0:
		p.instead(widgets.NewEmptyState(widgets.HeartIcon(true), lang.Tr("No favourites yet"), lang.Tr("Press the heart of a song, a title or an artist, and it is kept here."),
			lang.Tr("Discover titles"), func() { w.Visit(shell.Route{Page: shell.DiscoverPage}) }))
		return
	}
	p.liked = l
	p.scroll = rowlist.NewList(p.newHead())
	p.instead(p.scroll)
	p.show()
	p.scroll.GoTo(p.at.offset)
	w.OfferFocus(p.scroll)
}

func (p *view) instead(o fyne.CanvasObject) {
	p.box.Objects = []fyne.CanvasObject{o}
	p.box.Refresh()
}

func (p *view) newHead() fyne.CanvasObject {
	p.make = widgets.NewIconButton(lang.Tr("Create playlist"), theme.ContentAddIcon(), p.Create)
	p.make.Importance = widget.HighImportance
	p.export = widgets.NewButton(lang.Tr("Export…"), p.window.ExportHere)
	p.plan = typeset.NewSecondaryText("")
	names := []string{lang.Tr("Songs"), lang.Tr("Titles"), lang.Tr("Artists")}
	for i, n := range []int{len(p.liked.songs), len(p.liked.titles), len(p.liked.names)} {
		names[i] += "  " + strconv.Itoa(n)
	}
	tabs, choose := widgets.NewTabs(names, func(tab int) {
		p.at.tab = tab
		p.show()
		p.scroll.GoTo(0)
	})
	choose(p.at.tab)
	sort := widgets.NewChoice(orderNames())
	sort.SetSelectedIndex(int(p.at.order))
	sort.OnChanged = func(string) {
		p.at.order = order(sort.SelectedIndex())
		p.show()
	}
	return container.New(layouts.Column{Gap: 10},
		container.New(layouts.SplitRow{Gap: 16, MinWidth: 200}, typeset.NewPageHeading(lang.Tr("Favourites")), container.NewHBox(sort)),
		container.New(layouts.ButtonsAndText{}, container.New(&layouts.Flow{Gap: layouts.ButtonGap}, p.make, p.export), p.plan),
		container.New(layouts.Column{}, tabs, widgets.NewRule()))
}

// show lists what is on the tab.
func (p *view) show() {
	l := p.liked.sorted(p.at.order)
	var rows []rowlist.Row
	switch p.at.tab {
	case songsTab:
		for i, f := range l.songs {
			rows = append(rows, p.songRow(i+1, f))
		}
	case titlesTab:
		for _, t := range l.titles {
			facts := labels.Joined(labels.TitleKindName(t.Kind), strconv.Itoa(t.Released.Year()), lang.Trn("%d songs", t.Cues, t.Cues))
			rows = append(rows, rowlist.Title{Pictures: p.window.Cards, Subject: app.Picture(t), Facts: facts, Open: func() { p.window.Visit(shell.Route{Page: shell.TitlePage, ID: t.ID}) }})
		}
	default:
		for _, n := range l.names {
			rows = append(rows, p.nameRow(n))
		}
	}
	if len(rows) == 0 {
		rows = []rowlist.Row{rowlist.Paragraph(lang.Tr("None yet: press the heart where you meet one."))}
	}
	p.scroll.SetRows(rows)
	p.Replan()
}

// songRow is a song that opens where it is heard.
func (p *view) songRow(number int, f app.Favourite) rowlist.Row {
	return rowlist.Song{Line: songLine(number, f), ID: f.Cue.ID, Liked: !p.let[f.Cue.ID],
		Open: func() {
			p.window.Visit(shell.Route{Page: shell.TitlePage, ID: f.TitleID, Cue: f.Cue.ID})
		},
		Like: func(on bool) {
			p.window.LikeSongs(on, f.Cue.ID)
			p.letGo(f.Cue.ID, !on)
		},
	}
}

// nameRow is an artist or a person.
func (p *view) nameRow(n userdata.Liking) rowlist.Row {
	page, what := shell.ArtistPage, lang.Tr("Artist")
	if n.Kind == userdata.LikedPerson {
		page, what = shell.PersonPage, lang.Tr("Person")
	}
	return rowlist.Song{Line: labels.SongLine{Title: n.ID, Artist: what}, ID: n.ID, Liked: !p.let[n.ID],
		Open: func() { p.window.Visit(shell.Route{Page: page, ID: n.ID}) },
		Like: func(on bool) {
			p.window.Like(on, n.Kind, n.ID)
			p.letGo(n.ID, !on)
		},
	}
}

// letGo keeps what is a favourite no more in sight, for who changes their mind.
func (p *view) letGo(id string, on bool) {
	p.let[id] = on
	p.Replan()
}

// Replan tells what Create playlist would make now.
func (p *view) Replan() {
	if p.scroll == nil {
		return
	}
	p.stop()
	recipe, some := p.recipe()
	widgets.SetEnabled(p.make, some)
	widgets.SetEnabled(p.export, some)
	p.plan.SetText("")
	if !some {
		p.scroll.HeadChanged()
		return
	}
	ctx, stop := context.WithCancel(p.ctx)
	p.stop = stop
	shell.Load(ctx, p.window.Work, p.window.Planner(recipe), func(plan playlist.Plan, err error) {
		if err != nil {
			p.plan.SetText(labels.Explain(err))
		} else {
			plan.Name = p.name()
			p.plan.SetText(p.window.PlanText(plan))
		}
		p.scroll.HeadChanged()
	})
}

// name is that of the playlist.
func (p *view) name() string {
	return [...]string{lang.Tr("My favourite songs"), lang.Tr("Music of my favourite titles"), lang.Tr("Songs of my favourite artists")}[p.at.tab]
}

// Create makes a playlist of what is on the tab.
func (p *view) Create() {
	if recipe, some := p.recipe(); some && p.make != nil {
		p.window.MakePlaylist(recipe, p.name())
	}
}

// Wanted is what an export of the page writes.
func (p *view) Wanted() (playlist.Recipe, string) {
	recipe, _ := p.recipe()
	return recipe, p.name()
}

// recipe asks for what stands on the tab in its order; false where there is
// nothing.
func (p *view) recipe() (playlist.Recipe, bool) {
	return p.liked.without(p.let).sorted(p.at.order).recipe(p.at.tab)
}
