package ui

import (
	"fmt"
	"strconv"
	"strings"
)

// redirectAddress is what the person's app at Spotify must list. Spotify takes
// any port of a loopback address when none is written.
func redirectAddress(port int) string {
	if port == 0 {
		return "http://127.0.0.1/callback"
	}
	return fmt.Sprintf("http://127.0.0.1:%d/callback", port)
}

// cleanClientID takes away what comes along when an id is copied.
func cleanClientID(text string) string { return strings.Trim(strings.TrimSpace(text), `"'`) }

// clientIDHint says what looks wrong with a Client ID, or "". It is a hint
// only: Spotify decides.
func clientIDHint(id string) string {
	const length = 32
	switch {
	case id == "":
		return ""
	case strings.Contains(id, "://"):
		return tr("This looks like an address; the Client ID is the row of letters and digits under that name.")
	case len(id) != length || strings.Trim(strings.ToLower(id), "0123456789abcdef") != "":
		return tr("A Client ID usually has 32 characters, digits and the letters a to f; please compare it with the dashboard.")
	}
	return ""
}

// parsePort reads the fixed port; "" is any free one.
func parsePort(text string) (int, bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, true
	}
	port, err := strconv.Atoi(text)
	return port, err == nil && port >= 1024 && port <= 65535
}
