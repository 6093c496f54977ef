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

// resultsOf makes the list of what was found, the answer first; nil where nothing
// was asked.
func (s *box) resultsOf(words string, a *answer, groups []foundGroup) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	if a != nil {
		objects = s.answerOf(words, a)
	}
	for _, g := range groups {
		objects = append(objects, s.pool.heading(g.heading()))
		for _, h := range g.hits {
			objects = append(objects, s.add(hitLineOf(h), destination(h.Hit), s.choose))
		}
	}
	all := s.add(widgets.HitLine{Icon: theme.SearchIcon(), Text: lang.Trf("Show everything found for “%s”", words)}, shell.Route{Page: shell.FoundPage, ID: words}, s.choose)
	objects = append(objects, newRule(8), all)
	if a != nil {
		objects = append(objects, s.webSearch(words))
	}
	return append(objects, s.pool.hint(lang.Trf("Enter opens · %s shows everything · Escape closes", allKeys())))
}

// add makes a row that leads somewhere, by choose or goTo.
func (s *box) add(line widgets.HitLine, to shell.Route, lead func(shell.Route)) fyne.CanvasObject {
	s.routes = append(s.routes, to)
	return s.pool.row(line, func() { lead(to) }, nil)
}

// nothing says what to try.
func (s *box) nothing(words string) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		container.New(layouts.Inset{Left: widgets.HitInset, Right: widgets.HitInset, Top: 10}, typeset.NewStrongText(lang.Trf("Nothing found for “%s”", words))),
		container.New(layouts.Inset{Left: widgets.HitInset, Right: widgets.HitInset, Top: 2, Bottom: 8}, typeset.NewSecondaryText(whatToTry())),
		s.add(widgets.HitLine{Icon: theme.MediaMusicIcon(), Text: lang.Tr("Look through all artists")}, shell.Route{Page: shell.ArtistsPage}, s.goTo),
		s.add(widgets.HitLine{Icon: theme.GridIcon(), Text: lang.Tr("Look through all titles")}, shell.Route{Page: shell.DiscoverPage}, s.goTo),
		s.webSearch(words),
	}
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

// allKeys is the shortcut that shows everything found.
func allKeys() string {
	return shell.KeyText(shell.Command{Key: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
}
