package jobview

import (
	"time"
)

// Notification is what the system says of a job that ended; "" of one that the
// person ended.
func (v View) Notification(now time.Time) (title, text string) {
	switch v.Phase {
	case Done, Paused, SignIn, Offline, Failed, Refused, Gone:
		return v.headline(now), v.Detail(now)
	}
	return "", ""
}
