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
func (s *Shell) NotifySystem(v jobview.View) {
	now := s.Clock.Now()
	if !s.Unfocused || now.Sub(v.Began) < LongSave {
		return
	}
	if title, text := v.Notification(now); title != "" {
		s.App.SendNotification(fyne.NewNotification(title, text))
	}
}

// trackFocus keeps in mind whether the person looks at another program.
func (s *Shell) trackFocus() {
	life := s.App.Lifecycle()
	life.SetOnExitedForeground(func() { s.Unfocused = true })
	life.SetOnEnteredForeground(func() { s.Unfocused = false })
}
