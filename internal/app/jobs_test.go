package app

import (
	"errors"
	"testing"
	"time"

	"needledrop/internal/localspotify/faults"
	"needledrop/internal/playlist"
)

// pausedDesk has a job that Spotify's limits stopped after some songs.
func pausedDesk(t *testing.T, wait time.Duration) (*desk, int64) {
	t.Helper()
	d := packDesk(t, 8)
	d.server.Inject(faults.Fault{Path: "/v1/search", Skip: 5, Do: faults.RateLimit(wait, false)})
	res, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()})
	if TroubleOf(err) != PausedJob {
		t.Fatalf("it ended in %v", err)
	}
	return d, res.Job
}

func TestAPausedJobIsDueWhenThePauseEnds(t *testing.T) {
	t.Parallel()
	began := time.Now()
	d, id := pausedDesk(t, 13*time.Hour)
	due, found, err := d.NextDue(t.Context())
	if err != nil || !found || due.Job.ID != id {
		t.Fatalf("due: %+v, %v (%v)", due, found, err)
	}
	if wait := due.At.Sub(began); wait < 13*time.Hour || wait > 13*time.Hour+time.Minute {
		t.Errorf("it is due in %v, want the 13 hours Spotify asked for", wait)
	}
	job, err := d.Job(t.Context(), id)
	if err != nil || job.Songs != 8 || job.Found != 5 || job.Saved != 0 || due.At.Sub(job.Until).Abs() > time.Second {
		t.Errorf("the job tells %+v (%v)", job.Report, err)
	}
	if res, err := d.Resume(t.Context(), Resume{Job: id}); err != nil || res.Calls.Search != 3 {
		t.Errorf("resumed with %+v (%v), want only the three that were missing", res.Calls, err)
	}
	if _, found, err := d.NextDue(t.Context()); found || err != nil {
		t.Errorf("something is still due (%v)", err)
	}
	job, err = d.Job(t.Context(), id)
	if err != nil || job.Result == nil || job.Saved != 8 || job.Result.Playlist.Added != 8 {
		t.Errorf("the finished job tells %+v (%v)", job.Report, err)
	}
}

func TestAJobCutOffIsDueAtOnceAndOneForSignInAfterIt(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 4)
	d.server.Inject(faults.Fault{Path: "/v1/search", Times: -1, Do: faults.ExpireToken()})
	res, err := d.CreatePlaylist(t.Context(), Create{Recipe: drill()})
	if TroubleOf(err) != NeedSignIn {
		t.Fatalf("it ended in %v", err)
	}
	if _, found, err := d.NextDue(t.Context()); found || err != nil {
		t.Errorf("it is due before the sign-in (%v)", err)
	}
	d.server.ClearFaults()
	data, err := d.session.Data(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := data.Append(t.Context(), res.Job, playlist.Running, playlist.StopStep("cut off")); err != nil {
		t.Fatal(err)
	}
	if due, found, err := d.NextDue(t.Context()); err != nil || !found || due.At.After(time.Now()) {
		t.Errorf("a job that was cut off: %+v, %v (%v)", due, found, err)
	}
}

func TestAJobGivenUpStaysGivenUp(t *testing.T) {
	t.Parallel()
	d, id := pausedDesk(t, time.Hour)
	if err := d.CancelJob(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if _, found, err := d.NextDue(t.Context()); found || err != nil {
		t.Errorf("it goes on by itself (%v)", err)
	}
	if _, err := d.Resume(t.Context(), Resume{}); !errors.Is(err, ErrNothingToResume) {
		t.Errorf("resuming anything: %v", err)
	}
	if _, err := d.Resume(t.Context(), Resume{Job: id}); err != nil {
		t.Errorf("resuming it by its number: %v", err)
	}
	if err := d.CancelJob(t.Context(), id); !errors.Is(err, ErrJobDone) {
		t.Errorf("giving a finished job up: %v", err)
	}
	if err := d.CancelJob(t.Context(), 99); !errors.As(err, new(*NoJobError)) {
		t.Errorf("giving up a job that is not there: %v", err)
	}
}

func TestTodaysCallsAreCountedByKind(t *testing.T) {
	t.Parallel()
	d := packDesk(t, 3)
	d.create(Create{Recipe: drill()})
	b, err := d.Budget(t.Context())
	if err != nil || b.Search != 3 || b.Read != 1 || b.Write != 4 || !b.Until.IsZero() {
		t.Errorf("the budget is %+v (%v), want 3 searches, one look, and create, description, cover and songs", b, err)
	}
	again := d.open(d.Home())
	d.server.Inject(faults.Fault{Path: "/v1/me/playlists", Do: faults.Quota(time.Hour)})
	if _, err := again.CreatePlaylist(t.Context(), Create{Recipe: drill()}); TroubleOf(err) != PausedJob {
		t.Fatalf("it ended in %v", err)
	}
	b, err = again.Budget(t.Context())
	if err != nil || b.Search != 3 || b.Read != 2 || !b.Quota || b.Until.Before(time.Now()) {
		t.Errorf("after a restart the budget is %+v (%v)", b, err)
	}
}

func TestNothingIsAskedDuringAPauseUnlessThePersonSaysSo(t *testing.T) {
	t.Parallel()
	d, _ := pausedDesk(t, time.Hour)
	plan, err := d.Plan(t.Context(), drill(), playlist.Choices{})
	if err != nil {
		t.Fatal(err)
	}
	n := len(d.server.Requests())
	if _, err := d.Candidates(t.Context(), plan.Entries[0].Cue, "anything", nil); TroubleOf(err) != PausedJob {
		t.Errorf("a look during the pause: %v", err)
	}
	if got := d.since(n); len(got) != 0 {
		t.Errorf("requests %v during the pause", got)
	}
	d.create(Create{Recipe: drill()})
}
