package connect

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// dashboard is where a person makes their own app at Spotify.
const dashboard = "https://developer.spotify.com/dashboard"

// signInLimit is how long a sign-in waits for the person.
const signInLimit = 5 * time.Minute

// sheet asks where a playlist shall go.
type sheet struct {
	window  *shell.Shell
	order   *shell.Order // to go on with; nil when the person only wants to connect
	dialog  *dialog.CustomDialog
	id      *widgets.Entry
	hint    *typeset.Paragraph
	connect *widgets.Button
	guide   *guide
	tested  *ConnectionTest
	ctx     context.Context // of the sheet
	leave   context.CancelFunc
	scroll  *widgets.Scroll
	stop    context.CancelFunc // ends the sign-in that waits; nil while none does
	address string             // of Spotify's page, once it was opened
}

// Open shows the sheet, unless it is shown already.
func Open(w *shell.Shell, o *shell.Order) {
	if w.Sheet != nil {
		return
	}
	s := &sheet{window: w, order: o, hint: typeset.NewSecondaryText("")}
	s.ctx, s.leave = context.WithCancel(w.Ctx)
	w.Search.Close()
	s.dialog = dialog.NewCustomWithoutButtons(lang.Tr("Where should your playlists go?"), s.content(), w.Win)
	w.Sheet = s
	s.dialog.SetOnClosed(func() {
		w.Sheet = nil
		s.leave()
		s.cancel()
	})
	w.SizeDialog(s.dialog, 980, 660)
	w.ShowDialog(s.dialog)
	s.focus()
}

// focus gives the keyboard to the step that is shown: the last has an entry.
func (s *sheet) focus() {
	if s.guide.at == clientIDStep {
		s.window.Win.Canvas().Focus(s.id)
		return
	}
	s.window.Win.Canvas().Focus(s.guide.Focus())
}

func (s *sheet) content() fyne.CanvasObject {
	ways := []fyne.CanvasObject{s.demo()}
	if s.order != nil && s.order.Recipe != nil {
		ways = append(ways, s.elsewhere())
	}
	columns := container.New(layouts.TwoColumns{Gap: 16, MinWidth: 640, Share: 0.57}, widgets.NewPanel(s.own()), container.New(layouts.Column{Gap: 16}, ways...))
	closing := container.NewBorder(nil, nil, s.guide.way, s.window.NewDialogButton(lang.Tr("Close"), nil, func() { s.dialog.Hide() }))
	s.scroll = widgets.NewScroll(container.New(layouts.Inset{Right: 8}, columns))
	return container.NewBorder(nil, container.New(layouts.Inset{Top: 10}, closing), nil, nil, s.scroll)
}

// clientIDStep is the last step of the guide. Who has been there before begins
// with it.
const clientIDStep = 3

// own is the guided set-up of the person's own Client ID.
func (s *sheet) own() fyne.CanvasObject {
	w := s.window
	s.newLogin()
	address := labels.RedirectAddress(w.Settings.Port)
	open := w.NewDialogButton(lang.Tr("Open the dashboard"), theme.ComputerIcon(), func() { w.Browse(dashboard) })
	copying := w.NewDialogButton(lang.Tr("Copy"), theme.ContentCopyIcon(), func() { w.CopyAndTell(address) })
	s.guide = newGuide(w, []fyne.CanvasObject{
		guideStep(pictureOfDashboard(), lang.Tr("Make an app at Spotify"),
			lang.Tr("Spotify asks every person for an app of their own, wants a Premium account for it, and no secret is needed; it takes about three minutes, once. Open Spotify’s dashboard, sign in and press Create app. Any name and description will do."), container.NewHBox(open)),
		guideStep(pictureOfRedirect(address), lang.Tr("Tell it the way back"),
			lang.Tr("Add this Redirect URI, exactly as it stands, choose Web API and save. If Spotify refuses it without a port, choose a fixed port in Needledrop’s Settings and add the address shown there."),
			container.New(layouts.SplitRow{Gap: 8, MinWidth: 120}, widgets.NewCode(address), copying)),
		guideStep(pictureOfUsers(), lang.Tr("Let yourself in"), lang.Tr("Under User Management add your own name and the e-mail address of your Spotify account.")),
		guideStep(pictureOfClientID(), lang.Tr("Bring the Client ID here"), lang.Tr("Copy the Client ID from the app’s Settings, paste it and press Connect. If something does not work, the test names what it is."),
			container.New(layouts.SplitRow{Gap: 8, MinWidth: 120}, s.id, s.connect), s.hint, container.NewHBox(s.tested.Button), s.tested.Findings),
	}, s.turned)
	at := 0
	if w.Settings.ClientID != "" {
		at = clientIDStep
	}
	s.guide.show(at)
	return container.New(layouts.Column{Gap: 10},
		typeset.NewSectionHeading(lang.Tr("Your Spotify account")), s.guide.box)
}

// newLogin makes the entry of the Client ID, and what is pressed beside it.
func (s *sheet) newLogin() {
	w := s.window
	s.id = w.NewDialogEntry()
	s.id.SetPlaceHolder(lang.Tr("Client ID"))
	s.id.SetText(w.Settings.ClientID)
	s.id.OnChanged = func(text string) { s.Say(clientIDHint(app.CleanClientID(text))) }
	s.id.OnSubmitted = func(string) { s.pressed() }
	s.connect = w.NewDialogButton(lang.Tr("Connect"), nil, s.pressed)
	s.connect.Importance = widget.HighImportance
	s.tested = NewConnectionTest(s.ctx, w, func(text string, do func()) *widgets.Button { return w.NewDialogButton(text, nil, do) }, s.found)
	s.tested.clientID = func() string { return app.CleanClientID(s.id.Text) }
}

