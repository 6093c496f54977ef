package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/library"
)

// resultsOf makes the rows of what was found, or of what to try instead.
func (s *searchBox) resultsOf(words string, groups []foundGroup) []fyne.CanvasObject {
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
	all := s.add(hitLine{icon: theme.SearchIcon(), text: trf("Show everything found for “%s”", words)}, route{page: foundPage, id: words})
	return append(objects, container.New(inset{top: 8}, newRule()), all, listHint(trf("Enter opens · %s shows everything · Escape closes", allKeys())))
}

// add makes a row that leads somewhere.
func (s *searchBox) add(line hitLine, to route) *hitRow {
	row := newHitRow(line, func() { s.choose(to) })
	s.rows, s.routes = append(s.rows, row), append(s.routes, to)
	return row
}

// nothing says what to try.
func (s *searchBox) nothing(words string) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		container.New(inset{left: hitInset, right: hitInset, top: 10}, NewStrongText(trf("Nothing found for “%s”", words))),
		container.New(inset{left: hitInset, right: hitInset, top: 2, bottom: 8}, NewSecondaryText(whatToTry())),
		s.offer(hitLine{icon: theme.MediaMusicIcon(), text: tr("Look through all artists")}, route{page: artistsPage}),
		s.offer(hitLine{icon: theme.GridIcon(), text: tr("Look through all titles")}, route{page: discoverPage}),
	}
}

// offer makes a row that leads somewhere else than what was searched.
func (s *searchBox) offer(line hitLine, to route) *hitRow {
	row := newHitRow(line, func() { s.goTo(to) })
	s.rows, s.routes = append(s.rows, row), append(s.routes, to)
	return row
}

func whatToTry() string {
	return tr("Try fewer letters, another spelling, or the name of an artist, a composer, an album or a song.")
}

func hitLineOf(h library.Marked) hitLine {
	return hitLine{icon: hitPicture(h.Type), subject: hitSubject(h.Hit), text: h.Text, detail: h.Detail, marks: h.Marks, detailMarks: h.DetailMarks}
}

// hitPicture is the icon of a kind of result; who has initials has none.
func hitPicture(kind library.HitType) fyne.Resource {
	switch kind {
	case library.TitleHit:
		return theme.MediaVideoIcon()
	case library.CueHit:
		return theme.MediaMusicIcon()
	case library.AlbumHit:
		return theme.RadioButtonCheckedIcon()
	}
	return nil
}

func listHeading(text string) fyne.CanvasObject {
	return container.New(inset{left: hitInset, top: 10, bottom: 2}, newParagraph(text, labelStyle))
}

func listHint(text string) fyne.CanvasObject {
	return container.New(inset{left: hitText, right: hitInset, top: 2, bottom: 6}, newParagraph(text, factsStyle))
}

// allKeys is the shortcut that shows everything found.
func allKeys() string {
	return keyText(command{key: fyne.KeyReturn, with: fyne.KeyModifierShortcutDefault})
}

// enterHere is what the shortcut of Create playlist does: while somebody
// searches it shows everything that is found.
func (w *Window) enterHere() {
	if !w.search.showAll() {
		w.createHere()
	}
}
