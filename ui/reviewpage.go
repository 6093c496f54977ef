package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// reviewView is the page on which a person decides what matching was not sure
// of. It shows the window's unsure rows and keeps only the place among them.
type reviewView struct {
	window   *Shell
	ctx      context.Context
	playlist string // whose rows are shown; "" for all
	cue      string // of the row in hand; "" when nothing is left
	review   review
	done     []decision // the newest last, for undo
	search   *ownSearch
	keys     *widgets.PageKeys

	box    *fyne.Container
	list   *reviewList
	detail *reviewDetail // nil until there is a row
}

func newReviewPage(ctx context.Context, w *Shell, s step) page {
	p := &reviewView{window: w, ctx: ctx, playlist: s.route.id, cue: s.route.cue, box: container.NewStack()}
	if cue, ok := s.place.(string); ok {
		p.cue = cue
	}
	p.keys = &widgets.PageKeys{Key: p.typedKey, Char: p.typedRune}
	p.search = newOwnSearch(p)
	return p
}

func (p *reviewView) object() fyne.CanvasObject { return p.box }

func (p *reviewView) place() any { return p.cue }

// asText is the list of the page.
func (p *reviewView) asText() string { return p.review.asText() }

func (p *reviewView) singleKeys() *widgets.PageKeys { return p.keys }

func (p *reviewView) focus() fyne.Focusable {
	if p.detail == nil {
		return nil
	}
	return p.detail.scroll
}

// unsureChanged shows the rows as they are now.
func (p *reviewView) unsureChanged() {
	w := p.window
	if !w.unsure.known {
		return
	}
	p.review = newReview(w.unsure.rows, p.playlist, p.cue)
	row, _ := p.review.inHand()
	if row.Cue != p.cue {
		p.search.reset()
	}
	p.cue = row.Cue
	if empty := p.empty(); empty != nil {
		p.detail, p.list = nil, nil
		p.box.Objects = []fyne.CanvasObject{empty}
		p.box.Refresh()
		return
	}
	if p.detail == nil {
		p.detail, p.list = newReviewDetail(p), newReviewList(p)
		p.box.Objects = []fyne.CanvasObject{container.New(withList{p.detail}, p.detail.box, widgets.NewRule(), p.list.scroll)}
		p.box.Refresh()
		p.takeKeyboard()
	}
	p.list.show(p.review)
	p.detail.show()
}

// empty stands in for the page when it has no rows.
func (p *reviewView) empty() fyne.CanvasObject {
	w := p.window
	toPlaylists := func() { w.open(route{page: playlistsPage}) }
	switch {
	case w.unsure.signedOut():
		return widgets.NewEmptyState(theme.AccountIcon(), lang.Tr("No account is connected"), lang.Tr("Connect Spotify, or try the demo account; what your playlists are unsure of is then reviewed here."),
			lang.Tr("Connect"), func() { w.connect(nil) })
	case w.unsure.err != nil:
		return widgets.NewEmptyState(theme.WarningIcon(), lang.Tr("The unsure songs cannot be shown"), labels.Explain(w.unsure.err), lang.Tr("Try again"), w.refreshUnsure)
	case len(p.review.rows) == 0:
		return widgets.NewEmptyState(theme.ConfirmIcon(), lang.Tr("Nothing to review"), lang.Tr("No saved playlist has a song that needs a second look."),
			lang.Tr("Back to the playlists"), toPlaylists)
	}
	return nil
}

// mostCandidates is how many candidates stand on the page before a search of
// one's own: as many as there are keys for them.
const mostCandidates = 5

// candidates are what can be chosen for the row in hand now.
func (p *reviewView) candidates() []match.Scored {
	if p.search.found != nil {
		return p.search.found
	}
	row, _ := p.review.inHand()
	return row.Offered[:min(len(row.Offered), mostCandidates)]
}

// turnTo takes another row in hand; -1 is the end, where nothing is left.
func (p *reviewView) turnTo(index int) {
	p.cue = ""
	if index >= 0 {
		p.cue = p.review.rows[index].Cue
	}
	p.search.reset()
	p.unsureChanged()
	p.takeKeyboard()
}

// choose decides for a candidate of the row in hand.
func (p *reviewView) choose(index int) {
	if offered := p.candidates(); index < len(offered) {
		p.decide(offered[index].URI)
	}
}

// never decides that the row in hand shall not be in any playlist.
func (p *reviewView) never() { p.decide(app.Never) }

func (p *reviewView) decide(track string) {
	row, ok := p.review.inHand()
	if !ok {
		return
	}
	d := decision{cue: row.Cue, title: row.Wanted.Title, track: track}
	p.done = append(p.done, d)
	next := p.review.undecided(1)
	p.cue = ""
	if next >= 0 && next != p.review.at {
		p.cue = p.review.rows[next].Cue
	}
	p.search.reset()
	p.window.decide(d)
	p.takeKeyboard()
}

// undo takes back the decision on the row in hand or else the last one, whose
// row then is in hand.
func (p *reviewView) undo() {
	row, ok := p.undoable()
	if !ok {
		return
	}
	p.done = slices.DeleteFunc(p.done, func(d decision) bool { return d.cue == row.Cue })
	p.cue = row.Cue
	p.search.reset()
	p.window.decide(decision{cue: row.Cue, title: row.Wanted.Title, track: row.URI, undo: true})
	p.takeKeyboard()
}

// undoable finds the row whose decision undo would take back.
func (p *reviewView) undoable() (app.Unsure, bool) {
	if row, ok := p.review.inHand(); ok && row.Decided {
		return row, true
	}
	for _, d := range slices.Backward(p.done) {
		if at := p.review.index(d.cue); at >= 0 && p.review.rows[at].Decided {
			return p.review.rows[at], true
		}
	}
	return app.Unsure{}, false
}

// openInSpotify shows a candidate in the browser.
func (p *reviewView) openInSpotify(index int) {
	if offered := p.candidates(); index < len(offered) {
		p.window.browse(labels.TrackAddress(offered[index].URI))
	}
}

// takeKeyboard gives the keyboard to the page, unless somebody types.
func (p *reviewView) takeKeyboard() {
	if p.detail != nil {
		p.window.handKeyboard(p.detail.scroll)
	}
}

// savedText says that the last decision of this visit is saved; "" without one.
func (p *reviewView) savedText() string {
	if len(p.done) == 0 {
		return ""
	}
	last := p.done[len(p.done)-1]
	if p.window.decisions.states[last.cue] != saved {
		return ""
	}
	return lang.Trf("Your decision on “%s” is saved.", last.title)
}
