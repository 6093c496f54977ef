package uitest

import (
	"log"
	"os"
	"testing"
)

// Main runs the tests of a package in English whatever the machine speaks, and
// without the fonts that this machine happens to have: Fyne looks for them once
// and keeps an index, and without a folder for that it does without them.
func Main(m *testing.M) {
	for name, value := range map[string]string{
		"LANGUAGE": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "LANG": "en_US.UTF-8",
		"XDG_CACHE_HOME": "none", // a relative path is refused
	} {
		if err := os.Setenv(name, value); err != nil {
			log.Fatal(err)
		}
	}
	os.Exit(m.Run())
}
