package account

import (
	"context"
	"sync"
	"time"

	"needledrop/internal/spotifyapi"
	"needledrop/internal/userdata"
)

// ledger keeps an account's calls and the pause that Spotify asked for in the
// person's data, so that they outlive the program. No call fails because it
// cannot be counted.
type ledger struct {
	open    func(context.Context) (*userdata.Store, error)
	account string
	now     func() time.Time

	mu      sync.Mutex
	calls   map[spotifyapi.Kind]int // not stored yet
	written time.Time               // when calls were last stored
}

var _ spotifyapi.Ledger = (*ledger)(nil)

func (s *Session) newLedger(account string) *ledger {
	return &ledger{open: s.cfg.Data, account: account, now: s.cfg.Now}
}

// flushEvery bounds how many calls a killed program forgets to count.
const flushEvery = time.Second

// ledgerTimeout bounds how long a call waits for the ledger.
const ledgerTimeout = 2 * time.Second

// Called counts a call.
func (l *ledger) Called(kind spotifyapi.Kind) {
	l.mu.Lock()
	if l.calls == nil {
		l.calls = map[spotifyapi.Kind]int{}
	}
	l.calls[kind]++
	due := l.now().Sub(l.written) >= flushEvery
	l.mu.Unlock()
	if due {
		l.flush()
	}
}

// flush stores what was counted.
func (l *ledger) flush() {
	l.mu.Lock()
	calls := l.calls
	l.calls, l.written = nil, l.now()
	l.mu.Unlock()
	if len(calls) == 0 {
		return
	}
	l.do(context.Background(), func(ctx context.Context, u *userdata.Store) {
		for kind, n := range calls {
			_ = u.CountCalls(ctx, l.account, string(kind), n, l.now()) // no reason to fail a call
		}
	})
}

// Limited stores until when Spotify wants no calls.
func (l *ledger) Limited(limit spotifyapi.LimitError) {
	l.do(context.Background(), func(ctx context.Context, u *userdata.Store) {
		_ = u.SetPause(ctx, l.account, userdata.Pause{Until: limit.Until, Quota: limit.Quota}) // the job's journal has it too
	})
}

// Limit returns the limit that is still in force.
func (l *ledger) Limit() (spotifyapi.LimitError, bool) {
	var limit spotifyapi.LimitError
	l.do(context.Background(), func(ctx context.Context, u *userdata.Store) {
		p, found, err := u.PauseOf(ctx, l.account)
		if err == nil && found && p.Until.After(l.now()) {
			limit = spotifyapi.LimitError{Quota: p.Quota, Until: p.Until, RetryAfter: p.Until.Sub(l.now())}
		}
	})
	return limit, !limit.Until.IsZero()
}

// liftPause ends the pause: the person wants to try now.
func (l *ledger) liftPause(ctx context.Context) {
	l.do(ctx, func(ctx context.Context, u *userdata.Store) { _ = u.EndPause(ctx, l.account) }) // then the first call says it again
}

func (l *ledger) do(ctx context.Context, work func(context.Context, *userdata.Store)) {
	ctx, cancel := context.WithTimeout(ctx, ledgerTimeout)
	defer cancel()
	if u, err := l.open(ctx); err == nil {
		work(ctx, u)
	}
}
