package shell

import (
	"context"
	"errors"
	"testing"
	"time"

	"needledrop/internal/playlist"
	"needledrop/internal/userdata"
	"needledrop/ui/jobview"
	"needledrop/ui/uitest"
)

func TestWhatGoesOnByItself(t *testing.T) {
	t.Parallel()
	now := uitest.Monday
	due := func(state playlist.State, at time.Time) dueJob {
		d := dueJob{Job: userdata.Job{ID: 3, State: string(state), Updated: at}, at: at}
		if state == playlist.Paused {
			d.Updated = now.Add(-2 * time.Hour)
		}
		return d
	}
	cutOff := due(playlist.Running, now.Add(-time.Hour))
	cutOff.at = now.Add(10 * time.Second)
	for name, c := range map[string]struct {
		due  dueJob
		more func(g *resumer)
		busy bool
		do   plan
		wait time.Duration
	}{
		"nothing is due":             {due: dueJob{none: true}, do: doNothing},
		"it was cut off":             {due: due(playlist.Running, now.Add(-time.Hour)), do: goOn},
		"the sign-in is there":       {due: due(playlist.Waiting, now.Add(-time.Hour)), do: goOn},
		"the pause is over":          {due: due(playlist.Paused, now), do: goOn},
		"the pause ends soon":        {due: due(playlist.Paused, now.Add(20*time.Second)), do: showPause, wait: 20 * time.Second},
		"the pause is long":          {due: due(playlist.Paused, now.Add(50*time.Hour)), do: showPause, wait: maxTimer},
		"the account is paused":      {due: cutOff, do: showPause, wait: 10 * time.Second},
		"another job runs":           {due: due(playlist.Running, now.Add(-time.Hour)), busy: true, do: doNothing},
		"it stopped again":           {due: due(playlist.Running, now.Add(-time.Hour)), more: func(g *resumer) { g.needsUser[3] = true }, do: doNothing},
		"it was tried a moment ago":  {due: due(playlist.Paused, now.Add(-time.Hour)), more: func(g *resumer) { g.notBefore = now.Add(time.Minute) }, do: lookLater, wait: time.Minute},
		"the journal is from later":  {due: due(playlist.Running, now.Add(10*time.Second)), do: lookLater, wait: 10 * time.Second},
		"the clock was set far back": {due: due(playlist.Running, now.Add(900*time.Hour)), do: lookLater, wait: maxTimer},
	} {
		g := resumer{needsUser: map[int64]bool{}}
		if c.more != nil {
			c.more(&g)
		}
		if do, wait := g.plan(c.due, c.busy, now); do != c.do || wait != c.wait {
			t.Errorf("%s: %d in %v, want %d in %v", name, do, wait, c.do, c.wait)
		}
	}
}

func TestAJobThatStoppedAgainWaitsForThePerson(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		err                 error
		alone, stays, quiet bool
		rests               bool
	}{
		"done":                {nil, true, false, false, false},
		"failed by itself":    {errors.New("odd"), true, true, false, true},
		"failed when asked":   {errors.New("odd"), false, true, false, false},
		"cancelled":           {context.Canceled, true, true, false, true},
		"paused again":        {&playlist.PausedError{}, true, false, false, true},
		"waits for a sign-in": {playlist.ErrSignIn, true, false, false, true},
		"another Needledrop":  {playlist.ErrBusyElsewhere, true, false, true, true},
		"another when asked":  {playlist.ErrBusyElsewhere, false, true, false, false},
	} {
		g := resumer{needsUser: map[int64]bool{}}
		g.ended(task{alone: c.alone}, jobview.View{ID: 3}.Ended(playlist.Result{}, c.err), c.err, uitest.Monday)
		if g.needsUser[3] != c.stays || g.Quiet != c.quiet || g.notBefore.Equal(uitest.Monday.Add(minPause)) != c.rests {
			t.Errorf("%s: stays %v, quiet %v, rests %v", name, g.needsUser[3], g.Quiet, g.notBefore)
		}
	}
}
