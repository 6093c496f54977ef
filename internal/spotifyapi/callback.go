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
	"time"
)

const callbackPath = "/callback"

// callback is the small server to which Spotify sends the browser back.
type callback struct {
	server *http.Server
	result chan callbackResult // gets exactly one
}

type callbackResult struct {
	code string
	err  error
}

func serveCallback(listener net.Listener, state string) *callback {
	c := &callback{result: make(chan callbackResult, 1)}
	taken := make(chan struct{}, 1) // holds one element once the answer has come
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+callbackPath, func(w http.ResponseWriter, r *http.Request) {
		code, err := readCallback(r.URL.RawQuery, state)
		if errors.Is(err, errNotOurs) {
			http.Error(w, "Bad request", http.StatusBadRequest)
			return
		}
		select {
		case taken <- struct{}{}:
		default:
			http.NotFound(w, r)
			return
		}
		// The page first: the result ends the server.
		writePage(w, err)
		c.result <- callbackResult{code, err}
	})
	c.server = &http.Server{
		Handler:           mux,
		ReadHeaderTimeout: 10 * time.Second,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          log.New(io.Discard, "", 0), // a request line holds the code
	}
	go c.server.Serve(listener) // ends with close; its error says only that
	return c
}

// close lets a page that is being sent arrive, and ends the server.
func (c *callback) close() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if c.server.Shutdown(ctx) != nil {
		c.server.Close()
	}
}

// errNotOurs: the request does not answer this sign-in.
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

func writePage(w http.ResponseWriter, problem error) {
	text := "Needledrop has Spotify's answer."
	if problem != nil {
		text = "Needledrop is not connected: " + problem.Error() + "."
	}
	header := w.Header()
	header.Set("Content-Type", "text/html; charset=utf-8")
	header.Set("Content-Security-Policy", "default-src 'none'")
	header.Set("Referrer-Policy", "no-referrer") // this page's address holds the code
	header.Set("Cache-Control", "no-store")
	header.Set("Connection", "close")
	// A browser that has gone needs no page.
	_, _ = io.WriteString(w, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Needledrop</title><h1>`+
		html.EscapeString(text)+"</h1><p>You can close this window and go back to Needledrop.</p></html>")
}
