package localspotify

import (
	"crypto/rand"
	"fmt"
	"html/template"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// codeLife is how long an authorization code can be exchanged.
const codeLife = 10 * time.Minute

// authorization is what an authorization code stands for.
type authorization struct {
	clientID    string
	redirectURI string
	challenge   string // S256 of the verifier
	scopes      []string
	expires     time.Time
}

// authorize answers GET /authorize. What is wrong with the client, the redirect
// or the challenge is shown as a page; the app gets no callback then.
func (s *Server) authorize(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if problem := s.refusesSignIn(q); problem != "" {
		showPage(w, http.StatusBadRequest, consentPage{Problem: problem})
		return
	}
	decision := q.Get("decision")
	switch {
	case decision == "deny":
		redirect(w, r, url.Values{"error": {"access_denied"}})
	case decision == "allow" || s.autoConsent:
		redirect(w, r, url.Values{"code": {s.newCode(q)}})
	default:
		showPage(w, http.StatusOK, s.askConsent(q))
	}
}

// refusesSignIn says what is wrong with a request to sign in, "" if nothing is.
func (s *Server) refusesSignIn(q url.Values) string {
	switch {
	case !s.knowsClient(q.Get("client_id")):
		return "INVALID_CLIENT: Invalid client"
	case !isLoopbackRedirect(q.Get("redirect_uri")):
		return "INVALID_CLIENT: Invalid redirect URI"
	case q.Get("response_type") != "code":
		return "response_type must be code"
	case q.Get("code_challenge_method") != "S256" || len(q.Get("code_challenge")) != 43:
		return "code_challenge_method must be S256"
	}
	return ""
}

func (s *Server) knowsClient(id string) bool {
	return id != "" && (s.clientID == "" || id == s.clientID)
}

// isLoopbackRedirect takes http://127.0.0.1/callback and http://[::1]/callback
// with any port, and refuses localhost, as the service does since 2025-11-27.
func isLoopbackRedirect(uri string) bool {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "http" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return false
	}
	ip := net.ParseIP(u.Hostname())
	return u.Path == "/callback" && (ip.Equal(net.IPv4(127, 0, 0, 1)) || ip.Equal(net.IPv6loopback))
}

func (s *Server) newCode(q url.Values) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	for code, given := range s.codes {
		if !s.now().Before(given.expires) {
			delete(s.codes, code)
		}
	}
	code := rand.Text()
	s.codes[code] = authorization{
		clientID:    q.Get("client_id"),
		redirectURI: q.Get("redirect_uri"),
		challenge:   q.Get("code_challenge"),
		scopes:      strings.Fields(q.Get("scope")),
		expires:     s.now().Add(codeLife),
	}
	return code
}

// redirect sends the person back to the app with what was decided.
func redirect(w http.ResponseWriter, r *http.Request, decided url.Values) {
	q := r.URL.Query()
	if state := q.Get("state"); state != "" {
		decided.Set("state", state)
	}
	http.Redirect(w, r, q.Get("redirect_uri")+"?"+decided.Encode(), http.StatusSeeOther)
}

// consentPage asks for consent, or shows a problem instead.
type consentPage struct {
	Problem     string
	Name        string
	Scopes      []string
	Allow, Deny string
}

func (s *Server) askConsent(q url.Values) consentPage {
	link := func(decision string) string {
		decided := url.Values{"decision": {decision}}
		for name, values := range q {
			if name != "decision" {
				decided[name] = values
			}
		}
		return "/authorize?" + decided.Encode()
	}
	return consentPage{
		Name:   s.user.name,
		Scopes: strings.Fields(q.Get("scope")),
		Allow:  link("allow"), Deny: link("deny"),
	}
}

const consentHTML = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Demo account</title>
{{if .Problem}}<h1>Sign-in is not possible</h1><p>{{.Problem}}</p>
{{else}}<h1>Demo account of {{.Name}}</h1>
<p>This is a stand-in on your own computer, not Spotify. The app asks for:</p>
<ul>{{range .Scopes}}<li>{{.}}</li>{{end}}</ul>
<p><a href="{{.Allow}}">Allow</a> <a href="{{.Deny}}">Deny</a></p>
{{end}}</html>
`

func showPage(w http.ResponseWriter, status int, content consentPage) {
	shape, err := template.New("consent").Parse(consentHTML)
	if err != nil {
		http.Error(w, fmt.Sprintf("consent page: %v", err), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_ = shape.Execute(w, content) // an error means the browser has gone
}
