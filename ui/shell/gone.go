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
		return Deleted{playlist.Saved{Name: v.Name}, v.ID}
	}
	return Deleted{g.Saved, v.ID}
}

// AskDeleted asks whether a deleted playlist is made again or forgotten.
func (s *Shell) AskDeleted(g Deleted) {
	text := container.New(layouts.Column{Gap: 10},
		typeset.NewText(lang.Trf("“%s” is no longer in your Spotify library. Nothing was changed.", g.Name)),
		typeset.NewSecondaryText(lang.Tr("Make it again as a new playlist with all its songs, or stop tracking it, and Needledrop forgets that it made it.")))
	d := dialog.NewCustomWithoutButtons(lang.Trf("“%s” was deleted in Spotify", lang.InTitle(g.Name)), container.New(layouts.Inset{Right: 8, Bottom: 12}, text), s.Win)
	later := s.NewDialogButton(lang.Tr("Later"), nil, d.Hide)
	forget := s.NewDialogButton(lang.Tr("Stop tracking"), nil, func() {
		d.Hide()
		s.stopTracking(g)
	})
	again := s.NewDialogButton(lang.Tr("Make it again"), nil, func() {
		d.Hide()
		s.begin(task{name: g.Name, ID: g.Job, work: s.makingAgain(g)})
	})
	again.Importance = widget.HighImportance
	d.SetButtons([]fyne.CanvasObject{later, forget, again})
	s.SizeDialog(d, 560, 230)
	s.ShowDialog(d)
	s.Win.Canvas().Focus(later) // a key that was meant for the page decides nothing
}

// makingAgain goes on with the job that found out, or begins one.
func (s *Shell) makingAgain(g Deleted) jobview.Run {
	if g.Job != 0 {
		return s.resuming(g.Job, true)
	}
	return func(ctx context.Context, watch app.Observer) (playlist.Result, error) {
		return s.Core.SyncPlaylist(ctx, app.Sync{ID: g.ID, Again: true, Observer: watch})
	}
}

// stopTracking forgets a deleted playlist and what was to be done to it.
func (s *Shell) stopTracking(g Deleted) {
	RunToEnd(s.Ctx, s.Work, NoResult(func(ctx context.Context) error {
		if g.Job != 0 {
			if err := s.Core.CancelJob(ctx, g.Job); err != nil {
				return err
			}
		}
		err := s.Core.ForgetPlaylist(ctx, g.ID)
		if errors.As(err, new(*playlist.NotMadeError)) {
			return nil // it was not tracked
		}
		return err
	}), func(_ struct{}, err error) {
		if err != nil {
			s.Notify(widgets.Failure, labels.Explain(err), "", nil)
			return
		}
		if s.Job == nil && s.Bar.View.Phase == jobview.Gone {
			s.ShowJob(jobview.View{})
		}
		s.RefreshUnsure()
		s.JobsChanged()
	})
}
