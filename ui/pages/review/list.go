package review

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/rowlist"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// reviewList shows all rows beside the one in hand.
type reviewList struct {
	page   *view
	left   *typeset.Paragraph
	scroll *rowlist.List
}

func newReviewList(p *view) *reviewList {
	l := &reviewList{page: p, left: typeset.NewSecondaryText("")}
	head := []fyne.CanvasObject{typeset.NewPageHeading(lang.Tr("Review")), l.left}
	if p.playlist != "" {
		head = append(head, typeset.NewSecondaryText(lang.Trf("In “%s”", p.playlist)))
	}
	l.scroll = rowlist.NewList(container.New(layouts.Column{Gap: 4}, head...))
	l.scroll.Margin = 14
	l.scroll.Keys = p.keys
	return l
}

// show lists the rows: those with candidates, then those without.
func (l *reviewList) show(r review) {
	l.left.SetText(labels.Capital(labels.LeftText(r.rows)))
	var rows []rowlist.Row
	at := -1
	for i, u := range r.rows {
		if first := i == 0 || (len(u.Offered) == 0) != (len(r.rows[i-1].Offered) == 0); first {
			rows = append(rows, rowlist.Heading(groupName(u)))
		}
		if i == r.at {
			at = len(rows)
		}
		rows = append(rows, l.rowOf(u, i, i == r.at))
	}
	if !slices.EqualFunc(rows, l.scroll.Rows(), sameRow) {
		l.scroll.SetRows(rows)
	}
	l.scroll.KeepInSight(at)
}

func groupName(u app.Unsure) string {
	if len(u.Offered) > 0 {
		return lang.Tr("With candidates")
	}
	return lang.Tr("Nothing found yet")
}

func (l *reviewList) rowOf(u app.Unsure, index int, inHand bool) rowlist.Row {
	return unsureRow{
		title: u.Wanted.Title, artist: labels.Performer(u.Wanted.Artist), place: labels.PlaysIn(u), mark: markOf(u, l.page.window.Decisions.States[u.Cue]),
		inHand: inHand, index: index, list: l,
	}
}

// sameRow compares rows of the list, which are all comparable but for a
// heading's style.
func sameRow(a, b rowlist.Row) bool {
	if x, ok := a.(rowlist.Text); ok {
		y, ok := b.(rowlist.Text)
		return ok && x.Text == y.Text
	}
	if _, ok := b.(rowlist.Text); ok {
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

func (r unsureRow) Form() string { return "unsure" }

func (r unsureRow) Object() fyne.CanvasObject {
	d := widgets.NewPressArea("", r.list.page.keys)
	return container.NewStack(d, container.New(layouts.Inset{Left: unsureInset, Right: unsureInset, Top: 7, Bottom: 9},
		container.New(layouts.Column{Gap: 1}, typeset.NewStrongText(""), typeset.NewSecondaryText(""), typeset.NewSecondaryText(""), typeset.NewParagraph("", markStyle))))
}

func markStyle() typeset.TextStyle {
	return typeset.TextStyle{Size: theme.TextSize() - 1, Colour: skin.ColorNameAccentText, Bold: true}
}

func (r unsureRow) Fill(o fyne.CanvasObject) {
	objects := o.(*fyne.Container).Objects
	d := objects[0].(*widgets.PressArea)
	d.SetAction(func() { r.list.page.turnTo(r.index) })
	d.Chosen = r.inHand
	d.Refresh()
	lines := objects[1].(*fyne.Container).Objects[0].(*fyne.Container)
	for i, text := range r.lines() {
		lines.Objects[i].(*typeset.Paragraph).SetText(text)
	}
	lines.Layout.Layout(lines.Objects, lines.Size())
}

func (r unsureRow) lines() []string { return []string{r.title, r.artist, r.place, r.mark} }

func (r unsureRow) Height(width float32) float32 {
	o := r.Object()
	o.Resize(fyne.NewSize(width, 10))
	r.Fill(o)
	return layouts.HeightAt(o, width)
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
	if size.Width >= skin.WithText(listFrom, 1) {
		x = min(max(size.Width*0.27, skin.WithText(260, 0.7)), skin.WithText(400, 0.7))
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
