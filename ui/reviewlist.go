package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/app"
)

// reviewList shows all rows beside the one in hand.
type reviewList struct {
	page   *reviewView
	left   *Paragraph
	scroll *rowScroll
}

func newReviewList(p *reviewView) *reviewList {
	l := &reviewList{page: p, left: NewSecondaryText("")}
	head := []fyne.CanvasObject{NewPageHeading(tr("Review")), l.left}
	if p.playlist != "" {
		head = append(head, NewSecondaryText(trf("In “%s”", p.playlist)))
	}
	l.scroll = newRowScroll(container.New(column{4}, head...))
	l.scroll.margin = 14
	l.scroll.keys = p.keys
	return l
}

// show lists the rows: those with candidates, then those without.
func (l *reviewList) show(r review) {
	l.left.SetText(capital(leftText(r.rows)))
	var rows []row
	at := -1
	for i, u := range r.rows {
		if first := i == 0 || (len(u.Offered) == 0) != (len(r.rows[i-1].Offered) == 0); first {
			rows = append(rows, headingRow(groupName(u)))
		}
		if i == r.at {
			at = len(rows)
		}
		rows = append(rows, l.rowOf(u, i, i == r.at))
	}
	if !slices.EqualFunc(rows, l.scroll.rows, sameRow) {
		l.scroll.setRows(rows)
	}
	l.scroll.keepInSight(at)
}

func groupName(u app.Unsure) string {
	if len(u.Offered) > 0 {
		return tr("With candidates")
	}
	return tr("Nothing found yet")
}

func (l *reviewList) rowOf(u app.Unsure, index int, inHand bool) row {
	return unsureRow{
		title: u.Wanted.Title, artist: performer(u.Wanted.Artist), place: playsIn(u), mark: markOf(u, l.page.window.decisions.states[u.Cue]),
		inHand: inHand, index: index, list: l,
	}
}

// sameRow compares rows of the list, which are all comparable but for a
// heading's style.
func sameRow(a, b row) bool {
	if x, ok := a.(textRow); ok {
		y, ok := b.(textRow)
		return ok && x.text == y.text
	}
	if _, ok := b.(textRow); ok {
		return false
	}
	return a == b
}

// unsureRow is a row of the list.
type unsureRow struct {
	title, artist, place, mark string
	inHand                     bool
	index                      int
	list                       *reviewList
}

const unsureInset float32 = 10

func (r unsureRow) form() string { return "unsure" }

func (r unsureRow) object() fyne.CanvasObject {
	d := newDoor("", r.list.page.keys)
	return container.NewStack(d, container.New(inset{left: unsureInset, right: unsureInset, top: 7, bottom: 9},
		container.New(column{1}, NewStrongText(""), NewSecondaryText(""), NewSecondaryText(""), newParagraph("", markStyle))))
}

func markStyle() textStyle {
	return textStyle{size: theme.TextSize() - 1, colour: ColorNameAccentText, bold: true}
}

func (r unsureRow) fill(o fyne.CanvasObject) {
	objects := o.(*fyne.Container).Objects
	d := objects[0].(*door)
	d.onTapped = func() { r.list.page.turnTo(r.index) }
	d.onEnter = d.onTapped
	d.chosen = r.inHand
	d.Refresh()
	lines := objects[1].(*fyne.Container).Objects[0].(*fyne.Container)
	for i, text := range r.lines() {
		lines.Objects[i].(*Paragraph).SetText(text)
	}
	lines.Layout.Layout(lines.Objects, lines.Size())
}

func (r unsureRow) lines() []string { return []string{r.title, r.artist, r.place, r.mark} }

func (r unsureRow) height(width float32) float32 {
	o := r.object()
	o.Resize(fyne.NewSize(width, 10))
	r.fill(o)
	return heightAt(o, width)
}

// withList puts the row in hand to the right of the list. In a narrow window
// there is no list: the arrows and buttons lead from row to row.
type withList struct{ detail *reviewDetail }

const listFrom float32 = 780 // narrower than this, at the usual text size, no list

// MinSize is that of the row in hand.
func (withList) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout places the row in hand, a rule and the list.
func (l withList) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.detail.fold()
	var x float32
	for _, o := range objects[1:] {
		o.Hide()
	}
	if size.Width >= withText(listFrom, 1) {
		x = min(max(size.Width*0.27, withText(260, 0.7)), withText(400, 0.7))
		objects[2].Show()
		objects[2].Resize(fyne.NewSize(x, size.Height))
		objects[1].Show()
		objects[1].Move(fyne.NewPos(x, 0))
		objects[1].Resize(fyne.NewSize(1, size.Height))
		x++
	}
	objects[0].Move(fyne.NewPos(x, 0))
	objects[0].Resize(fyne.NewSize(size.Width-x, size.Height))
}
