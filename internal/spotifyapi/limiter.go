package spotifyapi

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// WaitReason says why a call waits.
type WaitReason string

// The reasons to wait.
const (
	WaitForLimit WaitReason = "limit"   // Spotify asked for it
	WaitForRetry WaitReason = "trouble" // a call failed on Spotify's side and is retried
)

// Wait is one step of a countdown.
type Wait struct {
	Left   time.Duration
	Until  time.Time
	Reason WaitReason
}

// How often a request is retried. Spotify counts refused calls too, so waiting does
// not help after five short waits.
const (
	maxLimitRetries = 5
	maxFaultRetries = 2
	faultPause      = 500 * time.Millisecond // the first; each next one is three times as long
	defaultWait     = 5 * time.Second        // for a 429 without Retry-After
	attemptTimeout  = time.Minute            // for one request with its answer
	maxKnownWait    = 30 * 24 * time.Hour    // a longer Retry-After is cut to this, against overflow
)

// limiter sends one request at a time, at a pace, waits for limits and retries
// after faults of the server. It returns answers with their whole body in memory.
type limiter struct {
	sem     chan struct{} // holds one element while a request is under way
	started time.Time     // of the last request; guarded by sem
	now     func() time.Time
	pace    time.Duration
	maxWait time.Duration
	onWait  func(Wait)
	ledger  Ledger
	base    *url.URL
	next    http.RoundTripper

	searches, others atomic.Int64
	skew             atomic.Int64 // a time.Duration
}

func newLimiter(cfg Config, base *url.URL) *limiter {
	return &limiter{
		sem:     make(chan struct{}, 1),
		base:    base,
		ledger:  cfg.Ledger,
		now:     cfg.Now,
		pace:    cfg.Pace,
		maxWait: cfg.MaxWait,
		onWait:  cfg.OnWait,
		next:    cfg.Transport,
	}
}

// RoundTrip sends req, one request at a time, until there is an answer, an error
// that a retry does not mend, or a limit that is too long to wait for. While such
// a limit is in force, nothing is sent.
func (l *limiter) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx := req.Context()
	select {
	case l.sem <- struct{}{}:
		defer func() { <-l.sem }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	limited, faults := 0, 0
	for {
		if err := sleep(ctx, min(l.pace, l.pace-l.now().Sub(l.started))); err != nil {
			return nil, err
		}
		if limit, inForce := l.ledger.Limit(); inForce {
			return nil, &limit
		}
		l.started = l.now()
		resp, err := l.exchange(req)
		switch {
		case err == nil && resp.StatusCode == http.StatusTooManyRequests:
			limit := limitOf(resp, l.now())
			limited++
			if limit.Quota || limit.RetryAfter > l.maxWait || limited > maxLimitRetries {
				l.ledger.Limited(*limit)
				return nil, limit
			}
			if err := l.wait(ctx, limit.RetryAfter, WaitForLimit); err != nil {
				return nil, err
			}
		case isServerFault(resp, err):
			faults++
			if faults > maxFaultRetries || !mayRepeat(req) {
				return lastOutcome(req, resp, err)
			}
			if err := l.wait(ctx, retryPause(faults), WaitForRetry); err != nil {
				return lastOutcome(req, nil, err)
			}
		default:
			return resp, err
		}
	}
}

// isServerFault reports whether a request may have reached the server and failed
// there.
func isServerFault(resp *http.Response, err error) bool {
	if err != nil {
		_, dropped := errors.AsType[*noAnswerError](err)
		return dropped
	}
	return resp.StatusCode >= http.StatusInternalServerError
}

// mayRepeat reports whether sending req twice does what sending it once does.
func mayRepeat(req *http.Request) bool {
	repeatable := req.Method == http.MethodGet || req.Method == http.MethodPut
	return repeatable && req.Context().Err() == nil
}

// lastOutcome is the outcome of a request that is not retried any more.
func lastOutcome(req *http.Request, resp *http.Response, err error) (*http.Response, error) {
	if req.Method != http.MethodGet {
		if err == nil {
			err = &RefusedError{Status: resp.StatusCode, Text: http.StatusText(resp.StatusCode)}
		}
		return nil, &LostAnswerError{Err: err}
	}
	if err == nil {
		return resp, nil
	}
	if ctxErr := req.Context().Err(); ctxErr != nil {
		return nil, ctxErr
	}
	return nil, &fault{known: ErrInterrupted, cause: err}
}

func retryPause(repetition int) time.Duration {
	pause := faultPause
	for range repetition - 1 {
		pause *= 3
	}
	return pause
}

// wait counts down in steps of a second.
func (l *limiter) wait(ctx context.Context, d time.Duration, why WaitReason) error {
	until := l.now().Add(d)
	for left := d; left > 0; left -= time.Second {
		if l.onWait != nil {
			l.onWait(Wait{Left: left, Until: until, Reason: why})
		}
		if err := sleep(ctx, min(left, time.Second)); err != nil {
			return err
		}
	}
	return nil
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// limitOf reads an answer of 429, whose body may be plain text.
func limitOf(resp *http.Response, now time.Time) *LimitError {
	var body struct {
		Error struct {
			Reason string `json:"reason"`
		} `json:"error"`
	}
	limit := &LimitError{}
	// Text that is not JSON leaves body empty, which is right: no reason given.
	if data, err := io.ReadAll(resp.Body); err == nil && json.Unmarshal(data, &body) == nil {
		limit.Quota = body.Error.Reason == "QUOTA_EXCEEDED"
	}
	wait, named := retryAfter(resp.Header.Get("Retry-After"), now)
	if !named && limit.Quota {
		return limit
	}
	limit.RetryAfter, limit.Until = wait, now.Add(wait)
	return limit
}

// retryAfter reads the header in either of its forms, seconds or a date. A wait
// is never shorter than a second.
func retryAfter(header string, now time.Time) (wait time.Duration, named bool) {
	header = strings.TrimSpace(header)
	if seconds, err := strconv.ParseUint(header, 10, 63); err == nil {
		wait = maxKnownWait
		if seconds < uint64(maxKnownWait/time.Second) {
			wait = time.Duration(seconds) * time.Second
		}
	} else if date, err := http.ParseTime(header); err == nil {
		wait = min(date.Sub(now), maxKnownWait)
	} else {
		return defaultWait, false
	}
	return max(wait, time.Second), true
}

func (l *limiter) calls() Calls {
	return Calls{Search: int(l.searches.Load()), Other: int(l.others.Load())}
}

func (l *limiter) count(req *http.Request) {
	kind := kindOf(req.Method, strings.TrimPrefix(req.URL.Path, l.base.Path))
	l.ledger.Called(kind)
	if kind == Search {
		l.searches.Add(1)
		return
	}
	l.others.Add(1)
}