// turned shows a step from its top.
func (s *sheet) turned() {
	s.arrange()
	s.scroll.ScrollToTop()
	s.focus()
}

// found brings in sight what the test found.
func (s *sheet) found() {
	s.arrange()
	s.scroll.ScrollToBottom()
}

// arrange lays the sheet out anew after a part of it has changed its height.
func (s *sheet) arrange() {
	if s.scroll != nil {
		s.scroll.Content.Refresh()
		s.scroll.Refresh()
	}
	if s.dialog != nil {
		s.dialog.Refresh()
	}
}

func (s *sheet) demo() fyne.CanvasObject {
	use := s.window.NewDialogButton(lang.Tr("Use the demo account"), nil, s.useDemo)
	return widgets.NewPanel(container.New(layouts.Column{Gap: 9}, typeset.NewSectionHeading(lang.Tr("Try the demo account")),
		typeset.NewSecondaryText(lang.Tr("No Spotify needed. A pretend Spotify on this computer shows how everything works; nothing leaves it, and the playlists are not real.")), use))
}

func (s *sheet) elsewhere() fyne.CanvasObject {
	recipe, name := *s.order.Recipe, s.order.Name
	buttons := container.New(&layouts.Flow{Gap: 6}, s.window.NewDialogButton(lang.Tr("Copy as text"), theme.ContentCopyIcon(), func() {
		s.dialog.Hide()
		s.window.CopyList(recipe)
	}))
	buttons.Add(s.window.NewDialogButton(lang.Tr("Save as a file…"), theme.DocumentSaveIcon(), func() {
		s.dialog.Hide()
		s.window.OpenExport(recipe, name)
	}))
	return widgets.NewPanel(container.New(layouts.Column{Gap: 9}, typeset.NewSectionHeading(lang.Tr("Take the list elsewhere")),
		typeset.NewSecondaryText(lang.Tr("No account needed: paste the list at TuneMyMusic or Soundiiz, which make playlists at Spotify, Apple Music, YouTube Music and others, or save it as a file.")), buttons))
}

func (s *sheet) Say(text string) {
	s.hint.SetText(text)
	if text != "" && s.guide.at != clientIDStep {
		s.guide.show(clientIDStep) // where the sentence stands
	}
	s.arrange()
}

// pressed starts the sign-in, or cancels the one that waits.
func (s *sheet) pressed() {
	if s.stop != nil {
		s.cancel()
		return
	}
	id := app.CleanClientID(s.id.Text)
	if id == "" {
		s.Say(lang.Tr("Please paste the Client ID first."))
		return
	}
	ctx, stop := context.WithTimeout(s.window.Ctx, signInLimit)
	s.stop = stop
	s.connect.SetText(lang.Tr("Cancel"))
	login := app.Login{ClientID: id, Port: s.window.Settings.Port, Show: func(address string) {
		s.window.Dispatch(func() { s.opened(address) })
	}}
	shell.RunToEnd(ctx, s.window.Work, func(ctx context.Context) (app.Account, error) { return s.window.Core.Login(ctx, login) }, s.answered)
	go s.countDown(ctx, s.window.Clock.Now().Add(signInLimit))
}

func (s *sheet) opened(address string) {
	s.address = address
	s.window.BrowseTopic(widgets.SignInTopic, address)
	s.window.Copy(address)
}

// countDown tells every second how long the sign-in still waits.
func (s *sheet) countDown(ctx context.Context, until time.Time) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		s.window.Dispatch(func() {
			if s.stop != nil && ctx.Err() == nil {
				s.Say(lang.Trf("Waiting for your answer in the browser, %s at most. If no page opened, paste the address from the clipboard.",
					labels.Clock(int(until.Sub(s.window.Clock.Now()).Round(time.Second)/time.Second))))
			}
		})
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (s *sheet) cancel() {
	if s.stop != nil {
		s.stop()
	}
}

func (s *sheet) answered(a app.Account, err error) {
	s.stop()
	s.stop = nil
	s.window.DismissTopic(widgets.SignInTopic)
	s.connect.SetText(lang.Tr("Connect"))
	switch {
	case diagnose.KindOf(err) == diagnose.Stopped:
		s.Say(lang.Tr("Cancelled; nothing was changed."))
		return
	case err != nil:
		s.Say(lang.Tr("It did not work; what is wrong stands below."))
		s.tested.Show([]diagnose.Finding{diagnose.Of(err).Finding})
		return
	}
	if !a.Note.IsZero() {
		s.window.Notify(widgets.Notice, lang.Say(a.Note), "", nil)
	}
	s.done(&a)
}

func (s *sheet) useDemo() {
	shell.RunToEnd(s.window.Ctx, s.window.Work, shell.NoResult(func(context.Context) error { return s.window.Core.UseDemo(true) }), func(_ struct{}, err error) {
		if err != nil {
			s.Say(labels.Explain(err))
			return
		}
		s.done(&app.Account{ID: app.DemoAccount, Demo: true})
	})
}

// done closes the sheet and goes on with what it was opened for.
func (s *sheet) done(a *app.Account) {
	s.window.Account = a
	s.window.SaveSettings(func(set *app.Settings) {
		set.Demo = a.Demo
		if !a.Demo { // what Login has stored is not to be overwritten
			set.ClientID = a.ClientID
		}
	})
	s.window.RefreshAccount()
	s.dialog.Hide()
	s.window.AccountChanged()
	if s.order != nil {
		s.window.Run(s.order.Name, s.order.Work)
		return
	}
	s.window.ReloadForAccount()
}
