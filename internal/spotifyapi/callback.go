package spotifyapi

import (
	"context"
	"crypto/subtle"
	"errors"
	"html"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const callbackPath = "/callback"

// callback is the server of the redirect address.
type callback struct {
	server   *http.Server
	host     string // as the browser names it: address and port
	state    string
	answered chan struct{}       // holds one element once the answer came
	result   chan callbackResult // gets exactly one
	ended    chan struct{}       // closed when the server has ended
}

type callbackResult struct {
	code string
	err  error
}

func serveCallback(listener net.Listener, state string) *callback {
	c := &callback{
		host:     listener.Addr().String(),
		state:    state,
		answered: make(chan struct{}, 1),
		result:   make(chan callbackResult, 1),
		ended:    make(chan struct{}),
	}
	c.server = &http.Server{
		Handler:                      c,
		ReadTimeout:                  10 * time.Second,
		WriteTimeout:                 10 * time.Second,
		MaxHeaderBytes:               64 << 10,
		DisableGeneralOptionsHandler: true,
		ErrorLog:                     log.New(io.Discard, "", 0), // a request line holds the code
	}
	c.server.SetKeepAlivesEnabled(false)
	go func() {
		defer close(c.ended)
		_ = c.server.Serve(listener) // ends with close; its error says only that
	}()
	return c
}

// ServeHTTP accepts the one answer to this sign-in. Any other request gets a bare
// status.
func (c *callback) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if status := c.refusal(r); status != 0 {
		w.WriteHeader(status)
		return
	}
	code, err := readCallback(r.URL.RawQuery, c.state)
	if errors.Is(err, errNotOurs) {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	select {
	case c.answered <- struct{}{}:
	default:
		w.WriteHeader(http.StatusNotFound)
		return
	}
	// The page goes first, as the result ends the server.
	writePage(w, err)
	c.result <- callbackResult{code, err}
}

// refusal is the status for a request that cannot come from Spotify's page, 0 for
// one that may. A wrong host is that of a web page that points its own name at
// this computer (DNS rebinding).
func (c *callback) refusal(r *http.Request) int {
	const defaultPort = ":80" // which browsers leave out
	switch {
	case strings.TrimSuffix(r.Host, defaultPort) != strings.TrimSuffix(c.host, defaultPort):
		return http.StatusMisdirectedRequest
	case r.URL.Path != callbackPath:
		return http.StatusNotFound
	case r.Method != http.MethodGet:
		return http.StatusMethodNotAllowed
	default:
		return 0
	}
}

// close finishes sending a page, ends the server and frees the port.
func (c *callback) close() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if c.server.Shutdown(ctx) != nil {
		c.server.Close()
	}
	<-c.ended
}

// errNotOurs reports a request that does not answer this sign-in.
var errNotOurs = errors.New("not an answer to this sign-in")

// readCallback reads the query that Spotify adds to the redirect address.
func readCallback(rawQuery, state string) (code string, err error) {
	query, err := url.ParseQuery(rawQuery)
	if err != nil {
		return "", errNotOurs
	}
	if subtle.ConstantTimeCompare([]byte(only(query, "state")), []byte(state)) != 1 {
		return "", errNotOurs
	}
	switch problem, code := only(query, "error"), only(query, "code"); {
	case problem == "access_denied":
		return "", ErrDenied
	case problem != "":
		return "", &SignInError{Code: plainCode(problem)}
	case code == "":
		return "", errNotOurs
	default:
		return code, nil
	}
}

// only is the value of a parameter that occurs once, else "".
func only(query url.Values, name string) string {
	if len(query[name]) != 1 {
		return ""
	}
	return query[name][0]
}

// pageHeading is what the browser shows of an answer.
func pageHeading(problem error) string {
	var refused *SignInError
	switch {
	case problem == nil:
		return "Needledrop has Spotify's answer."
	case errors.Is(problem, ErrDenied):
		return "Needledrop is not connected: you did not allow the connection on Spotify's page."
	case errors.As(problem, &refused):
		return "Needledrop is not connected: Spotify refused the sign-in (" + refused.Code + ")."
	}
	return "Needledrop is not connected."
}

func writePage(w http.ResponseWriter, problem error) {
	header := w.Header()
	header.Set("Content-Type", "text/html; charset=utf-8")
	header.Set("Content-Security-Policy", "default-src 'none'")
	header.Set("Referrer-Policy", "no-referrer") // this page's address holds the code
	header.Set("Cache-Control", "no-store")
	// A closed browser needs no page.
	_, _ = io.WriteString(w, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Needledrop</title><h1>`+
		html.EscapeString(pageHeading(problem))+"</h1><p>You can close this window and go back to Needledrop.</p></html>")
}
