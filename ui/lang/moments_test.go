package lang

import (
	"testing"
	"time"
)

func TestAMomentToComeIsNamedAsItMust(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 1, 9, 0, 0, 0, time.Local)
	for wait, want := range map[time.Duration]string{
		5 * time.Hour: "14:00", 20 * time.Hour: "Monday 05:00", 5 * 24 * time.Hour: "Friday 09:00", 7 * 24 * time.Hour: "8 March 09:00",
	} {
		if got := MomentWords(now.Add(wait), now); got != want {
			t.Errorf("in %v: %q, want %q", wait, got, want)
		}
	}
}
