package connect

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/diagnose"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// ConnectionTest is a button that tests the connection to Spotify, and what it
// found.
type ConnectionTest struct {
	window   *shell.Shell
	ctx      context.Context // of what it stands on
	Button   *widgets.Button
	Findings *fyne.Container
	changed  func()        // the findings need another room
	clientID func() string // typed, to be tested while nobody is signed in; nil where none can be typed
}

// NewConnectionTest returns one whose button is made by newButton.
func NewConnectionTest(ctx context.Context, w *shell.Shell, newButton func(string, func()) *widgets.Button, changed func()) *ConnectionTest {
	t := &ConnectionTest{window: w, ctx: ctx, Findings: container.New(layouts.Column{Gap: 8}), changed: changed}
	t.Button = newButton(lang.Tr("Test the connection"), t.run)
	return t
}

func (t *ConnectionTest) run() {
	t.Button.Disable()
	t.Say(lang.Tr("Testing; this takes a few seconds."))
	core, id := t.window.Core, ""
	if t.clientID != nil && (t.window.Account == nil || t.window.Account.Demo) {
		id = t.clientID()
	}
	shell.Load(t.ctx, t.window.Work, func(ctx context.Context) ([]diagnose.Finding, error) {
		if id != "" {
			return core.CheckClientID(ctx, id), nil
		}
		return core.CheckAccount(ctx), nil
	},
		func(steps []diagnose.Finding, _ error) {
			t.Button.Enable()
			t.Show(steps)
		})
}

// Say shows one line in place of findings.
func (t *ConnectionTest) Say(text string) {
	t.Findings.Objects = []fyne.CanvasObject{typeset.NewSecondaryText(text)}
	t.changed()
}

// Show lists what the test found.
func (t *ConnectionTest) Show(steps []diagnose.Finding) {
	t.Findings.Objects = nil
	for _, s := range steps {
		t.Findings.Objects = append(t.Findings.Objects, NewFinding(s.OK, lang.Say(s.Name), lang.Say(s.Detail), lang.Say(s.Fix)))
	}
	t.changed()
}

// NewFinding is one thing that was looked at: whether it is well, and the step
// that mends it.
func NewFinding(ok bool, name, detail, fix string) fyne.CanvasObject {
	var mark fyne.Resource = theme.NewSuccessThemedResource(theme.ConfirmIcon())
	if !ok {
		mark = theme.NewWarningThemedResource(theme.WarningIcon())
	}
	text := []fyne.CanvasObject{typeset.NewStrongText(name), typeset.NewSecondaryText(detail)}
	if fix != "" {
		text = append(text, typeset.NewText(fix))
	}
	return container.New(layouts.NumberedLine{Width: 30}, widget.NewIcon(mark), container.New(layouts.Column{}, text...))
}
