package ui

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/playlist"
)

// titleView is the page of one title.
type titleView struct {
	window *Window
	ctx    context.Context
	title  catalog.Title
	cue    string // that a search led to
	was    *titlePlace

	box       *fyne.Container
	scroll    *rowScroll
	make      *keyedButton
	plan      *Paragraph // what Create playlist would make
	chooseTab func(int)
	tools     *fyne.Container // filters, of the tab Songs only
	scenes    *widget.Check
	stop      context.CancelFunc // ends the plan that is being made
	filter    songFilter
	tab       int
	planned   string // the playlist's name
}

// titlePlace is where a person was on the page.
type titlePlace struct {
	tab    int
	filter songFilter
	offset float32
}

// The tabs.
const (
	songsTab = iota
	albumsTab
	reactionsTab
	aboutTab
)

func newTitlePage(ctx context.Context, w *Window, s step) page {
	p := &titleView{window: w, ctx: ctx, cue: s.route.cue, box: container.NewStack(), stop: func() {}}
	if was, ok := s.place.(titlePlace); ok {
		p.was, p.tab, p.filter = &was, was.tab, was.filter
	}
	load(ctx, &w.background, func(ctx context.Context) (catalog.Title, error) { return w.core.Title(ctx, s.route.id) }, p.loaded)
	return p
}

func (p *titleView) object() fyne.CanvasObject { return p.box }

func (p *titleView) place() any {
	switch {
	case p.scroll == nil && p.was == nil:
		return nil
	case p.scroll == nil: // left before the title came
		return *p.was
	}
	return titlePlace{p.tab, p.filter, p.scroll.offset()}
}

func (p *titleView) loaded(t catalog.Title, err error) {
	if err != nil {
		p.box.Objects = []fyne.CanvasObject{NewEmptyState(theme.WarningIcon(), "This title cannot be shown", explain(err), "Back to Discover",
			func() { p.window.open(route{page: discoverPage}) })}
		p.box.Refresh()
		return
	}
	p.title = t
	if p.was == nil && len(t.Cues) == 0 && len(t.Albums) > 0 {
		p.tab = albumsTab
	}
	p.scroll = newRowScroll(p.newHead())
	p.box.Objects = []fyne.CanvasObject{p.scroll}
	p.box.Refresh()
	p.chooseTab(p.tab)
	at := p.showTab()
	switch {
	case p.was != nil:
		p.scroll.goTo(p.was.offset)
	case at >= 0:
		p.scroll.reveal(at)
	}
	p.window.win.Canvas().Focus(p.scroll)
	p.replan()
}

func (p *titleView) newHead() fyne.CanvasObject {
	t := p.title
	p.make = newIconButton("Create playlist", theme.ContentAddIcon(), p.create)
	p.make.Importance = widget.HighImportance
	options := newButton(tr("Options…"), p.window.optionsHere)
	export := newButton("Export…", p.window.exportHere)
	p.plan = NewSecondaryText("")
	var tabs fyne.CanvasObject
	tabs, p.chooseTab = newTabs([]string{
		"Songs  " + strconv.Itoa(len(t.Cues)), "Albums  " + strconv.Itoa(len(t.Albums)),
		"Reactions  " + strconv.Itoa(len(t.Charts)+len(t.Highlights)), "About",
	}, p.pickTab)
	p.tools = container.New(column{8}, p.newTools()...)
	rows := []fyne.CanvasObject{newTitleHeader(p.window.headers, app.PictureOfTitle(t), titleFacts(t))}
	if t.Summary != "" {
		rows = append(rows, newParagraph(t.Summary, leadStyle))
	}
	if who := credits(t); who != "" {
		rows = append(rows, NewSecondaryText(who))
	}
	var making fyne.CanvasObject = p.plan
	if canMake(t) {
		making = container.New(labelledAfter{14}, container.NewHBox(p.make, options, export), p.plan)
	}
	return container.New(column{12}, append(rows, making,
		container.New(column{}, tabs, newRule()), p.tools)...)
}

func leadStyle() textStyle {
	return textStyle{size: theme.TextSize() + 2, colour: theme.ColorNameForeground}
}

