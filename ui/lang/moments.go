package lang

import (
	"strings"
	"time"
)

// Sentences puts sentences behind each other as the person's language does.
func Sentences(parts ...string) string { return strings.TrimSpace(strings.Join(parts, Tr(" "))) }

// MomentWords name a moment to come: as much of its day as it takes to tell it
// from others.
func MomentWords(then, now time.Time) string {
	then, now = then.Local(), now.Local()
	switch {
	case then.Format(time.DateOnly) == now.Format(time.DateOnly):
		return then.Format("15:04")
	case then.Before(now.AddDate(0, 0, 6)):
		return Trf("%[1]s %[2]s", weekdayName(then.Weekday()), then.Format("15:04"))
	}
	return Trf("%[1]d %[2]s %[3]s", then.Day(), monthName(then.Month()), then.Format("15:04"))
}
