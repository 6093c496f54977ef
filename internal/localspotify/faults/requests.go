package faults

import (
	"net/http"
	"sync"
)

// maxRequests bounds the log of an account that runs for long.
const maxRequests = 10_000

// Request is one request the server got.
type Request struct {
	Method string
	Path   string
	Query  string // as sent, without the question mark
	Status int    // of the answer; 0 before it, and if the connection is closed without one
}

// requestLog keeps the last maxRequests requests.
type requestLog struct {
	mu   sync.Mutex
	kept []*Request
}

// add notes a request as it arrives, so that one without an answer is there too.
func (l *requestLog) add(r *http.Request) *Request {
	entry := &Request{Method: r.Method, Path: r.URL.Path, Query: r.URL.RawQuery}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.kept) == 2*maxRequests { // dropped by halves, so that adding stays cheap
		l.kept = append(l.kept[:0], l.kept[maxRequests:]...)
	}
	l.kept = append(l.kept, entry)
	return entry
}

// Requests lists the last 10,000 requests, oldest first.
func (s *Server) Requests() []Request {
	s.log.mu.Lock()
	defer s.log.mu.Unlock()
	last := s.log.kept[max(0, len(s.log.kept)-maxRequests):]
	list := make([]Request, len(last))
	for i, entry := range last {
		list[i] = *entry
	}
	return list
}

// loggedWriter notes the status of an answer before the client can see it.
type loggedWriter struct {
	http.ResponseWriter
	log   *requestLog
	entry *Request
}

func (w *loggedWriter) WriteHeader(status int) {
	w.note(status)
	w.ResponseWriter.WriteHeader(status)
}

func (w *loggedWriter) Write(p []byte) (int, error) {
	w.note(http.StatusOK)
	return w.ResponseWriter.Write(p)
}

// note takes the first status only, as the client does.
func (w *loggedWriter) note(status int) {
	w.log.mu.Lock()
	defer w.log.mu.Unlock()
	if w.entry.Status == 0 {
		w.entry.Status = status
	}
}

// Unwrap lets http.ResponseController reach the connection.
func (w *loggedWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
