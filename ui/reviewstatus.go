package ui

import (
	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// savingText says what is being saved; "" when nothing is.
func (w *Shell) savingText() string {
	q := &w.decisions
	switch {
	case q.now != nil:
		text := lang.Trf("Saving your decision on “%s”…", q.now.title)
		if n := len(q.waiting); n > 0 {
			text = lang.Sentences(text, lang.Trn("%s more to save.", n, labels.Thousands(n)))
		}
		if q.pause.Left > 0 {
			text = lang.Sentences(text, waitText(q.pause))
		}
		return text
	case len(q.waiting) > 0:
		return lang.Tr("Your decisions are saved as soon as the playlist is made.")
	}
	return ""
}

// waitText says for how long Spotify asked to wait; "" when it did not.
func waitText(pause app.Wait) string {
	if pause.Left <= 0 {
		return ""
	}
	return lang.Trf("Spotify asked for a pause; on in %s.", labels.Clock(int(pause.Left.Seconds())))
}
