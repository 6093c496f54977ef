package spotifyapi

import (
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
)

// compat lets zmb3/spotify, which knows the Web API of before February 2026,
// talk to the one of today. Its rules do nothing to a request or an answer that
// is current already, so a newer zmb3 needs no change here.
type compat struct {
	base *url.URL
	next http.RoundTripper
}

// RoundTrip sends req to its current path and returns an answer that zmb3 can
// read, whose body is JSON or empty.
func (c *compat) RoundTrip(req *http.Request) (*http.Response, error) {
	current, err := c.modernise(req)
	if err != nil {
		return nil, err
	}
	resp, err := c.next.RoundTrip(current)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	// The body is in memory, as the limiter reads answers whole.
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, fmt.Errorf("read the answer: %w", err)
	}
	if data, err = readable(current, resp, data); err != nil {
		return nil, err
	}
	withBody(resp, data)
	return resp, nil
}

// modernise returns a copy of req with the current path. A request whose path
// is neither current nor known to have a successor is refused, so that nothing
// reaches Spotify that it has removed.
func (c *compat) modernise(req *http.Request) (*http.Request, error) {
	below, ok := strings.CutPrefix(req.URL.Path, c.base.Path)
	if !ok {
		return nil, &BadAnswerError{Reason: "it leads outside the Web API"}
	}
	path, ok := currentPath(req.Method, below)
	if !ok {
		return nil, &BadAnswerError{Reason: "it leads to no call of today's Web API"}
	}
	clone := req.Clone(req.Context())
	clone.URL.Path, clone.URL.RawPath = c.base.Path+path, ""
	if path == "me/library" && below != path {
		id := strings.Split(below, "/")[1]
		clone.URL.RawQuery = url.Values{"uris": {"spotify:playlist:" + id}}.Encode()
		clone.Body, clone.GetBody, clone.ContentLength = nil, nil, 0
		clone.Header.Del("Content-Type")
	}
	return clone, nil
}

// currentPath maps a path below the base to the current one. It lists only the
// calls that this package makes; old ones follow Spotify's migration guide of
// February 2026.
func currentPath(method, path string) (string, bool) {
	parts := strings.Split(path, "/")
	if len(parts) > 1 && parts[0] != "me" {
		parts[1] = "*"
	}
	switch method + " " + strings.Join(parts, "/") {
	case "POST users/*/playlists":
		return "me/playlists", true
	case "GET playlists/*/tracks", "PUT playlists/*/tracks", "POST playlists/*/tracks":
		return strings.TrimSuffix(path, "tracks") + "items", true
	case "PUT playlists/*/followers", "DELETE playlists/*/followers":
		return "me/library", true
	case "GET search", "GET me", "GET me/playlists", "POST me/playlists",
		"GET tracks/*", "GET albums/*/tracks",
		"GET playlists/*", "PUT playlists/*", "PUT playlists/*/images",
		"GET playlists/*/items", "POST playlists/*/items", "PUT playlists/*/items", "DELETE playlists/*/items",
		"PUT me/library", "DELETE me/library":
		return path, true
	default:
		return "", false
	}
}

// readable checks the body of an answer and makes it what zmb3 expects.
func readable(req *http.Request, resp *http.Response, data []byte) ([]byte, error) {
	switch {
	case resp.StatusCode >= 400:
		resp.Header.Set("Content-Type", "application/json")
		secret := strings.TrimPrefix(req.Header.Get("Authorization"), bearer)
		return errorBody(resp.StatusCode, data, secret), nil
	case resp.StatusCode >= 300:
		// The Web API has none; http.Client would turn a write into a read.
		return nil, &BadAnswerError{Reason: "it is a redirect"}
	case req.Method == http.MethodGet && resp.StatusCode != http.StatusOK:
		// zmb3 would quote the whole answer in an error of no type.
		return nil, &BadAnswerError{Reason: "its status does not belong to a read"}
	case resp.StatusCode == http.StatusNoContent:
		return nil, nil
	case len(data) == 0 && req.Method != http.MethodGet:
		// zmb3 wants an object after any write; some answer with nothing.
		return []byte("{}"), nil
	case !isJSON(resp.Header.Get("Content-Type")):
		return nil, &BadAnswerError{Reason: "it is not JSON"}
	case !json.Valid(data):
		return nil, &BadAnswerError{Reason: "its JSON is damaged"}
	case strings.Contains(req.URL.Path, "/playlists"):
		return oldDialect(data)
	default:
		return data, nil
	}
}

func isJSON(contentType string) bool {
	media, _, err := mime.ParseMediaType(contentType)
	return err == nil && (media == "application/json" || strings.HasSuffix(media, "+json"))
}
