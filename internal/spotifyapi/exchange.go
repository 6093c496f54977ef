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

// noAnswerError is a request that reached the server, or may have, and whose
// answer did not come back whole.
type noAnswerError struct{ cause error }

func (e *noAnswerError) Error() string { return "no answer: " + e.cause.Error() }
func (e *noAnswerError) Unwrap() error { return e.cause }

// exchange sends req once and reads the answer whole.
func (l *limiter) exchange(req *http.Request) (*http.Response, error) {
	ctx, cancel := context.WithTimeout(req.Context(), attemptTimeout)
	defer cancel()
	var trace connTrace
	again, err := repeat(httptrace.WithClientTrace(ctx, trace.hooks()), req)
	if err != nil {
		return nil, err
	}
	resp, err := l.next.RoundTrip(again)
	if err != nil && trace.neverLeft(err) {
		if ctxErr := req.Context().Err(); ctxErr != nil {
			return nil, ctxErr
		}
		return nil, notSent(err)
	}
	l.count(req)
	if err != nil {
		return nil, &noAnswerError{cause: err}
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

// readAnswer reads the body of resp, which may be endless or hold anything.
func readAnswer(resp *http.Response) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	switch {
	case err != nil:
		return nil, &noAnswerError{cause: err}
	case len(data) > maxAnswer:
		return nil, &BadAnswerError{Reason: "it is larger than 16 MB"}
	case !tooDeep(data):
		return data, nil
	case resp.StatusCode >= 400:
		return nil, nil // the status is enough
	default:
		return nil, &BadAnswerError{Reason: "its JSON is nested too deep"}
	}
}

// notSent returns the error of a request that was not sent. A certificate that
// seems expired is most often a wrong clock.
func notSent(err error) error {
	if isExpired(err) {
		return &fault{known: ErrClock, cause: err}
	}
	return &fault{known: ErrOffline, cause: err}
}

func isExpired(err error) bool {
	cert, ok := errors.AsType[x509.CertificateInvalidError](err)
	return ok && cert.Reason == x509.Expired
}

// connTrace records whether a request got a connection.
type connTrace struct{ wanted, got atomic.Bool }

func (c *connTrace) hooks() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		GetConn: func(string) { c.wanted.Store(true) },
		GotConn: func(httptrace.GotConnInfo) { c.got.Store(true) },
	}
}

// neverLeft reports whether a request was certainly not sent. In doubt it was, as
// repeating a write that arrived is the worse mistake.
func (c *connTrace) neverLeft(err error) bool {
	if c.wanted.Load() {
		return !c.got.Load()
	}
	// Not every transport reports connections.
	if _, ok := errors.AsType[*net.DNSError](err); ok {
		return true
	}
	op, ok := errors.AsType[*net.OpError](err)
	return ok && op.Op == "dial"
}
