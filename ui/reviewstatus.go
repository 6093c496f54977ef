package ui

import "needledrop/internal/app"

// savingText says what is being saved; "" when nothing is.
func (w *Window) savingText() string {
	q := &w.decisions
	switch {
	case q.now != nil:
		text := trf("Saving your decision on “%s”…", q.now.title)
		if n := len(q.waiting); n > 0 {
			text = sentences(text, trn("%s more to save.", n, thousands(n)))
		}
		if q.pause.Left > 0 {
			text = sentences(text, waitText(q.pause))
		}
		return text
	case len(q.waiting) > 0:
		return tr("Your decisions are saved as soon as the playlist is made.")
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
	return trf("Your decision on “%s” is saved.", last.title)
}

// firstText returns the first text that is not empty.
func firstText(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// waitText says for how long Spotify asked to wait; "" when it did not.
func waitText(pause app.Wait) string {
	if pause.Left <= 0 {
		return ""
	}
	return trf("Spotify asked for a pause; on in %s.", clock(int(pause.Left.Seconds())))
}
