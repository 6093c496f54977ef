package discover

import (
	"testing"

	"needledrop/internal/library"
)

func TestFilterTogglesWithoutTouchingTheOldOne(t *testing.T) {
	t.Parallel()
	old := library.Filter{Moods: []string{"warm"}}
	f := byMood.toggled(old, "eerie")
	f = byKind.toggled(f, "film")
	f = byDecade.toggled(f, "1980s")
	if len(old.Moods) != 1 || chosen(f) != 4 || !byMood.has(f, "eerie") || !byKind.has(f, "film") || !byDecade.has(f, "1980s") {
		t.Errorf("old %+v, new %+v", old, f)
	}
	f = byDecade.toggled(byMood.toggled(f, "warm"), "1980s")
	if chosen(f) != 2 || byMood.has(f, "warm") {
		t.Errorf("after taking away: %+v", f)
	}
}
