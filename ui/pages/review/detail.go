package review

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// reviewDetail shows the row in hand: the wanted recording, the candidates
// below it, and at the foot what else can be done.
type reviewDetail struct {
	page          *view
	box           *fyne.Container
	head          *fyne.Container
	number        *typeset.Paragraph
	status        *typeset.Paragraph
	stop          *widgets.Button // ends a saving that waits for Spotify
	scroll        *rowlist.List
	content       *fyne.Container
	doors         []*widgets.PressArea // of the candidates
	foot          *fyne.Container
	looking       *fyne.Container // the entry and its button
	never, undo   *widgets.Button
	before, after *widgets.Button
	listing       *widgets.Button
	keys          *typeset.Paragraph
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

func newReviewDetail(p *view) *reviewDetail {
	d := &reviewDetail{page: p, number: typeset.NewParagraph("", typeset.LabelStyle), status: typeset.NewSecondaryText("")}
	d.stop = widgets.NewKeyedButton(lang.Tr("Stop"), nil, p.keys, p.window.StopSaving)
	d.stop.Importance = widget.LowImportance
	d.before = widgets.NewKeyedButton("", theme.MoveUpIcon(), p.keys, func() { p.turnBy(-1) })
	d.after = widgets.NewKeyedButton("", theme.MoveDownIcon(), p.keys, func() { p.turnBy(1) })
	d.listing = widgets.NewKeyedButton(lang.Tr("Copy as text"), theme.ContentCopyIcon(), p.keys, p.window.CopyHere)
	d.listing.Importance = widget.LowImportance
	d.head = container.New(layouts.SplitRow{Gap: 12, MinWidth: 200}, container.New(layouts.Column{Gap: 2}, d.number, d.status), container.NewHBox(d.stop, d.listing, d.before, d.after))
	d.content = container.New(layouts.Column{Gap: 10})
	d.scroll = rowlist.NewList(d.content)
	d.scroll.Margin, d.scroll.Keys = detailMargin, p.keys
	d.foot = d.newFoot()
	d.box = layouts.NewTopBottom(
		container.New(layouts.Column{}, container.New(layouts.Inset{Left: detailMargin, Right: detailMargin, Top: 8, Bottom: 8}, d.head), widgets.NewRule()),
		d.scroll, container.New(layouts.Column{}, widgets.NewRule(), container.New(layouts.Inset{Left: detailMargin, Right: detailMargin, Top: 10, Bottom: 10}, d.foot)))
	return d
}

const detailMargin float32 = 20

func (d *reviewDetail) newFoot() *fyne.Container {
	p := d.page
	search := widgets.NewKeyedButton(lang.Tr("Search"), nil, p.keys, func() { p.search.begin(p.search.entry.Text) })
	d.looking = container.NewBorder(nil, nil, nil, search, p.search.entry)
	d.never = widgets.NewKeyedButton(lang.Tr("Never use"), theme.CancelIcon(), p.keys, p.never)
	d.undo = widgets.NewKeyedButton(lang.Tr("Undo"), theme.ContentUndoIcon(), p.keys, p.Undo)
	d.keys = typeset.NewParagraph("", quietStyle)
	return container.New(layouts.Column{Gap: 8}, d.looking, container.New(layouts.CheckRow{Gap: 14}, container.NewHBox(d.never, d.undo), d.keys))
}

func quietStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.CaptionTextSize(), Colour: skin.ColorNameSecondaryText}
}

// fold leaves the page to the row in hand where there is little room: the menu
// copies too, and the sheet of shortcuts has the keys.
func (d *reviewDetail) fold() {
	least := d.page.window.SizeClass() == skin.Compact
	widgets.SetHidden(d.listing, least)
	widgets.SetHidden(d.keys, least)
}

// show brings everything up to date.
func (d *reviewDetail) show() {
	p, w := d.page, d.page.window
	row, has := p.review.inHand()
	d.showHead(row, has)
	_, undoable := p.undoable()
	widgets.SetEnabled(&d.undo.Button, undoable)
	d.never.Hidden, d.looking.Hidden = !has, !has
	d.keys.SetText(lang.Tr("Keys: U undo, Up and Down to look at a song again"))
	if has {
		d.keys.SetText(lang.Tr("Keys: 1–5 use, N never, U undo, J and K next and previous, O open in Spotify, / search"))
	}
	d.foot.Refresh()
	d.box.Refresh() // whose foot has another height now
	s := detailState{
		row: row, at: p.review.at, rows: len(p.review.rows), scenes: w.Settings.Spoilers, running: p.search.running(),
		found: p.search.found, words: p.search.words, trouble: p.search.trouble, waiting: shell.WaitText(p.search.pause),
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
	d.scroll.Relayout()
	if another {
		d.scroll.GoTo(0)
	}
}

// showHead says where the person is and how far the last decision is.
func (d *reviewDetail) showHead(row app.Unsure, has bool) {
	p, w := d.page, d.page.window
	number := labels.Capital(labels.LeftText(p.review.rows))
	if has {
		number = lang.Trf("Song %d of %d, %s", p.review.at+1, len(p.review.rows), labels.LeftText(p.review.rows))
	}
	d.number.SetText(number)
	d.status.SetText(lang.FirstText(w.SavingText(), statusOf(row, w.Decisions.States[row.Cue]), p.savedText()))
	d.stop.Hidden = w.Decisions.Pause.Left <= 0
	d.head.Refresh()
	d.box.Refresh()
}

// newRow shows a row: what is wanted, and what Spotify offers for it.
func (d *reviewDetail) newRow(u app.Unsure) []fyne.CanvasObject {
	out := []fyne.CanvasObject{d.newWanted(u), container.New(layouts.Inset{Top: 6}, typeset.NewSectionHeading("Spotify"))}
	if text := d.searchText(); text != "" {
		out = append(out, typeset.NewSecondaryText(text))
	}
	if d.page.search.running() {
		return append(out, container.NewHBox(widgets.NewKeyedButton(lang.Tr("Cancel"), nil, d.page.keys, func() {
			d.page.search.cancel()
			d.show()
		})))
	}
	for i, c := range d.page.candidates() {
		out = append(out, d.newCandidate(i, u, c))
	}
	if d.page.search.words != "" {
		out = append(out, container.NewHBox(widgets.NewKeyedButton(backLabel(u), nil, d.page.keys, func() {
			d.page.search.reset()
			d.show()
			d.page.takeKeyboard()
		})))
	}
	return out
}

func backLabel(u app.Unsure) string {
	if len(u.Offered) == 0 {
		return lang.Tr("Clear the search")
	}
	return lang.Tr("Back to the candidates")
}

// searchText says what stands below the word Spotify.
func (d *reviewDetail) searchText() string {
	s := d.page.search
	switch {
	case s.running() && s.pause.Left > 0:
		return lang.Sentences(lang.Trf("Searching for “%s”.", s.words), shell.WaitText(s.pause))
	case s.running():
		return lang.Trf("Searching for “%s”…", s.words)
	case s.trouble != "":
		return s.trouble
	case s.found != nil && len(s.found) == 0:
		return lang.Trf("Nothing found for “%s”; try fewer words, or paste the link of a track.", s.words)
	case s.found != nil:
		return lang.Trf("Found for “%s”.", s.words)
	case len(d.page.candidates()) == 0:
		return lang.Tr("Spotify offered nothing that can be this recording. Search with words of your own below, or decide never to use it.")
	}
	return ""
}

// focused is the candidate that has the keyboard, else the first.
func (d *reviewDetail) focused() int {
	for i, ground := range d.doors {
		if ground.Focused {
			return i
		}
	}
	return 0
}
