package ui

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
)

// titleView is the page of one title.
type titleView struct {
	window *Window
	ctx    context.Context
	title  catalog.Title
	sought string // the song that a search led to
	was    *titlePlace

	titleExtras
	state     songState
	saves     []func(context.Context) error // the first is under way
	unsaved   bool                          // one of them failed
	held      func() fyne.KeyModifier
	pinned    *pinnedHeading
	bar       *choiceBar
	watcher   *watchingBar
	frame     *fyne.Container // the songs above the bar
	box       *fyne.Container
	scroll    *rowScroll
	make      *keyedButton
	plan      *Paragraph // what Create playlist would make
	chooseTab func(int)
	tools     *fyne.Container // filters, of the tab Songs only
	tabs      []*navItem
	folds     *Chip // unfolds the filters where there is little room
	aside     []fyne.CanvasObject
	column    *column // of the head
	room      room    // for which the head is folded
	scenes    *check
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
	chosen map[string]bool
}

// titleExtras are what is known of the songs of a title beside itself.
type titleExtras struct {
	elsewhere map[string][]library.Elsewhere
	tracks    map[string]string // that the person chose in Spotify
}

// titleData is all that the page shows.
type titleData struct {
	title catalog.Title
	titleExtras
	favourites map[string]bool
	watching   app.Watching
	trouble    error // why some of it is missing
}

// readTitle reads a title. Should the person's data not be there, it is shown
// without.
func readTitle(ctx context.Context, core *app.App, id string) (titleData, error) {
	var d titleData
	lib, err := core.Catalog(ctx)
	if err != nil {
		return d, err
	}
	if d.title, err = lib.Title(ctx, id); err != nil {
		return d, err
	}
	var errs [4]error
	d.elsewhere, errs[0] = lib.ElsewhereAll(ctx, id)
	d.favourites, errs[1] = core.FavouriteIDs(ctx)
	d.watching, errs[2] = core.Watching(ctx, id)
	decided, err := core.Decisions(ctx)
	errs[3] = err
	d.tracks = map[string]string{}
	for _, o := range decided {
		d.tracks[o.Cue] = o.URI
	}
	for _, err := range errs {
		if err != nil {
			d.trouble = err
		}
	}
	if d.favourites == nil {
		d.favourites = map[string]bool{}
	}
	return d, nil
}

// The tabs.
const (
	songsTab = iota
	albumsTab
	reactionsTab
	aboutTab
)

func newTitlePage(ctx context.Context, w *Window, s step) page {
	p := &titleView{window: w, ctx: ctx, sought: s.route.cue, box: container.NewStack(), stop: func() {}, held: heldKeys}
	if was, ok := s.place.(titlePlace); ok {
		p.was, p.tab, p.filter, p.state.choice.chosen = &was, was.tab, was.filter, was.chosen
	}
	came := w.await(p.box, true)
	load(ctx, &w.background, func(ctx context.Context) (titleData, error) { return readTitle(ctx, w.core, s.route.id) }, func(d titleData, err error) {
		came()
		p.loaded(d, err)
	})
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
	return titlePlace{p.tab, p.filter, p.scroll.offset(), p.state.choice.kept()}
}

func (p *titleView) loaded(d titleData, err error) {
	if err != nil {
		p.box.Objects = []fyne.CanvasObject{NewEmptyState(theme.WarningIcon(), tr("This title cannot be shown"), explain(err), tr("Back to Discover"),
			func() { p.window.open(route{page: discoverPage}) })}
		p.box.Refresh()
		return
	}
	if d.trouble != nil {
		p.window.tell(Warning, explain(d.trouble), "", nil)
	}
	t := d.title
	p.title, p.titleExtras, p.state.favourites, p.state.watching = t, d.titleExtras, d.favourites, d.watching
	if p.was == nil && len(t.Cues) == 0 && len(t.Albums) > 0 {
		p.tab = albumsTab
	}
	p.pinned, p.bar, p.watcher = newPinnedHeading(p), newChoiceBar(p), newWatchingBar(p)
	p.scroll = newRowScroll(p.newHead())
	p.scroll.onPut, p.scroll.takes, p.scroll.onFocus = p.pinned.follow, p.typedKey, p.focused
	p.frame = newFramed(container.NewWithoutLayout(), container.New(titleBody{p}, p.scroll, p.pinned.box), p.bar.box)
	p.box.Objects = []fyne.CanvasObject{p.frame}
	p.box.Refresh()
	p.chooseTab(p.tab)
	at := p.showTab()
	switch {
	case p.was != nil:
		p.scroll.goTo(p.was.offset)
	case at >= 0:
		p.scroll.reveal(at)
	}
	p.window.handKeyboard(p.scroll)
	p.replan()
}

