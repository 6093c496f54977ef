package review

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// newWanted is the recording that is wanted and where it plays.
func (d *reviewDetail) newWanted(u app.Unsure) fyne.CanvasObject {
	lines := []fyne.CanvasObject{
		d.newPlace(u),
		typeset.NewComparedText(wantedLine(u.Wanted)),
	}
	about := []fyne.CanvasObject{typeset.NewText(labels.Nature(u.Wanted))}
	if u.Scene != "" && d.page.window.Settings.Spoilers {
		about = append(about, typeset.NewText(lang.Scene(u.Heard, u.Scene)))
	}
	if ask := question(u); ask != "" && !u.Decided {
		about = append(about, typeset.NewStrongText(ask))
	}
	if why := unsureSentence(u.Reasons); why != "" {
		about = append(about, typeset.NewSecondaryText(why))
	}
	if links := d.actLinks(u.Wanted); len(links) > 0 {
		about = append(about, container.New(&layouts.Flow{Gap: 16}, links...))
	}
	lines = append(lines, container.New(layouts.BelowKey{}, container.New(layouts.Column{Gap: 4}, about...)))
	return container.New(layouts.Inset{Left: candidateMargin, Right: candidateMargin}, container.New(layouts.Column{Gap: 5}, lines...))
}

// newPlace says where the wanted recording plays, and leads there.
func (d *reviewDetail) newPlace(u app.Unsure) fyne.CanvasObject {
	title := widgets.NewInlineLink(u.TitleName, func() { d.page.window.Visit(shell.Route{Page: shell.TitlePage, ID: u.TitleID, Cue: u.Heard}) })
	title.Keys, title.Style = d.page.keys, placeStyle
	line := container.New(&layouts.Flow{Gap: 8}, widgets.NewInlineText(lang.Tr("Wanted"), typeset.LabelStyle), widgets.NewInlineText("·", typeset.LabelStyle), title)
	if place := labels.SeasonOf(u); place != "" {
		line.Objects = append(line.Objects, widgets.NewInlineText("·", typeset.LabelStyle), widgets.NewInlineText(place, typeset.LabelStyle))
	}
	return line
}

func placeStyle() typeset.TextStyle {
	style := typeset.LabelStyle()
	style.Colour = skin.ColorNameAccentText
	return style
}

// actLinks lead to the acts of a recording.
func (d *reviewDetail) actLinks(w match.Wanted) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, act := range []string{w.Artist, w.Original} {
		if act == "" {
			continue
		}
		link := widgets.NewInlineLink(lang.Trf("More by %s", act), func() { d.page.window.OpenArtists(d.page.ctx, act, d.page.window.MenuPosition) })
		link.Keys = d.page.keys
		out = append(out, link)
	}
	return out
}

const candidateMargin float32 = 16

// newCandidate is a track that Spotify offers.
func (d *reviewDetail) newCandidate(index int, u app.Unsure, c match.Scored) fyne.CanvasObject {
	p := d.page
	number := ""
	if index < maxCandidates {
		number = strconv.Itoa(index + 1)
	}
	ground := widgets.NewPressArea(skin.ColorNameSurface, p.keys)
	ground.OnTapped = func() { p.window.Win.Canvas().Focus(ground) }
	ground.OnEnter = func() { p.choose(index) }
	d.doors = append(d.doors, ground)
	open := widgets.NewKeyedButton(lang.Tr("Open in Spotify"), nil, p.keys, func() { p.openInSpotify(index) })
	open.Importance = widget.LowImportance
	var use fyne.CanvasObject = widgets.NewKeyedButton(lang.Tr("Use this"), nil, p.keys, func() { p.choose(index) })
	if u.Decided && u.URI == c.URI {
		use = newChosenBadge()
	}
	return container.NewStack(ground, container.New(layouts.Inset{Left: candidateMargin, Right: candidateMargin, Top: 12, Bottom: 8},
		container.New(layouts.Column{Gap: 4}, typeset.NewComparedText(candidateLine(number, u.Wanted, c.Candidate)),
			container.New(layouts.Inset{Left: layouts.KeyWidth()}, container.New(layouts.SplitRow{Gap: 12, MinWidth: 180}, typeset.NewSecondaryText(labels.OneSentence(c.Reasons)), container.NewHBox(open, use))))))
}

// newChosenBadge marks the candidate that the person chose.
func newChosenBadge() fyne.CanvasObject {
	return widgets.NewKindBadge(string(match.Performance), lang.Tr("Chosen"))
}

// newEnd stands where no row is left to decide.
func (d *reviewDetail) newEnd() fyne.CanvasObject {
	w := d.page.window
	return container.New(layouts.Inset{Top: 60}, widgets.NewEmptyState(theme.ConfirmIcon(), lang.Tr("Nothing left to review"),
		lang.Tr("You have decided on every song; what you chose is in your playlists. A decision can be undone at any time."),
		lang.Tr("Back to the playlists"), func() { w.Visit(shell.Route{Page: shell.PlaylistsPage}) }))
}
