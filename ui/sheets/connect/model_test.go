package connect

import (
	"strings"
	"testing"

	"needledrop/internal/app"
)

func TestClientIDHintIsFriendlyAndOnlyAHint(t *testing.T) {
	t.Parallel()
	good := strings.Repeat("0a", 16)
	for id, hinted := range map[string]bool{"": false, good: false, good[1:]: true, "https://developer.spotify.com": true, strings.Repeat("z", 32): true} {
		if got := clientIDHint(id) != ""; got != hinted {
			t.Errorf("%q: hint %v, want %v", id, got, hinted)
		}
	}
	if got := app.CleanClientID("  \"" + good + "\"\n"); got != good {
		t.Errorf("cleaned to %q", got)
	}
}
