package shell

import (
	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// SavingText says what is being saved; "" when nothing is.
func (s *Shell) SavingText() string {
	q := &s.Decisions
	switch {
	case q.now != nil:
		text := lang.Trf("Saving your decision on “%s”…", q.now.Title)
		if n := len(q.Waiting); n > 0 {
			text = lang.Sentences(text, lang.Trn("%s more to save.", n, labels.Thousands(n)))
		}
		if q.Pause.Left > 0 {
			text = lang.Sentences(text, WaitText(q.Pause))
		}
		return text
	case len(q.Waiting) > 0:
		return lang.Tr("Your decisions are saved as soon as the playlist is made.")
	}
	return ""
}

// WaitText says for how long Spotify asked to wait; "" when it did not.
func WaitText(pause app.Wait) string {
	if pause.Left <= 0 {
		return ""
	}
	return lang.Trf("Spotify asked for a pause; on in %s.", labels.Clock(int(pause.Left.Seconds())))
}
