package shell

import (
	"context"
	"slices"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
)

// keepInterrupted writes down that a job ran when the window was closed: its
// journal does not tell that from a job the person cancelled.
func (s *Shell) keepInterrupted(ctx context.Context) {
	if s.Job == nil {
		return
	}
	s.Settings.Interrupted = true
	_ = s.Core.SaveSettings(ctx, s.Settings) // nobody is there to be told; the page Playlists lists the job all the same
}

// forgetFirst tells that a job needs no precedence any more: it has begun again, or
// is left to the person.
func (s *Shell) forgetFirst(job int64) {
	if s.Resumer.first != job {
		return
	}
	s.Resumer.first = 0
	if s.Settings.Interrupted {
		s.SaveSettings(func(to *app.Settings) { to.Interrupted = false })
	}
}

// interrupted returns the latest job if it was cut short by the window's end;
// 0 for none.
func interrupted(jobs []userdata.Job) int64 {
	if len(jobs) == 0 {
		return 0
	}
	last := slices.MaxFunc(jobs, func(a, b userdata.Job) int { return a.Updated.Compare(b.Updated) })
	if playlist.State(last.State) != playlist.Cancelled {
		return 0
	}
	return last.ID
}
