package account

import (
	"errors"
	"regexp"
	"strings"
)

// ErrClientID reports that what was given as a client id is none.
var ErrClientID = errors.New("not a client id")

// hexDigits are those of a client id, which has 32, or of what may be meant as one.
var hexDigits = regexp.MustCompile(`\b[0-9A-Fa-f]{32}\b`)

// CleanClientID takes the client id out of what came along when it was copied, such
// as quotes or "Client ID:". Where there is none, the text comes back trimmed.
func CleanClientID(text string) string {
	if id := hexDigits.FindString(text); id != "" {
		return strings.ToLower(id)
	}
	return strings.Trim(strings.TrimSpace(text), "\"'")
}

// IsClientID reports whether a text is a client id: 32 hexadecimal digits.
func IsClientID(text string) bool { return len(text) == 32 && hexDigits.MatchString(text) }
