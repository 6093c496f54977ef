package localspotify

import (
	"crypto/rand"
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
	if problem := s.signInProblem(q); problem != "" {
		showProblem(w, problem)
		return
	}
	if q.Get("decision") == "deny" { // nothing asks here: a test adds it to the address
		redirect(w, r, url.Values{"error": {"access_denied"}})
		return
	}
	redirect(w, r, url.Values{"code": {s.newCode(q)}})
}

// signInProblem says what is wrong with a request to sign in, "" if nothing is.
func (s *Server) signInProblem(q url.Values) string {
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

var problemPage = template.Must(template.New("problem").Parse(`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Demo account</title>
<h1>Sign-in is not possible</h1><p>{{.}}</p>
</html>
`))

func showProblem(w http.ResponseWriter, problem string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusBadRequest)
	_ = problemPage.Execute(w, problem) // an error means the browser has gone
}
