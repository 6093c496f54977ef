package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/match"
)

// newWanted is the recording that is wanted and where it plays.
func (d *reviewDetail) newWanted(u app.Unsure) fyne.CanvasObject {
	lines := []fyne.CanvasObject{
		d.newPlace(u),
		newComparedText(wantedLine(u.Wanted)),
	}
	about := []fyne.CanvasObject{NewText(nature(u.Wanted))}
	if u.Scene != "" && d.page.window.settings.Spoilers {
		about = append(about, NewText(u.Scene))
	}
	if why := unsureSentence(u.Reasons); why != "" {
		about = append(about, NewSecondaryText(why))
	}
	if links := d.actLinks(u.Wanted); len(links) > 0 {
		about = append(about, container.New(&flow{gap: 16}, links...))
	}
	lines = append(lines, container.New(belowKey{}, container.New(column{4}, about...)))
	return container.New(inset{left: candidateMargin, right: candidateMargin}, container.New(column{5}, lines...))
}

// newPlace says where the wanted recording plays, and leads there.
func (d *reviewDetail) newPlace(u app.Unsure) fyne.CanvasObject {
	title := newWordLink(u.TitleName, func() { d.page.window.open(route{page: titlePage, id: u.TitleID, cue: u.Heard}) })
	title.keys, title.style = d.page.keys, placeStyle
	line := container.New(&flow{gap: 8}, newWords(tr("Wanted"), labelStyle), newWords("·", labelStyle), title)
	if place := seasonOf(u); place != "" {
		line.Objects = append(line.Objects, newWords("·", labelStyle), newWords(place, labelStyle))
	}
	return line
}

func placeStyle() textStyle {
	style := labelStyle()
	style.colour = ColorNameAccentText
	return style
}

// actLinks lead to the acts of a recording.
func (d *reviewDetail) actLinks(w match.Wanted) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, act := range []string{w.Artist, w.Original} {
		if act == "" {
			continue
		}
		link := newWordLink(trf("More by %s", act), func() { d.page.window.openActs(d.page.ctx, act, d.page.window.aThird) })
		link.keys = d.page.keys
		out = append(out, link)
	}
	return out
}

const candidateMargin float32 = 16

// newCandidate is a track that Spotify offers.
func (d *reviewDetail) newCandidate(index int, u app.Unsure, c match.Scored) fyne.CanvasObject {
	p := d.page
	number := ""
	if index < mostCandidates {
		number = strconv.Itoa(index + 1)
	}
	ground := newDoor(ColorNameSurface, p.keys)
	ground.onTapped = func() { p.window.win.Canvas().Focus(ground) }
	ground.onEnter = func() { p.choose(index) }
	d.doors = append(d.doors, ground)
	open := newKeyedButton(tr("Open in Spotify"), nil, p.keys, func() { p.openInSpotify(index) })
	open.Importance = widget.LowImportance
	var use fyne.CanvasObject = newKeyedButton(tr("Use this"), nil, p.keys, func() { p.choose(index) })
	if u.Decided && u.URI == c.URI {
		use = newChosenBadge()
	}
	card := container.NewStack(ground, container.New(inset{left: candidateMargin, right: candidateMargin, top: 12, bottom: 8},
		container.New(column{4}, newComparedText(candidateLine(number, u.Wanted, c.Candidate)),
			container.New(inset{left: keyWidth()}, container.New(sides{gap: 12, least: 180}, NewSecondaryText(oneSentence(c.Reasons)), container.NewHBox(open, use))))))
	ground.onFocus = func() {
		top := d.content.Position().Y + card.Position().Y
		d.scroll.keepSpanInSight(top, top+card.Size().Height)
	}
	return card
}

// newChosenBadge marks the candidate that the person chose.
func newChosenBadge() fyne.CanvasObject { return NewKindBadge(string(match.Performance), tr("Chosen")) }

// newEnd stands where no row is left to decide.
func (d *reviewDetail) newEnd() fyne.CanvasObject {
	w := d.page.window
	return container.New(inset{top: 60}, NewEmptyState(theme.ConfirmIcon(), tr("Nothing left to review"),
		tr("You have decided on every song; what you chose is in your playlists. A decision can be undone at any time."),
		tr("Back to the playlists"), func() { w.open(route{page: playlistsPage}) }))
}
