package settings

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/diagnose"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/sheets/connect"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// view is the page of settings.
type view struct {
	window   *shell.Shell
	ctx      context.Context
	scroll   *widgets.Scroll
	findings *fyne.Container
	tested   *connect.ConnectionTest
	showSize func()          // shows which text size is chosen
	expand   func()          // shows what few people need
	budget   *fyne.Container // what Spotify was asked today; empty while nobody is signed in
}

// New opens the settings.
func New(ctx context.Context, w *shell.Shell, _ shell.Step) shell.Page {
	p := &view{window: w, ctx: ctx, findings: container.New(layouts.Column{Gap: 8}), budget: container.New(layouts.Column{Gap: 4})}
	p.tested = connect.NewConnectionTest(ctx, w, widgets.NewButton, p.arrange)
	rows := container.New(layouts.Column{Gap: 14}, typeset.NewPageHeading(lang.Tr("Settings")), p.looks(), p.account(), p.matching(), p.advanced(), p.about())
	p.scroll = widgets.NewScroll(container.New(layouts.Inset{Left: layouts.PageInset, Right: layouts.PageInset, Top: layouts.PageInset, Bottom: layouts.PageInset, MaxWidth: 860}, rows))
	p.readBudget()
	return p
}

// arrange lays the page out anew after a part of it has changed.
func (p *view) arrange() {
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
}

func (p *view) Object() fyne.CanvasObject { return p.scroll }

func (p *view) Place() any { return nil }

func section(heading string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	return widgets.NewPanel(container.New(layouts.Column{Gap: 8}, append([]fyne.CanvasObject{typeset.NewSectionHeading(heading)}, rows...)...))
}

func (p *view) account() fyne.CanvasObject {
	w := p.window
	if w.Account == nil {
		connect := widgets.NewButton(lang.Tr("Connect…"), func() { w.Connect(nil) })
		connect.Importance = widget.HighImportance
		return section(lang.Tr("Account"), typeset.NewText(lang.Tr("No account is connected. Browsing and exporting need none.")), container.NewHBox(connect))
	}
	leave := widgets.NewButton(lang.Tr("Sign out…"), p.askSignOut)
	rows := []fyne.CanvasObject{typeset.NewStrongText(shell.AccountName(*w.Account))}
	if w.Account.Demo {
		leave.SetText(lang.Tr("Leave the demo account"))
		leave.OnTapped = p.leaveDemo
		rows = append(rows, typeset.NewSecondaryText(lang.Tr("A pretend Spotify on this computer. Nothing leaves it; its playlists are not real.")))
	} else {
		rows = append(rows, typeset.NewSecondaryText(lang.Trf("Connected until %s, when Spotify asks again.", lang.LongDate(w.Account.Expires))),
			typeset.NewSecondaryText(lang.Trf("The sign-in is kept in %s.", lang.Say(w.Account.Where))))
	}
	return section(lang.Tr("Account"), append(rows, p.budget, p.tested.Findings, container.New(&layouts.Flow{Gap: 6}, p.tested.Button, leave))...)
}

func (p *view) leaveDemo() {
	w := p.window
	shell.RunToEnd(w.Ctx, w.Work, shell.NoResult(func(context.Context) error { return w.Core.UseDemo(false) }), func(_ struct{}, err error) {
		if err == nil {
			w.SaveSettings(func(s *app.Settings) { s.Demo = false })
		}
		p.left(struct{}{}, err)
	})
}

func (p *view) askSignOut() {
	w := p.window
	w.Confirm(lang.Tr("Sign out?"), lang.Tr("This forgets the sign-in and what was found in this account on this computer.\nPlaylists in Spotify and your own decisions stay."),
		lang.Tr("Sign out"), lang.Tr("Stay"), func() { shell.RunToEnd(w.Ctx, w.Work, shell.NoResult(w.Core.Logout), p.left) })
}

func (p *view) left(_ struct{}, err error) {
	w := p.window
	if err != nil {
		w.Notify(widgets.Failure, labels.Explain(err), "", nil)
		return
	}
	w.Account = nil
	w.RefreshAccount()
	w.AccountChanged()
	w.ReloadForAccount()
}

