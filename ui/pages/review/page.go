package review

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
	"needledrop/ui/shell"
	"needledrop/ui/widgets"
)

// view is the page on which a person decides what matching was not sure
// of. It shows the window's unsure rows and keeps only the place among them.
type view struct {
	window   *shell.Shell
	ctx      context.Context
	playlist string // whose rows are shown; "" for all
	cue      string // of the row in hand; "" when nothing is left
	review   review
	done     []shell.Decision // the newest last, for undo
	search   *ownSearch
	keys     *widgets.PageKeys

	box    *fyne.Container
	list   *reviewList
	detail *reviewDetail // nil until there is a row
}

// New opens the page of what waits for a decision.
func New(ctx context.Context, w *shell.Shell, s shell.Step) shell.Page {
	p := &view{window: w, ctx: ctx, playlist: s.Route.ID, cue: s.Route.Cue, box: container.NewStack()}
	if cue, ok := s.Place.(string); ok {
		p.cue = cue
	}
	p.keys = &widgets.PageKeys{Key: p.typedKey, Char: p.typedRune}
	p.search = newOwnSearch(p)
	return p
}

func (p *view) Object() fyne.CanvasObject { return p.box }

func (p *view) Place() any { return p.cue }

// AsText is the list of the page.
func (p *view) AsText() string { return p.review.AsText() }

func (p *view) SingleKeys() *widgets.PageKeys { return p.keys }

func (p *view) Focus() fyne.Focusable {
	if p.detail == nil {
		return nil
	}
	return p.detail.scroll
}

// UnsureChanged shows the rows as they are now.
func (p *view) UnsureChanged() {
	w := p.window
	if !w.Unsure.Known {
		return
	}
	p.review = newReview(w.Unsure.Rows, p.playlist, p.cue)
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
func (p *view) empty() fyne.CanvasObject {
	w := p.window
	toPlaylists := func() { w.Visit(shell.Route{Page: shell.PlaylistsPage}) }
	switch {
	case w.Unsure.SignedOut():
		return widgets.NewEmptyState(theme.AccountIcon(), lang.Tr("No account is connected"), lang.Tr("Connect Spotify, or try the demo account; what your playlists are unsure of is then reviewed here."),
			lang.Tr("Connect"), func() { w.Connect(nil) })
	case w.Unsure.Err != nil:
		return widgets.NewEmptyState(theme.WarningIcon(), lang.Tr("The unsure songs cannot be shown"), labels.Explain(w.Unsure.Err), lang.Tr("Try again"), w.RefreshUnsure)
	case len(p.review.rows) == 0:
		return widgets.NewEmptyState(theme.ConfirmIcon(), lang.Tr("Nothing to review"), lang.Tr("No saved playlist has a song that needs a second look."),
			lang.Tr("Back to the playlists"), toPlaylists)
	}
	return nil
}

// maxCandidates is how many candidates stand on the page before a search of
// one's own: as many as there are keys for them.
const maxCandidates = 5

// candidates are what can be chosen for the row in hand now.
func (p *view) candidates() []match.Scored {
	if p.search.found != nil {
		return p.search.found
	}
	row, _ := p.review.inHand()
	return row.Offered[:min(len(row.Offered), maxCandidates)]
}

// turnTo takes another row in hand; -1 is the end, where nothing is left.
func (p *view) turnTo(index int) {
	p.cue = ""
	if index >= 0 {
		p.cue = p.review.rows[index].Cue
	}
	p.search.reset()
	p.UnsureChanged()
	p.takeKeyboard()
}

// choose decides for a candidate of the row in hand.
func (p *view) choose(index int) {
	if offered := p.candidates(); index < len(offered) {
		p.decide(offered[index].URI)
	}
}

// never decides that the row in hand shall not be in any playlist.
func (p *view) never() { p.decide(app.Never) }

func (p *view) decide(track string) {
	row, ok := p.review.inHand()
	if !ok {
		return
	}
	d := shell.Decision{Cue: row.Cue, Title: row.Wanted.Title, Track: track}
	p.done = append(p.done, d)
	next := p.review.undecided(1)
	p.cue = ""
	if next >= 0 && next != p.review.at {
		p.cue = p.review.rows[next].Cue
	}
	p.search.reset()
	p.window.Decide(d)
	p.takeKeyboard()
}

// Undo takes back the decision on the row in hand or else the last one, whose
// row then is in hand.
func (p *view) Undo() {
	row, ok := p.undoable()
	if !ok {
		return
	}
	p.done = slices.DeleteFunc(p.done, func(d shell.Decision) bool { return d.Cue == row.Cue })
	p.cue = row.Cue
	p.search.reset()
	p.window.Decide(shell.Decision{Cue: row.Cue, Title: row.Wanted.Title, Track: row.URI, Undo: true})
	p.takeKeyboard()
}

// undoable finds the row whose decision undo would take back.
func (p *view) undoable() (app.Unsure, bool) {
	if row, ok := p.review.inHand(); ok && row.Decided {
		return row, true
	}
	for _, d := range slices.Backward(p.done) {
		if at := p.review.index(d.Cue); at >= 0 && p.review.rows[at].Decided {
			return p.review.rows[at], true
		}
	}
	return app.Unsure{}, false
}

// openInSpotify shows a candidate in the browser.
func (p *view) openInSpotify(index int) {
	if offered := p.candidates(); index < len(offered) {
		p.window.Browse(labels.TrackAddress(offered[index].URI))
	}
}

// takeKeyboard gives the keyboard to the page, unless somebody types.
func (p *view) takeKeyboard() {
	if p.detail != nil {
		p.window.OfferFocus(p.detail.scroll)
	}
}

// savedText says that the last decision of this visit is saved; "" without one.
func (p *view) savedText() string {
	if len(p.done) == 0 {
		return ""
	}
	last := p.done[len(p.done)-1]
	if p.window.Decisions.States[last.Cue] != shell.Saved {
		return ""
	}
	return lang.Trf("Your decision on “%s” is saved.", last.Title)
}
