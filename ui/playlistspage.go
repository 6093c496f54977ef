package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/library"
)

// playlists is the page of what was made, and of what became of each try.
type playlists struct {
	window  *Window
	ctx     context.Context
	box     *fyne.Container
	scroll  *container.Scroll // nil while there is nothing to scroll
	offset  float32           // to go to once it is there
	review  *keyedButton      // hidden while nothing waits for a second look; nil without playlists
	running *Paragraph        // the line of the job that runs; nil when it is not listed
	sought  int64             // the running job for which everything was read anew
	stop    context.CancelFunc
	lines   string // of the list as text
	came    func() // the page is there
}

// shelf is what the page shows.
type shelf struct {
	made              []library.Made
	unfinished, ended []app.Job
	names             map[string]string // of titles, by id
}

func newPlaylistsPage(ctx context.Context, w *Window, s step) page {
	p := &playlists{window: w, ctx: ctx, box: container.NewStack(), stop: func() {}}
	p.offset, _ = s.place.(float32)
	p.came = w.await(p.box, false)
	p.jobsChanged()
	return p
}

// jobsChanged reads everything anew. A reading that has not come back is
// dropped.
func (p *playlists) jobsChanged() {
	w := p.window
	p.stop()
	ctx, stop := context.WithCancel(p.ctx)
	p.stop = stop
	load(ctx, &w.background, func(ctx context.Context) (shelf, error) { return readShelf(ctx, w.core) }, p.loaded)
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
	unfinished, ended := sortJobs(jobs)
	s := shelf{made: made, unfinished: whole(ctx, core, unfinished), ended: whole(ctx, core, ended), names: map[string]string{}}
	lib, err := core.Catalog(ctx)
	if err != nil {
		return s, err
	}
	titles, err := lib.Titles(ctx, library.Filter{})
	for _, t := range titles {
		s.names[t.ID] = t.Name
	}
	return s, err
}

// whole reads how far jobs are. One whose journal cannot be read is listed
// without.
func whole(ctx context.Context, core *app.App, jobs []library.Job) []app.Job {
	out := make([]app.Job, len(jobs))
	for i, head := range jobs {
		j, err := core.Job(ctx, head.ID)
		if err != nil {
			j = app.Job{Job: head}
		}
		out[i] = j
	}
	return out
}

func (p *playlists) object() fyne.CanvasObject { return p.box }

func (p *playlists) place() any {
	if p.scroll == nil {
		return p.offset
	}
	return p.scroll.Offset.Y
}

func (p *playlists) loaded(s shelf, err error) {
	w := p.window
	p.came()
	p.offset, _ = p.place().(float32)
	p.scroll, p.review, p.running, p.lines = nil, nil, nil, ""
	var body fyne.CanvasObject
	switch {
	case errors.Is(err, app.ErrSignedOut):
		body = NewEmptyState(theme.AccountIcon(), tr("No account is connected"), tr("Connect Spotify, or try the demo account, and the playlists you make are listed here."),
			tr("Connect"), func() { w.connect(nil) })
	case err != nil:
		body = NewEmptyState(theme.WarningIcon(), tr("The playlists cannot be shown"), explain(err), tr("Try again"), w.reopen)
	case len(s.made) == 0 && len(s.unfinished) == 0 && len(s.ended) == 0:
		body = NewEmptyState(theme.ListIcon(), tr("No playlists yet"), tr("Choose a title and press Create playlist; it is listed here, and can be kept up to date."),
			tr("Discover titles"), func() { w.open(route{page: discoverPage}) })
	default:
		p.scroll = p.list(s)
		body = p.scroll
	}
	p.box.Objects = []fyne.CanvasObject{body}
	p.box.Refresh()
	p.unsureChanged()
	if p.scroll != nil {
		p.scroll.ScrollToOffset(fyne.NewPos(0, p.offset))
	}
}

// asText is the list of the page.
func (p *playlists) asText() string { return p.lines }

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

// jobRuns shows how far the running job is.
func (p *playlists) jobRuns(v jobView) {
	switch {
	case p.running != nil:
		p.running.SetText(runningFacts(v, p.window.clock.Now()))
	case v.id != p.sought:
		p.sought = v.id
		p.jobsChanged() // it was not in the journal yet
	}
}

func (p *playlists) list(s shelf) *container.Scroll {
	w := p.window
	p.review = newIconButton("", theme.QuestionIcon(), func() { w.open(route{page: reviewPage}) })
	p.lines = shelfLines(s, w.clock.Now())
	listing := newIconButton(tr("Copy as text"), theme.ContentCopyIcon(), w.copyHere)
	listing.Importance = widget.LowImportance
	rows := []fyne.CanvasObject{container.New(sides{gap: 16, least: 200}, NewPageHeading(tr("Playlists")), container.NewHBox(listing, p.review))}
	part := func(heading string, panels []fyne.CanvasObject) {
		if len(panels) > 0 {
			rows = append(append(rows, container.New(inset{top: 8}, NewSectionHeading(heading))), panels...)
		}
	}
	part(tr("Not finished"), each(s.unfinished, p.unfinishedPanel))
	part(tr("Made"), each(s.made, func(m library.Made) fyne.CanvasObject { return p.madePanel(m, s.names) }))
	part(tr("History"), each(s.ended, p.endedPanel))
	return container.NewVScroll(container.New(inset{left: pageInset, right: pageInset, top: pageInset, bottom: pageInset, widest: pageWidest}, container.New(column{12}, rows...)))
}

func each[T, U any](list []T, of func(T) U) []U {
	out := make([]U, len(list))
	for i, one := range list {
		out[i] = of(one)
	}
	return out
}

func (p *playlists) madePanel(m library.Made, names map[string]string) fyne.CanvasObject {
	w := p.window
	open := newIconButton(tr("Open in Spotify"), theme.MediaPlayIcon(), func() { w.browse(m.URL) })
	update := newButton(tr("Update…"), func() { w.update(m) })
	forget := newButton(tr("Forget…"), func() { p.askForget(m) })
	forget.Importance = widget.LowImportance
	open.Hidden = w.account != nil && w.account.Demo // it would lead nowhere
	return newPanel(container.New(sides{gap: 16, least: 280},
		container.New(column{2}, NewStrongText(m.Name), NewSecondaryText(madeFacts(m, names, w.clock.Now()))), container.NewHBox(open, update, forget)))
}

// askForget stops tracking a playlist once the person agrees.
func (p *playlists) askForget(m library.Made) {
	w := p.window
	w.ask(trf("Forget “%s”?", inTitle(m.Name)), tr("Needledrop will no longer update it.\nThe playlist itself stays in Spotify."), tr("Forget"), tr("Keep"), func() {
		finish(w.ctx, &w.background, nothing(func(ctx context.Context) error { return w.core.ForgetPlaylist(ctx, m.ID) }), func(_ struct{}, err error) {
			if err != nil {
				w.tell(Failure, explain(err), "", nil)
				return
			}
			w.refreshUnsure()
			w.tellJobs()
		})
	})
}
