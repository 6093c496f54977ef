package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// gone is a playlist that the person deleted in Spotify.
type gone struct {
	playlist.Saved
	job int64 // that found out; 0 for none
}

func goneOf(v jobView) gone {
	var g *playlist.GoneError
	if !errors.As(v.err, &g) {
		return gone{playlist.Saved{Name: v.name}, v.id}
	}
	return gone{g.Saved, v.id}
}

// askGone asks whether a deleted playlist is made again or forgotten.
func (w *Shell) askGone(g gone) {
	text := container.New(layouts.Column{Gap: 10},
		typeset.NewText(lang.Trf("“%s” is no longer in your Spotify library. Nothing was changed.", g.Name)),
		typeset.NewSecondaryText(lang.Tr("Make it again as a new playlist with all its songs, or stop tracking it, and Needledrop forgets that it made it.")))
	d := dialog.NewCustomWithoutButtons(lang.Trf("“%s” was deleted in Spotify", lang.InTitle(g.Name)), container.New(layouts.Inset{Right: 8, Bottom: 12}, text), w.win)
	later := w.sheetButton(lang.Tr("Later"), nil, d.Hide)
	forget := w.sheetButton(lang.Tr("Stop tracking"), nil, func() {
		d.Hide()
		w.stopTracking(g)
	})
	again := w.sheetButton(lang.Tr("Make it again"), nil, func() {
		d.Hide()
		w.begin(task{name: g.Name, id: g.job, work: w.makingAgain(g)})
	})
	again.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{later, forget, again})
	w.sizeSheet(d, 560, 230)
	w.showModal(d)
	w.win.Canvas().Focus(later) // a key that was meant for the page decides nothing
}

// makingAgain goes on with the job that found out, or begins one.
func (w *Shell) makingAgain(g gone) work {
	if g.job != 0 {
		return w.resuming(g.job, true)
	}
	return func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return w.core.SyncPlaylist(ctx, app.Sync{ID: g.ID, Again: true, Observer: watch})
	}
}

// stopTracking forgets a deleted playlist and what was to be done to it.
func (w *Shell) stopTracking(g gone) {
	finish(w.ctx, w.Work, nothing(func(ctx context.Context) error {
		if g.job != 0 {
			if err := w.core.CancelJob(ctx, g.job); err != nil {
				return err
			}
		}
		err := w.core.ForgetPlaylist(ctx, g.ID)
		if errors.As(err, new(*playlist.NotMadeError)) {
			return nil // it was not tracked
		}
		return err
	}), func(_ struct{}, err error) {
		if err != nil {
			w.tell(widgets.Failure, labels.Explain(err), "", nil)
			return
		}
		if w.job == nil && w.bar.view.phase == jobGone {
			w.showJob(jobView{})
		}
		w.refreshUnsure()
		w.tellJobs()
	})
}
