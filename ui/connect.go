package ui

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
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// dashboard is where a person makes their own app at Spotify.
const dashboard = "https://developer.spotify.com/dashboard"

// signInLimit is how long a sign-in waits for the person.
const signInLimit = 5 * time.Minute

// connectSheet asks where a playlist shall go.
type connectSheet struct {
	window  *Shell
	order   *order // to go on with; nil when the person only wants to connect
	dialog  *dialog.CustomDialog
	id      *sheetEntry
	hint    *typeset.Paragraph
	connect *widgets.KeyedButton
	guide   *guide
	tested  *connectionTest
	ctx     context.Context // of the sheet
	leave   context.CancelFunc
	scroll  *container.Scroll
	stop    context.CancelFunc // ends the sign-in that waits; nil while none does
	address string             // of Spotify's page, once it was opened
}

// openConnect shows the sheet, unless it is shown already.
func openConnect(w *Shell, o *order) {
	if w.sheet != nil {
		return
	}
	s := &connectSheet{window: w, order: o, hint: typeset.NewSecondaryText("")}
	s.ctx, s.leave = context.WithCancel(w.ctx)
	w.search.close()
	s.dialog = dialog.NewCustomWithoutButtons(lang.Tr("Where should your playlists go?"), s.content(), w.win)
	w.sheet = s
	s.dialog.SetOnClosed(func() {
		w.sheet = nil
		s.leave()
		s.cancel()
	})
	w.sizeSheet(s.dialog, 980, 660)
	w.showModal(s.dialog)
	s.focus()
}

// focus gives the keyboard to the step that is shown: the last has an entry.
func (s *connectSheet) focus() {
	if s.guide.at == clientIDStep {
		s.window.win.Canvas().Focus(s.id)
		return
	}
	s.window.win.Canvas().Focus(s.guide.focus())
}

func (s *connectSheet) content() fyne.CanvasObject {
	ways := []fyne.CanvasObject{s.demo()}
	if s.order != nil && s.order.recipe != nil {
		ways = append(ways, s.elsewhere())
	}
	columns := container.New(layouts.TwoColumns{Gap: 16, Least: 640, Share: 0.57}, widgets.NewPanel(s.own()), container.New(layouts.Column{Gap: 16}, ways...))
	closing := container.NewBorder(nil, nil, s.guide.way, s.window.sheetButton(lang.Tr("Close"), nil, func() { s.dialog.Hide() }))
	s.scroll = container.NewVScroll(container.New(layouts.Inset{Right: 8}, columns))
	return container.NewBorder(nil, container.New(layouts.Inset{Top: 10}, closing), nil, nil, s.scroll)
}

// clientIDStep is the last step of the guide. Who has been there before begins
// with it.
const clientIDStep = 3

// own is the guided set-up of the person's own Client ID.
func (s *connectSheet) own() fyne.CanvasObject {
	w := s.window
	s.newLogin()
	address := labels.RedirectAddress(w.settings.Port)
	open := w.sheetButton(lang.Tr("Open the dashboard"), theme.ComputerIcon(), func() { w.browse(dashboard) })
	copying := w.sheetButton(lang.Tr("Copy"), theme.ContentCopyIcon(), func() { w.copyThis(address) })
	s.guide = newGuide(w, []fyne.CanvasObject{
		guideStep(pictureOfDashboard(), lang.Tr("Make an app at Spotify"),
			lang.Tr("Spotify asks every person for an app of their own, wants a Premium account for it, and no secret is needed; it takes about three minutes, once. Open Spotify’s dashboard, sign in and press Create app. Any name and description will do."), container.NewHBox(open)),
		guideStep(pictureOfRedirect(address), lang.Tr("Tell it the way back"),
			lang.Tr("Add this Redirect URI, exactly as it stands, choose Web API and save. If Spotify refuses it without a port, choose a fixed port in Needledrop’s Settings and add the address shown there."),
			container.New(layouts.Sides{Gap: 8, Least: 120}, widgets.NewCode(address), copying)),
		guideStep(pictureOfUsers(), lang.Tr("Let yourself in"), lang.Tr("Under User Management add your own name and the e-mail address of your Spotify account.")),
		guideStep(pictureOfClientID(), lang.Tr("Bring the Client ID here"), lang.Tr("Copy the Client ID from the app’s Settings, paste it and press Connect. If something does not work, the test names what it is."),
			container.New(layouts.Sides{Gap: 8, Least: 120}, s.id, s.connect), s.hint, container.NewHBox(s.tested.button), s.tested.findings),
	}, s.turned)
	at := 0
	if w.settings.ClientID != "" {
		at = clientIDStep
	}
	s.guide.show(at)
	return container.New(layouts.Column{Gap: 10},
		typeset.NewSectionHeading(lang.Tr("Your Spotify account")), s.guide.box)
}

// newLogin makes the entry of the Client ID, and what is pressed beside it.
func (s *connectSheet) newLogin() {
	w := s.window
	s.id = w.newSheetEntry()
	s.id.SetPlaceHolder(lang.Tr("Client ID"))
	s.id.SetText(w.settings.ClientID)
	s.id.OnChanged = func(text string) { s.say(clientIDHint(labels.CleanClientID(text))) }
	s.id.OnSubmitted = func(string) { s.pressed() }
	s.connect = w.sheetButton(lang.Tr("Connect"), nil, s.pressed)
	s.connect.Importance = widget.HighImportance
	s.tested = newConnectionTest(s.ctx, w, func(text string, do func()) *widgets.KeyedButton { return w.sheetButton(text, nil, do) }, s.found)
	s.tested.clientID = func() string { return labels.CleanClientID(s.id.Text) }
}

