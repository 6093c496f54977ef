package connect

import (
	"strings"

	"needledrop/internal/app"
	"needledrop/ui/lang"
)

// clientIDHint says what looks wrong with a Client ID, or "".
func clientIDHint(id string) string {
	switch {
	case id == "":
		return ""
	case strings.Contains(id, "://"):
		return lang.Tr("This looks like an address; the Client ID is the row of letters and digits under that name.")
	case !app.IsClientID(id):
		return lang.Tr("A Client ID has 32 characters, digits and the letters a to f; please compare it with the dashboard.")
	}
	return ""
}
