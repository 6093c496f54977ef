package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/link"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// Window is the one window of the app: the rail, the bar above the page, and
// the shell that the pages are given.
type Window struct {
	*shell.Shell
	quit          func()
	Top           *fyne.Container // laid out anew when what it holds changes
	Rail          map[shell.PageName]*widgets.NavItem
	railBox       *fyne.Container
	RailWord      *railWord
	Back, forward *widgets.Button
	Person        *widgets.Button
	personName    string // that the button of the account has where there is room
	Box           SearchBar
	parts         Parts
	Openings      []link.Target // asked for before there was a page
	warnings      []error       // before there was a place for them
}

// Parts are what the frame holds and does not know: the pages, the box for the
// search above them, and what opens over them.
type Parts struct {
	Pages   map[shell.PageName]shell.NewPage
	Search  func(*shell.Shell) SearchBar
	Connect func(*shell.Shell, *shell.Order)
	Create  func(*shell.Shell, playlist.Recipe)
	Export  func(w *shell.Shell, r playlist.Recipe, name string)
	Update  func(*shell.Shell, userdata.Playlist)
	Keys    []KeyGroup // single keys of pages, for the list of shortcuts
}

// KeyGroup are keys with what they do, under a heading.
type KeyGroup struct {
	Heading string
	Keys    func() [][2]string
}

// SearchBar is the box for the search as the frame places it.
type SearchBar interface {
	shell.SearchBox
	Input() fyne.CanvasObject
	Results() fyne.CanvasObject // lie over the page
	ShowAll() bool              // opens the page of all results, if somebody searches
}

// New opens the window with its ground only, which is on the screen at
// once; Start fills it.
func New(o shell.Options, p Parts) *Window {
	w := &Window{Shell: shell.New(o, o.Fyne.NewWindow("Needledrop")), quit: o.Quit, parts: p}
	ground := skin.NewTheme(skin.SystemLook).Color(theme.ColorNameBackground, o.Fyne.Settings().ThemeVariant())
	w.Win.SetContent(canvas.NewRectangle(ground))
	w.Win.SetPadded(false)
	return w
}

// fill puts the rail, the bars and an empty page on the ground.
func (w *Window) fill() {
	w.Box = w.parts.Search(w.Shell)
	w.Hooks = w.hooks(w.parts)
	middle := w.Shell.NewMiddle(w.Box.Results())
	w.Top = layouts.NewTopBottom(w.newTopBar(), middle, container.NewWithoutLayout())
	w.RailWord = newRailWord()
	w.Win.SetContent(container.NewStack(container.New(besideRail{w}, w.newRail(), w.Top), w.RailWord.layer))
	w.Win.SetMainMenu(w.newMenu())
	w.listenToKeys()
	w.Win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.Dropped(files) })
	w.warnWaiting()
}

// hooks are the parts, and what in the window around the page follows what the
// shell does.
func (w *Window) hooks(p Parts) shell.Hooks {
	return shell.Hooks{
		Pages: p.Pages, Connect: func(o *shell.Order) { p.Connect(w.Shell, o) }, OpenOptions: func(r playlist.Recipe) { p.Create(w.Shell, r) },
		OpenExport:    func(r playlist.Recipe, name string) { p.Export(w.Shell, r, name) },
		PreviewUpdate: func(m userdata.Playlist) { p.Update(w.Shell, m) },
		Search:        w.Box, OnMoved: w.showPlace, OnUnsure: w.showReview, OnAccount: w.showAccount,
		OnTheme:  func() { w.Win.SetMainMenu(w.newMenu()) }, // else Fyne leaves the page the height beside the menu's old one
		OnHeight: func() { w.Top.Refresh() }, OnLanguage: w.speak,
	}
}

// speak makes everything around the page anew, in the language that is spoken now.
func (w *Window) speak() {
	job := w.Bar.View
	w.fill()
	w.ShowJob(job)
	w.showPlace()
	w.showReview()
	name := lang.Tr("Connect")
	if w.Account != nil {
		name = shell.AccountName(*w.Account)
	}
	w.showAccount(name)
}

// Fyne returns the window for whoever shows, sizes and closes it.
func (w *Window) Fyne() fyne.Window { return w.Win }

// Start fills the window, reads the settings and the account, and opens the
// first page.
func (w *Window) Start() {
	w.App.Settings().SetTheme(skin.NewTheme(skin.SystemLook).OneWeight(lang.OneWeight()))
	w.fill()
	w.Restore(w.OpenWaiting)
}
