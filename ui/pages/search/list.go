package search

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/indexer"
	"needledrop/internal/search"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// resultsOf makes the rows of what was found, or of what to try instead.
func (s *box) resultsOf(words string, groups []foundGroup) []fyne.CanvasObject {
	s.rows, s.routes = nil, nil
	if len(groups) == 0 {
		return s.nothing(words)
	}
	var objects []fyne.CanvasObject
	for _, g := range groups {
		objects = append(objects, listHeading(g.heading()))
		for _, h := range g.hits {
			objects = append(objects, s.add(hitLineOf(h), destination(h.Hit)))
		}
	}
	all := s.add(widgets.HitLine{Icon: theme.SearchIcon(), Text: lang.Trf("Show everything found for “%s”", words)}, shell.Route{Page: shell.FoundPage, Id: words})
	return append(objects, container.New(layouts.Inset{Top: 8}, widgets.NewRule()), all, listHint(lang.Trf("Enter opens · %s shows everything · Escape closes", allKeys())))
}

// add makes a row that leads somewhere.
func (s *box) add(line widgets.HitLine, to shell.Route) *widgets.HitRow {
	row := widgets.NewHitRow(line, func() { s.choose(to) })
	s.rows, s.routes = append(s.rows, row), append(s.routes, to)
	return row
}

// nothing says what to try.
func (s *box) nothing(words string) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		container.New(layouts.Inset{Left: widgets.HitInset, Right: widgets.HitInset, Top: 10}, typeset.NewStrongText(lang.Trf("Nothing found for “%s”", words))),
		container.New(layouts.Inset{Left: widgets.HitInset, Right: widgets.HitInset, Top: 2, Bottom: 8}, typeset.NewSecondaryText(whatToTry())),
		s.offer(widgets.HitLine{Icon: theme.MediaMusicIcon(), Text: lang.Tr("Look through all artists")}, shell.Route{Page: shell.ArtistsPage}),
		s.offer(widgets.HitLine{Icon: theme.GridIcon(), Text: lang.Tr("Look through all titles")}, shell.Route{Page: shell.DiscoverPage}),
	}
}

// offer makes a row that leads somewhere else than what was searched.
func (s *box) offer(line widgets.HitLine, to shell.Route) *widgets.HitRow {
	row := widgets.NewHitRow(line, func() { s.goTo(to) })
	s.rows, s.routes = append(s.rows, row), append(s.routes, to)
	return row
}

func whatToTry() string {
	return lang.Tr("Try fewer letters, another spelling, or the name of an artist, a composer, an album or a song.")
}

func hitLineOf(h search.Marked) widgets.HitLine {
	return widgets.HitLine{Icon: hitPicture(h.Type), Subject: hitSubject(h.Hit), Text: h.Text, Detail: h.Detail, Marks: h.Marks, DetailMarks: h.DetailMarks}
}

// hitPicture is the icon of a kind of result; who has initials has none.
func hitPicture(kind indexer.Kind) fyne.Resource {
	switch kind {
	case indexer.TitleHit:
		return theme.MediaVideoIcon()
	case indexer.CueHit:
		return theme.MediaMusicIcon()
	case indexer.AlbumHit:
		return theme.RadioButtonCheckedIcon()
	}
	return nil
}

func listHeading(text string) fyne.CanvasObject {
	return container.New(layouts.Inset{Left: widgets.HitInset, Top: 10, Bottom: 2}, typeset.NewParagraph(text, typeset.LabelStyle))
}

func listHint(text string) fyne.CanvasObject {
	return container.New(layouts.Inset{Left: widgets.HitText, Right: widgets.HitInset, Top: 2, Bottom: 6}, typeset.NewParagraph(text, widgets.FactsStyle))
}

// allKeys is the shortcut that shows everything found.
func allKeys() string {
	return shell.KeyText(shell.Command{Key: fyne.KeyReturn, With: fyne.KeyModifierShortcutDefault})
}
