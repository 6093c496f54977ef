package title

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
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

// view is the page of one title.
type view struct {
	window    *shell.Shell
	ctx       context.Context
	title     catalog.Title
	targetCue string // the song that a search led to
	restored  *place

	extras
	state       songState
	saves       []func(context.Context) error // the first is under way
	unsaved     bool                          // one of them failed
	beyond      bool                          // songs of later episodes are shown to somebody watching
	modifiers   func() fyne.KeyModifier
	pinned      *pinnedHeading
	bar         *choiceBar
	watching    *watchingBar
	details     *detailsPane
	frame       *fyne.Container // the songs above the bar
	box         *fyne.Container
	scroll      *rowlist.List
	make        *widgets.Button
	plan        *typeset.Paragraph // what Create playlist would make
	chooseTab   func(int)
	tools       *fyne.Container // filters, of the tab Songs only
	tabs        []*widgets.NavItem
	filtersChip *widgets.Chip // unfolds the filters where there is little room
	head        *fyne.Container
	header      *widgets.TitleHeader
	optional    []fyne.CanvasObject // buttons that the menu has too
	kindChips   map[catalog.CueKind]*widgets.Chip
	keyChip     *widgets.Chip // nil where no song is a signature moment
	tabLine     *fyne.Container
	filters     *fyne.Container
	chipLine    []fyne.CanvasObject // of the filters
	noteTools   []fyne.CanvasObject // words and scene notes, of the tab Songs only
	scenes      *widgets.Check
	stop        context.CancelFunc // ends the plan that is being made
	filter      songFilter
	tab         int
	planned     string // the playlist's name
}

// place is where a person was on the page.
type place struct {
	tab    int
	filter songFilter
	offset float32
	chosen map[string]bool
}

// extras are what is known of the songs of a title beside itself.
type extras struct {
	elsewhere map[string][]library.Elsewhere
	tracks    map[string]string // that the person chose in Spotify
}

// data is all that the page shows.
type data struct {
	title catalog.Title
	extras
	favourites map[string]bool
	watching   app.Watching
	trouble    error // why some of it is missing
}

