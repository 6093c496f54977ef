package search

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/search"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/widgets"
)

// answer is the song that somebody asked for.
type answer struct {
	hit    search.Marked
	detail string   // who performs it and where it plays
	scene  string   // "" unless it may be told
	missed []string // words that it does not meet, as they were typed
}

// newAnswer returns what answers the words, nil where they ask for nothing.
func newAnswer(words string, found search.Groups, spoilers bool) *answer {
	hit, ok := found.Answer()
	if !ok {
		return nil
	}
	a := &answer{hit: hit, missed: hit.Why.MissedAs(words)}
	a.detail, _ = labels.DetailWords(hit)
	if spoilers {
		a.scene = hit.Song.Scene
	}
	return a
}

func (a *answer) heading() string {
	if len(a.missed) > 0 {
		return lang.Tr("Nearest to what you ask")
	}
	return lang.Tr("The answer")
}

// answerOf makes the rows of the answer: the song, and what can be done with it
// at once.
func (s *box) answerOf(words string, a *answer) []fyne.CanvasObject {
	h := a.hit
	line := widgets.HitLine{Icon: hitPicture(h.Type), Text: h.Text, Detail: a.detail, Marks: h.Marks}
	objects := []fyne.CanvasObject{s.pool.heading(a.heading()), s.add(line, destination(h.Hit), s.choose)}
	if a.scene != "" {
		objects = append(objects, s.pool.hint(a.scene))
	}
	if len(a.missed) > 0 {
		objects = append(objects, s.pool.hint(lang.Trf("No song fits “%s”; this one fits the rest.", strings.Join(a.missed, " "))))
	}
	recipe := shell.RecipeOf(h.ID)
	act := func(icon fyne.Resource, text string, do func()) fyne.CanvasObject {
		s.routes = append(s.routes, shell.Route{})
		return s.pool.row(widgets.HitLine{Icon: icon, Text: text}, func() {
			s.keep(words)
			s.Close()
			do()
		}, nil)
	}
	return append(objects, container.New(layouts.Inset{Left: widgets.HitText - widgets.HitInset, Bottom: 4}, container.New(&layouts.Flow{Gap: 2},
		act(theme.MediaPlayIcon(), lang.Tr("Open in Spotify"), func() { s.window.Browse(labels.SongSearchAddress(h.Song.Artist, h.Text)) }),
		act(theme.ContentCopyIcon(), lang.Tr("Copy the song"), func() { s.window.CopyList(recipe) }),
		act(theme.ContentAddIcon(), lang.Tr("Create playlist"), func() { s.window.MakePlaylist(recipe, h.Text) }),
	)))
}

// webSearch leads to a search of the web for what is asked.
func (s *box) webSearch(words string) fyne.CanvasObject {
	s.routes = append(s.routes, shell.Route{})
	return s.pool.row(widgets.HitLine{Icon: theme.ComputerIcon(), Text: lang.Trf("Search the web for “%s”", words)}, func() {
		s.Close()
		s.window.Browse("https://duckduckgo.com/?q=" + url.QueryEscape(words+" soundtrack"))
	}, nil)
}
