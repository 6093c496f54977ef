package ui

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/match"
)

// reviewDetail shows the row in hand: the wanted recording, the candidates
// below it, and at the foot what else can be done.
type reviewDetail struct {
	page          *reviewView
	box           *fyne.Container
	head          *fyne.Container
	number        *Paragraph
	status        *Paragraph
	stop          *keyedButton // ends a saving that waits for Spotify
	scroll        *rowScroll
	content       *fyne.Container
	doors         []*door // of the candidates
	foot          *fyne.Container
	looking       *fyne.Container // the entry and its button
	never, undo   *keyedButton
	before, after *keyedButton
	listing       *keyedButton
	keys          *Paragraph
	shown         detailState
}

// detailState is what the scrolled part shows; as long as it stays the same,
// what the person reads does not move.
type detailState struct {
	row                     app.Unsure
	at, rows                int
	scenes, running         bool
	found                   []match.Scored
	words, trouble, waiting string
}

func newReviewDetail(p *reviewView) *reviewDetail {
	d := &reviewDetail{page: p, number: newParagraph("", labelStyle), status: NewSecondaryText("")}
	d.stop = newKeyedButton(tr("Stop"), nil, p.keys, p.window.stopSaving)
	d.stop.Importance = widget.LowImportance
	d.before = newKeyedButton("", theme.MoveUpIcon(), p.keys, func() { p.turnBy(-1) })
	d.after = newKeyedButton("", theme.MoveDownIcon(), p.keys, func() { p.turnBy(1) })
	d.listing = newKeyedButton(tr("Copy as text"), theme.ContentCopyIcon(), p.keys, p.window.copyHere)
	d.listing.Importance = widget.LowImportance
	d.head = container.New(sides{gap: 12, least: 200}, container.New(column{2}, d.number, d.status), container.NewHBox(d.stop, d.listing, d.before, d.after))
	d.content = container.New(column{10})
	d.scroll = newRowScroll(d.content)
	d.scroll.margin, d.scroll.keys = detailMargin, p.keys
	d.foot = d.newFoot()
	d.box = newFramed(
		container.New(column{}, container.New(inset{left: detailMargin, right: detailMargin, top: 8, bottom: 8}, d.head), newRule()),
		d.scroll, container.New(column{}, newRule(), container.New(inset{left: detailMargin, right: detailMargin, top: 10, bottom: 10}, d.foot)))
	return d
}

const detailMargin float32 = 20

func (d *reviewDetail) newFoot() *fyne.Container {
	p := d.page
	search := newKeyedButton(tr("Search"), nil, p.keys, func() { p.search.begin(p.search.entry.Text) })
	d.looking = container.NewBorder(nil, nil, nil, search, p.search.entry)
	d.never = newKeyedButton(tr("Never use"), theme.CancelIcon(), p.keys, p.never)
	d.undo = newKeyedButton(tr("Undo"), theme.ContentUndoIcon(), p.keys, p.undo)
	d.keys = newParagraph("", quietStyle)
	return container.New(column{8}, d.looking, container.New(labelledAfter{14}, container.NewHBox(d.never, d.undo), d.keys))
}

func quietStyle() textStyle {
	return textStyle{size: theme.CaptionTextSize(), colour: ColorNameSecondaryText}
}

// fold leaves the page to the row in hand where there is little room: the menu
// copies too, and the sheet of shortcuts has the keys.
func (d *reviewDetail) fold() {
	least := d.page.window.room() == leastRoom
	setHidden(d.listing, least)
	setHidden(d.keys, least)
}

// show brings everything up to date.
func (d *reviewDetail) show() {
	p, w := d.page, d.page.window
	row, has := p.review.inHand()
	d.showHead(row, has)
	_, undoable := p.undoable()
	w.enable(&d.undo.Button, undoable)
	d.never.Hidden, d.looking.Hidden = !has, !has
	d.keys.SetText(tr("Keys: U undo, Up and Down to look at a song again"))
	if has {
		d.keys.SetText(tr("Keys: 1–5 use, N never, U undo, J and K next and previous, O open in Spotify, / search"))
	}
	d.foot.Refresh()
	d.box.Refresh() // whose foot has another height now
	s := detailState{
		row: row, at: p.review.at, rows: len(p.review.rows), scenes: w.settings.Spoilers, running: p.search.running(),
		found: p.search.found, words: p.search.words, trouble: p.search.trouble, waiting: waitText(p.search.pause),
	}
	if reflect.DeepEqual(s, d.shown) {
		return
	}
	another := s.row.Cue != d.shown.row.Cue
	d.shown = s
	d.doors = nil
	d.content.Objects = []fyne.CanvasObject{d.newEnd()}
	if has {
		d.content.Objects = d.newRow(row)
	}
	d.scroll.relayout()
	if another {
		d.scroll.goTo(0)
	}
}

// showHead says where the person is and how far the last decision is.
func (d *reviewDetail) showHead(row app.Unsure, has bool) {
	p, w := d.page, d.page.window
	number := capital(leftText(p.review.rows))
	if has {
		number = trf("Song %d of %d, %s", p.review.at+1, len(p.review.rows), leftText(p.review.rows))
	}
	d.number.SetText(number)
	d.status.SetText(firstText(w.savingText(), statusOf(row, w.decisions.states[row.Cue]), p.savedText()))
	d.stop.Hidden = w.decisions.pause.Left <= 0
	d.head.Refresh()
	d.box.Refresh()
}

// newRow shows a row: what is wanted, and what Spotify offers for it.
func (d *reviewDetail) newRow(u app.Unsure) []fyne.CanvasObject {
	out := []fyne.CanvasObject{d.newWanted(u), container.New(inset{top: 6}, NewSectionHeading("Spotify"))}
	if text := d.searchText(); text != "" {
		out = append(out, NewSecondaryText(text))
	}
	if d.page.search.running() {
		return append(out, container.NewHBox(newKeyedButton(tr("Cancel"), nil, d.page.keys, func() {
			d.page.search.cancel()
			d.show()
		})))
	}
	for i, c := range d.page.candidates() {
		out = append(out, d.newCandidate(i, u, c))
	}
	if d.page.search.words != "" {
		out = append(out, container.NewHBox(newKeyedButton(backLabel(u), nil, d.page.keys, func() {
			d.page.search.reset()
			d.show()
			d.page.takeKeyboard()
		})))
	}
	return out
}

func backLabel(u app.Unsure) string {
	if len(u.Offered) == 0 {
		return tr("Clear the search")
	}
	return tr("Back to the candidates")
}

// searchText says what stands below the word Spotify.
func (d *reviewDetail) searchText() string {
	s := d.page.search
	switch {
	case s.running() && s.pause.Left > 0:
		return sentences(trf("Searching for “%s”.", s.words), waitText(s.pause))
	case s.running():
		return trf("Searching for “%s”…", s.words)
	case s.trouble != "":
		return s.trouble
	case s.found != nil && len(s.found) == 0:
		return trf("Nothing found for “%s”; try fewer words, or paste the link of a track.", s.words)
	case s.found != nil:
		return trf("Found for “%s”.", s.words)
	case len(d.page.candidates()) == 0:
		return tr("Spotify offered nothing that can be this recording. Search with words of your own below, or decide never to use it.")
	}
	return ""
}

// focused is the candidate that has the keyboard, else the first.
func (d *reviewDetail) focused() int {
	for i, ground := range d.doors {
		if ground.focused {
			return i
		}
	}
	return 0
}
