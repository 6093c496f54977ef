package ui

import (
	"log"
	"os"
	"testing"
)

// The tests compare English, whatever the machine speaks.
func TestMain(m *testing.M) {
	for _, name := range []string{"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"} {
		if err := os.Setenv(name, "en_US.UTF-8"); err != nil {
			log.Fatal(err)
		}
	}
	os.Exit(m.Run())
}
