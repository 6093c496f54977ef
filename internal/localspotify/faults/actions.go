package faults

import (
	"bytes"
	"cmp"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"needledrop/internal/localspotify"
)

// QuotaRetryAfter is the waiting time that was measured on a used-up quota.
const QuotaRetryAfter = 48925 * time.Second

// Action is one way in which a request goes wrong.
type Action struct {
	path string // where it happens unless the fault says otherwise
	do   func(s *Server, w http.ResponseWriter, r *http.Request)
}

// instead makes an action that answers in place of the service: what was asked
// for does not happen.
func instead(write func(w http.ResponseWriter)) Action {
	return Action{do: func(_ *Server, w http.ResponseWriter, _ *http.Request) { write(w) }}
}

// RateLimit answers 429 with the waiting time in whole seconds, rounded up; its
// body is plain text or JSON, as both were seen.
func RateLimit(wait time.Duration, plain bool) Action {
	return instead(func(w http.ResponseWriter) {
		retryAfter(w, wait)
		if plain {
			plainText(w, http.StatusTooManyRequests, "Too many requests")
			return
		}
		refuse(w, http.StatusTooManyRequests, "API rate limit exceeded", "")
	})
}

// Quota answers 429 with the reason QUOTA_EXCEEDED. Without a waiting time it is
// [QuotaRetryAfter].
func Quota(wait time.Duration) Action {
	return instead(func(w http.ResponseWriter) {
		retryAfter(w, cmp.Or(wait, QuotaRetryAfter))
		refuse(w, http.StatusTooManyRequests, "Too many requests", "QUOTA_EXCEEDED")
	})
}

// Status5xxBefore answers with a server error; nothing has happened.
func Status5xxBefore(code int) Action {
	return instead(func(w http.ResponseWriter) { refuse(w, code, http.StatusText(code), "") })
}

// Status5xxAfter answers with a server error although what was asked for has
// been done.
func Status5xxAfter(code int) Action { return After(Status5xxBefore(code)) }

// DropBefore closes the connection without an answer; nothing has happened.
func DropBefore() Action { return instead(drop) }

// DropAfter closes the connection without an answer although what was asked for
// has been done.
func DropAfter() Action { return After(DropBefore()) }

// drop closes the connection under a request.
func drop(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		panic(http.ErrAbortHandler) // the way net/http offers to abort an answer
	}
	_ = conn.Close() // it was to be lost anyway
}

// ExpireToken answers 401 and ends the life of the access token that was sent.
func ExpireToken() Action {
	return Action{do: func(s *Server, w http.ResponseWriter, r *http.Request) {
		token := bearer(r)
		_ = s.Change(func(a *localspotify.Account) bool { // if it cannot be saved, the next change says so
			known, ok := a.Access[token]
			if ok {
				known.Expires = s.now()
				a.Access[token] = known
			}
			return ok
		})
		refuseToken(w, "Expired access token")
	}}
}

func bearer(r *http.Request) string {
	return strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
}

// RevokeRefresh makes the token endpoint forget the refresh token that was sent.
func RevokeRefresh() Action {
	return Action{path: "/api/token", do: func(s *Server, w http.ResponseWriter, r *http.Request) {
		if err := r.ParseForm(); err == nil {
			_ = s.Change(func(a *localspotify.Account) bool {
				delete(a.Refresh, r.PostForm.Get("refresh_token"))
				return true
			})
		}
		refuseRefresh(w)
	}}
}

// RevokeSignIn ends every sign-in, as when the person takes the app off their
// account, and answers 401, or the token endpoint's own refusal there: only a new
// sign-in helps.
func RevokeSignIn() Action {
	return Action{do: func(s *Server, w http.ResponseWriter, r *http.Request) {
		_ = s.Change(func(a *localspotify.Account) bool {
			clear(a.Access)
			clear(a.Refresh)
			return true
		})
		if r.URL.Path == "/api/token" {
			refuseRefresh(w)
			return
		}
		refuseToken(w, "Invalid access token")
	}}
}

// Texts of 403 answers that come as plain text.
const (
	NotOnAllowlist = "The user is not registered for this application. Please check your settings on https://developer.spotify.com/dashboard."
	NoPremium      = "Active premium subscription required for the owner of the app. When the subscription status changes, it can take a few hours before requests are allowed again."
)

// PlainForbidden answers 403 with plain text, such as [NotOnAllowlist].
func PlainForbidden(text string) Action {
	return instead(func(w http.ResponseWriter) { plainText(w, http.StatusForbidden, text) })
}

// Scope answers 403 as for a token that lacks a scope.
func Scope() Action {
	return instead(func(w http.ResponseWriter) { refuse(w, http.StatusForbidden, "Insufficient client scope", "") })
}

// Forbidden answers 403 as for an endpoint that was removed.
func Forbidden() Action {
	return instead(func(w http.ResponseWriter) { refuse(w, http.StatusForbidden, "Forbidden", "") })
}

// Slow answers as usual, after a wait. If the client gives up before that,
// nothing has happened.
func Slow(wait time.Duration) Action {
	return Action{do: func(s *Server, w http.ResponseWriter, r *http.Request) {
		timer := time.NewTimer(wait)
		defer timer.Stop()
		select {
		case <-timer.C:
			s.inner.ServeHTTP(w, r)
		case <-r.Context().Done():
		}
	}}
}

// Garbage answers 200 with a body that is not JSON; nothing has happened.
func Garbage() Action {
	return instead(func(w http.ResponseWriter) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, "{\"tracks\":\x00<oops>")
	})
}

// WrongType answers 200 with a web page, as the sign-in page of a hotel's
// network does; nothing has happened.
func WrongType() Action {
	return instead(func(w http.ResponseWriter) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = io.WriteString(w, "<!doctype html><title>Welcome</title><p>Please sign in to this network.</p>")
	})
}

// Truncated does what was asked for and announces a longer answer than it sends.
func Truncated() Action {
	return Action{do: func(s *Server, w http.ResponseWriter, r *http.Request) {
		whole := newCapture()
		s.inner.ServeHTTP(whole, r)
		for name, values := range whole.header {
			w.Header()[name] = values
		}
		w.Header().Set("Content-Length", strconv.Itoa(whole.body.Len()+64))
		w.WriteHeader(whole.status)
		_, _ = w.Write(whole.body.Bytes()[:whole.body.Len()/2])
	}}
}

// capture holds an answer back.
type capture struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func newCapture() *capture { return &capture{header: http.Header{}, status: http.StatusOK} }

func (c *capture) Header() http.Header         { return c.header }
func (c *capture) WriteHeader(status int)      { c.status = status }
func (c *capture) Write(p []byte) (int, error) { return c.body.Write(p) }
