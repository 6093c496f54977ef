package faults

import (
	"net/http"
	"path"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Fault makes requests go wrong. Faults wait in a queue; a request gets the
// first that fits it.
type Fault struct {
	Method string // "" any
	Path   string // as in the address, * is any one segment; "" any
	Skip   int    // fitting requests to let through first
	Times  int    // requests to spoil; 0 is one, -1 all
	Do     Action
}

// faultQueue holds the faults that have not happened yet.
type faultQueue struct {
	mu     sync.Mutex
	queued []waiting
}

// waiting is a fault in the queue.
type waiting struct {
	Fault
	spoiled *atomic.Int64
}

// Inject adds a fault to the queue. One without an action does nothing. spoiled
// counts the requests that it has made go wrong so far.
//
// The HTTP client of the standard library repeats a GET, PUT or DELETE by itself
// when a reused connection is dropped before an answer: to be seen, a dropped
// connection there needs Times: -1 or a client without keep-alive.
func (s *Server) Inject(f Fault) (spoiled func() int) {
	var count atomic.Int64
	spoiled = func() int { return int(count.Load()) }
	if f.Do.do == nil {
		return spoiled
	}
	if f.Path == "" {
		f.Path = f.Do.path
	}
	if f.Times == 0 {
		f.Times = 1
	}
	s.faults.mu.Lock()
	defer s.faults.mu.Unlock()
	s.faults.queued = append(s.faults.queued, waiting{f, &count})
	return spoiled
}

// ClearFaults empties the queue.
func (s *Server) ClearFaults() {
	s.faults.mu.Lock()
	defer s.faults.mu.Unlock()
	s.faults.queued = nil
}

// take gives what is to go wrong with a request, if anything.
func (q *faultQueue) take(r *http.Request) (Action, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for i := range q.queued {
		f := &q.queued[i]
		switch {
		case !f.fits(r):
		case f.Skip > 0:
			f.Skip--
		default:
			action := f.Do
			f.spoiled.Add(1)
			if f.Times > 0 {
				f.Times--
			}
			if f.Times == 0 {
				q.queued = slices.Delete(q.queued, i, i+1)
			}
			return action, true
		}
	}
	return Action{}, false
}

func (f Fault) fits(r *http.Request) bool {
	if f.Method != "" && !strings.EqualFold(f.Method, r.Method) {
		return false
	}
	if f.Path == "" {
		return true
	}
	matches, err := path.Match(f.Path, r.URL.Path)
	return matches && err == nil
}
