package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// choiceBar stands at the foot of a title's page while songs are chosen.
type choiceBar struct {
	page  *titleView
	acts  *fyne.Container
	box   *fyne.Container
	count *words
	like  *keyedButton
	heard *keyedButton
}

func newChoiceBar(p *titleView) *choiceBar {
	b := &choiceBar{page: p, count: newWords("", strongStyle)}
	quiet := func(text string, icon fyne.Resource, do func()) *keyedButton {
		button := newIconButton(text, icon, do)
		button.Importance = widget.LowImportance
		return button
	}
	b.like = quiet("", heartIcon(true), p.likeChosen)
	b.heard = quiet(tr("Heard"), theme.CheckButtonCheckedIcon(), func() { p.setHeard(true, p.state.choice.ids()...) })
	create := newIconButton(tr("Create playlist"), theme.ContentAddIcon(), p.createChosen)
	create.Importance = widget.HighImportance
	b.acts = container.New(&flow{gap: 4}, container.New(inset{right: 12}, b.count), create, quiet(tr("Copy"), theme.ContentCopyIcon(), p.copyChosen), b.like, b.heard,
		quiet(tr("Clear"), theme.ContentClearIcon(), func() {
			p.clearChosen()
			p.takeKeyboard()
		}))
	b.box = container.New(column{}, newRule(), container.New(inset{left: pageInset, right: pageInset, top: 8, bottom: 8, widest: pageWidest}, b.acts))
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
	b.count.text = trn("%d songs chosen", n, n)
	b.count.Refresh()
	b.like.SetText(p.likeChosenText())
	b.heard.Hidden = !p.state.watching.Now
	b.acts.Refresh()
	if there := n > 0; there != b.box.Visible() {
		b.box.Hidden = !there
		p.frame.Refresh()
	}
}
