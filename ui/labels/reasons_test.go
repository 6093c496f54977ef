package labels

import (
	"testing"

	"needledrop/internal/match"
)

func TestWantedPerformanceNamesTheOriginalAct(t *testing.T) {
	t.Parallel()
	if got := Nature(match.Wanted{Kind: match.Performance, Original: "Act"}); got != "Performance · originally by Act" {
		t.Errorf("got %q", got)
	}
}
