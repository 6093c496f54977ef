package spotifyapi

import (
	"context"
	"errors"
	"net"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// book is a Ledger in memory.
type book struct {
	mu     sync.Mutex
	called []Kind
	limits []LimitError
	stands *LimitError
}

func (b *book) Called(kind Kind) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.called = append(b.called, kind)
}

func (b *book) Limited(l LimitError) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.limits = append(b.limits, l)
}

func (b *book) Limit() (LimitError, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.stands == nil {
		return LimitError{}, false
	}
	return *b.stands, true
}

func TestTheLedgerCountsEachRequestByItsKind(t *testing.T) {
	t.Parallel()
	var b book
	c, _ := scripted(t, Config{Ledger: &b}, says(200, `{"items":[],"next":null}`))
	var failed error
	for _, call := range []func(context.Context) error{
		func(ctx context.Context) error { _, err := c.SearchTracks(ctx, "q"); return err },
		func(ctx context.Context) error { _, err := c.Me(ctx); return err },
		func(ctx context.Context) error { _, err := c.MyPlaylists(ctx, 1); return err },
		func(ctx context.Context) error { _, err := c.Playlist(ctx, "me"); return err },
		func(ctx context.Context) error { _, err := c.CreatePlaylist(ctx, "N", "", true); return err },
		func(ctx context.Context) error { return c.SetCover(ctx, "p1", []byte("x")) },
		func(ctx context.Context) error { return c.Forget(ctx, "p1") },
	} {
		failed = errors.Join(failed, call(t.Context()))
	}
	if diff := cmp.Diff([]Kind{Search, Account, Read, Read, Write, Cover, Write}, b.called); failed != nil || diff != "" {
		t.Errorf("%v\n%s", failed, diff)
	}
}

func TestTheLedgerCountsRepeatsAndNothingThatNeverLeft(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var b book
		c, _ := scripted(t, Config{Ledger: &b}, says(503, ""), limited("1", ""), says(200, "{}"))
		if err := c.ReplaceItems(t.Context(), "p1", nil); err != nil {
			t.Fatal(err)
		}
		offline := newTestClient(t, Config{Ledger: &b, Transport: roundTrip(neverLeaves)})
		if _, err := offline.Me(t.Context()); !errors.Is(err, ErrOffline) {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]Kind{Write, Write, Write}, b.called); diff != "" || len(b.limits) != 0 {
			t.Errorf("limits %v\n%s", b.limits, diff)
		}
	})
}

func neverLeaves(*http.Request) (*http.Response, error) {
	return nil, &net.OpError{Op: "dial", Err: errors.New("refused")}
}

func TestALimitThatIsNotWaitedOutIsWrittenDown(t *testing.T) {
	t.Parallel()
	for name, answer := range map[string]http.HandlerFunc{
		"long":                limited("48925", ""),
		"quota, short":        limited("2", quotaBody),
		"quota, no time":      limited("", quotaBody),
		"short without end":   limited("1", ""),
		"no time, no quota":   limited("", ""),
		"text instead of one": limited("soon", ""),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var b book
				c, _ := scripted(t, Config{Ledger: &b}, answer)
				_, err := c.Me(t.Context())
				limit, ok := errors.AsType[*LimitError](err)
				if !ok {
					t.Fatalf("Me: %v, want *LimitError", err)
				}
				if diff := cmp.Diff([]LimitError{*limit}, b.limits); diff != "" {
					t.Error(diff)
				}
			})
		})
	}
}

func TestNothingIsSentWhileALimitIsInForce(t *testing.T) {
	t.Parallel()
	for _, stands := range []LimitError{
		{Quota: true},
		{RetryAfter: time.Hour, Until: time.Date(2126, 1, 1, 0, 0, 0, 0, time.UTC)},
	} {
		b := &book{stands: &stands}
		c, rec := scripted(t, Config{Ledger: b}, says(200, `{"id":"x"}`))
		for name, call := range map[string]func() error{
			"read":  func() error { _, err := c.Me(t.Context()); return err },
			"write": func() error { return c.AddItems(t.Context(), "p1", []string{"a"}, -1) },
		} {
			err := call()
			limit, ok := errors.AsType[*LimitError](err)
			if _, lost := errors.AsType[*LostAnswerError](err); !ok || lost || *limit != stands {
				t.Errorf("%s: %v, want the limit that stands", name, err)
			}
		}
		if len(rec.all()) != 0 || len(b.called) != 0 || len(b.limits) != 0 || c.Calls() != (Calls{}) {
			t.Errorf("sent %v, ledger %+v", rec.all(), b)
		}
		b.stands = nil
		if _, err := c.Me(t.Context()); err != nil || len(rec.all()) != 1 {
			t.Errorf("afterwards: %v after %d requests", err, len(rec.all()))
		}
	}
}

// A limit can begin in another process while a call waits to be repeated.
func TestALimitThatBeginsMeanwhileStopsTheRepetition(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var b book
		c, rec := scripted(t, Config{Ledger: &b}, func(w http.ResponseWriter, r *http.Request) {
			b.stands = &LimitError{Quota: true}
			answer(w, 503, "")
		})
		if _, err := c.Me(t.Context()); len(rec.all()) != 1 {
			t.Errorf("Me: %v after %d requests", err, len(rec.all()))
		}
	})
}