// ownApp is what the person's own app at Spotify needs.
func (p *view) ownApp() fyne.CanvasObject {
	w := p.window
	id, port := widgets.NewEntry(), widgets.NewEntry()
	id.SetText(w.Settings.ClientID)
	id.SetPlaceHolder(lang.Tr("Client ID of your app"))
	if w.Settings.Port != 0 {
		port.SetText(strconv.Itoa(w.Settings.Port))
	}
	port.SetPlaceHolder(lang.Tr("Any free port"))
	address := typeset.NewSecondaryText(lang.Trf("Redirect URI: %s", labels.RedirectAddress(w.Settings.Port)))
	id.OnChanged = func(text string) { w.SaveSettings(func(s *app.Settings) { s.ClientID = app.CleanClientID(text) }) }
	port.OnChanged = func(text string) {
		n, ok := labels.ParsePort(text)
		if !ok {
			address.SetText(lang.Tr("A port is a number from 1024 to 65535; leave it empty for any free one."))
			return
		}
		address.SetText(lang.Trf("Redirect URI: %s", labels.RedirectAddress(n)))
		w.SaveSettings(func(s *app.Settings) { s.Port = n })
	}
	copying := widgets.NewIconButton(lang.Tr("Copy"), theme.ContentCopyIcon(), func() { w.CopyAndTell(labels.RedirectAddress(w.Settings.Port)) })
	return part(lang.Tr("Your app at Spotify"), field("Client ID", id), field(lang.Tr("Fixed port"), port),
		container.New(layouts.SplitRow{Gap: 8, MinWidth: 200}, address, copying))
}

// advanced is what few people need: it is folded until asked for.
func (p *view) advanced() fyne.CanvasObject {
	inside := container.New(layouts.Column{Gap: 18}, p.ownApp(), p.folder(), p.health())
	inside.Hide()
	var show *widgets.Button
	show = widgets.NewIconButton(lang.Tr("Show"), theme.MenuDropDownIcon(), func() {
		inside.Hidden = !inside.Hidden
		show.SetText(lang.Tr("Show"))
		if inside.Visible() {
			show.SetText(lang.Tr("Hide"))
		}
		p.arrange()
	})
	p.expand = show.OnTapped
	return section(lang.Tr("Advanced"), typeset.NewSecondaryText(lang.Tr("Your app at Spotify, the data folder, and a check of what may be wrong.")), container.NewHBox(show), inside)
}

// part is a part of a section under its own heading.
func part(heading string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layouts.Column{Gap: 8}, append([]fyne.CanvasObject{typeset.NewStrongText(heading)}, rows...)...)
}

// field is an input with its name before it.
func field(name string, input fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layouts.Labelled{Width: 110, Top: 8}, typeset.NewText(name), input)
}

func (p *view) looks() fyne.CanvasObject {
	w := p.window
	names := []string{lang.Tr("As the system"), lang.Tr("Dark"), lang.Tr("Light")}
	looks := map[string]skin.Look{names[0]: skin.SystemLook, names[1]: skin.DarkLook, names[2]: skin.LightLook}
	choice := widgets.NewChoice(names) // a row of radio buttons would not fit with large text
	for name, look := range looks {
		if string(look) == w.Settings.Look {
			choice.SetSelected(name)
		}
	}
	choice.OnChanged = func(name string) { w.SetLook(looks[name]) }
	scenes := widgets.NewCheck(lang.Tr("Show scene notes, which may spoil"), func(on bool) { w.SaveSettings(func(s *app.Settings) { s.Spoilers = on }) }).Wrapping()
	scenes.Checked = w.Settings.Spoilers
	return section(lang.Tr("Appearance"), field(lang.Tr("Language"), p.language()), field(lang.Tr("Colours"), choice), p.textSize(), scenes, p.motion())
}

// language chooses what the window speaks. Each language has its own name for
// itself, so that everybody finds theirs.
func (p *view) language() fyne.CanvasObject {
	names := []string{lang.Tr("That of the system")}
	locales := append([]string{""}, lang.Languages()...)
	for _, locale := range locales[1:] {
		names = append(names, lang.OwnName(locale))
	}
	choice := widgets.NewChoice(names)
	choice.SetSelectedIndex(max(slices.Index(locales, p.window.Settings.Language), 0))
	choice.OnChanged = func(string) { p.window.SetLanguage(locales[max(choice.SelectedIndex(), 0)]) }
	return choice
}

