package playlists

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
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// resultView is the page of what a job came to.
type resultView struct {
	window *shell.Shell
	ctx    context.Context
	job    int64
	result result
	scroll *rowlist.List
	review *widgets.Button // hidden while nothing of the playlist waits
	undo   *widgets.Button // hidden while there is nothing to undo
	added  playlist.TakeBack
}

// NewResult opens the page that tells what a save came to.
func NewResult(ctx context.Context, w *shell.Shell, s shell.Step) shell.Page {
	job, _ := strconv.ParseInt(s.Route.ID, 10, 64) // a route is made by resultRoute
	p := &resultView{window: w, ctx: ctx, job: job, result: resultOf(w.Results[job])}
	p.scroll = rowlist.NewList(p.newHead())
	p.scroll.SetRows(p.result.rows(p.reviewAt, func(act string) { w.OpenArtists(ctx, act, w.MenuPosition) }))
	p.UnsureChanged()
	if offset, ok := s.Place.(float32); ok {
		p.scroll.GoTo(offset)
	}
	p.readAdded()
	return p
}

func (p *resultView) Object() fyne.CanvasObject { return p.scroll }

func (p *resultView) Place() any { return p.scroll.Offset() }

func (p *resultView) Focus() fyne.Focusable { return p.scroll }

// reviewAt opens the review of this playlist, at a cue ("": at the first).
func (p *resultView) reviewAt(cue string) {
	p.window.Visit(shell.Route{Page: shell.ReviewPage, ID: p.result.saved.Name, Cue: cue})
}

// UnsureChanged offers the review while there is something to review.
func (p *resultView) UnsureChanged() {
	left := labels.Waiting(labels.LackedBy(p.window.Unsure.Rows, p.result.saved.Name))
	p.review.SetText(labels.ReviewLabel(left))
	p.review.Hidden = left == 0
	p.scroll.HeadChanged()
}

func (p *resultView) newHead() fyne.CanvasObject {
	w, r := p.window, p.result
	open := widgets.NewIconButton(lang.Tr("Open in Spotify"), theme.MediaPlayIcon(), func() { w.Browse(r.saved.URL) })
	open.Importance = widget.HighImportance
	copying := widgets.NewIconButton(lang.Tr("Copy the link"), theme.ContentCopyIcon(), func() { w.CopyAndTell(r.saved.URL) })
	listing := widgets.NewIconButton(lang.Tr("Copy as text"), theme.ContentCopyIcon(), w.CopyHere)
	p.review = widgets.NewIconButton("", theme.QuestionIcon(), func() { p.reviewAt("") })
	p.undo = widgets.NewIconButton("", theme.ContentUndoIcon(), p.pressedUndo)
	p.undo.Hidden = true
	another := widgets.NewButton(lang.Tr("Make another playlist"), func() { w.Visit(shell.Route{Page: shell.DiscoverPage}) })
	rows := []fyne.CanvasObject{typeset.NewPageHeading(r.headline), typeset.NewParagraph(r.line, typeset.LeadStyle)}
	acts, address := []fyne.CanvasObject{open, p.review, copying, listing, another, p.undo}, typeset.NewSecondaryText(r.saved.URL)
	if w.Account != nil && w.Account.Demo {
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

// AsText is the list of the page.
func (p *resultView) AsText() string { return p.result.AsText() }
