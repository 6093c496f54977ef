package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/link"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// Window is the one window of the app: the rail, the bar above the page, and
// the shell that the pages are given.
type Window struct {
	*Shell
	quit          func()
	top           *fyne.Container // laid out anew when what it holds changes
	rail          map[pageName]*widgets.NavItem
	railBox       *fyne.Container
	railWord      *railWord
	back, forward *widgets.KeyedButton
	person        *widgets.KeyedButton
	personName    string // that the button of the account has where there is room
	box           searchBar
	parts         Parts
	openings      []link.Target // asked for before there was a page
	warnings      []error       // before there was a place for them
}

// Parts are what the frame holds and does not know: the pages, the box for the
// search above them, and what opens over them.
type Parts struct {
	Pages   map[pageName]newPage
	Search  func(*Shell) searchBar
	Connect func(*Shell, *order)
	Create  func(*Shell, playlist.Recipe)
	Update  func(*Shell, userdata.Playlist)
	Keys    []keyGroup // single keys of pages, for the list of shortcuts
}

// keyGroup are keys with what they do, under a heading.
type keyGroup struct {
	heading string
	keys    func() [][2]string
}

// searchBar is the box for the search as the frame places it.
type searchBar interface {
	searching
	input() fyne.CanvasObject
	results() fyne.CanvasObject // lie over the page
	showAll() bool              // opens the page of all results, if somebody searches
}

// newWindow opens the window with its ground only, which is on the screen at
// once; Start fills it.
func newWindow(o Options, p Parts) *Window {
	w := &Window{Shell: newShell(o, o.Fyne.NewWindow("Needledrop")), quit: o.Quit, parts: p}
	ground := skin.NewTheme(skin.SystemLook).Color(theme.ColorNameBackground, o.Fyne.Settings().ThemeVariant())
	w.win.SetContent(canvas.NewRectangle(ground))
	w.win.SetPadded(false)
	return w
}

// fill puts the rail, the bars and an empty page on the ground.
func (w *Window) fill() {
	w.box = w.parts.Search(w.Shell)
	w.Hooks = w.hooks(w.parts)
	middle := w.Shell.fill(w.box.results())
	w.top = layouts.NewFramed(w.newTopBar(), middle, container.NewWithoutLayout())
	w.railWord = newRailWord()
	w.win.SetContent(container.NewStack(container.New(besideRail{w}, w.newRail(), w.top), w.railWord.layer))
	w.win.SetMainMenu(w.newMenu())
	w.listenToKeys()
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
	w.warnWaiting()
}

// hooks are the parts, and what in the window around the page follows what the
// shell does.
func (w *Window) hooks(p Parts) Hooks {
	return Hooks{
		pages: p.Pages, connect: func(o *order) { p.Connect(w.Shell, o) }, openMakeSheet: func(r playlist.Recipe) { p.Create(w.Shell, r) },
		update: func(m userdata.Playlist) { p.Update(w.Shell, m) },
		search: w.box, onMoved: w.showPlace, onUnsure: w.showReview, onAccount: w.showAccount,
		onTheme:  func() { w.win.SetMainMenu(w.newMenu()) }, // else Fyne leaves the page the height beside the menu's old one
		onHeight: func() { w.top.Refresh() },
	}
}

// Fyne returns the window for whoever shows, sizes and closes it.
func (w *Window) Fyne() fyne.Window { return w.win }

// Start fills the window, reads the settings and the account, and opens the
// first page.
func (w *Window) Start() {
	w.fyne.Settings().SetTheme(skin.NewTheme(skin.SystemLook))
	w.fill()
	w.start(w.openWaiting)
}