// turned shows a step from its top.
func (s *connectSheet) turned() {
	s.arrange()
	s.scroll.ScrollToTop()
	s.focus()
}

// found brings in sight what the test found.
func (s *connectSheet) found() {
	s.arrange()
	s.scroll.ScrollToBottom()
}

// arrange lays the sheet out anew after a part of it has changed its height.
func (s *connectSheet) arrange() {
	if s.scroll != nil {
		s.scroll.Content.Refresh()
		s.scroll.Refresh()
	}
	if s.dialog != nil {
		s.dialog.Refresh()
	}
}

func (s *connectSheet) demo() fyne.CanvasObject {
	use := s.window.sheetButton(lang.Tr("Use the demo account"), nil, s.useDemo)
	return widgets.NewPanel(container.New(layouts.Column{Gap: 9}, typeset.NewSectionHeading(lang.Tr("Try the demo account")),
		typeset.NewSecondaryText(lang.Tr("No Spotify needed. A pretend Spotify on this computer shows how everything works; nothing leaves it, and the playlists are not real.")), use))
}

func (s *connectSheet) elsewhere() fyne.CanvasObject {
	recipe, name := *s.order.recipe, s.order.name
	buttons := container.New(&layouts.Flow{Gap: 6}, s.window.sheetButton(lang.Tr("Copy as text"), theme.ContentCopyIcon(), func() {
		s.dialog.Hide()
		s.window.copyList(recipe)
	}))
	for _, format := range [][2]string{{"txt", lang.Tr("Text…")}, {"csv", lang.Tr("CSV…")}, {"json", lang.Tr("JSON…")}} {
		buttons.Objects = append(buttons.Objects, s.window.sheetButton(format[1], nil, func() {
			s.dialog.Hide()
			s.window.askExport(recipe, name, format[0])
		}))
	}
	return widgets.NewPanel(container.New(layouts.Column{Gap: 9}, typeset.NewSectionHeading(lang.Tr("Take the list elsewhere")),
		typeset.NewSecondaryText(lang.Tr("No account needed. Import services and other players read these lists.")), buttons))
}

func (s *connectSheet) say(text string) {
	s.hint.SetText(text)
	if text != "" && s.guide.at != clientIDStep {
		s.guide.show(clientIDStep) // where the sentence stands
	}
	s.arrange()
}

// pressed starts the sign-in, or cancels the one that waits.
func (s *connectSheet) pressed() {
	if s.stop != nil {
		s.cancel()
		return
	}
	id := labels.CleanClientID(s.id.Text)
	if id == "" {
		s.say(lang.Tr("Please paste the Client ID first."))
		return
	}
	ctx, stop := context.WithTimeout(s.window.ctx, signInLimit)
	s.stop = stop
	s.connect.SetText(lang.Tr("Cancel"))
	login := app.Login{ClientID: id, Port: s.window.settings.Port, Show: func(address string) {
		s.window.dispatch(func() { s.opened(address) })
	}}
	finish(ctx, s.window.Work, func(ctx context.Context) (app.Account, error) { return s.window.core.Login(ctx, login) }, s.answered)
	go s.countDown(ctx, s.window.clock.Now().Add(signInLimit))
}

func (s *connectSheet) opened(address string) {
	s.address = address
	s.window.browseAbout(widgets.SignInTopic, address)
	s.window.copy(address)
}

// countDown tells every second how long the sign-in still waits.
func (s *connectSheet) countDown(ctx context.Context, until time.Time) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		s.window.dispatch(func() {
			if s.stop != nil && ctx.Err() == nil {
				s.say(lang.Trf("Waiting for your answer in the browser, %s at most. If no page opened, paste the address from the clipboard.",
					labels.Clock(int(until.Sub(s.window.clock.Now()).Round(time.Second)/time.Second))))
			}
		})
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (s *connectSheet) cancel() {
	if s.stop != nil {
		s.stop()
	}
}

func (s *connectSheet) answered(a app.Account, err error) {
	s.stop()
	s.stop = nil
	s.window.untellAbout(widgets.SignInTopic)
	s.connect.SetText(lang.Tr("Connect"))
	switch {
	case diagnose.KindOf(err) == diagnose.Stopped:
		s.say(lang.Tr("Cancelled; nothing was changed."))
		return
	case err != nil:
		s.say(lang.Tr("It did not work; what is wrong stands below."))
		s.tested.show([]diagnose.Finding{diagnose.Of(err).Finding})
		return
	}
	if a.Note != "" {
		s.window.tell(widgets.Notice, lang.Said(a.Note), "", nil)
	}
	s.done(&a)
}

func (s *connectSheet) useDemo() {
	finish(s.window.ctx, s.window.Work, nothing(func(context.Context) error { return s.window.core.UseDemo(true) }), func(_ struct{}, err error) {
		if err != nil {
			s.say(labels.Explain(err))
			return
		}
		s.done(&app.Account{ID: app.DemoAccount, Demo: true})
	})
}

// done closes the sheet and goes on with what it was opened for.
func (s *connectSheet) done(a *app.Account) {
	s.window.account = a
	s.window.saveSettings(func(set *app.Settings) {
		set.Demo = a.Demo
		if !a.Demo { // what Login has stored is not to be overwritten
			set.ClientID = a.ClientID
		}
	})
	s.window.refreshAccount()
	s.dialog.Hide()
	s.window.accountChanged()
	if s.order != nil {
		s.window.run(s.order.name, s.order.work)
		return
	}
	s.window.reopenOfAccount()
}