// focused shows or hides where the keyboard is in the list.
func (p *titleView) focused(on bool) {
	p.state.keyboard = on
	p.scroll.refill()
}

func (p *titleView) newHead() fyne.CanvasObject {
	t := p.title
	p.make = newIconButton(tr("Create playlist"), theme.ContentAddIcon(), p.createAll)
	p.make.Importance = widget.HighImportance
	options := newButton(tr("Options…"), func() { p.window.makeWithOptions(p.filter.recipe(p.title)) })
	export := newButton(tr("Export…"), func() { p.window.askExport(p.filter.recipe(p.title), p.planned, "csv") })
	p.plan = NewSecondaryText("")
	var tabs fyne.CanvasObject
	tabs, p.chooseTab = newTabs(p.tabNames(), p.pickTab)
	p.tools = container.New(column{8}, p.newTools()...)
	p.folds = NewChip("", p.unfold)
	p.folds.on = p.filter.chipText() != (songFilter{}).chipText()
	line := tabs.(*fyne.Container)
	for _, o := range line.Objects {
		p.tabs = append(p.tabs, o.(*navItem))
	}
	line.Objects = append(line.Objects, p.folds)
	header := newTitleHeader(p.window.headers, app.PictureOfTitle(t), titleFacts(t))
	header.room = p.window.room
	rows := []fyne.CanvasObject{header}
	if t.Summary != "" {
		rows = append(rows, newParagraph(t.Summary, leadStyle))
	}
	rows = append(rows, p.credits()...)
	p.aside = append(rows[1:len(rows):len(rows)], options, export)
	var making fyne.CanvasObject = p.plan
	if canMake(t) {
		making = container.New(actsWithPlan{}, container.New(&flow{gap: actGap}, p.make, options, export, p.watcher.start), p.plan)
	}
	p.column = &column{12}
	return container.New(p.column, append(rows, making,
		container.New(column{}, tabs, newRule()), p.tools)...)
}

func leadStyle() textStyle {
	return textStyle{size: theme.TextSize() + 2, colour: theme.ColorNameForeground}
}

