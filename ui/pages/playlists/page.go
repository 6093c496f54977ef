package playlists

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/library"
	"needledrop/internal/userdata"
	"needledrop/ui/jobview"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// view is the page of what was made, and of what became of each try.
type view struct {
	window  *shell.Shell
	ctx     context.Context
	box     *fyne.Container
	scroll  *widgets.Scroll    // nil while there is nothing to scroll
	offset  float32            // to go to once it is there
	review  *widgets.Button    // hidden while nothing waits for a second look; nil without playlists
	running *typeset.Paragraph // the line of the job that runs; nil when it is not listed
	sought  int64              // the running job for which everything was read anew
	stop    context.CancelFunc
	lines   string // of the list as text
	came    func() // the page is there
}

// savedLists is what the page shows.
type savedLists struct {
	made       []userdata.Playlist
	unfinished []app.Job
	history    map[string]history // of the playlists that were made, by their id
	gone       []app.Job          // the last of each playlist that is not tracked any more
	names      map[string]string  // of titles, by id
}

// New opens the page of the playlists that were made.
func New(ctx context.Context, w *shell.Shell, s shell.Step) shell.Page {
	p := &view{window: w, ctx: ctx, box: container.NewStack(), stop: func() {}}
	p.offset, _ = s.Place.(float32)
	p.came = w.OutlineWhenLate(p.box, false)
	p.JobsChanged()
	return p
}

// JobsChanged reads everything anew. A reading that has not come back is
// dropped.
func (p *view) JobsChanged() {
	w := p.window
	p.stop()
	ctx, stop := context.WithCancel(p.ctx)
	p.stop = stop
	shell.Load(ctx, w.Work, func(ctx context.Context) (savedLists, error) { return readSavedLists(ctx, w.Core) }, p.loaded)
}

