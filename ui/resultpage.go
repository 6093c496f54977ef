package ui

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// resultView is the page of what a job came to.
type resultView struct {
	window *Shell
	ctx    context.Context
	job    int64
	result result
	scroll *widgets.RowScroll
	review *widgets.KeyedButton // hidden while nothing of the playlist waits
	undo   *widgets.KeyedButton // hidden while there is nothing to undo
	added  playlist.TakeBack
}

func newResultPage(ctx context.Context, w *Shell, s step) page {
	job, _ := strconv.ParseInt(s.route.id, 10, 64) // a route is made by resultRoute
	p := &resultView{window: w, ctx: ctx, job: job, result: newResult(w.results[job])}
	p.scroll = widgets.NewRowScroll(p.newHead())
	p.scroll.SetRows(p.result.rows(p.reviewAt, func(act string) { w.openActs(ctx, act, w.aThird) }))
	p.unsureChanged()
	if offset, ok := s.place.(float32); ok {
		p.scroll.GoTo(offset)
	}
	p.readAdded()
	return p
}

func (p *resultView) object() fyne.CanvasObject { return p.scroll }

func (p *resultView) place() any { return p.scroll.Offset() }

func (p *resultView) focus() fyne.Focusable { return p.scroll }

// reviewAt opens the review of this playlist, at a cue ("": at the first).
func (p *resultView) reviewAt(cue string) {
	p.window.open(route{page: reviewPage, id: p.result.saved.Name, cue: cue})
}

// unsureChanged offers the review while there is something to review.
func (p *resultView) unsureChanged() {
	left := labels.Waiting(labels.LackedBy(p.window.unsure.rows, p.result.saved.Name))
	p.review.SetText(labels.ReviewLabel(left))
	p.review.Hidden = left == 0
	p.scroll.Head.Refresh()
	p.scroll.Relayout()
}

func (p *resultView) newHead() fyne.CanvasObject {
	w, r := p.window, p.result
	open := widgets.NewIconButton(lang.Tr("Open in Spotify"), theme.MediaPlayIcon(), func() { w.browse(r.saved.URL) })
	open.Importance = widget.HighImportance
	copying := widgets.NewIconButton(lang.Tr("Copy the link"), theme.ContentCopyIcon(), func() { w.copyThis(r.saved.URL) })
	listing := widgets.NewIconButton(lang.Tr("Copy as text"), theme.ContentCopyIcon(), w.copyHere)
	p.review = widgets.NewIconButton("", theme.QuestionIcon(), func() { p.reviewAt("") })
	p.undo = widgets.NewIconButton("", theme.ContentUndoIcon(), p.pressedUndo)
	p.undo.Hidden = true
	another := widgets.NewButton(lang.Tr("Make another playlist"), func() { w.open(route{page: discoverPage}) })
	rows := []fyne.CanvasObject{typeset.NewPageHeading(r.headline), typeset.NewParagraph(r.line, typeset.LeadStyle)}
	acts, address := []fyne.CanvasObject{open, p.review, copying, listing, another, p.undo}, typeset.NewSecondaryText(r.saved.URL)
	if w.account != nil && w.account.Demo {
		rows = append(rows, typeset.NewSecondaryText(lang.Tr("Demo account: this playlist lies on this computer only, and its link leads nowhere.")))
		acts = []fyne.CanvasObject{p.review, listing, another, p.undo}
		address.Hide()
	}
	for _, note := range r.notes {
		rows = append(rows, typeset.NewSecondaryText(note))
	}
	rows = append(rows, container.New(&layouts.Flow{Gap: 8}, acts...), address)
	return container.New(layouts.Column{Gap: 10}, rows...)
}

// asText is the list of the page.
func (p *resultView) asText() string { return p.result.asText() }
