package faults

import (
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// After does what was asked for and then goes wrong like do, which must be an
// action before which nothing happens.
func After(do Action) Action {
	return Action{path: do.path, do: func(s *Server, w http.ResponseWriter, r *http.Request) {
		s.inner.ServeHTTP(newCapture(), r)
		do.do(s, w, r)
	}}
}

// Stall calls arrived, on the request's own goroutine, and never answers: it ends
// when the client gives up. Nothing has happened.
func Stall(arrived func()) Action {
	return Action{do: func(_ *Server, _ http.ResponseWriter, r *http.Request) {
		arrived()
		<-r.Context().Done()
	}}
}

// Redirect answers 307 to another address; nothing has happened.
func Redirect(to string) Action {
	return instead(func(w http.ResponseWriter) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusTemporaryRedirect)
	})
}

// ClockSkew answers as usual, with a Date that is off by this much.
func ClockSkew(by time.Duration) Action {
	return Action{do: func(s *Server, w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Date", s.now().Add(by).UTC().Format(http.TimeFormat))
		s.inner.ServeHTTP(w, r)
	}}
}

// Nested answers 200 with JSON that is nested 100,000 deep; nothing has happened.
func Nested() Action {
	const deep = 100_000
	return instead(func(w http.ResponseWriter) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"items":`+strings.Repeat("[", deep)+strings.Repeat("]", deep)+"}")
	})
}

// chunk is what long answers are made of.
const chunk = 64 << 10

// TooLarge answers 200 with valid JSON of more than 16 MiB; nothing has happened.
func TooLarge() Action {
	const chunks = 17 << 20 / chunk
	return instead(func(w http.ResponseWriter) {
		const head, tail = `{"filler":"`, `"}`
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Content-Length", strconv.Itoa(len(head)+chunks*chunk+len(tail)))
		_, _ = io.WriteString(w, head)
		fill := []byte(strings.Repeat("x", chunk))
		for range chunks {
			if _, err := w.Write(fill); err != nil {
				return // the client has gone
			}
		}
		_, _ = io.WriteString(w, tail)
	})
}

// Endless answers 200 with JSON that never ends, until the client gives up;
// nothing has happened.
func Endless() Action {
	return Action{do: func(_ *Server, w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, err := io.WriteString(w, `{"filler":"`)
		fill := []byte(strings.Repeat("x", chunk))
		for err == nil && r.Context().Err() == nil {
			_, err = w.Write(fill)
		}
	}}
}
