package ui

import (
	"time"

	"fyne.io/fyne/v2"
)

// longSave is from when on the end of a save is worth a word of the system: who
// waited less is still looking.
const longSave = 20 * time.Second

// notify lets the system say that a long save ended while the person is
// elsewhere.
func (w *Shell) notify(v jobView) {
	now := w.clock.Now()
	if !w.away || now.Sub(v.began) < longSave {
		return
	}
	if title, text := v.notification(now); title != "" {
		w.fyne.SendNotification(fyne.NewNotification(title, text))
	}
}

// notification is what the system says of a job that ended; "" of one that the
// person ended.
func (v jobView) notification(now time.Time) (title, text string) {
	switch v.phase {
	case jobDone, jobPauses, jobSignIn, jobOffline, jobFailed, jobRefused, jobGone:
		return v.headline(now), v.detail(now)
	}
	return "", ""
}

// watchAway keeps in mind whether the person looks at another program.
func (w *Shell) watchAway() {
	life := w.fyne.Lifecycle()
	life.SetOnExitedForeground(func() { w.away = true })
	life.SetOnEnteredForeground(func() { w.away = false })
}
