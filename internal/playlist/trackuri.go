package playlist

import (
	"net/url"
	"regexp"
	"strings"
)

var trackURI = regexp.MustCompile(`^spotify:track:[0-9A-Za-z]{22}$`)

// ParseTrack reads what a person may paste for a track: its uri, or the link
// that Spotify's share button gives.
func ParseTrack(text string) (uri string, ok bool) {
	text = strings.TrimSpace(text)
	if trackURI.MatchString(text) {
		return text, true
	}
	if !strings.Contains(text, "://") {
		text = "https://" + text // as copied from an address bar
	}
	u, err := url.Parse(text)
	if err != nil || !strings.EqualFold(u.Host, "open.spotify.com") {
		return "", false
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	if n := len(parts); n >= 2 && parts[n-2] == "track" {
		uri = "spotify:track:" + parts[n-1]
	}
	if !trackURI.MatchString(uri) {
		return "", false
	}
	return uri, true
}
