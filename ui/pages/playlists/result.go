package playlists

import (
	"context"
	"errors"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/artwork"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// resultView is the page of what a job came to.
type resultView struct {
	window *shell.Shell
	ctx    context.Context
	job    int64
	result result
	scroll *rowlist.List
	header *widgets.TitleHeader
	ways   ways
	review *widgets.Button // hidden while nothing of the playlist waits
	undo   *widgets.Button // hidden while there is nothing to undo
	added  playlist.TakeBack
}

// NewResult opens the page that tells what a save came to.
func NewResult(ctx context.Context, w *shell.Shell, s shell.Step) shell.Page {
	job, _ := strconv.ParseInt(s.Route.ID, 10, 64) // a route is made by resultRoute
	p := &resultView{window: w, ctx: ctx, job: job, result: resultOf(w.Results[job])}
	p.scroll = rowlist.NewList(p.newHead())
	p.ways = ways{review: p.reviewAt, act: func(act string) { w.OpenArtists(ctx, act, w.MenuPosition) }, open: p.openTrack,
		like: func(on bool, cue string) { w.LikeSongs(on, cue) }, liked: map[string]bool{}}
	p.scroll.SetRows(p.result.rows(p.ways))
	shell.Load(ctx, w.Work, p.readPlaces, p.knowPlaces)
	p.UnsureChanged()
	if offset, ok := s.Place.(float32); ok {
		p.scroll.GoTo(offset)
	}
	p.readAdded()
	return p
}

func (p *resultView) Object() fyne.CanvasObject { return p.scroll }

func (p *resultView) Place() any { return p.scroll.Offset() }

func (p *resultView) Focus() fyne.Focusable { return p.scroll }

// reviewAt opens the review of this playlist, at a cue ("": at the first).
func (p *resultView) reviewAt(cue string) {
	p.window.Visit(shell.Route{Page: shell.ReviewPage, ID: p.result.saved.Name, Cue: cue})
}

// UnsureChanged offers the review while there is something to review.
func (p *resultView) UnsureChanged() {
	left := labels.Waiting(labels.LackedBy(p.window.Unsure.Rows, p.result.saved.Name))
	p.review.SetText(labels.ReviewLabel(left))
	p.review.Hidden = left == 0
	p.scroll.HeadChanged()
}

func (p *resultView) newHead() fyne.CanvasObject {
	w, r := p.window, p.result
	p.header = widgets.NewTitleHeader(w.Headers, artwork.Subject{ID: r.cover(), Name: lang.PlainText(r.saved.Name)}, r.line)
	p.header.SizeClass = w.SizeClass
	open := widgets.NewIconButton(lang.Tr("Open in Spotify"), theme.MediaPlayIcon(), func() { w.Browse(r.saved.URL) })
	open.Importance = widget.HighImportance
	copying := widgets.NewIconButton(lang.Tr("Copy the link"), theme.ContentCopyIcon(), func() { w.CopyAndTell(r.saved.URL) })
	listing := widgets.NewIconButton(lang.Tr("Copy as text"), theme.ContentCopyIcon(), w.CopyHere)
	p.review = widgets.NewIconButton("", theme.QuestionIcon(), func() { p.reviewAt("") })
	p.undo = widgets.NewIconButton("", theme.ContentUndoIcon(), p.pressedUndo)
	p.undo.Hidden = true
	another := widgets.NewButton(lang.Tr("Make another playlist"), func() { w.Visit(shell.Route{Page: shell.DiscoverPage}) })
	rows := []fyne.CanvasObject{p.header}
	acts, address := []fyne.CanvasObject{open, p.review, copying, listing, another, p.undo}, typeset.NewSecondaryText(r.saved.URL)
	if w.Account != nil && w.Account.Demo {
		rows = append(rows, typeset.NewSecondaryText(lang.Tr("Demo account: this playlist lies on this computer only, and its link leads nowhere.")))
		acts = []fyne.CanvasObject{p.review, listing, another, p.undo}
		address.Hide()
	}
	for _, note := range r.notes {
		rows = append(rows, typeset.NewSecondaryText(note))
	}
	rows = append(rows, container.New(&layouts.Flow{Gap: 8}, acts...), address)
	return container.New(layouts.Column{Gap: 10}, rows...)
}

// openTrack opens a track in Spotify; of the demo account, the song where it is
// heard.
func (p *resultView) openTrack(t playlist.Track) {
	w := p.window
	if place, known := p.ways.places[t.Cue]; known && w.Account != nil && w.Account.Demo {
		w.Visit(shell.Route{Page: shell.TitlePage, ID: place.TitleID, Cue: place.Cue.ID})
		return
	}
	w.Browse(labels.TrackAddress(t.URI))
}

// savedPlaces is what the catalog and the person know of the songs.
type savedPlaces struct {
	places map[string]library.Placement
	liked  map[string]bool
	cover  artwork.Subject
}

func (p *resultView) readPlaces(ctx context.Context) (savedPlaces, error) {
	s := savedPlaces{places: map[string]library.Placement{}}
	core := p.window.Core
	lib, err := core.Catalog(ctx)
	if err != nil {
		return s, err
	}
	for _, t := range p.result.got {
		place, err := lib.Placement(ctx, t.Cue)
		if errors.Is(err, library.ErrNoCue) {
			continue // a track of an album, or of a pack that was removed
		}
		if err != nil {
			return s, err
		}
		s.places[t.Cue] = place
	}
	if t, err := lib.Title(ctx, p.result.cover()); err == nil {
		s.cover = app.PictureOfTitle(t)
	}
	s.liked, err = core.FavouriteIDs(ctx)
	return s, err
}

// knowPlaces shows where the songs are heard, and the picture of their title.
func (p *resultView) knowPlaces(s savedPlaces, err error) {
	if err != nil {
		p.window.Notify(widgets.Warning, labels.Explain(err), "", nil)
		return
	}
	p.ways.places, p.ways.liked = s.places, s.liked
	if s.cover.ID != "" {
		s.cover.Name = p.header.Subject.Name
		p.header.Subject = s.cover
		p.header.Refresh()
		p.header.Resize(p.header.Size())
	}
	p.scroll.SetRows(p.result.rows(p.ways))
}

// AsText is the list of the page.
func (p *resultView) AsText() string { return p.result.AsText() }
