package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
)

// budgetWords say what Spotify was asked today.
func budgetWords(b app.Budget) string {
	if b.Search+b.Read+b.Write == 0 {
		return "Calls to Spotify today: none yet."
	}
	return "Calls to Spotify today: " + count(b.Search, "search", "searches") + ", " + count(b.Read, "look", "looks") + ", " + count(b.Write, "change", "changes") + "."
}

// pauseWords say until when Spotify takes no calls, and why; "" while it does.
func pauseWords(b app.Budget, now time.Time) string {
	if !b.Until.After(now) {
		return ""
	}
	text := "Spotify asked for a pause until " + momentWords(b.Until, now)
	if b.Quota {
		text += ": what your Client ID may ask in a day is used up"
	}
	return text + ". Unfinished playlists go on by themselves then."
}

// readBudget shows today's calls as they are when the page opens.
func (p *settingsView) readBudget() {
	w := p.window
	if w.account == nil {
		return
	}
	load(p.ctx, &w.background, w.core.Budget, func(b app.Budget, err error) {
		if err == nil { // the page is about more than this line
			p.showBudget(b)
		}
	})
}

func (p *settingsView) showBudget(b app.Budget) {
	p.budget.Objects = []fyne.CanvasObject{NewText(budgetWords(b))}
	if text := pauseWords(b, p.window.clock.Now()); text != "" {
		p.budget.Objects = append(p.budget.Objects, NewStrongText(text))
	}
	p.arrange()
}
