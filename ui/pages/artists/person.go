package artists

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/library"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/widgets"
)

// personView is the page of somebody who is credited for titles' music.
type personView struct {
	*creditsPage
	person library.PersonPage
}

// NewPerson opens the page of somebody credited for music.
func NewPerson(ctx context.Context, w *shell.Shell, s shell.Step) shell.Page {
	p := &personView{creditsPage: newCreditsPage(ctx, w, s)}
	shell.Load(ctx, w.Work, func(ctx context.Context) (library.PersonPage, error) {
		lib, err := w.Core.Catalog(ctx)
		if err != nil {
			return library.PersonPage{}, err
		}
		return lib.Person(ctx, s.Route.ID)
	}, p.loaded)
	return p
}

func (p *personView) loaded(person library.PersonPage, err error) {
	if err != nil {
		p.failed(err)
		return
	}
	p.person, p.name, p.titles = person, person.Name, map[string]library.Summary{}
	for _, t := range person.Titles {
		p.titles[t.ID] = t.Summary
	}
	p.recipe = playlist.Recipe{People: []string{person.Name}}
	actions := []fyne.CanvasObject{p.window.NewHeart(p.ctx, userdata.LikedPerson, person.Name)}
	if person.IsArtist {
		actions = append(actions, widgets.NewIconButton(lang.Tr("As an artist"), theme.MediaMusicIcon(), func() {
			p.window.Visit(shell.Route{Page: shell.ArtistPage, ID: p.name})
		}))
	}
	p.fill(labels.PersonSubject(person), personFacts(person), actions, nil, p.newRows)
}

func (p *personView) newRows() []rowlist.Row {
	var rows []rowlist.Row
	for _, t := range p.person.Titles {
		rows = append(rows, p.titleOf(t.ID, t.Name, labels.Joined(labels.PersonRoles(t.Roles), labels.TitleKindName(t.Kind), yearOf(t.Summary))))
		var lines []rowlist.Row
		for _, c := range t.Cues {
			lines = append(lines, p.song(t.ID, c, personCue(p.name, c)))
		}
		rows = append(rows, p.folded(t.ID, lines)...)
		for _, a := range t.Albums {
			rows = append(rows, p.album(a, true))
		}
	}
	return rows
}

// yearOf is the year of a title, "" where it is not known.
func yearOf(t library.Summary) string {
	if y := t.Released.Year(); y != 0 {
		return strconv.Itoa(y)
	}
	return ""
}
