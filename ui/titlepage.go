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
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// titleView is the page of one title.
type titleView struct {
	window *Shell
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
	scroll    *widgets.RowScroll
	make      *widgets.KeyedButton
	plan      *typeset.Paragraph // what Create playlist would make
	chooseTab func(int)
	tools     *fyne.Container // filters, of the tab Songs only
	tabs      []*widgets.NavItem
	folds     *widgets.Chip // unfolds the filters where there is little room
	aside     []fyne.CanvasObject
	column    *layouts.Column // of the head
	room      skin.Room       // for which the head is folded
	scenes    *widgets.Check
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

func newTitlePage(ctx context.Context, w *Shell, s step) page {
	p := &titleView{window: w, ctx: ctx, sought: s.route.cue, box: container.NewStack(), stop: func() {}, held: heldKeys}
	if was, ok := s.place.(titlePlace); ok {
		p.was, p.tab, p.filter, p.state.choice.chosen = &was, was.tab, was.filter, was.chosen
	}
	came := w.await(p.box, true)
	load(ctx, w.Work, func(ctx context.Context) (titleData, error) { return readTitle(ctx, w.core, s.route.id) }, func(d titleData, err error) {
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
	return titlePlace{p.tab, p.filter, p.scroll.Offset(), p.state.choice.kept()}
}

func (p *titleView) loaded(d titleData, err error) {
	if err != nil {
		p.box.Objects = []fyne.CanvasObject{widgets.NewEmptyState(theme.WarningIcon(), lang.Tr("This title cannot be shown"), labels.Explain(err), lang.Tr("Back to Discover"),
			func() { p.window.open(route{page: discoverPage}) })}
		p.box.Refresh()
		return
	}
	if d.trouble != nil {
		p.window.tell(widgets.Warning, labels.Explain(d.trouble), "", nil)
	}
	t := d.title
	p.title, p.titleExtras, p.state.favourites, p.state.watching = t, d.titleExtras, d.favourites, d.watching
	if p.was == nil && len(t.Cues) == 0 && len(t.Albums) > 0 {
		p.tab = albumsTab
	}
	p.pinned, p.bar, p.watcher = newPinnedHeading(p), newChoiceBar(p), newWatchingBar(p)
	p.scroll = widgets.NewRowScroll(p.newHead())
	p.scroll.OnPut, p.scroll.Takes, p.scroll.OnFocus = p.pinned.follow, p.typedKey, p.focused
	p.frame = layouts.NewFramed(container.NewWithoutLayout(), container.New(titleBody{p}, p.scroll, p.pinned.box), p.bar.box)
	p.box.Objects = []fyne.CanvasObject{p.frame}
	p.box.Refresh()
	p.chooseTab(p.tab)
	at := p.showTab()
	switch {
	case p.was != nil:
		p.scroll.GoTo(p.was.offset)
	case at >= 0:
		p.scroll.Reveal(at)
	}
	p.window.handKeyboard(p.scroll)
	p.replan()
}

// focused shows or hides where the keyboard is in the list.
func (p *titleView) focused(on bool) {
	p.state.keyboard = on
	p.scroll.Refill()
}

func (p *titleView) newHead() fyne.CanvasObject {
	t := p.title
	p.make = widgets.NewIconButton(lang.Tr("Create playlist"), theme.ContentAddIcon(), p.createAll)
	p.make.Importance = widget.HighImportance
	options := widgets.NewButton(lang.Tr("Options…"), func() { p.window.makeWithOptions(p.filter.recipe(p.title)) })
	export := widgets.NewButton(lang.Tr("Export…"), func() { p.window.askExport(p.filter.recipe(p.title), p.planned, "csv") })
	p.plan = typeset.NewSecondaryText("")
	var tabs fyne.CanvasObject
	tabs, p.chooseTab = widgets.NewTabs(p.tabNames(), p.pickTab)
	p.tools = container.New(layouts.Column{Gap: 8}, p.newTools()...)
	p.folds = widgets.NewChip("", p.unfold)
	p.folds.Checked = p.filter.chipText() != (songFilter{}).chipText()
	line := tabs.(*fyne.Container)
	for _, o := range line.Objects {
		p.tabs = append(p.tabs, o.(*widgets.NavItem))
	}
	line.Objects = append(line.Objects, p.folds)
	header := widgets.NewTitleHeader(p.window.headers, app.PictureOfTitle(t), titleFacts(t))
	header.Room = p.window.room
	rows := []fyne.CanvasObject{header}
	if t.Summary != "" {
		rows = append(rows, typeset.NewParagraph(t.Summary, typeset.LeadStyle))
	}
	rows = append(rows, p.credits()...)
	p.aside = append(rows[1:len(rows):len(rows)], options, export)
	var making fyne.CanvasObject = p.plan
	if canMake(t) {
		making = container.New(layouts.ActsWithPlan{}, container.New(&layouts.Flow{Gap: layouts.ActGap}, p.make, options, export, p.watcher.start), p.plan)
	}
	p.column = &layouts.Column{Gap: 12}
	return container.New(p.column, append(rows, making,
		container.New(layouts.Column{}, tabs, widgets.NewRule()), p.tools)...)
}

// newTools are the filters of the songs: seasons, kinds, and the switch for
// scene notes.
func (p *titleView) newTools() []fyne.CanvasObject {
	rows := []fyne.CanvasObject{p.watcher.box}
	if seasons := seasonsWithSongs(p.title); len(seasons) > 1 {
		line := container.New(&layouts.Flow{Gap: 6})
		for _, n := range seasons {
			chip := widgets.NewChip(lang.Trf("Season %d", n), func(bool) { p.refilter(func(f *songFilter) { f.seasons = labels.Toggled(f.seasons, n) }) })
			chip.Checked = slices.Contains(p.filter.seasons, n)
			line.Objects = append(line.Objects, chip)
		}
		rows = append(rows, line)
	}
	line := container.New(&layouts.Flow{Gap: 6})
	kinds, key := cueCounts(p.title)
	for _, k := range kinds {
		if len(kinds) < 2 {
			break
		}
		chip := widgets.NewChip(labels.KindsName(k.Kind)+"  "+strconv.Itoa(k.N), func(bool) { p.refilter(func(f *songFilter) { f.kinds = labels.Toggled(f.kinds, k.Kind) }) })
		chip.Checked = slices.Contains(p.filter.kinds, k.Kind)
		line.Objects = append(line.Objects, chip)
	}
	if key > 0 {
		chip := widgets.NewChip(lang.Tr("Signature moments")+"  "+strconv.Itoa(key), func(on bool) { p.refilter(func(f *songFilter) { f.keyOnly = on }) })
		chip.Checked = p.filter.keyOnly
		line.Objects = append(line.Objects, chip)
	}
	p.scenes = widgets.NewCheck(lang.Tr("Scene notes (may spoil)"), p.showScenes)
	p.scenes.Checked = p.window.settings.Spoilers
	if hasScenes(p.title) {
		line.Objects = append(line.Objects, p.scenes)
	}
	return append(rows, line)
}

// credits are the people by what they did. Each opens their page.
func (p *titleView) credits() []fyne.CanvasObject {
	line := container.New(&layouts.Flow{Gap: 4, Apart: widgets.NamesApart})
	for _, role := range catalog.Roles() {
		for i, name := range namesOf(p.title, role) {
			var credit fyne.CanvasObject = widgets.NewWordLink(name, func() { p.window.open(route{page: personPage, id: name}) })
			if i == 0 { // the role is on the line of the first
				credit = container.New(layout.NewCustomPaddedHBoxLayout(8), widgets.NewWords(labels.PersonRole(role), typeset.SecondaryStyle), credit)
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
	p.scroll.GoTo(min(p.scroll.Offset(), max(p.scroll.Tops[0]-60, 0)))
}

// showTab shows the rows of the tab and returns the index of the marked one.
func (p *titleView) showTab() int {
	p.fold()
	var rows []widgets.Row
	at := -1
	switch p.tab {
	case songsTab:
		rows, at = p.songRows(p.sought)
		if len(p.title.Cues) == 0 {
			rows = []widgets.Row{widgets.ParagraphRow(noSongs(p.title))}
		} else if len(rows) == 0 {
			rows = []widgets.Row{widgets.ParagraphRow(lang.Tr("No song fits these filters; take one away."))}
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
	p.scroll.SetRows(rows)
	p.pinned.setRows(rows)
	p.showState()
	return at
}

// noSongs says what there is instead of songs.
func noSongs(t catalog.Title) string {
	if len(t.Albums) > 0 {
		return lang.Tr("No single songs of this title are known yet; see its albums.")
	}
	return lang.Tr("No single songs of this title are known yet.")
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
	widgets.Enable(p.make, canMake(p.title))
	if !canMake(p.title) {
		p.setPlan(lang.Tr("Nothing is known yet that could go into a playlist."))
		return
	}
	ctx, stop := context.WithCancel(p.ctx)
	p.stop = stop
	load(ctx, p.window.Work, p.window.planning(p.filter.recipe(p.title)),
		func(plan playlist.Plan, err error) {
			widgets.Enable(p.make, err == nil)
			if err != nil {
				p.setPlan(labels.Explain(err))
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
	p.scroll.Head.Refresh()
	p.scroll.Relayout()
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
func (p *titleView) toggleScenes() {
	if p.scroll != nil {
		p.scenes.SetChecked(!p.scenes.Checked)
	}
}
