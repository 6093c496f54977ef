package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"needledrop/internal/app"
	"needledrop/internal/artwork"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/drawings"
	"needledrop/ui/labels"
	"needledrop/ui/layouts"
	"needledrop/ui/skin"
	"needledrop/ui/widgets"
)

// Options are what a window stands on.
type Options struct {
	Core     *app.App
	Fyne     fyne.App
	Dispatch drawings.Dispatcher
	Quit     func() // what the menu's Quit does
	Clock    Clock
	// Still tells whether the system asks for less motion; nil: it does not.
	Still func(context.Context) bool
}

// Shell is what every page is given: the use cases, work in the background, the
// way through the pages, notes, dialogs, the account, jobs and decisions.
type Shell struct {
	*Work
	core        *app.App
	fyne        fyne.App
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

	Hooks
	history history
	page    page
	leave   context.CancelFunc // ends the work of the page that is shown

	host, notes *fyne.Container
	frame       *fyne.Container // laid out anew when the notes or the job bar change
	bar         *jobBar
	modal       dialog.Dialog // over the page; nil while none is open
	sheet       sayer         // the connect sheet; nil while it is closed
	job         *job          // nil while none runs
	going       goingOn
	looking     bool // an update is being looked at in Spotify
	decisions   decisions
	unsure      unsure
	results     map[int64]playlist.Result // by job
	told        []string                  // notes that were shown
	choices     app.Choices               // of the last playlist
	away        bool                      // the person looks at another program
}

// sayer is what lies over the page and says there what a note would say.
type sayer interface{ say(sentence string) }

// searching is the box in which everything can be searched.
type searching interface {
	begin()                 // takes the keyboard
	beginWith(words string) // and searches
	focus()                 // takes the keyboard back
	focused() bool
	close() // hides the results
}

// Hooks are what the shell asks of the packages above it.
type Hooks struct {
	pages         map[pageName]newPage
	connect       func(*order)            // opens the sheet where an account is chosen, and goes on with an order; nil: none
	openMakeSheet func(playlist.Recipe)   // opens the choices for a recipe as it is
	update        func(userdata.Playlist) // shows what an update would do
	search        searching
	onMoved       func()            // another page is shown
	onUnsure      func()            // what waits for a decision has changed
	onAccount     func(name string) // another account is in use; its name
	onTheme       func()            // colours or the text size changed
	onHeight      func()            // a part of the window has another height
}

// newShell makes the shell of a window. Its hooks are set before the first page.
func newShell(o Options, win fyne.Window) *Shell {
	s := &Shell{
		Work: &Work{dispatch: o.Dispatch}, core: o.Core, fyne: o.Fyne, askSystem: o.Still, win: win, leave: func() {},
		decisions: decisions{states: map[string]saveState{}}, going: goingOn{stays: map[int64]bool{}}, results: map[int64]playlist.Result{}, clock: o.Clock,
	}
	if s.clock.After == nil {
		s.clock.After = afterFunc
	}
	s.ctx, s.stop = context.WithCancel(context.Background())
	return s
}

// fill makes the middle of the window: the notes, the page below them with what
// lies over it, and the job bar.
func (w *Shell) fill(over fyne.CanvasObject) fyne.CanvasObject {
	w.cards, w.headers = drawings.NewPictures(w.dispatch, artwork.Card), drawings.NewPictures(w.dispatch, artwork.Header)
	w.host, w.notes = container.NewStack(), container.New(layouts.Column{Gap: 6})
	w.bar = newJobBar(w.actOnJob)
	w.frame = layouts.NewFramed(container.New(layouts.Inset{Left: widgets.PageInset, Right: widgets.PageInset}, w.notes),
		container.NewStack(w.host, over), w.bar.box)
	w.watchAway()
	return w.frame
}

// begin reads the settings and the account and opens the first page.
func (w *Shell) start(opened func()) {
	load(w.ctx, w.Work, w.recall, func(b beginning, err error) {
		s := b.settings
		w.settings, w.choices = s, b.choices
		if err != nil {
			w.tell(widgets.Failure, labels.Explain(err), "", nil)
		}
		if skin.Look(s.Look) != skin.SystemLook || s.TextSize != skin.UsualTextSize || !w.moves() {
			w.dress()
		}
		w.askForStillness()
		w.openFirst(b.page)
		w.beginAccount()
		opened()
	})
}

// Close ends all work that runs and waits until it has ended, so that a job's
// journal is written before the files close, and keeps the decisions that were
// not saved yet.
func (w *Shell) Close() {
	w.going.halt()
	w.stop()
	w.running.Wait()
	ctx := context.WithoutCancel(w.ctx)
	w.keepDecisions(ctx)
	w.keepInterrupted(ctx)
	w.keepPage(ctx)
}
