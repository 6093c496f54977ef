package title

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// fixMatch lets the person say which track of Spotify a song is: on the review
// page when the song waits there, else in a sheet.
func (p *view) fixMatch(id string) {
	wanted, found := playlist.WantedByID(p.title, id)
	if !found {
		return
	}
	rows := p.window.Unsure.Rows
	if i := slices.IndexFunc(rows, func(u app.Unsure) bool { return u.Wanted.Key() == wanted.Key() }); i >= 0 {
		p.window.Visit(shell.Route{Page: shell.ReviewPage, Cue: rows[i].Cue})
		return
	}
	p.newFixSheet(id, wanted).begin()
}

// fixSheet offers tracks for one song.
type fixSheet struct {
	page   *view
	id     string
	wanted match.Wanted
	dialog *dialog.CustomDialog
	entry  *widgets.Entry
	says   *typeset.Paragraph
	list   *rowlist.List
	body   *fyne.Container
	stop   context.CancelFunc
}

func (p *view) newFixSheet(id string, wanted match.Wanted) *fixSheet {
	w := p.window
	s := &fixSheet{page: p, id: id, wanted: wanted, entry: w.NewDialogEntry(), says: typeset.NewSecondaryText(""), stop: func() {}}
	s.entry.SetText(strings.TrimSpace(wanted.Artist + " " + wanted.Title))
	s.entry.CursorColumn = len([]rune(s.entry.Text))
	s.entry.SetPlaceHolder(lang.Tr("Search Spotify, or paste a track’s link"))
	s.entry.OnSubmitted = func(string) { s.begin() }
	search := container.NewBorder(nil, nil, nil, w.NewDialogButton(lang.Tr("Search"), nil, s.begin), s.entry)
	head := container.New(layouts.Column{Gap: 8}, container.New(layouts.Column{Gap: 2}, typeset.NewParagraph(wanted.Title, typeset.SongStyle), typeset.NewSecondaryText(labels.Joined(labels.Performer(wanted.Artist), labels.Nature(wanted)))), search, s.says)
	s.list = rowlist.NewList(container.New(layouts.Column{}))
	s.list.Margin, s.list.OnEscape = 4, func() { w.CloseDialog() }
	s.body = container.New(layouts.HeaderBody{}, container.New(layouts.Inset{Left: 4, Right: 4, Bottom: 8}, head), s.list)
	s.dialog = dialog.NewCustomWithoutButtons(lang.Tr("Which track is it?"), s.body, w.Win)
	s.dialog.SetButtons(s.buttons())
	w.SizeDialog(s.dialog, 760, 580)
	w.ShowDialog(s.dialog)
	s.dialog.SetOnClosed(func() {
		s.stop()
		if w.Dialog == dialog.Dialog(s.dialog) {
			w.Dialog = nil
		}
		p.takeKeyboard()
	})
	w.Win.Canvas().Focus(s.entry)
	return s
}

func (s *fixSheet) buttons() []fyne.CanvasObject {
	w := s.page.window
	out := []fyne.CanvasObject{w.NewDialogButton(lang.Tr("Close"), nil, s.dialog.Hide), w.NewDialogButton(lang.Tr("Never use"), nil, func() { s.decide(shell.Decision{Track: app.Never}) })}
	if uri, decided := s.page.tracks[s.id]; decided {
		out = append(out, w.NewDialogButton(lang.Tr("Take my decision back"), nil, func() { s.decide(shell.Decision{Track: uri, Undo: true}) }))
	}
	return out
}

// begin looks in Spotify for the words.
func (s *fixSheet) begin() {
	w, words := s.page.window, strings.TrimSpace(s.entry.Text)
	if words == "" {
		return
	}
	s.stop()
	ctx, stop := context.WithCancel(s.page.ctx)
	s.stop = stop
	s.show(lang.Tr("Searching Spotify…"), nil)
	shell.Load(ctx, w.Work, func(ctx context.Context) ([]match.Scored, error) { return w.Core.Candidates(ctx, s.id, words, nil) },
		func(found []match.Scored, err error) {
			switch {
			case err != nil:
				s.show(labels.Explain(err), nil)
			case len(found) == 0:
				s.show(lang.Tr("Nothing was found; try fewer words, or paste the link of a track."), nil)
			default:
				s.show(lang.Tr("Press the one that is heard; your playlists follow."), found)
			}
		})
}

func (s *fixSheet) show(sentence string, found []match.Scored) {
	s.says.SetText(sentence)
	s.body.Refresh() // the sentence may need another height
	rows := make([]rowlist.Row, len(found))
	for i, c := range found {
		rows[i] = rowlist.Song{Line: candidateRow(i+1, s.page.tracks[s.id] == c.URI, c), Scenes: true, Open: func() { s.decide(shell.Decision{Track: c.URI}) }}
	}
	s.list.SetRows(rows)
	s.list.GoTo(0)
}

// candidateRow is a track of Spotify with what speaks for and against it.
func candidateRow(number int, chosen bool, c match.Scored) labels.SongLine {
	line := labels.SongLine{Number: strconv.Itoa(number), Title: c.Title, Artist: labels.Joined(strings.Join(c.Artists, ", "), c.Album, labels.LengthText(c.Duration)), Scene: labels.OneSentence(c.Reasons)}
	if chosen {
		line.KindName = lang.Tr("Chosen")
	}
	return line
}

// decide stores the person's word.
func (s *fixSheet) decide(d shell.Decision) {
	d.Cue, d.Title = s.id, s.wanted.Title
	if s.page.tracks[s.id] = d.Track; d.Undo {
		delete(s.page.tracks, s.id)
	}
	s.dialog.Hide()
	s.page.window.Decide(d)
	s.page.window.Notify(widgets.Notice, lang.Trf("Your word on “%s” is kept; saved playlists with it are brought in line.", d.Title), "", nil)
}
