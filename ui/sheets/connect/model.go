package connect

import (
	"strings"

	"needledrop/ui/lang"
)

// clientIDHint says what looks wrong with a Client ID, or "". It is a hint
// only: Spotify decides.
func clientIDHint(id string) string {
	const length = 32
	switch {
	case id == "":
		return ""
	case strings.Contains(id, "://"):
		return lang.Tr("This looks like an address; the Client ID is the row of letters and digits under that name.")
	case len(id) != length || strings.Trim(strings.ToLower(id), "0123456789abcdef") != "":
		return lang.Tr("A Client ID usually has 32 characters, digits and the letters a to f; please compare it with the dashboard.")
	}
	return ""
}
