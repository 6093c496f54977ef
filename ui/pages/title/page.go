package title

import (
	"context"
	"slices"
	"strconv"
	"strings"

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
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
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
	modifiers   func() fyne.KeyModifier
	pinned      *pinnedHeading
	bar         *choiceBar
	watching    *watchingBar
	frame       *fyne.Container // the songs above the bar
	box         *fyne.Container
	scroll      *rowlist.List
	make        *widgets.Button
	plan        *typeset.Paragraph // what Create playlist would make
	chooseTab   func(int)
	tools       *fyne.Container // filters, of the tab Songs only
	tabs        []*widgets.NavItem
	filtersChip *widgets.Chip // unfolds the filters where there is little room
	optional    []fyne.CanvasObject
	column      *layouts.Column // of the head
	sizeClass   skin.SizeClass  // for which the head is folded
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
	p.pinned, p.bar, p.watching = newPinnedHeading(p), newChoiceBar(p), newWatchingBar(p)
	p.scroll = rowlist.NewList(p.newHead())
	p.scroll.OnPut, p.scroll.Takes, p.scroll.OnFocus = p.pinned.follow, p.typedKey, p.focused
	p.frame = layouts.NewTopBottom(container.NewWithoutLayout(), container.New(titleBody{p}, p.scroll, p.pinned.box), p.bar.box)
	p.box.Objects = []fyne.CanvasObject{p.frame}
	p.box.Refresh()
	p.chooseTab(p.tab)
	at := p.showTab()
	switch {
	case p.restored != nil:
		p.scroll.GoTo(p.restored.offset)
	case at >= 0:
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
	options := widgets.NewButton(lang.Tr("Options…"), func() { p.window.MakeWithOptions(p.filter.recipe(p.title)) })
	export := widgets.NewButton(lang.Tr("Export…"), func() { p.window.AskExport(p.filter.recipe(p.title), p.planned, "csv") })
	p.plan = typeset.NewSecondaryText("")
	var tabs fyne.CanvasObject
	tabs, p.chooseTab = widgets.NewTabs(p.tabNames(), p.pickTab)
	p.tools = container.New(layouts.Column{Gap: 8}, p.newTools()...)
	p.filtersChip = widgets.NewChip("", p.expandFilters)
	p.filtersChip.Checked = p.filter.chipText() != (songFilter{}).chipText()
	line := tabs.(*fyne.Container)
	for _, o := range line.Objects {
		p.tabs = append(p.tabs, o.(*widgets.NavItem))
	}
	line.Objects = append(line.Objects, p.filtersChip)
	header := widgets.NewTitleHeader(p.window.Headers, app.PictureOfTitle(t), titleFacts(t))
	header.SizeClass = p.window.SizeClass
	rows := []fyne.CanvasObject{header}
	if t.Summary != "" {
		rows = append(rows, typeset.NewParagraph(t.Summary, typeset.LeadStyle))
	}
	rows = append(rows, p.credits()...)
	p.optional = append(rows[1:len(rows):len(rows)], options, export)
	var making fyne.CanvasObject = p.plan
	if canMake(t) {
		making = container.New(layouts.ButtonsAndText{}, container.New(&layouts.Flow{Gap: layouts.ButtonGap}, p.make, options, export, p.watching.start), p.plan)
	}
	if offersAlbums(t) {
		along := widgets.NewCheck(lang.Tr("Take the other tracks of its albums along"), func(on bool) { p.refilter(func(f *songFilter) { f.albums = on }) })
		along.Checked = p.filter.albums
		making = container.New(layouts.Column{Gap: 4}, making, along)
	}
	p.column = &layouts.Column{Gap: 12}
	return container.New(p.column, append(rows, making,
		container.New(layouts.Column{}, tabs, widgets.NewRule()), p.tools)...)
}

// newTools are the filters of the songs: seasons, kinds, and the switch for
// scene notes.
func (p *view) newTools() []fyne.CanvasObject {
	rows := []fyne.CanvasObject{p.watching.box}
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
	p.scenes.Checked = p.window.Settings.Spoilers
	if hasScenes(p.title) {
		line.Objects = append(line.Objects, p.scenes)
	}
	if len(p.title.Cues) >= wordsFrom {
		line.Objects = append([]fyne.CanvasObject{p.newWordsEntry()}, line.Objects...)
	}
	return append(rows, line)
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
	return container.New(layouts.TextWidth{Width: 240}, e)
}

// credits are the people by what they did. Each opens their page.
func (p *view) credits() []fyne.CanvasObject {
	line := container.New(&layouts.Flow{Gap: 4, ExtraGap: rowlist.NameGap})
	for _, role := range catalog.Roles() {
		for i, name := range namesOf(p.title, role) {
			var credit fyne.CanvasObject = widgets.NewInlineLink(name, func() { p.window.Visit(shell.Route{Page: shell.PersonPage, ID: name}) })
			if i == 0 { // the role is on the line of the first
				credit = container.New(layout.NewCustomPaddedHBoxLayout(8), widgets.NewInlineText(labels.PersonRole(role), typeset.SecondaryStyle), credit)
			}
			line.Objects = append(line.Objects, credit)
		}
	}
	if len(line.Objects) == 0 {
		return nil
	}
	return []fyne.CanvasObject{line}
}

func (p *view) pickTab(tab int) {
	p.tab = tab
	p.showTab()
	p.scroll.GoTo(min(p.scroll.Offset(), max(p.scroll.Top(0)-60, 0)))
}

// showTab shows the rows of the tab and returns the index of the marked one.
func (p *view) showTab() int {
	p.collapse()
	var rows []rowlist.Row
	at := -1
	switch p.tab {
	case songsTab:
		rows, at = p.songRows(p.targetCue)
		if len(p.title.Cues) == 0 {
			rows = []rowlist.Row{rowlist.Paragraph(noSongs(p.title))}
		} else if len(rows) == 0 {
			rows = []rowlist.Row{rowlist.Paragraph(noSongFits())}
		} else {
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
			p.setPlan(p.window.PlanText(plan))
		})
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
