package lang

import (
	"strings"
)

// FileName makes a name that every system takes as a file's.
func FileName(name string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, name)
	if clean = strings.Trim(clean, " ."); clean == "" {
		return Tr("playlist")
	}
	return clean
}
