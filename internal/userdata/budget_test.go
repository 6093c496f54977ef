package userdata_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"needledrop/internal/userdata"
)

func TestCallsAddUpByAccountDayAndKind(t *testing.T) {
	t.Parallel()
	east := time.FixedZone("east", 13*60*60)
	today := time.Date(2026, 3, 1, 0, 30, 0, 0, east) // still February in UTC
	reopened(t, func(u *userdata.Store) {
		must(t, u.CountCalls(t.Context(), "me", "search", 2, today))
		must(t, u.CountCalls(t.Context(), "me", "search", 1, today.Add(23*time.Hour)))
		must(t, u.CountCalls(t.Context(), "me", "other", 5, today))
		must(t, u.CountCalls(t.Context(), "me", "search", 7, today.AddDate(0, 0, -1)))
		must(t, u.CountCalls(t.Context(), "other", "search", 9, today))
	}, func(u *userdata.Store) {
		for _, c := range []struct {
			account string
			day     time.Time
			want    map[string]int
		}{
			{"me", today, map[string]int{"search": 3, "other": 5}},
			{"me", today.AddDate(0, 0, -1), map[string]int{"search": 7}},
			{"me", today.AddDate(0, 0, 1), map[string]int{}},
			{"other", today, map[string]int{"search": 9}},
		} {
			got, err := u.CallsOn(t.Context(), c.account, c.day)
			must(t, err)
			same(t, c.account+" on "+c.day.Format("2 January"), got, c.want)
		}
	})
}

func TestCallsOfLongAgoGo(t *testing.T) {
	t.Parallel()
	u := open(t, filepath.Join(t.TempDir(), "user.db"))
	day := time.Date(2026, 3, 1, 12, 0, 0, 0, time.Local)
	for _, account := range []string{"me", "other"} {
		must(t, u.CountCalls(t.Context(), account, "search", 1, day))
	}
	for ago, want := range map[int]int{35: 1, 36: 0} {
		must(t, u.CountCalls(t.Context(), "me", "search", 1, day.AddDate(0, 0, ago)))
		for _, account := range []string{"me", "other"} {
			if got, err := u.CallsOn(t.Context(), account, day); err != nil || want == 0 && got["search"] != 0 {
				t.Errorf("after %d days %s has %v (%v), want none", ago, account, got, err)
			}
		}
	}
}

func TestAPauseOutlivesTheProgramUntilItIsEnded(t *testing.T) {
	t.Parallel()
	reopened(t, func(u *userdata.Store) {
		must(t, u.SetPause(t.Context(), "me", userdata.Pause{Until: stamp(1000), Quota: true}))
		must(t, u.SetPause(t.Context(), "me", userdata.Pause{Until: time.Unix(2000, 1)}))
		must(t, u.SetPause(t.Context(), "unnamed", userdata.Pause{Quota: true}))
		must(t, u.SetPause(t.Context(), "ended", userdata.Pause{Quota: true}))
		must(t, u.EndPause(t.Context(), "ended"))
		must(t, u.EndPause(t.Context(), "nobody"))
	}, func(u *userdata.Store) {
		for account, want := range map[string]userdata.Pause{"me": {Until: stamp(2001)}, "unnamed": {Quota: true}} {
			got, found, err := u.PauseOf(t.Context(), account)
			if err != nil || !found {
				t.Errorf("PauseOf(%s): %v, %v", account, found, err)
			}
			same(t, account, got, want)
		}
		if p, found, err := u.PauseOf(t.Context(), "ended"); found || err != nil {
			t.Errorf("PauseOf(ended) = %+v, %v, %v; want none", p, found, err)
		}
	})
}

func TestForgettingAnAccountTakesItsCallsAndItsPause(t *testing.T) {
	t.Parallel()
	u := open(t, filepath.Join(t.TempDir(), "user.db"))
	for _, account := range []string{"me", "other"} {
		must(t, u.CountCalls(t.Context(), account, "search", 1, stamp(1000)))
		must(t, u.SetPause(t.Context(), account, userdata.Pause{Until: stamp(1000)}))
	}
	must(t, u.ForgetAccount(t.Context(), "me"))
	for account, want := range map[string]int{"me": 0, "other": 1} {
		calls, err := u.CallsOn(t.Context(), account, stamp(1000))
		_, paused, otherwise := u.PauseOf(t.Context(), account)
		if err = errors.Join(err, otherwise); err != nil || len(calls) != want || paused != (want == 1) {
			t.Errorf("%s has the calls %v and a pause: %v (%v)", account, calls, paused, err)
		}
	}
}
