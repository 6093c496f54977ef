package catalog

import (
	"testing"
	"time"
)

func TestCueIDSpellsWhereAndWhat(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		cue  Cue
		want string
	}{
		{Cue{Season: 4, Episode: 4, Title: "Running Up That Hill", Artist: "Kate Bush"}, "x/s4e4/running-up-that-hill-kate-bush"},
		{Cue{Season: 2, Title: "Should I Stay or Should I Go", Artist: "The Clash"}, "x/s2/should-i-stay-or-should-i-go-the-clash"},
		{Cue{Title: "Don’t Stop", Artist: ""}, "x/any/dont-stop"},
		{Cue{Title: "Don't Stop!", Artist: ""}, "x/any/dont-stop"},
		{Cue{Title: "너의 밤", Artist: "Ólafur"}, "x/any/너의-밤-ólafur"},
		{Cue{Title: "???"}, "x/any/"},
		{Cue{Special: true, Episode: 1, Title: "Sleigh Song"}, "x/s0e1/sleigh-song"},
		{Cue{Special: true, Title: "Sleigh Song"}, "x/s0/sleigh-song"},
		{Cue{Special: true, Season: 1, Title: "Prologue"}, "x/s1e0/prologue"},
		{Cue{Season: 1, Episode: 1, Until: 2, Place: EndCredits, At: time.Minute, Title: "Both"}, "x/s1e1/both"},
	} {
		if got := CueID("x", c.cue); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.cue, got, c.want)
		}
	}
}
