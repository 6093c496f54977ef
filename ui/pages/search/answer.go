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
		a.scene = lang.Scene(hit.ID, hit.Song.Scene)
	}
	return a
}

func (a *answer) heading() string {
	if a.hit.Why.Partial() {
		return lang.Tr("Nearest to what you ask")
	}
	return lang.Tr("The answer")
}

func (a *answer) line() widgets.HitLine {
	return widgets.HitLine{Icon: hitPicture(a.hit.Type), Text: a.hit.Text, Detail: a.detail, Marks: a.hit.Marks}
}

// answerOf makes the rows of the answer: the song, and what can be done with it
// at once.
func (s *box) answerOf(words string, a *answer) []fyne.CanvasObject {
	objects := []fyne.CanvasObject{s.pool.heading(a.heading()), s.add(a.line(), destination(a.hit.Hit), s.choose)}
	if a.scene != "" {
		objects = append(objects, s.pool.hint(a.scene))
	}
	if note := a.missedNote(); note != "" {
		objects = append(objects, s.pool.hint(note))
	}
	beside := container.New(&layouts.Flow{Gap: 2})
	for _, act := range a.actions(s.window) {
		s.routes = append(s.routes, shell.Route{})
		beside.Add(s.pool.row(widgets.HitLine{Icon: act.icon, Text: act.text}, func() {
			s.keep(words)
			s.Close()
			act.do()
		}, nil))
	}
	return append(objects, container.New(layouts.Inset{Left: widgets.HitText - widgets.HitInset, Bottom: 4}, beside))
}

// action is something that can be done with the answer at once.
type action struct {
	icon fyne.Resource
	text string
	do   func()
}

func (a *answer) actions(w *shell.Shell) []action {
	h, recipe := a.hit, shell.RecipeOf(a.hit.ID)
	return []action{
		{theme.MediaPlayIcon(), lang.Tr("Open in Spotify"), func() { w.Browse(labels.SongSearchAddress(h.Song.Artist, h.Text)) }},
		{theme.ContentCopyIcon(), lang.Tr("Copy the song"), func() { w.CopyList(recipe) }},
		{theme.ContentAddIcon(), lang.Tr("Create playlist"), func() { w.MakePlaylist(recipe, h.Text) }},
	}
}

// missedNote says what the song does not meet; "" where it meets all.
func (a *answer) missedNote() string {
	switch why := a.hit.Why; {
	case !why.Partial():
		return ""
	case why.MissedTitle:
		return lang.Tr("No song of that title fits; this one of another does.")
	case len(a.missed) == 0:
		return lang.Tr("No song is known to play there; this one fits the rest.")
	}
	return lang.Trf("No song fits “%s”; this one fits the rest.", strings.Join(a.missed, " "))
}

// webSearch leads to a search of the web for what is asked.
func (s *box) webSearch(words string) fyne.CanvasObject {
	s.routes = append(s.routes, shell.Route{})
	return s.pool.row(webLine(words), func() {
		s.Close()
		s.window.Browse(webAddress(words))
	}, nil)
}

func newWebSearch(w *shell.Shell, words string) fyne.CanvasObject {
	return widgets.NewHitRow(webLine(words), func() { w.Browse(webAddress(words)) })
}

func webLine(words string) widgets.HitLine {
	return widgets.HitLine{Icon: theme.ComputerIcon(), Text: lang.Trf("Search the web for “%s”", words)}
}

func webAddress(words string) string {
	return "https://duckduckgo.com/?q=" + url.QueryEscape(words+" soundtrack")
}
