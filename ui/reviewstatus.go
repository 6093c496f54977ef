package ui

import (
	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// savingText says what is being saved; "" when nothing is.
func (w *Window) savingText() string {
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

// savedText says that the last decision of this visit is saved; "" without one.
func (p *reviewView) savedText() string {
	if len(p.done) == 0 {
		return ""
	}
	last := p.done[len(p.done)-1]
	if p.window.decisions.states[last.cue] != saved {
		return ""
	}
	return lang.Trf("Your decision on “%s” is saved.", last.title)
}

// waitText says for how long Spotify asked to wait; "" when it did not.
func waitText(pause app.Wait) string {
	if pause.Left <= 0 {
		return ""
	}
	return lang.Trf("Spotify asked for a pause; on in %s.", labels.Clock(int(pause.Left.Seconds())))
}
