package spotifyapi

import (
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"
)

// inProcess answers requests with a handler, without sockets, so that it works
// in a synctest bubble.
type inProcess struct{ handler http.Handler }

func (p inProcess) RoundTrip(req *http.Request) (*http.Response, error) {
	w := httptest.NewRecorder()
	p.handler.ServeHTTP(w, req)
	if req.Body != nil {
		req.Body.Close()
	}
	return w.Result(), nil
}

// roundTrip is a transport made of a function.
type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(req *http.Request) (*http.Response, error) { return f(req) }

type request struct{ method, target, contentType, auth, body string }

// record is what a service has been sent.
type record struct {
	mu       sync.Mutex
	requests []request
}

func (r *record) add(req *http.Request) {
	body, _ := io.ReadAll(req.Body)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.requests = append(r.requests, request{
		method: req.Method, target: req.URL.RequestURI(), contentType: req.Header.Get("Content-Type"),
		auth: req.Header.Get("Authorization"), body: string(body),
	})
}

func (r *record) all() []request {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]request(nil), r.requests...)
}

// recording passes requests to handler after noting them.
func (r *record) recording(handler http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if req.Body == nil {
			req.Body = http.NoBody
		}
		r.add(req)
		handler(w, req)
	})
}

func answer(w http.ResponseWriter, status int, body string) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	io.WriteString(w, body)
}

// script answers request n with step n, and with the last step from then on.
func script(steps ...http.HandlerFunc) http.HandlerFunc {
	var mu sync.Mutex
	n := 0
	return func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		step := steps[min(n, len(steps)-1)]
		n++
		mu.Unlock()
		step(w, r)
	}
}

func says(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { answer(w, status, body) }
}

func newTestClient(t *testing.T, cfg Config) *Client {
	t.Helper()
	if cfg.API == "" {
		cfg.API = "https://api.example.test/v1/"
	}
	if cfg.Source == nil {
		cfg.Source = StaticSource("token-one")
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	c, err := New(cfg)
	if err != nil {
		t.Fatalf("New: %v", err)
	}
	return c
}

// scripted is a client whose service follows a script.
func scripted(t *testing.T, cfg Config, steps ...http.HandlerFunc) (*Client, *record) {
	t.Helper()
	var rec record
	cfg.Transport = inProcess{rec.recording(script(steps...))}
	return newTestClient(t, cfg), &rec
}