// readTitle reads a title. Should the person's data not be there, it is shown
// without.
func readTitle(ctx context.Context, core *app.App, id string) (data, error) {
	var d data
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

// New opens the page of a title.
func New(ctx context.Context, w *shell.Shell, s shell.Step) shell.Page {
	p := &view{window: w, ctx: ctx, targetCue: s.Route.Cue, box: container.NewStack(), stop: func() {}, modifiers: heldKeys}
	if was, ok := s.Place.(place); ok {
		p.restored, p.tab, p.filter, p.state.choice.chosen = &was, was.tab, was.filter, was.chosen
	}
	came := w.OutlineWhenLate(p.box, true)
	shell.Load(ctx, w.Work, func(ctx context.Context) (data, error) { return readTitle(ctx, w.Core, s.Route.ID) }, func(d data, err error) {
		came()
		p.loaded(d, err)
	})
	return p
}

func (p *view) Object() fyne.CanvasObject { return p.box }

func (p *view) Place() any {
	switch {
	case p.scroll == nil && p.restored == nil:
		return nil
	case p.scroll == nil: // left before the title came
		return *p.restored
	}
	return place{p.tab, p.filter, p.scroll.Offset(), p.state.choice.kept()}
}

func (p *view) loaded(d data, err error) {
	if err != nil {
		p.box.Objects = []fyne.CanvasObject{widgets.NewEmptyState(theme.WarningIcon(), lang.Tr("This title cannot be shown"), labels.Explain(err), lang.Tr("Back to Discover"),
			func() { p.window.Visit(shell.Route{Page: shell.DiscoverPage}) })}
		p.box.Refresh()
		return
	}
	if d.trouble != nil {
		p.window.Notify(widgets.Warning, labels.Explain(d.trouble), "", nil)
	}
	t := d.title
	p.title, p.extras, p.state.favourites, p.state.watching = t, d.extras, d.favourites, d.watching
	if p.restored == nil && len(t.Cues) == 0 && len(t.Albums) > 0 {
		p.tab = albumsTab
	}
	p.pinned, p.bar, p.watching, p.details = newPinnedHeading(p), newChoiceBar(p), newWatchingBar(p), newDetailsPane(p)
	p.scroll = rowlist.NewList(p.newHead())
	p.scroll.OnPut, p.scroll.Takes, p.scroll.OnFocus = p.pinned.follow, p.typedKey, p.focused
	p.frame = layouts.NewTopBottom(p.watching.frame, container.New(titleBody{p}, p.scroll, p.pinned.box, p.details.box), p.bar.box)
	p.box.Objects = []fyne.CanvasObject{p.frame}
	p.box.Refresh()
	p.chooseTab(p.tab)
	at := p.showTab()
	switch {
	case p.restored != nil:
		p.scroll.GoTo(p.restored.offset)
	case at >= 0:
		p.state.choice.cursor, p.state.choice.anchor = at, at
		p.scroll.Reveal(at)
	}
	p.window.OfferFocus(p.scroll)
	p.Replan()
}

// focused shows or hides where the keyboard is in the list.
func (p *view) focused(on bool) {
	p.state.keyboard = on
	p.scroll.Refill()
}

func (p *view) newHead() fyne.CanvasObject {
	t := p.title
	p.make = widgets.NewIconButton(lang.Tr("Create playlist"), theme.ContentAddIcon(), p.createAll)
	p.make.Importance = widget.HighImportance
	p.plan = typeset.NewSecondaryText("")
	var tabs fyne.CanvasObject
	tabs, p.chooseTab = widgets.NewTabs(p.tabNames(), p.pickTab)
	p.filters = container.New(&layouts.Flow{Gap: 6})
	p.fillTools()
	p.tools = container.New(layouts.Column{}, p.filters)
	p.filtersChip = widgets.NewChip("", p.expandFilters)
	p.filtersChip.Checked = p.filter.chipText() != (songFilter{}).chipText()
	p.tabLine = tabs.(*fyne.Container)
	for _, o := range p.tabLine.Objects {
		p.tabs = append(p.tabs, o.(*widgets.NavItem))
	}
	p.header = widgets.NewTitleHeader(p.window.Headers, app.PictureOfTitle(t), titleFacts(t, 0))
	p.header.SizeClass = p.window.SizeClass
	p.head = container.New(layouts.Column{Gap: 8}, widgets.NewTitleHead(p.header, p.headButtons()...), p.plan)
	if offersAlbums(t) {
		along := widgets.NewCheck(lang.Tr("Take the other tracks of its albums along"), func(on bool) { p.refilter(func(f *songFilter) { f.albums = on }) })
		along.Checked = p.filter.albums
		p.head.Add(along)
	}
	p.head.Add(container.New(layouts.Column{}, tabs, widgets.NewRule()))
	p.head.Add(p.tools)
	return p.head
}

// headButtons are what can be done with the whole title.
func (p *view) headButtons() []fyne.CanvasObject {
	if !canMake(p.title) {
		return nil
	}
	options := widgets.NewButton(lang.Tr("Options…"), func() { p.window.MakeWithOptions(p.filter.recipe(p.title)) })
	export := widgets.NewButton(lang.Tr("Export…"), p.window.ExportHere)
	p.optional = []fyne.CanvasObject{options, export}
	return []fyne.CanvasObject{p.make, options, export, p.watching.start, p.window.NewHeart(p.ctx, userdata.LikedTitle, p.title.ID)}
}

// fillTools makes the filters of the songs: seasons, kinds and signature moments
// on one line, words and the switch for scene notes beside the tabs.
func (p *view) fillTools() {
	p.chipLine, p.noteTools = nil, nil
	add := func(name string, on bool, change func(on bool)) *widgets.Chip {
		chip := widgets.NewChip(name, change)
		chip.Checked = on
		p.chipLine = append(p.chipLine, chip)
		return chip
	}
	if seasons := seasonsWithSongs(p.title); len(seasons) > 1 {
		for _, n := range seasons {
			name := lang.Trf("Season %d", n)
			if len(seasons) > maxSeasonNames {
				name = labels.Episode{Season: n}.Short()
			}
			add(name, slices.Contains(p.filter.seasons, n), func(bool) { p.refilter(func(f *songFilter) { f.seasons = labels.Toggled(f.seasons, n) }) })
		}
	}
	kinds, key := cueCounts(p.title, nil)
	p.kindChips = map[catalog.CueKind]*widgets.Chip{}
	for _, k := range kinds {
		if len(kinds) > 1 {
			p.kindChips[k.Kind] = add("", slices.Contains(p.filter.kinds, k.Kind), func(bool) { p.refilter(func(f *songFilter) { f.kinds = labels.Toggled(f.kinds, k.Kind) }) })
		}
	}
	if key > 0 {
		p.keyChip = add("", p.filter.keyOnly, func(on bool) { p.refilter(func(f *songFilter) { f.keyOnly = on }) })
	}
	p.scenes = widgets.NewCheck(lang.Tr("Scene notes (may spoil)"), p.showScenes)
	p.scenes.Checked = p.window.Settings.Spoilers
	if len(p.title.Cues) >= wordsFrom {
		p.noteTools = append(p.noteTools, p.newWordsEntry())
	}
	if hasScenes(p.title) {
		p.noteTools = append(p.noteTools, p.scenes)
	}
	p.recount()
}

// maxSeasonNames is how many seasons are named in full; more are numbered.
const maxSeasonNames = 4

// recount tells on the chips how many songs the chosen seasons hold.
func (p *view) recount() {
	kinds, key := cueCounts(p.title, p.filter.seasons)
	counts := map[catalog.CueKind]int{}
	for _, k := range kinds {
		counts[k.Kind] = k.N
	}
	for kind, chip := range p.kindChips {
		chip.SetText(labels.KindsName(kind) + "  " + strconv.Itoa(counts[kind]))
	}
	if p.keyChip != nil {
		p.keyChip.SetText(lang.Tr("Signature moments") + "  " + strconv.Itoa(key))
	}
	p.filters.Refresh()
}

// wordsFrom is how many songs a title has at least to be filtered by words: fewer
// are seen at once.
const wordsFrom = 8

// newWordsEntry is where words are typed that describe a song or its scene.
func (p *view) newWordsEntry() fyne.CanvasObject {
	e := widgets.NewEntry()
	e.SetPlaceHolder(lang.Tr("Words of a song or scene"))
	e.Icon = theme.SearchIcon()
	e.SetText(p.filter.words)
	e.OnChanged = func(words string) {
		p.refilter(func(f *songFilter) { f.words = strings.TrimSpace(words) })
	}
	return container.New(layouts.TextWidth{Width: 220}, e)
}

func (p *view) pickTab(tab int) {
	p.tab = tab
	p.showTab()
	p.scroll.GoTo(min(p.scroll.Offset(), max(p.scroll.Top(0)-60, 0)))
}

// showTab shows the rows of the tab and returns the index of the marked one.
func (p *view) showTab() int {
	p.collapse()
	if p.tab != songsTab {
		p.details.close()
	}
	var rows []rowlist.Row
	at := -1
	switch p.tab {
	case songsTab:
		rows, at = p.songRows(p.targetCue)
		if len(p.title.Cues) == 0 {
			rows = []rowlist.Row{rowlist.Paragraph(noSongs(p.title))}
		} else if len(rows) == 0 && len(p.filter.cues(p.title)) == 0 {
			rows = []rowlist.Row{rowlist.Paragraph(noSongFits())}
		} else {
			rows = append(rows, p.laterRows()...)
			rows = append(rows, knownRows(p.title)...)
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

func noSongFits() string { return lang.Tr("No song fits these filters; take one away.") }

// noSongs says what there is instead of songs.
func noSongs(t catalog.Title) string {
	if len(t.Albums) > 0 {
		return lang.Tr("No single songs of this title are known yet; see its albums.")
	}
	return lang.Tr("No single songs of this title are known yet.")
}

func (p *view) refilter(change func(*songFilter)) {
	change(&p.filter)
	p.recount()
	p.showTab()
	p.Replan()
}

// showScenes shows or hides the scene notes, here and from now on.
func (p *view) showScenes(on bool) {
	p.window.SaveSettings(func(s *app.Settings) { s.Spoilers = on })
	p.showTab()
}

// Replan tells what Create playlist would make now.
func (p *view) Replan() {
	if p.scroll == nil {
		return
	}
	p.stop()
	widgets.SetEnabled(p.make, canMake(p.title))
	if !canMake(p.title) {
		p.setPlan(lang.Tr("Nothing is known yet that could go into a playlist."))
		return
	}
	recipe := p.filter.recipe(p.title)
	if len(recipe.Titles)+len(recipe.Cues) == 0 {
		widgets.SetEnabled(p.make, false)
		p.setPlan(noSongFits())
		return
	}
	ctx, stop := context.WithCancel(p.ctx)
	p.stop = stop
	shell.Load(ctx, p.window.Work, p.window.Planner(recipe),
		func(plan playlist.Plan, err error) {
			widgets.SetEnabled(p.make, err == nil)
			if err != nil {
				p.setPlan(labels.Explain(err))
				return
			}
			p.planned = plan.Name
			if p.isPlain() {
				p.header.SetFacts(titleFacts(p.title, len(plan.Entries)))
			}
			p.setPlan(p.window.PlanText(plan))
		})
}

// isPlain tells whether Create playlist would make the usual playlist of the whole
// title, of which the head tells already.
func (p *view) isPlain() bool {
	last := p.window.Choices
	return p.filter.chipText() == (songFilter{}).chipText() && !p.filter.albums && !last.Public && last.Choices == (playlist.Choices{})
}

func (p *view) setPlan(text string) {
	p.plan.SetText(text)
	p.headChanged()
}

// headChanged lays the page out anew after its head got another height.
func (p *view) headChanged() {
	p.collapse()
	p.scroll.HeadChanged()
}

// Create makes the playlist that is meant on the page: of the chosen songs if
// there are any.
func (p *view) Create() {
	if len(p.state.choice.ids()) > 0 {
		p.createChosen()
		return
	}
	p.createAll()
}

// createAll makes the playlist that stands beside its button.
func (p *view) createAll() {
	if p.make != nil && !p.make.Disabled() {
		p.window.MakePlaylist(p.filter.recipe(p.title), p.planned)
	}
}

// Wanted is what an export of the page writes, as create means it.
func (p *view) Wanted() (playlist.Recipe, string) {
	if ids := p.state.choice.ids(); len(ids) > 0 {
		return shell.RecipeOf(ids...), p.chosenName()
	}
	return p.filter.recipe(p.title), p.planned
}

// ToggleScenes is what the menu's switch for scene notes does.
func (p *view) ToggleScenes() {
	if p.scroll != nil {
		p.scenes.SetChecked(!p.scenes.Checked)
	}
}
