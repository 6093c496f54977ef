package localspotify

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

// Limits of GET /v1/search for Development Mode apps, measured in August 2026.
const (
	searchLimit     = 5  // without limit
	maxSearch       = 10 // more is refused
	maxSearchOffset = 1000
	maxQuery        = 100 // characters
)

// search answers GET /v1/search.
func (s *Server) search(c *call) reply {
	text := cmp.Or(c.query.Get("q"), c.query.Get("query")) // its own links say query
	if strings.TrimSpace(text) == "" {
		return refuse(http.StatusBadRequest, "No search query")
	}
	kinds, refusal := searchKinds(c.query.Get("type"))
	if refusal.status != 0 {
		return refusal
	}
	w, refusal := c.window(searchLimit, maxSearch, maxSearchOffset)
	if refusal.status != 0 {
		return refusal
	}
	q := parseQuery(text)
	if utf8.RuneCountInString(text) > maxQuery || q.quirk() == notFound {
		return refuse(http.StatusNotFound, "Not found.")
	}
	found := map[string]any{}
	for _, kind := range kinds {
		found[kind+"s"] = s.searchPage(c, kind, text, q, w)
	}
	return answer(http.StatusOK, found)
}

// searchKinds reads the comma list of what to search for.
func searchKinds(list string) ([]string, reply) {
	if list == "" {
		return nil, refuse(http.StatusBadRequest, "Missing parameter type")
	}
	known := []string{"album", "artist", "playlist", "track", "show", "episode", "audiobook"}
	kinds := strings.Split(list, ",")
	for _, kind := range kinds {
		if !slices.Contains(known, kind) {
			return nil, refuse(http.StatusBadRequest, "Bad search type field "+kind)
		}
	}
	return kinds, reply{}
}

// searchPage is the answer for one kind. The world holds tracks and albums;
// everything else is never found.
func (s *Server) searchPage(c *call, kind, text string, q query, w window) any {
	echo := url.Values{"query": {text}, "type": {kind}}
	if country := c.query.Get("market"); country != "" {
		echo.Set("market", country)
	}
	var order []int
	switch {
	case q.quirk() == findsNothing:
	case kind == "track":
		order = s.available(s.world.rankTracks(text, q, w.limit))
	case kind == "album":
		order = s.world.rankAlbums(q)
	}
	order = order[:min(len(order), maxSearchOffset)]
	if kind == "track" {
		return searchResult(c, echo, w, order, s.trackJSON)
	}
	return searchResult(c, echo, w, order, s.albumJSON)
}

func searchResult[T any](c *call, echo url.Values, w window, order []int, shape func(*call, int) T) page[T] {
	var items []T
	for _, i := range within(order, w) {
		items = append(items, shape(c, i))
	}
	return newPage(c, "/v1/search", echo, w, items, len(order))
}
