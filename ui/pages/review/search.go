package review

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
	"needledrop/ui/widgets"
)

// ownSearch is a search for a candidate in the person's own words. What it
// finds stands in place of the candidates until another row is in hand.
type ownSearch struct {
	page    *view
	entry   *ownEntry
	words   string         // of what was last looked for
	found   []match.Scored // nil before an answer, empty when nothing was found
	pause   app.Wait       // that Spotify asked for
	trouble string         // why there is no answer
	stop    context.CancelFunc
}

func newOwnSearch(p *view) *ownSearch {
	s := &ownSearch{page: p}
	s.entry = &ownEntry{leave: p.takeKeyboard}
	s.entry.SetPlaceHolder(lang.Tr("Search Spotify, or paste a track’s link"))
	s.entry.Icon = theme.SearchIcon()
	s.entry.OnSubmitted = func(words string) { s.begin(words) }
	s.entry.ExtendBaseWidget(s.entry)
	return s
}

func (s *ownSearch) running() bool { return s.stop != nil }

// reset forgets the search, and ends one that runs.
func (s *ownSearch) reset() {
	s.cancel()
	s.words, s.found, s.trouble = "", nil, ""
	s.entry.SetText("")
}

func (s *ownSearch) cancel() {
	if s.running() {
		s.stop()
		s.stop, s.pause = nil, app.Wait{}
	}
}

// begin looks for words, or for the track of a link.
func (s *ownSearch) begin(words string) {
	words = strings.TrimSpace(words)
	row, ok := s.page.review.inHand()
	if words == "" || !ok {
		return
	}
	s.cancel()
	w := s.page.window
	ctx, stop := context.WithCancel(s.page.ctx)
	s.words, s.found, s.trouble, s.stop = words, nil, "", stop
	wait := func(pause app.Wait) {
		w.Dispatch(func() {
			if ctx.Err() == nil {
				s.pause = pause
				s.page.detail.show()
			}
		})
	}
	shell.Load(ctx, w.Work, func(ctx context.Context) ([]match.Scored, error) { return w.Core.Candidates(ctx, row.Cue, words, wait) },
		func(found []match.Scored, err error) {
			s.cancel()
			s.answered(found, err)
		})
	s.page.detail.show()
}

func (s *ownSearch) answered(found []match.Scored, err error) {
	if s.found = found; found == nil {
		s.found = []match.Scored{}
	}
	if err != nil {
		s.found, s.trouble = nil, labels.Explain(err)
	}
	s.page.detail.show()
	if len(s.found) > 0 && s.page.window.Win.Canvas().Focused() == s.entry {
		s.page.takeKeyboard() // so that the figures choose
	}
}

// ownEntry is an entry that Escape leaves.
type ownEntry struct {
	widgets.Entry
	leave func()
}

// TypedKey leaves on Escape.
func (e *ownEntry) TypedKey(event *fyne.KeyEvent) {
	if event.Name == fyne.KeyEscape {
		e.leave()
		return
	}
	e.Entry.TypedKey(event)
}
