package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

func small() []fyne.Size { return []fyne.Size{fyne.NewSize(800, 600)} }

// jobShots show the job bar in every state, over a page that has nothing to do
// with it.
func jobShots() []shot {
	var out []shot
	for name, change := range map[string]func(v *jobView, now time.Time){
		"job-countdown": func(v *jobView, _ time.Time) { v.wait = app.Wait{Left: 12 * time.Second} },
		"job-dressing":  func(v *jobView, _ time.Time) { v.progress = playlist.Progress{Stage: playlist.Dressing, Total: 2} },
		"job-saving": func(v *jobView, _ time.Time) {
			v.progress = playlist.Progress{Stage: playlist.Saving, Done: 20, Total: 28}
		},
		"job-stopping":  func(v *jobView, _ time.Time) { v.phase = jobStops },
		"job-leading":   func(v *jobView, now time.Time) { v.phase, v.at = jobLeads, now.Add(leadTime) },
		"job-paused":    func(v *jobView, now time.Time) { v.phase, v.at = jobPauses, now.Add(50*time.Hour) },
		"job-sign-in":   func(v *jobView, _ time.Time) { v.phase = jobSignIn },
		"job-offline":   func(v *jobView, _ time.Time) { v.phase = jobOffline },
		"job-failed":    func(v *jobView, _ time.Time) { v.phase, v.err = jobFailed, app.ErrBusyElsewhere },
		"job-cancelled": func(v *jobView, _ time.Time) { v.phase = jobCancelled },
		"job-gone":      func(v *jobView, _ time.Time) { v.phase = jobGone },
		"job-done":      func(v *jobView, _ time.Time) { *v = v.ended(shownResult(), nil) },
	} {
		out = append(out, shot{name, small(), inDemo(func(ctx context.Context, s *stage) error {
			if err := s.showTitle(ctx, shownTitle, songsTab); err != nil {
				return err
			}
			v := shownJob(s.clock.Now())
			change(&v, s.clock.Now())
			s.showJob(v)
			return nil
		})})
	}
	return out
}

// shownJob is a running job.
func shownJob(now time.Time) jobView {
	return jobView{
		name: "Stranger Things: Season 4", id: 1, phase: jobRuns, began: now.Add(-9 * time.Second), found: 11, songs: 30,
		progress: playlist.Progress{Job: 1, Stage: playlist.Matching, Done: 12, Total: 30, Track: &playlist.Track{Title: "Running Up That Hill (A Deal with God)", Artist: "Kate Bush"}},
	}
}

func shownResult() playlist.Result {
	tracks := make([]playlist.Track, 30)
	for i := range tracks {
		tracks[i].Outcome = match.Auto
	}
	tracks[7].Outcome, tracks[12].Outcome = match.Review, match.Review
	return playlist.Result{Playlist: playlist.Outcome{Added: 28}, Tracks: tracks, Job: 1}
}

// syncShots show what follows a playlist after it was made.
func syncShots() []shot {
	return []shot{
		{"playlists-unfinished", small(), inDemo(showUnfinished)},
		{"preview-looking", nil, inDemo(func(ctx context.Context, s *stage) error { return s.showSheet(ctx, (*previewSheet).showLooking) })},
		{"preview", others(), inDemo(func(ctx context.Context, s *stage) error {
			return s.showSheet(ctx, func(p *previewSheet) {
				p.changes = shownChanges()
				p.showChanges()
			})
		})},
		{"preview-up-to-date", nil, inDemo(func(ctx context.Context, s *stage) error {
			return s.showSheet(ctx, func(p *previewSheet) {
				p.changes = playlist.Changes{Already: 28}
				p.showChanges()
			})
		})},
		{"preview-trouble", small(), inDemo(func(ctx context.Context, s *stage) error {
			return s.showSheet(ctx, func(p *previewSheet) { p.showTrouble(&playlist.PausedError{Until: s.clock.Now().Add(time.Hour)}) })
		})},
		{"gone", small(), inDemo(func(ctx context.Context, s *stage) error {
			err := s.visit(ctx, playlistsPage)
			s.askGone(gone{Saved: playlist.Saved{Name: "Bridgerton: all songs"}})
			return err
		})},
		{"settings-test", small(), inDemo(func(ctx context.Context, s *stage) error {
			err := s.visit(ctx, settingsPage)
			p := s.page.(*settingsView)
			p.showBudget(app.Budget{Search: 112, Read: 4, Write: 3, Until: s.clock.Now().Add(20 * time.Hour), Quota: true})
			p.tested.show(shownTest())
			return err
		})},
	}
}

// showUnfinished leaves a job before its end, and shows the page that lists it.
func showUnfinished(ctx context.Context, s *stage) error {
	if err := giveAllUp(ctx, s); err != nil {
		return err
	}
	if err := showRunning(ctx, s); err != nil {
		return err
	}
	s.cancelJob()
	if err := s.settle(ctx); err != nil {
		return err
	}
	s.showJob(jobView{})
	return s.visit(ctx, playlistsPage)
}

// giveAllUp leaves no unfinished job from the pictures before.
func giveAllUp(ctx context.Context, s *stage) error {
	jobs, err := s.core.Jobs(ctx)
	if err != nil {
		return err
	}
	unfinished, _ := sortJobs(jobs)
	for _, j := range unfinished {
		if err := s.core.CancelJob(ctx, j.ID); err != nil {
			return err
		}
	}
	return nil
}

// showSheet shows the sheet of an update.
func (s *stage) showSheet(ctx context.Context, show func(*previewSheet)) error {
	if err := s.visit(ctx, playlistsPage); err != nil {
		return err
	}
	made, err := s.core.Playlists(ctx)
	if err != nil {
		return err
	}
	p := s.newPreview(made[0])
	p.view = shownJob(s.clock.Now())
	show(p)
	return nil
}

func shownChanges() playlist.Changes {
	song := func(title, artist string) playlist.Track { return playlist.Track{Title: title, Artist: artist} }
	return playlist.Changes{
		Add: []playlist.Addition{
			{Track: song("Diamonds", "Hannah V & Joe Rodwell"), At: 3, After: "Wrecking Ball"},
			{Track: song("Snow on the Beach", "Atwood Quartet"), At: 4, After: "Diamonds"},
			{Track: song("Lights", "Vitamin String Quartet"), At: 0},
		},
		Remove:   []playlist.Track{song("bad guy", "Vitamin String Quartet")},
		StayAway: []playlist.Track{song("In My Blood", "Vitamin String Quartet"), song("thank u, next", "Vitamin String Quartet")},
		Unsure:   []playlist.Track{song("Strange", "Kris Bowers")},
		Missing:  []playlist.Track{song("We Could Form an Attachment", "Kris Bowers")},
		Already:  26, Own: 3,
	}
}

// showConnectTest shows the set-up with what its test found.
func showConnectTest(ctx context.Context, s *stage) error {
	if err := showConnect(ctx, s); err != nil {
		return err
	}
	s.sheet.guide.show(clientIDStep)
	s.sheet.tested.show(shownTest()[1:])
	return nil
}

func shownTest() []app.Finding {
	return []app.Finding{
		{ID: app.CheckSignedIn, Name: "Account", OK: true, Detail: "Somebody is connected; the sign-in is kept in the system’s keyring."},
		{ID: app.CheckAllowList, Name: "Allowed users", Detail: "This Spotify account is not on the list of users of your Client ID.",
			Fix: "Open your app in the Spotify developer dashboard, choose User Management and add the name and e-mail address of this account."},
	}
}
