package shell

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/jobview"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/layouts"
	"needledrop/ui/typeset"
	"needledrop/ui/widgets"
)

// Deleted is a playlist that the person deleted in Spotify.
type Deleted struct {
	playlist.Saved
	Job int64 // that found out; 0 for none
}

func deletedOf(v jobview.View) Deleted {
	var g *playlist.GoneError
	if !errors.As(v.Err, &g) {
		return Deleted{playlist.Saved{Name: v.Name}, v.Id}
	}
	return Deleted{g.Saved, v.Id}
}

// AskDeleted asks whether a deleted playlist is made again or forgotten.
func (w *Shell) AskDeleted(g Deleted) {
	text := container.New(layouts.Column{Gap: 10},
		typeset.NewText(lang.Trf("“%s” is no longer in your Spotify library. Nothing was changed.", g.Name)),
		typeset.NewSecondaryText(lang.Tr("Make it again as a new playlist with all its songs, or stop tracking it, and Needledrop forgets that it made it.")))
	d := dialog.NewCustomWithoutButtons(lang.Trf("“%s” was deleted in Spotify", lang.InTitle(g.Name)), container.New(layouts.Inset{Right: 8, Bottom: 12}, text), w.Win)
	later := w.DialogButton(lang.Tr("Later"), nil, d.Hide)
	forget := w.DialogButton(lang.Tr("Stop tracking"), nil, func() {
		d.Hide()
		w.stopTracking(g)
	})
	again := w.DialogButton(lang.Tr("Make it again"), nil, func() {
		d.Hide()
		w.begin(task{name: g.Name, Id: g.Job, work: w.makingAgain(g)})
	})
	again.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{later, forget, again})
	w.SizeDialog(d, 560, 230)
	w.ShowDialog(d)
	w.Win.Canvas().Focus(later) // a key that was meant for the page decides nothing
}

// makingAgain goes on with the job that found out, or begins one.
func (w *Shell) makingAgain(g Deleted) jobview.Run {
	if g.Job != 0 {
		return w.resuming(g.Job, true)
	}
	return func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return w.Core.SyncPlaylist(ctx, app.Sync{ID: g.ID, Again: true, Observer: watch})
	}
}

// stopTracking forgets a deleted playlist and what was to be done to it.
func (w *Shell) stopTracking(g Deleted) {
	RunToEnd(w.Ctx, w.Work, NoResult(func(ctx context.Context) error {
		if g.Job != 0 {
			if err := w.Core.CancelJob(ctx, g.Job); err != nil {
				return err
			}
		}
		err := w.Core.ForgetPlaylist(ctx, g.ID)
		if errors.As(err, new(*playlist.NotMadeError)) {
			return nil // it was not tracked
		}
		return err
	}), func(_ struct{}, err error) {
		if err != nil {
			w.Notify(widgets.Failure, labels.Explain(err), "", nil)
			return
		}
		if w.Job == nil && w.Bar.View.Phase == jobview.Gone {
			w.ShowJob(jobview.View{})
		}
		w.RefreshUnsure()
		w.TellJobs()
	})
}
