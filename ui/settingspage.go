package ui

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
)

// settingsView is the page of settings.
type settingsView struct {
	window   *Window
	ctx      context.Context
	scroll   *container.Scroll
	findings *fyne.Container
	tested   *connectionTest
	sized    func()          // shows which text size is chosen
	budget   *fyne.Container // what Spotify was asked today; empty while nobody is signed in
}

func newSettingsPage(ctx context.Context, w *Window) page {
	p := &settingsView{window: w, ctx: ctx, findings: container.New(column{8}), budget: container.New(column{4})}
	p.tested = newConnectionTest(ctx, w, newButton, p.arrange)
	rows := container.New(column{14}, NewPageHeading(tr("Settings")), p.account(), p.ownApp(), p.matching(), p.looks(), p.folder(), p.health(), p.about())
	p.scroll = container.NewVScroll(container.New(inset{left: pageInset, right: pageInset, top: pageInset, bottom: pageInset, widest: 860}, rows))
	p.readBudget()
	return p
}

// arrange lays the page out anew after a part of it has changed.
func (p *settingsView) arrange() {
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
}

func (p *settingsView) object() fyne.CanvasObject { return p.scroll }

func (p *settingsView) place() any { return nil }

func section(heading string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	return newPanel(container.New(column{8}, append([]fyne.CanvasObject{NewSectionHeading(heading)}, rows...)...))
}

func (p *settingsView) account() fyne.CanvasObject {
	w := p.window
	if w.account == nil {
		connect := newButton(tr("Connect…"), func() { w.connect(nil) })
		connect.Importance = widget.HighImportance
		return section(tr("Account"), NewText(tr("No account is connected. Browsing and exporting need none.")), container.NewHBox(connect))
	}
	leave := newButton(tr("Sign out…"), p.askSignOut)
	rows := []fyne.CanvasObject{NewStrongText(personName(*w.account))}
	if w.account.Demo {
		leave.SetText(tr("Leave the demo account"))
		leave.OnTapped = p.leaveDemo
		rows = append(rows, NewSecondaryText(tr("A pretend Spotify on this computer. Nothing leaves it; its playlists are not real.")))
	} else {
		rows = append(rows, NewSecondaryText(trf("Connected until %s, when Spotify asks again.", longDate(w.account.Expires))),
			NewSecondaryText(trf("The sign-in is kept in %s.", said(w.account.Where))))
	}
	return section(tr("Account"), append(rows, p.budget, p.tested.findings, container.New(&flow{gap: 6}, p.tested.button, leave))...)
}

func personName(a app.Account) string {
	switch {
	case a.Demo:
		return tr("Demo account")
	case a.Name != "":
		return a.Name
	}
	return a.ID
}

func (p *settingsView) leaveDemo() {
	w := p.window
	finish(w.ctx, &w.background, nothing(func(context.Context) error { return w.core.UseDemo(false) }), func(_ struct{}, err error) {
		if err == nil {
			w.saveSettings(func(s *app.Settings) { s.Demo = false })
		}
		p.left(struct{}{}, err)
	})
}

func (p *settingsView) askSignOut() {
	w := p.window
	w.ask(tr("Sign out?"), tr("This forgets the sign-in and what was found in this account on this computer.\nPlaylists in Spotify and your own decisions stay."),
		tr("Sign out"), tr("Stay"), func() { finish(w.ctx, &w.background, nothing(w.core.Logout), p.left) })
}

func (p *settingsView) left(_ struct{}, err error) {
	w := p.window
	if err != nil {
		w.tell(Failure, explain(err), "", nil)
		return
	}
	w.account = nil
	w.refreshAccount()
	w.accountChanged()
	w.reopenOfAccount()
}

// ownApp is what the person's own app at Spotify needs.
func (p *settingsView) ownApp() fyne.CanvasObject {
	w := p.window
	id, port := newEntry(), newEntry()
	id.SetText(w.settings.ClientID)
	id.SetPlaceHolder(tr("Client ID of your app"))
	if w.settings.Port != 0 {
		port.SetText(strconv.Itoa(w.settings.Port))
	}
	port.SetPlaceHolder(tr("Any free port"))
	address := NewSecondaryText(trf("Redirect URI: %s", redirectAddress(w.settings.Port)))
	id.OnChanged = func(text string) { w.saveSettings(func(s *app.Settings) { s.ClientID = cleanClientID(text) }) }
	port.OnChanged = func(text string) {
		n, ok := parsePort(text)
		if !ok {
			address.SetText(tr("A port is a number from 1024 to 65535; leave it empty for any free one."))
			return
		}
		address.SetText(trf("Redirect URI: %s", redirectAddress(n)))
		w.saveSettings(func(s *app.Settings) { s.Port = n })
	}
	copying := newIconButton(tr("Copy"), theme.ContentCopyIcon(), func() { w.copyThis(redirectAddress(w.settings.Port)) })
	return section(tr("Your app at Spotify"), field("Client ID", id), field(tr("Fixed port"), port),
		container.New(sides{gap: 8, least: 200}, address, copying))
}