// textSize makes all text larger or smaller.
func (p *view) textSize() fyne.CanvasObject {
	w := p.window
	size := typeset.NewStrongText("")
	var smaller, larger, usual *widgets.Button
	p.showSize = func() {
		now := skin.NearestTextSize(w.Settings.TextSize)
		size.SetText(lang.Trf("%d %%", now))
		widgets.SetEnabled(smaller, skin.NextTextSize(now, -1) != now)
		widgets.SetEnabled(larger, skin.NextTextSize(now, 1) != now)
		widgets.SetEnabled(usual, now != skin.UsualTextSize)
	}
	smaller = widgets.NewIconButton(lang.Tr("Smaller"), theme.ContentRemoveIcon(), w.TextStep(-1))
	larger = widgets.NewIconButton(lang.Tr("Larger"), theme.ContentAddIcon(), w.TextStep(1))
	usual = widgets.NewButton(lang.Tr("Usual"), func() { w.SetTextSize(skin.UsualTextSize) })
	p.showSize()
	return field(lang.Tr("Text size"), container.New(&layouts.Flow{Gap: 8}, smaller, container.New(layouts.TextWidth{Width: 60}, size), larger, usual))
}

func (p *view) TextSized() { p.showSize() }

// motion lets the person have nothing move by itself.
func (p *view) motion() fyne.CanvasObject {
	w := p.window
	still := widgets.NewCheck(lang.Tr("Reduce motion"), w.SetStill).Wrapping()
	still.Checked = w.Settings.Still
	if w.SystemStill {
		still.Checked = true
		still.Disable()
		return container.New(layouts.Column{Gap: 2}, still, typeset.NewSecondaryText(lang.Tr("The system asks for less motion, so nothing moves by itself.")))
	}
	return still
}

func (p *view) folder() fyne.CanvasObject {
	w := p.window
	open := widgets.NewIconButton(lang.Tr("Open"), theme.FolderOpenIcon(), func() { w.Browse(storage.NewFileURI(w.Core.Home()).String()) })
	copying := widgets.NewIconButton(lang.Tr("Copy"), theme.ContentCopyIcon(), func() { w.CopyAndTell(w.Core.Home()) })
	return part(lang.Tr("Data folder"), container.New(layouts.SplitRow{Gap: 8, MinWidth: 200}, typeset.NewText(w.Core.Home()), container.NewHBox(open, copying)),
		typeset.NewSecondaryText(lang.Tr("It holds the searchable catalog, which can be rebuilt at any time, and your playlists, decisions and settings.")))
}

func (p *view) health() fyne.CanvasObject {
	var check *widgets.Button
	check = widgets.NewButton(lang.Tr("Check now"), func() {
		check.Disable()
		shell.Load(p.ctx, p.window.Work, func(ctx context.Context) ([]diagnose.Finding, error) { return p.window.Core.Doctor(ctx), nil },
			func(found []diagnose.Finding, _ error) {
				check.Enable()
				p.show(found)
			})
	})
	return part(lang.Tr("Health"), typeset.NewSecondaryText(lang.Tr("Looks at the data folder, the catalog, the place of the sign-in, the network and the account.")), p.findings, container.NewHBox(check))
}

func (p *view) show(found []diagnose.Finding) {
	p.findings.Objects = nil
	for _, f := range found {
		p.findings.Objects = append(p.findings.Objects, connect.NewFinding(f.OK, labels.Capital(lang.Say(f.Name)), lang.Say(f.Detail), labels.Capital(lang.Say(f.Fix))))
	}
	p.arrange()
}

func (p *view) about() fyne.CanvasObject {
	return section(lang.Tr("About Needledrop"), typeset.NewText(lang.Trf("Version %s", p.window.Core.Version())),
		typeset.NewSecondaryText(lang.Tr("Needledrop is not affiliated with, endorsed or sponsored by Netflix or Spotify; their names belong to them. Facts about titles come from public sources, which each title’s page names. Artwork is drawn by Needledrop.")),
		typeset.NewSecondaryText(lang.Tr("Made with Fyne (BSD-3-Clause), SQLite (public domain) by way of modernc.org/sqlite (BSD-3-Clause), zmb3/spotify (Apache-2.0), and the typefaces Bricolage Grotesque, Figtree and Noto Sans (SIL Open Font License 1.1). The other parts and their versions are named in the source’s go.mod.")))
}
