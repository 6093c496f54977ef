package localspotify

import (
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// call is a call of the Web API with a valid token.
type call struct {
	r      *http.Request
	query  url.Values
	scopes []string
}

// reply is the answer to a call. Without a body the answer is empty.
type reply struct {
	status    int
	body      any
	challenge string // the error of the www-authenticate header, for 401
}

func answer(status int, body any) reply { return reply{status: status, body: body} }

// refuse answers with the error body of the Web API.
func refuse(status int, message string) reply {
	return answer(status, errorJSON{errorDetail{Status: status, Message: message}})
}

type errorJSON struct {
	Error errorDetail `json:"error"`
}

type errorDetail struct {
	Status  int    `json:"status"`
	Message string `json:"message"`
}

func (a reply) write(w http.ResponseWriter) {
	if a.challenge != "" {
		w.Header().Set("WWW-Authenticate", `Bearer realm="spotify", error="`+a.challenge+`"`)
	}
	if a.body == nil {
		w.WriteHeader(a.status)
		return
	}
	writeJSON(w, a.status, a.body)
}

// writeJSON sends body. An error means that the client is gone.
func writeJSON(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

// authenticate checks the access token. Without a valid one there is no call.
func (s *Server) authenticate(r *http.Request) (*call, reply) {
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok || token == "" {
		return nil, unauthorized("Missing access token", "missing_token")
	}
	var grant Access
	var known bool
	s.readAccount(func() { grant, known = s.account.Access[token] })
	if !known {
		return nil, unauthorized("Invalid access token", "invalid_token")
	}
	if !s.now().Before(grant.Expires) {
		return nil, unauthorized("Expired access token", "invalid_token")
	}
	return &call{r: r, query: r.URL.Query(), scopes: grant.Scopes}, reply{}
}

func unauthorized(message, challenge string) reply {
	refusal := refuse(http.StatusUnauthorized, message)
	refusal.challenge = challenge
	return refusal
}

// hasScope reports whether the person granted a scope.
func (c *call) hasScope(scope string) bool { return slices.Contains(c.scopes, scope) }

func missingScope() reply { return refuse(http.StatusForbidden, "Insufficient client scope") }

// decode reads a JSON body; an empty one changes nothing.
func (c *call) decode(into any) bool {
	body, err := io.ReadAll(c.r.Body)
	if err != nil {
		return false
	}
	return len(body) == 0 || json.Unmarshal(body, into) == nil
}

func badJSON() reply { return refuse(http.StatusBadRequest, "Error parsing JSON.") }

// window is the part of a list a client asks for.
type window struct{ limit, offset int }

// window reads limit and offset. A refusal has a status, else it is empty.
func (c *call) window(standard, maxLimit, maxOffset int) (window, reply) {
	limit, ok := number(c.query.Get("limit"), standard, maxLimit)
	if !ok {
		return window{}, refuse(http.StatusBadRequest, "Invalid limit")
	}
	offset, ok := number(c.query.Get("offset"), 0, maxOffset)
	if !ok {
		return window{}, refuse(http.StatusBadRequest, "Invalid offset")
	}
	return window{limit, offset}, reply{}
}

// number reads 0 to limit; no text is standard.
func number(text string, standard, limit int) (int, bool) {
	if text == "" {
		return standard, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0 && n <= limit
}

// within returns the part of a list inside the window.
func within[T any](list []T, w window) []T {
	from := min(w.offset, len(list))
	return list[from:min(from+w.limit, len(list))]
}

// base is the server's own address as the client wrote it.
func (c *call) base() string { return "http://" + c.r.Host }

// page is the Web API's paging object.
type page[T any] struct {
	Href     string  `json:"href"`
	Items    []T     `json:"items"`
	Limit    int     `json:"limit"`
	Next     *string `json:"next"`
	Offset   int     `json:"offset"`
	Previous *string `json:"previous"`
	Total    int     `json:"total"`
}

// newPage makes the page at a window of a list. path and query name the list;
// next and previous are absolute, on the server's own host.
func newPage[T any](c *call, path string, query url.Values, w window, items []T, total int) page[T] {
	at := func(offset int) string {
		q := url.Values{"limit": {strconv.Itoa(w.limit)}, "offset": {strconv.Itoa(offset)}}
		for name, values := range query {
			q[name] = values
		}
		return c.base() + path + "?" + q.Encode()
	}
	p := page[T]{Href: at(w.offset), Items: items, Limit: w.limit, Offset: w.offset, Total: total}
	if p.Items == nil {
		p.Items = []T{}
	}
	if next := w.offset + w.limit; next < total && w.limit > 0 {
		link := at(next)
		p.Next = &link
	}
	if w.offset > 0 {
		link := at(max(0, w.offset-w.limit))
		p.Previous = &link
	}
	return p
}