// newTools are the filters of the songs: seasons, kinds, and the switch for
// scene notes.
func (p *titleView) newTools() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	if seasons := seasonsWithSongs(p.title); len(seasons) > 1 {
		line := container.New(&flow{gap: 6})
		for _, n := range seasons {
			chip := NewChip("Season "+strconv.Itoa(n), func(bool) { p.refilter(func(f *songFilter) { f.seasons = toggled(f.seasons, n) }) })
			chip.on = contains(p.filter.seasons, n)
			line.Objects = append(line.Objects, chip)
		}
		rows = append(rows, line)
	}
	line := container.New(&flow{gap: 6})
	kinds, key := cueCounts(p.title)
	for _, k := range kinds {
		if len(kinds) < 2 {
			break
		}
		chip := NewChip(kindsName(k.kind)+"  "+strconv.Itoa(k.n), func(bool) { p.refilter(func(f *songFilter) { f.kinds = toggled(f.kinds, k.kind) }) })
		chip.on = contains(p.filter.kinds, k.kind)
		line.Objects = append(line.Objects, chip)
	}
	if key > 0 {
		chip := NewChip("Signature moments  "+strconv.Itoa(key), func(on bool) { p.refilter(func(f *songFilter) { f.keyOnly = on }) })
		chip.on = p.filter.keyOnly
		line.Objects = append(line.Objects, chip)
	}
	p.scenes = widget.NewCheck("Scene notes (may spoil)", p.showScenes)
	p.scenes.Checked = p.window.settings.Spoilers
	if hasScenes(p.title) {
		line.Objects = append(line.Objects, p.scenes)
	}
	return append(rows, line)
}

func contains[T comparable](list []T, value T) bool {
	for _, v := range list {
		if v == value {
			return true
		}
	}
	return false
}

func (p *titleView) pickTab(tab int) {
	p.tab = tab
	p.showTab()
	p.scroll.goTo(min(p.scroll.offset(), max(p.scroll.tops[0]-60, 0)))
}

// showTab shows the rows of the tab and returns the index of the marked one.
func (p *titleView) showTab() int {
	p.tools.Hidden = p.tab != songsTab || len(p.title.Cues) == 0
	var rows []row
	at := -1
	switch p.tab {
	case songsTab:
		rows, at = songRows(p.title, p.filter, p.window.settings.Spoilers, p.cue)
		if len(p.title.Cues) == 0 {
			rows = []row{paragraphRow(noSongs(p.title))}
		} else if len(rows) == 0 {
			rows = []row{paragraphRow("No song fits these filters; take one away.")}
		}
	case albumsTab:
		rows = albumRows(p.title)
	case reactionsTab:
		rows = reactionRows(p.title)
	default:
		rows = aboutRows(p.title)
	}
	p.scroll.setRows(rows)
	return at
}

// noSongs says what there is instead of songs.
func noSongs(t catalog.Title) string {
	if len(t.Albums) > 0 {
		return "No single songs of this title are known yet; see its albums."
	}
	return "No single songs of this title are known yet."
}

func (p *titleView) refilter(change func(*songFilter)) {
	change(&p.filter)
	p.showTab()
	p.replan()
}

// showScenes shows or hides the scene notes, here and from now on.
func (p *titleView) showScenes(on bool) {
	p.window.saveSettings(func(s *app.Settings) { s.Spoilers = on })
	p.showTab()
}

// replan tells what Create playlist would make now.
func (p *titleView) replan() {
	p.stop()
	p.window.enable(p.make, canMake(p.title))
	if !canMake(p.title) {
		p.setPlan("Nothing is known yet that could go into a playlist.")
		return
	}
	ctx, stop := context.WithCancel(p.ctx)
	p.stop = stop
	recipe := p.filter.recipe(p.title)
	load(ctx, &p.window.background, func(ctx context.Context) (playlist.Plan, error) { return p.window.core.Plan(ctx, recipe) },
		func(plan playlist.Plan, err error) {
			p.window.enable(p.make, err == nil)
			if err != nil {
				p.setPlan(explain(err))
				return
			}
			p.planned = plan.Name
			p.setPlan("“" + plan.Name + "” with " + count(len(plan.Entries), "song", "songs") + ", each once")
		})
}

func (p *titleView) setPlan(text string) {
	p.plan.SetText(text)
	p.scroll.head.Refresh()
	p.scroll.relayout()
}

// create makes the playlist; the menu calls it too.
func (p *titleView) create() {
	if p.make != nil && !p.make.Disabled() {
		p.window.makePlaylist(p.filter.recipe(p.title), p.planned)
	}
}

// wanted is what an export of the page writes.
func (p *titleView) wanted() (playlist.Recipe, string) {
	return p.filter.recipe(p.title), p.planned
}

// toggleScenes is what the menu's switch for scene notes does.
func (w *Window) toggleScenes() {
	if p, ok := w.page.(*titleView); ok && p.scroll != nil {
		p.scenes.SetChecked(!p.scenes.Checked)
	}
}
