package title

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// choiceBar stands at the foot of a title's page while songs are chosen.
type choiceBar struct {
	page  *view
	acts  *fyne.Container
	box   *fyne.Container
	count *widgets.InlineText
	like  *widgets.Button
	heard *widgets.Button
}

func newChoiceBar(p *view) *choiceBar {
	b := &choiceBar{page: p, count: widgets.NewInlineText("", typeset.StrongStyle)}
	quiet := func(text string, icon fyne.Resource, do func()) *widgets.Button {
		button := widgets.NewIconButton(text, icon, do)
		button.Importance = widget.LowImportance
		return button
	}
	b.like = quiet("", widgets.HeartIcon(true), p.likeChosen)
	b.heard = quiet(lang.Tr("Heard"), theme.CheckButtonCheckedIcon(), func() { p.setTicked(true, p.state.choice.ids()...) })
	create := widgets.NewIconButton(lang.Tr("Create playlist"), theme.ContentAddIcon(), p.createChosen)
	create.Importance = widget.HighImportance
	b.acts = container.New(&layouts.Flow{Gap: 4}, container.New(layouts.Inset{Right: 12}, b.count), create, quiet(lang.Tr("Copy"), theme.ContentCopyIcon(), p.CopyChosen), b.like, b.heard,
		quiet(lang.Tr("Clear"), theme.ContentClearIcon(), func() {
			p.clearChosen()
			p.takeKeyboard()
		}))
	b.box = container.New(layouts.Column{}, widgets.NewRule(), container.New(layouts.Inset{Left: layouts.PageInset, Right: layouts.PageInset, Top: 8, Bottom: 8, MaxWidth: layouts.MaxPageWidth}, b.acts))
	b.box.Hide()
	return b
}

// show brings the bar up to date. Where it comes or goes, the list gets the
// rest of the page.
func (b *choiceBar) show() {
	p := b.page
	n := len(p.state.choice.chosen)
	if p.tab != songsTab {
		n = 0
	}
	b.count.Text = lang.Trn("%d songs chosen", n, n)
	b.count.Refresh()
	b.like.SetText(p.likeChosenText())
	b.heard.Hidden = !p.state.watching.Now
	b.acts.Refresh()
	if there := n > 0; there != b.box.Visible() {
		b.box.Hidden = !there
		p.frame.Refresh()
	}
}