// field is an input with its name before it.
func field(name string, input fyne.CanvasObject) fyne.CanvasObject {
	return container.New(labelled{110, 8}, NewText(name), input)
}

func (p *settingsView) looks() fyne.CanvasObject {
	w := p.window
	names := []string{tr("As the system"), tr("Dark"), tr("Light")}
	looks := map[string]Look{names[0]: SystemLook, names[1]: DarkLook, names[2]: LightLook}
	choice := newChoice(names) // a row of radio buttons would not fit with large text
	for name, look := range looks {
		if string(look) == w.settings.Look {
			choice.SetSelected(name)
		}
	}
	choice.OnChanged = func(name string) { w.setLook(looks[name]) }
	scenes := newCheck(tr("Show scene notes, which may spoil"), func(on bool) { w.saveSettings(func(s *app.Settings) { s.Spoilers = on }) }).wrapping()
	scenes.Checked = w.settings.Spoilers
	return section(tr("Appearance"), field(tr("Colours"), choice), p.textSize(), scenes, p.motion())
}

// textSize makes all text larger or smaller.
func (p *settingsView) textSize() fyne.CanvasObject {
	w := p.window
	size := NewStrongText("")
	var smaller, larger, usual *keyedButton
	p.sized = func() {
		now := nearestTextSize(w.settings.TextSize)
		size.SetText(trf("%d %%", now))
		w.enable(smaller, nextTextSize(now, -1) != now)
		w.enable(larger, nextTextSize(now, 1) != now)
		w.enable(usual, now != usualTextSize)
	}
	smaller = newIconButton(tr("Smaller"), theme.ContentRemoveIcon(), w.textStep(-1))
	larger = newIconButton(tr("Larger"), theme.ContentAddIcon(), w.textStep(1))
	usual = newButton(tr("Usual"), func() { w.setTextSize(usualTextSize) })
	p.sized()
	return field(tr("Text size"), container.New(&flow{gap: 8}, smaller, container.New(textWidth{60}, size), larger, usual))
}

// motion lets the person have nothing move by itself.
func (p *settingsView) motion() fyne.CanvasObject {
	w := p.window
	still := newCheck(tr("Reduce motion"), w.setStill).wrapping()
	still.Checked = w.settings.Still
	if w.systemStill {
		still.Checked = true
		still.Disable()
		return container.New(column{2}, still, NewSecondaryText(tr("The system asks for less motion, so nothing moves by itself.")))
	}
	return still
}

func (p *settingsView) folder() fyne.CanvasObject {
	w := p.window
	open := newIconButton(tr("Open"), theme.FolderOpenIcon(), func() { w.browse(storage.NewFileURI(w.core.Home()).String()) })
	copying := newIconButton(tr("Copy"), theme.ContentCopyIcon(), func() { w.copyThis(w.core.Home()) })
	return section(tr("Data folder"), container.New(sides{gap: 8, least: 200}, NewText(w.core.Home()), container.NewHBox(open, copying)),
		NewSecondaryText(tr("It holds the searchable catalog, which can be rebuilt at any time, and your playlists, decisions and settings.")))
}

func (p *settingsView) health() fyne.CanvasObject {
	var check *keyedButton
	check = newButton(tr("Check now"), func() {
		check.Disable()
		load(p.ctx, &p.window.background, func(ctx context.Context) ([]app.Finding, error) { return p.window.core.Doctor(ctx), nil },
			func(found []app.Finding, _ error) {
				check.Enable()
				p.show(found)
			})
	})
	return section(tr("Health"), NewSecondaryText(tr("Looks at the data folder, the catalog, the place of the sign-in, the network and the account.")), p.findings, container.NewHBox(check))
}

func (p *settingsView) show(found []app.Finding) {
	p.findings.Objects = nil
	for _, f := range found {
		p.findings.Objects = append(p.findings.Objects, newFinding(f.OK, capital(said(f.Name)), said(f.Detail), capital(said(f.Fix))))
	}
	p.arrange()
}

func (p *settingsView) about() fyne.CanvasObject {
	return section(tr("About Needledrop"), NewText(trf("Version %s", p.window.core.Version())),
		NewSecondaryText(tr("Needledrop is not affiliated with, endorsed or sponsored by Netflix or Spotify; their names belong to them. Facts about titles come from public sources, which each title’s page names. Artwork is drawn by Needledrop.")),
		NewSecondaryText(tr("Made with Fyne (BSD-3-Clause), SQLite (public domain) by way of modernc.org/sqlite (BSD-3-Clause), zmb3/spotify (Apache-2.0), and the typefaces Bricolage Grotesque, Figtree and Noto Sans (SIL Open Font License 1.1). The other parts and their versions are named in the source’s go.mod.")))
}
