package ui

import (
	"context"
	"slices"

	"needledrop/internal/app"
	"needledrop/internal/library"
	"needledrop/internal/playlist"
)

// keepInterrupted writes down that a job ran when the window was closed: its
// journal does not tell that from a job the person cancelled.
func (w *Window) keepInterrupted(ctx context.Context) {
	if w.job == nil {
		return
	}
	w.settings.Interrupted = true
	_ = w.core.SaveSettings(ctx, w.settings) // nobody is there to be told; the page Playlists lists the job all the same
}

// tellInterrupted offers to go on with the job that the window's end, or the
// program's, cut short.
func (w *Window) tellInterrupted() {
	cut := w.settings.Interrupted
	load(w.ctx, &w.background, w.core.Jobs, func(jobs []library.Job, err error) {
		if err != nil || w.job != nil {
			return // signed out, or the person has begun anew
		}
		if cut {
			w.saveSettings(func(s *app.Settings) { s.Interrupted = false })
		}
		j, found := interrupted(jobs, cut)
		if !found {
			return
		}
		w.tellAbout(jobTopic, Notice, "“"+j.Name+"” was interrupted; what was done so far is kept, and Resume goes on from there.", "Resume", func() {
			w.run(j.Name, w.resuming(j.ID))
		})
	})
}

// interrupted returns the latest job if it was cut short: by the program's
// end, or by the window's, of which the journal says that it was cancelled.
func interrupted(jobs []library.Job, closed bool) (library.Job, bool) {
	if len(jobs) == 0 {
		return library.Job{}, false
	}
	last := slices.MaxFunc(jobs, func(a, b library.Job) int { return a.Updated.Compare(b.Updated) })
	state := playlist.State(last.State)
	return last, state == playlist.Running || closed && state == playlist.Cancelled
}

// resuming is the work of going on with a job.
func (w *Window) resuming(job int64) work {
	return func(ctx context.Context, watch app.Watch) (playlist.Result, error) {
		return w.core.Resume(ctx, job, watch)
	}
}
