package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// previewSheet shows what an update would do to a playlist before it does it.
type previewSheet struct {
	window  *Shell
	made    library.Made
	dialog  *dialog.CustomDialog
	body    *fyne.Container
	stop    context.CancelFunc // ends the look at Spotify; nil while there is none
	news    *news
	view    jobView // how far the look is
	far     *typeset.Paragraph
	share   *widget.ProgressBar
	summary *typeset.Paragraph
	changes playlist.Changes
	back    bool // songs come back that the person took out
}

// openPreview shows what an update would do to a playlist, and does it when the
// person says so.
func openPreview(w *Shell, m library.Made) {
	if w.busyFor(func() { openPreview(w, m) }) {
		return
	}
	newPreview(w, m).look(false)
}

// newPreview opens an empty sheet.
func newPreview(w *Shell, m library.Made) *previewSheet {
	s := &previewSheet{window: w, made: m, body: container.NewStack()}
	s.dialog = dialog.NewCustomWithoutButtons(lang.Trf("Update “%s”", lang.InTitle(m.Name)), s.body, w.win)
	s.dialog.SetOnClosed(s.cancel)
	w.showModal(s.dialog)
	return s
}

// look asks Spotify what would change; now also during a pause that it asked
// for.
func (s *previewSheet) look(now bool) {
	w := s.window
	ctx, stop := context.WithCancel(w.ctx)
	s.stop, s.news = stop, &news{}
	w.looking = true
	w.going.halt()
	s.view = jobView{name: s.made.Name, phase: jobRuns, began: w.clock.Now()}
	s.showLooking()
	watch := app.Observer{
		Progress: func(p playlist.Progress) { s.heard(func() { s.news.progress, s.news.wait = p, app.Wait{} }) },
		Wait:     func(wait app.Wait) { s.heard(func() { s.news.wait = wait }) },
	}
	finish(ctx, w.Work, func(ctx context.Context) (playlist.Changes, error) {
		if now {
			if err := w.core.TryNow(ctx); err != nil {
				return playlist.Changes{}, err
			}
		}
		return w.core.PreviewSync(ctx, app.Sync{ID: s.made.ID, Observer: watch})
	}, s.looked)
}

// heard is called from another goroutine.
func (s *previewSheet) heard(change func()) {
	if s.news.set(change) {
		s.window.dispatch(func() {
			s.view.progress, s.view.wait = s.news.take()
			s.far.SetText(s.view.detail(s.window.clock.Now()))
			s.share.SetValue(s.view.share())
			s.body.Refresh()
		})
	}
}

func (s *previewSheet) looked(c playlist.Changes, err error) {
	w := s.window
	closed := s.stop == nil
	s.cancel()
	w.looking = false
	w.untellAbout(widgets.BusyTopic)
	w.saveNext()
	w.seekDue(0)
	switch {
	case closed || w.ctx.Err() != nil:
	case err != nil:
		s.showTrouble(err)
	case c.Gone:
		s.dialog.Hide()
		w.askGone(gone{Saved: playlist.Saved{ID: s.made.ID, URL: s.made.URL, Name: s.made.Name}})
	default:
		s.changes = c
		s.showChanges()
	}
}

// cancel ends the look at Spotify.
func (s *previewSheet) cancel() {
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
}

// Heights of the sheet: for a few lines, and for a list.
const (
	lowSheet  float32 = 220
	highSheet float32 = 580
)

func (s *previewSheet) showLooking() {
	s.far, s.share = typeset.NewSecondaryText(s.view.detail(s.view.began)), widget.NewProgressBar()
	s.share.TextFormatter = func() string { return "" }
	s.share.SetValue(s.view.share())
	s.show(container.New(layouts.Column{Gap: 10}, typeset.NewText(lang.Tr("Comparing with Spotify. Nothing is changed yet.")), container.New(widgets.Thin{Height: 6}, s.share), s.far), lowSheet, lang.Tr("Cancel"), nil)
}

func (s *previewSheet) showTrouble(err error) {
	w := s.window
	step := diagnose.Of(err).Finding
	next := w.sheetButton(lang.Tr("Try again"), nil, func() { s.look(true) })
	switch phaseOf(err) {
	case jobSignIn:
		next = w.sheetButton(lang.Tr("Sign in"), nil, func() {
			s.dialog.Hide()
			w.connect(nil)
		})
	case jobRefused:
		next = nil
	}
	text := []fyne.CanvasObject{typeset.NewText(labels.Explain(err))}
	if step.ID != diagnose.Unforeseen {
		text = []fyne.CanvasObject{typeset.NewText(lang.Say(step.Detail)), typeset.NewSecondaryText(lang.Say(step.Fix))}
	}
	s.show(container.New(layouts.Column{Gap: 10}, text...), lowSheet, lang.Tr("Close"), next)
}

func (s *previewSheet) showChanges() {
	w := s.window
	s.summary = typeset.NewStrongText("")
	apply := w.sheetButton("", nil, s.apply)
	apply.Importance = widget.HighImportance
	recount := func() {
		n := changeCount(s.changes, s.back)
		s.summary.SetText(changesWords(s.changes, s.back))
		apply.SetText(applyWords(n))
		apply.Hidden = n == 0
	}
	head := []fyne.CanvasObject{s.summary, typeset.NewSecondaryText(staysWords(s.changes.Own))}
	if n := len(s.changes.StayAway); n > 0 {
		head = append(head, w.newSheetCheck(bringBackWords(n), func(on bool) {
			s.back = on
			recount()
			s.dialog.Refresh()
		}))
	}
	recount()
	rows := widgets.NewRowScroll(container.New(layouts.Column{Gap: 6}, head...))
	rows.Margin, rows.OnEscape = 4, func() { w.closeModal() }
	rows.SetRows(previewRows(s.changes))
	height := highSheet
	if len(rows.Rows) == 0 {
		height = lowSheet
	}
	s.show(rows, height, lang.Tr("Close"), apply)
}

// show puts another content and other buttons into the sheet, and gives it a
// height; next may be nil.
func (s *previewSheet) show(content fyne.CanvasObject, height float32, closing string, next *widgets.KeyedButton) {
	s.body.Objects = []fyne.CanvasObject{content}
	s.body.Refresh()
	buttons := []fyne.CanvasObject{s.window.sheetButton(closing, nil, s.dialog.Hide)}
	if next != nil {
		buttons = append(buttons, next)
	}
	s.dialog.SetButtons(buttons)
	s.window.sizeSheet(s.dialog, 680, height)
	s.window.win.Canvas().Focus(buttons[0].(*widgets.KeyedButton)) // Enter held on Update must not apply it
}

// apply does what the sheet shows.
func (s *previewSheet) apply() {
	w, back := s.window, s.back
	s.dialog.Hide()
	w.run(s.made.Name, func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return w.core.SyncPlaylist(ctx, app.Sync{ID: s.made.ID, BringBack: back, Observer: watch})
	})
}
