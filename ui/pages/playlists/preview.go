package playlists

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/jobview"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// previewSheet shows what an update would do to a playlist before it does it.
type previewSheet struct {
	window  *shell.Shell
	made    userdata.Playlist
	dialog  *dialog.CustomDialog
	body    *fyne.Container
	stop    context.CancelFunc // ends the look at Spotify; nil while there is none
	news    *shell.JobUpdates
	view    jobview.View // how far the look is
	far     *typeset.Paragraph
	share   *widget.ProgressBar
	summary *typeset.Paragraph
	changes playlist.Changes
	back    bool // songs come back that the person took out
}

// OpenPreview shows what an update would do to a playlist, and does it when the
// person says so.
func OpenPreview(w *shell.Shell, m userdata.Playlist) {
	if w.RefuseIfBusy(func() { OpenPreview(w, m) }) {
		return
	}
	newPreview(w, m).look(false)
}

// newPreview opens an empty sheet.
func newPreview(w *shell.Shell, m userdata.Playlist) *previewSheet {
	s := &previewSheet{window: w, made: m, body: container.NewStack()}
	s.dialog = dialog.NewCustomWithoutButtons(lang.Trf("Update “%s”", lang.InTitle(m.Name)), s.body, w.Win)
	s.dialog.SetOnClosed(s.cancel)
	w.ShowDialog(s.dialog)
	return s
}

// look asks Spotify what would change; now also during a pause that it asked
// for.
func (s *previewSheet) look(now bool) {
	w := s.window
	ctx, stop := context.WithCancel(w.Ctx)
	s.stop, s.news = stop, &shell.JobUpdates{}
	w.Looking = true
	w.Resumer.Cancel()
	s.view = jobview.View{Name: s.made.Name, Phase: jobview.Running, Began: w.Clock.Now()}
	s.showLooking()
	watch := app.Observer{
		Progress: func(p playlist.Progress) { s.heard(func() { s.news.Progress, s.news.Wait = p, app.Wait{} }) },
		Wait:     func(wait app.Wait) { s.heard(func() { s.news.Wait = wait }) },
	}
	shell.RunToEnd(ctx, w.Work, func(ctx context.Context) (playlist.Changes, error) {
		if now {
			if err := w.Core.TryNow(ctx); err != nil {
				return playlist.Changes{}, err
			}
		}
		return w.Core.PreviewSync(ctx, app.Sync{ID: s.made.ID, Observer: watch})
	}, s.looked)
}

// heard is called from another goroutine.
func (s *previewSheet) heard(change func()) {
	if s.news.Set(change) {
		s.window.Dispatch(func() {
			s.view.Progress, s.view.Wait = s.news.Take()
			s.far.SetText(s.view.Detail(s.window.Clock.Now()))
			s.share.SetValue(s.view.Fraction())
			s.body.Refresh()
		})
	}
}

func (s *previewSheet) looked(c playlist.Changes, err error) {
	w := s.window
	closed := s.stop == nil
	s.cancel()
	w.Looking = false
	w.DismissTopic(widgets.BusyTopic)
	w.SaveNextDecision()
	w.FindDue(0)
	switch {
	case closed || w.Ctx.Err() != nil:
	case err != nil:
		s.showTrouble(err)
	case c.Gone:
		s.dialog.Hide()
		w.AskDeleted(shell.Deleted{Saved: playlist.Saved{ID: s.made.ID, URL: s.made.URL, Name: s.made.Name}})
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
	s.far, s.share = typeset.NewSecondaryText(s.view.Detail(s.view.Began)), widget.NewProgressBar()
	s.share.TextFormatter = func() string { return "" }
	s.share.SetValue(s.view.Fraction())
	s.show(container.New(layouts.Column{Gap: 10}, typeset.NewText(lang.Tr("Comparing with Spotify. Nothing is changed yet.")), container.New(widgets.FixedHeight{Height: 6}, s.share), s.far), lowSheet, lang.Tr("Cancel"), nil)
}

func (s *previewSheet) showTrouble(err error) {
	w := s.window
	step := diagnose.Of(err).Finding
	next := w.NewDialogButton(lang.Tr("Try again"), nil, func() { s.look(true) })
	switch jobview.PhaseOf(err) {
	case jobview.SignIn:
		next = w.NewDialogButton(lang.Tr("Sign in"), nil, func() {
			s.dialog.Hide()
			w.Connect(nil)
		})
	case jobview.Refused:
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
	apply := w.NewDialogButton("", nil, s.apply)
	apply.Importance = widget.HighImportance
	recount := func() {
		n := changeCount(s.changes, s.back)
		s.summary.SetText(changesWords(s.changes, s.back))
		apply.SetText(applyWords(n))
		apply.Hidden = n == 0
	}
	head := []fyne.CanvasObject{s.summary, typeset.NewSecondaryText(staysWords(s.changes.Own))}
	if n := len(s.changes.StayAway); n > 0 {
		head = append(head, w.NewDialogCheck(bringBackWords(n), func(on bool) {
			s.back = on
			recount()
			s.dialog.Refresh()
		}))
	}
	recount()
	rows := rowlist.NewList(container.New(layouts.Column{Gap: 6}, head...))
	rows.Margin, rows.OnEscape = 4, func() { w.CloseDialog() }
	rows.SetRows(previewRows(s.changes))
	height := highSheet
	if len(rows.Rows()) == 0 {
		height = lowSheet
	}
	s.show(rows, height, lang.Tr("Close"), apply)
}

// show puts another content and other buttons into the sheet, and gives it a
// height; next may be nil.
func (s *previewSheet) show(content fyne.CanvasObject, height float32, closing string, next *widgets.Button) {
	s.body.Objects = []fyne.CanvasObject{content}
	s.body.Refresh()
	buttons := []fyne.CanvasObject{s.window.NewDialogButton(closing, nil, s.dialog.Hide)}
	if next != nil {
		buttons = append(buttons, next)
	}
	s.dialog.SetButtons(buttons)
	s.window.SizeDialog(s.dialog, 680, height)
	s.window.Win.Canvas().Focus(buttons[0].(*widgets.Button)) // Enter held on Update must not apply it
}

// apply does what the sheet shows.
func (s *previewSheet) apply() {
	w, back := s.window, s.back
	s.dialog.Hide()
	w.Run(s.made.Name, func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return w.Core.SyncPlaylist(ctx, app.Sync{ID: s.made.ID, BringBack: back, Observer: watch})
	})
}
