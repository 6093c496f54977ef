package shell

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
	"needledrop/ui/jobview"
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
	Core        *app.App
	App         fyne.App
	Clock       Clock
	Win         fyne.Window
	Ctx         context.Context
	stop        context.CancelFunc
	Cards       *drawings.Pictures
	Headers     *drawings.Pictures
	Settings    app.Settings
	AskSystem   func(context.Context) bool // for less motion; nil: not
	SystemStill bool                       // what it answered
	Account     *app.Account               // nil while nobody is signed in

	Hooks
	History History
	Page    Page
	leave   context.CancelFunc // ends the work of the page that is shown

	Host, Notes *fyne.Container
	Frame       *fyne.Container // laid out anew when the notes or the job bar change
	Bar         *jobview.Bar
	Dialog      dialog.Dialog // over the page; nil while none is open
	Sheet       Sayer         // the connect sheet; nil while it is closed
	Job         *job          // nil while none runs
	Resumer     resumer
	Looking     bool // an update is being looked at in Spotify
	Decisions   decisions
	Unsure      unsure
	Results     map[int64]playlist.Result // by job
	notified    []string                  // notes that were shown
	Choices     app.Choices               // of the last playlist
	Unfocused   bool                      // the person looks at another program
}

// Sayer is what lies over the page and says there what a note would say.
type Sayer interface{ Say(sentence string) }

// SearchBox is the box in which everything can be searched.
type SearchBox interface {
	Begin()                 // takes the keyboard
	BeginWith(words string) // and searches
	Focus()                 // takes the keyboard back
	Focused() bool
	Close() // hides the results
}

// Hooks are what the shell asks of the packages above it.
type Hooks struct {
	Pages         map[PageName]NewPage
	Connect       func(*Order)                         // opens the sheet where an account is chosen, and goes on with an order; nil: none
	OpenOptions   func(playlist.Recipe)                // opens the choices for a recipe as it is
	OpenExport    func(r playlist.Recipe, name string) // asks how the list of a recipe is saved
	PreviewUpdate func(userdata.Playlist)              // shows what an update would do
	Search        SearchBox
	OnMoved       func()            // another page is shown
	OnUnsure      func()            // what waits for a decision has changed
	OnAccount     func(name string) // another account is in use; its name
	OnTheme       func()            // colours or the text size changed
	OnHeight      func()            // a part of the window has another height
	OnLanguage    func()            // another language is spoken: everything around the page is made anew
}

// New makes the shell of a window. Its hooks are set before the first page.
func New(o Options, win fyne.Window) *Shell {
	s := &Shell{
		Work: &Work{Dispatch: o.Dispatch}, Core: o.Core, App: o.Fyne, AskSystem: o.Still, Win: win, leave: func() {},
		Decisions: decisions{States: map[string]SaveState{}}, Resumer: resumer{needsUser: map[int64]bool{}}, Results: map[int64]playlist.Result{}, Clock: o.Clock,
	}
	if s.Clock.After == nil {
		s.Clock.After = afterFunc
	}
	s.Ctx, s.stop = context.WithCancel(context.Background())
	return s
}

// NewMiddle makes the middle of the window: the notes, the page below them with what
// lies over it, and the job bar.
func (s *Shell) NewMiddle(over fyne.CanvasObject) fyne.CanvasObject {
	painter := new(artwork.Painter)
	s.Cards, s.Headers = drawings.NewPictures(s.Dispatch, painter.Card), drawings.NewPictures(s.Dispatch, painter.Header)
	s.Host, s.Notes = container.NewStack(), container.New(layouts.Column{Gap: 6})
	s.Bar = jobview.NewBar(s.ActOnJob)
	s.Frame = layouts.NewTopBottom(container.NewWithoutLayout(),
		container.NewStack(s.Host, over, container.New(layouts.Floating{MaxWidth: maxBanner}, s.Notes)), s.Bar.Box)
	s.trackFocus()
	return s.Frame
}

// begin reads the settings and the account and opens the first page.
func (s *Shell) Restore(opened func()) {
	Load(s.Ctx, s.Work, s.recall, func(b remembered, err error) {
		s.Settings, s.Choices = b.settings, b.choices
		if err != nil {
			s.Notify(widgets.Failure, labels.Explain(err), "", nil)
		}
		if skin.Look(s.Settings.Look) != skin.SystemLook || s.Settings.TextSize != skin.UsualTextSize || !s.Moves() {
			s.ApplyTheme()
		}
		if s.Settings.Language != "" {
			s.speak()
		}
		s.AskReducedMotion()
		s.OpenFirst(b.page)
		s.beginAccount()
		opened()
	})
}

// Close ends all work that runs and waits until it has ended, so that a job's
// journal is written before the files close, and keeps the decisions that were
// not saved yet.
func (s *Shell) Close() {
	s.Resumer.Cancel()
	s.stop()
	s.running.Wait()
	ctx := context.WithoutCancel(s.Ctx)
	s.keepDecisions(ctx)
	s.keepInterrupted(ctx)
	s.keepPage(ctx)
}
