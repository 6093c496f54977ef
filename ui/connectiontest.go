package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/diagnose"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// connectionTest is a button that tests the connection to Spotify, and what it
// found.
type connectionTest struct {
	window   *Shell
	ctx      context.Context // of what it stands on
	button   *widgets.KeyedButton
	findings *fyne.Container
	changed  func()        // the findings need another room
	clientID func() string // typed, to be tested while nobody is signed in; nil where none can be typed
}

// newConnectionTest returns one whose button is made by newButton.
func newConnectionTest(ctx context.Context, w *Shell, newButton func(string, func()) *widgets.KeyedButton, changed func()) *connectionTest {
	t := &connectionTest{window: w, ctx: ctx, findings: container.New(layouts.Column{Gap: 8}), changed: changed}
	t.button = newButton(lang.Tr("Test the connection"), t.run)
	return t
}

func (t *connectionTest) run() {
	t.button.Disable()
	t.say(lang.Tr("Testing; this takes a few seconds."))
	core, id := t.window.core, ""
	if t.clientID != nil && (t.window.account == nil || t.window.account.Demo) {
		id = t.clientID()
	}
	load(t.ctx, t.window.Work, func(ctx context.Context) ([]diagnose.Finding, error) {
		if id != "" {
			return core.CheckClientID(ctx, id), nil
		}
		return core.CheckAccount(ctx), nil
	},
		func(steps []diagnose.Finding, _ error) {
			t.button.Enable()
			t.show(steps)
		})
}

// say shows one line in place of findings.
func (t *connectionTest) say(text string) {
	t.findings.Objects = []fyne.CanvasObject{typeset.NewSecondaryText(text)}
	t.changed()
}

func (t *connectionTest) show(steps []diagnose.Finding) {
	t.findings.Objects = nil
	for _, s := range steps {
		t.findings.Objects = append(t.findings.Objects, newFinding(s.OK, lang.Say(s.Name), lang.Say(s.Detail), lang.Say(s.Fix)))
	}
	t.changed()
}

// newFinding is one thing that was looked at: whether it is well, and the step
// that mends it.
func newFinding(ok bool, name, detail, fix string) fyne.CanvasObject {
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