// newTools are the filters of the songs: seasons, kinds, and the switch for
// scene notes.
func (p *titleView) newTools() []fyne.CanvasObject {
	rows := []fyne.CanvasObject{p.watcher.box}
	if seasons := seasonsWithSongs(p.title); len(seasons) > 1 {
		line := container.New(&flow{gap: 6})
		for _, n := range seasons {
			chip := NewChip(trf("Season %d", n), func(bool) { p.refilter(func(f *songFilter) { f.seasons = toggled(f.seasons, n) }) })
			chip.on = slices.Contains(p.filter.seasons, n)
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
		chip.on = slices.Contains(p.filter.kinds, k.kind)
		line.Objects = append(line.Objects, chip)
	}
	if key > 0 {
		chip := NewChip(tr("Signature moments")+"  "+strconv.Itoa(key), func(on bool) { p.refilter(func(f *songFilter) { f.keyOnly = on }) })
		chip.on = p.filter.keyOnly
		line.Objects = append(line.Objects, chip)
	}
	p.scenes = newCheck(tr("Scene notes (may spoil)"), p.showScenes)
	p.scenes.Checked = p.window.settings.Spoilers
	if hasScenes(p.title) {
		line.Objects = append(line.Objects, p.scenes)
	}
	return append(rows, line)
}

// credits are the people by what they did. Each opens their page.
func (p *titleView) credits() []fyne.CanvasObject {
	line := container.New(&flow{gap: 4, apart: namesApart})
	for _, role := range catalog.Roles() {
		for i, name := range namesOf(p.title, role) {
			var credit fyne.CanvasObject = newWordLink(name, func() { p.window.open(route{page: personPage, id: name}) })
			if i == 0 { // the role is on the line of the first
				credit = container.New(layout.NewCustomPaddedHBoxLayout(8), newWords(personRole(role), secondaryStyle), credit)
			}
			line.Objects = append(line.Objects, credit)
		}
	}
	if len(line.Objects) == 0 {
		return nil
	}
	return []fyne.CanvasObject{line}
}

func (p *titleView) pickTab(tab int) {
	p.tab = tab
	p.showTab()
	p.scroll.goTo(min(p.scroll.offset(), max(p.scroll.tops[0]-60, 0)))
}

// showTab shows the rows of the tab and returns the index of the marked one.
func (p *titleView) showTab() int {
	p.fold()
	var rows []row
	at := -1
	switch p.tab {
	case songsTab:
		rows, at = p.songRows(p.sought)
		if len(p.title.Cues) == 0 {
			rows = []row{paragraphRow(noSongs(p.title))}
		} else if len(rows) == 0 {
			rows = []row{paragraphRow(tr("No song fits these filters; take one away."))}
		}
	case albumsTab:
		rows = p.albumRows()
	case reactionsTab:
		rows = p.reactionRows()
	default:
		rows = p.aboutRows()
	}
	p.state.choice.setLines(listLines(rows), p.tab == songsTab)
	p.pinned.under = nil // of other rows
	p.scroll.setRows(rows)
	p.pinned.setRows(rows)
	p.showState()
	return at
}

// noSongs says what there is instead of songs.
func noSongs(t catalog.Title) string {
	if len(t.Albums) > 0 {
		return tr("No single songs of this title are known yet; see its albums.")
	}
	return tr("No single songs of this title are known yet.")
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
	if p.scroll == nil {
		return
	}
	p.stop()
	p.window.enable(p.make, canMake(p.title))
	if !canMake(p.title) {
		p.setPlan(tr("Nothing is known yet that could go into a playlist."))
		return
	}
	ctx, stop := context.WithCancel(p.ctx)
	p.stop = stop
	load(ctx, &p.window.background, p.window.planning(p.filter.recipe(p.title)),
		func(plan playlist.Plan, err error) {
			p.window.enable(p.make, err == nil)
			if err != nil {
				p.setPlan(explain(err))
				return
			}
			p.planned = plan.Name
			p.setPlan(p.window.promise(plan))
		})
}

func (p *titleView) setPlan(text string) {
	p.plan.SetText(text)
	p.headChanged()
}

// headChanged lays the page out anew after its head got another height.
func (p *titleView) headChanged() {
	p.fold()
	p.scroll.head.Refresh()
	p.scroll.relayout()
}

// create makes the playlist that is meant on the page: of the chosen songs if
// there are any.
func (p *titleView) create() {
	if len(p.state.choice.ids()) > 0 {
		p.createChosen()
		return
	}
	p.createAll()
}

// createAll makes the playlist that stands beside its button.
func (p *titleView) createAll() {
	if p.make != nil && !p.make.Disabled() {
		p.window.makePlaylist(p.filter.recipe(p.title), p.planned)
	}
}

// wanted is what an export of the page writes, as create means it.
func (p *titleView) wanted() (playlist.Recipe, string) {
	if ids := p.state.choice.ids(); len(ids) > 0 {
		return recipeOf(ids...), p.chosenName()
	}
	return p.filter.recipe(p.title), p.planned
}

// toggleScenes is what the menu's switch for scene notes does.
func (w *Window) toggleScenes() {
	if p, ok := w.page.(*titleView); ok && p.scroll != nil {
		p.scenes.SetChecked(!p.scenes.Checked)
	}
}
