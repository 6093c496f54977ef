package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/app"
	"needledrop/internal/artwork"
	"needledrop/internal/link"
	"needledrop/ui/drawings"
	"needledrop/ui/labels"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// Options are what a Window stands on.
type Options struct {
	Core     *app.App
	Fyne     fyne.App
	Dispatch drawings.Dispatcher
	Quit     func() // what the menu's Quit does
	Clock    Clock
	// Still tells whether the system asks for less motion; nil: it does not.
	Still func(context.Context) bool
}

// Window is the one window of the app: the rail, the bar above, the page, the
// job bar below, and what all pages share.
type Window struct {
	background
	core        *app.App
	fyne        fyne.App
	quit        func()
	clock       Clock
	win         fyne.Window
	ctx         context.Context
	stop        context.CancelFunc
	cards       *drawings.Pictures
	headers     *drawings.Pictures
	settings    app.Settings
	askSystem   func(context.Context) bool // for less motion; nil: not
	systemStill bool                       // what it answered
	account     *app.Account               // nil while nobody is signed in

	history history
	page    page
	leave   context.CancelFunc // ends the work of the page that is shown

	host, notes   *fyne.Container
	frame, top    *fyne.Container // laid out anew when what they hold changes
	rail          map[pageName]*widgets.NavItem
	railBox       *fyne.Container
	railWord      *railWord
	back, forward *widgets.KeyedButton
	person        *widgets.KeyedButton
	personName    string // that the button of the account has where there is room
	search        *searchBox
	bar           *jobBar
	modal         dialog.Dialog // over the page; nil while none is open
	sheet         *connectSheet // nil while it is closed
	job           *job          // nil while none runs
	going         goingOn
	looking       bool // an update is being looked at in Spotify
	decisions     decisions
	unsure        unsure
	results       map[int64]result // by job
	told          []string         // notes that were shown
	choices       app.Choices      // of the last playlist
	openings      []link.Target    // asked for before there was a page
	warnings      []error          // before there was a place for them
	away          bool             // the person looks at another program
}

// page is what the middle of the window shows. Its work ends with the context
// it was made with.
type page interface {
	object() fyne.CanvasObject
	place() any // where the person is, to come back to
}

// NewWindow opens the window with its ground only, which is on the screen at
// once; Start fills it.
func NewWindow(o Options) *Window {
	w := &Window{
		background: background{dispatch: o.Dispatch}, core: o.Core, fyne: o.Fyne, quit: o.Quit, askSystem: o.Still,
		win: o.Fyne.NewWindow("Needledrop"), leave: func() {},
		decisions: decisions{states: map[string]saveState{}}, going: goingOn{stays: map[int64]bool{}}, results: map[int64]result{}, clock: o.Clock,
	}
	if w.clock.After == nil {
		w.clock.After = afterFunc
	}
	w.ctx, w.stop = context.WithCancel(context.Background())
	ground := skin.NewTheme(skin.SystemLook).Color(theme.ColorNameBackground, o.Fyne.Settings().ThemeVariant())
	w.win.SetContent(canvas.NewRectangle(ground))
	w.win.SetPadded(false)
	return w
}

// fill puts the rail, the bars and an empty page on the ground.
func (w *Window) fill() {
	w.cards, w.headers = drawings.NewPictures(w.dispatch, artwork.Card), drawings.NewPictures(w.dispatch, artwork.Header)
	w.host, w.notes = container.NewStack(), container.New(layouts.Column{Gap: 6})
	w.bar = newJobBar(w.actOnJob)
	w.search = newSearchBox(w)
	w.frame = layouts.NewFramed(container.New(layouts.Inset{Left: widgets.PageInset, Right: widgets.PageInset}, w.notes),
		container.NewStack(w.host, w.search.layer), w.bar.box)
	w.top = layouts.NewFramed(w.newTopBar(), w.frame, container.NewWithoutLayout())
	w.railWord = newRailWord()
	w.win.SetContent(container.NewStack(container.New(besideRail{w}, w.newRail(), w.top), w.railWord.layer))
	w.win.SetMainMenu(w.newMenu())
	w.listenToKeys()
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
	w.watchAway()
	w.warnWaiting()
}

