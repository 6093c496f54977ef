package spotifyapi

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"sync/atomic"
)

// maxAnswer bounds an answer, in bytes; the largest known ones stay below 1 MB.
const maxAnswer = 16 << 20

// droppedError is a request that reached the server, or may have, and whose
// answer did not come back whole.
type droppedError struct{ cause error }

func (e *droppedError) Error() string { return "no answer: " + e.cause.Error() }
func (e *droppedError) Unwrap() error { return e.cause }

// exchange sends req once and reads the answer whole.
func (l *limiter) exchange(req *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(req.Context(), attemptTimeout)
	defer cancel()
	var road road
	again, err := repeat(httptrace.WithClientTrace(ctx, road.trace()), req)
	if err != nil {
		return nil, err
	}
	resp, err := l.next.RoundTrip(again)
	if err != nil && road.blocked(err) {
		if ctxErr := req.Context().Err(); ctxErr != nil {
			return nil, ctxErr
		}
		return nil, &fault{known: ErrOffline, cause: err}
	}
	l.count(req)
	if err != nil {
		return nil, &droppedError{cause: err}
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	if err != nil {
		return nil, &droppedError{cause: err}
	}
	if len(data) > maxAnswer {
		return nil, &BadAnswerError{Reason: "it is larger than 16 MB"}
	}
	withBody(resp, data)
	return resp, nil
}

// road watches whether a request got a connection to travel on.
type road struct{ sought, found atomic.Bool }

func (r *road) trace() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		GetConn: func(string) { r.sought.Store(true) },
		GotConn: func(httptrace.GotConnInfo) { r.found.Store(true) },
	}
}

// blocked: the request certainly never left. When in doubt it did, because
// repeating a write that got through is the worse mistake.
func (r *road) blocked(err error) bool {
	if r.sought.Load() {
		return !r.found.Load()
	}
	// The transport does not report connections.
	if _, ok := errors.AsType[*net.DNSError](err); ok {
		return true
	}
	op, ok := errors.AsType[*net.OpError](err)
	return ok && op.Op == "dial"
}
