package ui

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
)

// playlists is the page of what was made.
type playlists struct {
	window *Window
	box    *fyne.Container
	scroll *container.Scroll // nil while there is nothing to scroll
	review *keyedButton      // hidden while nothing waits for a second look; nil without playlists
}

// shelf is what the page shows.
type shelf struct {
	made  []library.Made
	jobs  []library.Job
	names map[string]string // of titles, by id
}

func newPlaylistsPage(ctx context.Context, w *Window) page {
	p := &playlists{window: w, box: container.NewStack()}
	load(ctx, &w.background, func(ctx context.Context) (shelf, error) { return readShelf(ctx, w.core) }, p.loaded)
	return p
}

func readShelf(ctx context.Context, core *app.App) (shelf, error) {
	made, err := core.Playlists(ctx)
	if err != nil {
		return shelf{}, err
	}
	jobs, err := core.Jobs(ctx)
	if err != nil {
		return shelf{}, err
	}
	titles, err := core.Titles(ctx, library.Filter{})
	s := shelf{made: made, jobs: unfinished(jobs), names: map[string]string{}}
	for _, t := range titles {
		s.names[t.ID] = t.Name
	}
	return s, err
}

func (p *playlists) object() fyne.CanvasObject { return p.box }

func (p *playlists) place() any { return nil }

func (p *playlists) loaded(s shelf, err error) {
	w := p.window
	var body fyne.CanvasObject
	switch {
	case errors.Is(err, app.ErrSignedOut):
		body = NewEmptyState(theme.AccountIcon(), "No account is connected", "Connect Spotify, or try the demo account, and the playlists you make are listed here.",
			"Connect", func() { w.connect(nil) })
	case err != nil:
		body = NewEmptyState(theme.WarningIcon(), "The playlists cannot be shown", explain(err), "Try again", w.reopen)
	case len(s.made) == 0 && len(s.jobs) == 0:
		body = NewEmptyState(theme.ListIcon(), "No playlists yet", "Choose a title and press Create playlist; it is listed here, and can be kept up to date.",
			"Discover titles", func() { w.open(route{page: discoverPage}) })
	default:
		body = p.list(s)
	}
	p.box.Objects = []fyne.CanvasObject{body}
	p.box.Refresh()
	p.unsureChanged()
}

// unsureChanged offers the review while there is something to review.
func (p *playlists) unsureChanged() {
	if p.review == nil {
		return
	}
	left := waiting(p.window.unsure.rows)
	p.review.SetText(reviewLabel(left))
	p.review.Hidden = left == 0
	p.box.Refresh()
}

func (p *playlists) list(s shelf) fyne.CanvasObject {
	w := p.window
	p.review = newIconButton("", theme.QuestionIcon(), func() { w.open(route{page: reviewPage}) })
	rows := []fyne.CanvasObject{container.New(sides{gap: 16, least: 200}, NewPageHeading("Playlists"), p.review)}
	if len(s.jobs) > 0 {
		rows = append(rows, NewSectionHeading("Not finished"))
	}
	for _, j := range s.jobs {
		rows = append(rows, p.jobPanel(j))
	}
	if len(s.made) > 0 && len(s.jobs) > 0 {
		rows = append(rows, NewSectionHeading("Made"))
	}
	for _, m := range s.made {
		rows = append(rows, p.madePanel(m, s.names))
	}
	return container.NewVScroll(container.New(inset{left: pageInset, right: pageInset, top: pageInset, bottom: pageInset, widest: pageWidest}, container.New(column{12}, rows...)))
}

func (p *playlists) jobPanel(j library.Job) fyne.CanvasObject {
	w := p.window
	resume := newButton("Resume", func() { w.run(j.Name, w.resuming(j.ID)) })
	return newPanel(container.New(sides{gap: 16, least: 280},
		container.New(column{2}, NewStrongText(j.Name), NewSecondaryText(capital(joined(stateWords(j.State), dayWords(j.Updated, time.Now()))))), resume))
}

func (p *playlists) madePanel(m library.Made, names map[string]string) fyne.CanvasObject {
	w := p.window
	open := newIconButton("Open in Spotify", theme.MediaPlayIcon(), func() { w.browse(m.URL) })
	update := newButton("Update", func() {
		w.run(m.Name, func(ctx context.Context, watch app.Watch) (playlist.Result, error) {
			return w.core.SyncPlaylist(ctx, m.ID, watch)
		})
	})
	forget := newButton("Forget…", func() { p.askForget(m) })
	forget.Importance = widget.LowImportance
	return newPanel(container.New(sides{gap: 16, least: 280},
		container.New(column{2}, NewStrongText(m.Name), NewSecondaryText(madeFacts(m, names, time.Now()))), container.NewHBox(open, update, forget)))
}

// askForget stops tracking a playlist once the person agrees.
func (p *playlists) askForget(m library.Made) {
	w := p.window
	w.ask("Forget “"+m.Name+"”?", "Needledrop will no longer update it.\nThe playlist itself stays in Spotify.", "Forget", "Keep", func() {
		finish(w.ctx, &w.background, nothing(func(ctx context.Context) error { return w.core.ForgetPlaylist(ctx, m.ID) }), func(_ struct{}, err error) {
			if err != nil {
				w.tell(Failure, explain(err), "", nil)
				return
			}
			w.refreshUnsure()
			if w.history.now().page == playlistsPage {
				w.reopen()
			}
		})
	})
}
