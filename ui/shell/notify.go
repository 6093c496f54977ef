package shell

import (
	"time"

	"fyne.io/fyne/v2"

	"needledrop/ui/jobview"
)

// LongSave is from when on the end of a save is worth a word of the system: who
// waited less is still looking.
const LongSave = 20 * time.Second

// NotifySystem lets the system say that a long save ended while the person is
// elsewhere.
func (w *Shell) NotifySystem(v jobview.View) {
	now := w.Clock.Now()
	if !w.Unfocused || now.Sub(v.Began) < LongSave {
		return
	}
	if title, text := v.Notification(now); title != "" {
		w.App.SendNotification(fyne.NewNotification(title, text))
	}
}

// trackFocus keeps in mind whether the person looks at another program.
func (w *Shell) trackFocus() {
	life := w.App.Lifecycle()
	life.SetOnExitedForeground(func() { w.Unfocused = true })
	life.SetOnEnteredForeground(func() { w.Unfocused = false })
}