func readSavedLists(ctx context.Context, core *app.App) (savedLists, error) {
	made, err := core.Playlists(ctx)
	if err != nil {
		return savedLists{}, err
	}
	jobs, err := core.Jobs(ctx)
	if err != nil {
		return savedLists{}, err
	}
	unfinished, ended := sortJobs(jobs)
	s := savedLists{made: made, unfinished: whole(ctx, core, unfinished), names: map[string]string{}}
	s.history, s.gone = partHistory(made, whole(ctx, core, ended))
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
func whole(ctx context.Context, core *app.App, jobs []userdata.Job) []app.Job {
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

func (p *view) Object() fyne.CanvasObject { return p.box }

func (p *view) Place() any {
	if p.scroll == nil {
		return p.offset
	}
	return p.scroll.Offset.Y
}

func (p *view) loaded(s savedLists, err error) {
	w := p.window
	p.came()
	p.offset, _ = p.Place().(float32)
	p.scroll, p.review, p.running, p.lines = nil, nil, nil, ""
	var body fyne.CanvasObject
	switch {
	case errors.Is(err, app.ErrSignedOut):
		body = widgets.NewEmptyState(theme.AccountIcon(), lang.Tr("No account is connected"), lang.Tr("Connect Spotify, or try the demo account, and the playlists you make are listed here."),
			lang.Tr("Connect"), func() { w.Connect(nil) })
	case err != nil:
		body = widgets.NewEmptyState(theme.WarningIcon(), lang.Tr("The playlists cannot be shown"), labels.Explain(err), lang.Tr("Try again"), w.Reload)
	case len(s.made) == 0 && len(s.unfinished) == 0 && len(s.gone) == 0:
		body = widgets.NewEmptyState(theme.ListIcon(), lang.Tr("No playlists yet"), lang.Tr("Choose a title and press Create playlist; it is listed here, and can be kept up to date."),
			lang.Tr("Discover titles"), func() { w.Visit(shell.Route{Page: shell.DiscoverPage}) })
	default:
		p.scroll = p.list(s)
		body = p.scroll
	}
	p.box.Objects = []fyne.CanvasObject{body}
	p.box.Refresh()
	p.UnsureChanged()
	if p.scroll != nil {
		p.scroll.ScrollToOffset(fyne.NewPos(0, p.offset))
	}
}

// AsText is the list of the page.
func (p *view) AsText() string { return p.lines }

// UnsureChanged offers the review while there is something to review.
func (p *view) UnsureChanged() {
	if p.review == nil {
		return
	}
	left := labels.Waiting(p.window.Unsure.Rows)
	p.review.SetText(labels.ReviewLabel(left))
	p.review.Hidden = left == 0
	p.box.Refresh()
}

// JobRuns shows how far the running job is.
func (p *view) JobRuns(v jobview.View) {
	switch {
	case p.running != nil:
		p.running.SetText(runningFacts(v, p.window.Clock.Now()))
	case v.ID != p.sought:
		p.sought = v.ID
		p.JobsChanged() // it was not in the journal yet
	}
}

func (p *view) list(s savedLists) *widgets.Scroll {
	w := p.window
	p.review = widgets.NewIconButton("", theme.QuestionIcon(), func() { w.Visit(shell.Route{Page: shell.ReviewPage}) })
	p.lines = savedLines(s, w.Clock.Now())
	listing := widgets.NewIconButton(lang.Tr("Copy as text"), theme.ContentCopyIcon(), w.CopyHere)
	listing.Importance = widget.LowImportance
	rows := []fyne.CanvasObject{container.New(layouts.SplitRow{Gap: 16, MinWidth: 200}, typeset.NewPageHeading(lang.Tr("Playlists")), container.NewHBox(listing, p.review))}
	part := func(heading string, panels []fyne.CanvasObject) {
		if len(panels) > 0 {
			rows = append(append(rows, container.New(layouts.Inset{Top: 8}, typeset.NewSectionHeading(heading))), panels...)
		}
	}
	part(lang.Tr("Not finished"), labels.Each(s.unfinished, p.unfinishedPanel))
	part(lang.Tr("Made"), labels.Each(s.made, func(m userdata.Playlist) fyne.CanvasObject { return p.madePanel(m, s) }))
	part(lang.Tr("Not tracked any more"), labels.Each(s.gone, p.gonePanel))
	return widgets.NewScroll(container.New(layouts.Inset{Left: layouts.PageInset, Right: layouts.PageInset, Top: layouts.PageInset, Bottom: layouts.PageInset, MaxWidth: layouts.MaxPageWidth}, container.New(layouts.Column{Gap: 12}, rows...)))
}

// madePanel is a playlist. Pressed, it opens.
func (p *view) madePanel(m userdata.Playlist, s savedLists) fyne.CanvasObject {
	w, past := p.window, s.history[m.ID]
	open := widgets.NewIconButton(lang.Tr("Open in Spotify"), theme.MediaPlayIcon(), func() { w.Browse(m.URL) })
	update := widgets.NewButton(lang.Tr("Update…"), func() { w.PreviewUpdate(m) })
	forget := widgets.NewButton(lang.Tr("Forget…"), func() { p.askForget(m) })
	forget.Importance = widget.LowImportance
	open.Hidden = w.Account != nil && w.Account.Demo // it would lead nowhere
	facts := labels.Joined(madeFacts(m, s.names, w.Clock.Now()), changesText(past.changes))
	row := container.New(layouts.SplitRow{Gap: 16, MinWidth: 280},
		container.New(layouts.Column{Gap: 2}, typeset.NewStrongText(m.Name), typeset.NewSecondaryText(facts)), container.NewHBox(open, update, forget))
	if past.last == nil {
		return widgets.NewPanel(row)
	}
	way := widgets.NewPressArea(skin.ColorNameSurface, nil)
	way.SetAction(func() { w.OpenResult(*past.last) })
	return container.NewStack(way, container.New(panelMargin(), row))
}

// askForget stops tracking a playlist once the person agrees.
func (p *view) askForget(m userdata.Playlist) {
	w := p.window
	w.Confirm(lang.Trf("Forget “%s”?", lang.InTitle(m.Name)), lang.Tr("Needledrop will no longer update it.\nThe playlist itself stays in Spotify."), lang.Tr("Forget"), lang.Tr("Keep"), func() {
		shell.RunToEnd(w.Ctx, w.Work, shell.NoResult(func(ctx context.Context) error { return w.Core.ForgetPlaylist(ctx, m.ID) }), func(_ struct{}, err error) {
			if err != nil {
				w.Notify(widgets.Failure, labels.Explain(err), "", nil)
				return
			}
			w.RefreshUnsure()
			w.JobsChanged()
		})
	})
}
