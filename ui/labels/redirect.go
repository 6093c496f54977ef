package labels

import (
	"fmt"
	"strconv"
	"strings"
)

// RedirectAddress is what the person's app at Spotify must list. Spotify takes
// any port of a loopback address when none is written.
func RedirectAddress(port int) string {
	if port == 0 {
		return "http://127.0.0.1/callback"
	}
	return fmt.Sprintf("http://127.0.0.1:%d/callback", port)
}

// ParsePort reads the fixed port; "" is any free one.
func ParsePort(text string) (int, bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, true
	}
	port, err := strconv.Atoi(text)
	return port, err == nil && port >= 1024 && port <= 65535
}