// Fyne returns the window for whoever shows, sizes and closes it.
func (w *Window) Fyne() fyne.Window { return w.win }

// Start fills the window, reads the settings and the account, and opens the
// first page.
func (w *Window) Start() {
	w.fyne.Settings().SetTheme(skin.NewTheme(skin.SystemLook))
	w.fill()
	load(w.ctx, &w.background, w.recall, func(b beginning, err error) {
		s := b.settings
		w.settings, w.choices = s, b.choices
		if err != nil {
			w.tell(widgets.Failure, labels.Explain(err), "", nil)
		}
		if skin.Look(s.Look) != skin.SystemLook || s.TextSize != skin.UsualTextSize {
			w.dress()
		}
		widgets.ButtonsMove = w.moves()
		w.askForStillness()
		w.openFirst(b.page)
		w.beginAccount()
		w.openWaiting()
	})
}

// Close ends all work that runs and waits until it has ended, so that a job's
// journal is written before the files close, and keeps the decisions that were
// not saved yet.
func (w *Window) Close() {
	w.going.halt()
	w.stop()
	w.running.Wait()
	ctx := context.WithoutCancel(w.ctx)
	w.keepDecisions(ctx)
	w.keepInterrupted(ctx)
	w.keepPage(ctx)
}

// open goes to a page and remembers the way.
func (w *Window) open(r route) {
	w.keepPlace()
	if w.history.visit(r) || w.page == nil {
		w.untellRead()
		w.show(step{route: r})
	}
}

// reopen shows the page anew where it is, with what changed since.
func (w *Window) reopen() {
	w.keepPlace()
	w.show(w.history.steps[w.history.at])
}

// move goes back or forward.
func (w *Window) move(by int) {
	w.keepPlace()
	if s, ok := w.history.move(by); ok {
		w.untellRead()
		w.show(s)
	}
}

func (w *Window) keepPlace() {
	if w.page != nil {
		w.history.keep(w.page.place())
	}
}

func (w *Window) show(s step) {
	w.leave()
	ctx, leave := context.WithCancel(w.ctx)
	w.leave = leave
	w.search.close()
	w.closeModal()
	w.page = w.newPage(ctx, s)
	w.host.Objects = []fyne.CanvasObject{w.page.object()}
	w.host.Refresh()
	for name, item := range w.rail {
		item.Choose(name == s.route.page)
	}
	w.enable(w.back, w.history.canMove(-1))
	w.enable(w.forward, w.history.canMove(1))
	w.showUnsure()
	w.focusPage()
}

func (w *Window) newPage(ctx context.Context, s step) page {
	switch s.route.page {
	case titlePage:
		return newTitlePage(ctx, w, s)
	case foundPage:
		return newFoundPage(ctx, w, s)
	case playlistsPage:
		return newPlaylistsPage(ctx, w, s)
	case resultPage:
		return newResultPage(ctx, w, s)
	case reviewPage:
		return newReviewPage(ctx, w, s)
	case artistPage:
		return newArtistPage(ctx, w, s)
	case personPage:
		return newPersonPage(ctx, w, s)
	case artistsPage:
		return newArtistsPage(ctx, w, s)
	case settingsPage:
		return newSettingsPage(ctx, w)
	}
	return newDiscoverPage(ctx, w, s)
}

func (w *Window) enable(b fyne.Disableable, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// focusPage gives the keyboard to the page, so that arrows work at once.
func (w *Window) focusPage() {
	if p, ok := w.page.(interface{ focus() fyne.Focusable }); ok {
		if target := p.focus(); target != nil {
			w.hand(target)
			return
		}
	}
	w.win.Canvas().Unfocus()
}

// handKeyboard gives the keyboard to what took its time to come, unless
// somebody searches already or something lies over the page.
func (w *Window) handKeyboard(to fyne.Focusable) {
	if !w.search.entry.Mark.Focused && w.win.Canvas().Overlays().Top() == nil {
		w.hand(to)
	}
}

// hand gives the keyboard to what did not ask for it, without a mark if it can.
func (w *Window) hand(to fyne.Focusable) {
	if page, ok := to.(interface{ Hand() }); ok {
		page.Hand()
	}
	w.win.Canvas().Focus(to)
}
