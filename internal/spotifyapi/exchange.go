package spotifyapi

import (
	"context"
	"crypto/x509"
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
		return nil, unreachable(err)
	}
	l.count(req)
	if err != nil {
		return nil, &droppedError{cause: err}
	}
	if date := resp.Header.Get("Date"); date != "" {
		l.skew.Store(int64(skewOf(date, l.now())))
	}
	defer resp.Body.Close()
	data, err := readAnswer(resp)
	if err != nil {
		return nil, err
	}
	withBody(resp, data)
	return resp, nil
}

// readAnswer reads the body of resp, which may never end or hold anything.
func readAnswer(resp *http.Response) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	switch {
	case err != nil:
		return nil, &droppedError{cause: err}
	case len(data) > maxAnswer:
		return nil, &BadAnswerError{Reason: "it is larger than 16 MB"}
	case !tooDeep(data):
		return data, nil
	case resp.StatusCode >= 400:
		return nil, nil // the status says enough
	default:
		return nil, &BadAnswerError{Reason: "its JSON is nested too deep"}
	}
}

// unreachable names the error of a request that never left. A certificate that
// seems out of date is most often a clock that is wrong.
func unreachable(err error) error {
	if isOutOfDate(err) {
		return &fault{known: ErrClock, cause: err}
	}
	return &fault{known: ErrOffline, cause: err}
}

func isOutOfDate(err error) bool {
	cert, ok := errors.AsType[x509.CertificateInvalidError](err)
	return ok && cert.Reason == x509.Expired
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
