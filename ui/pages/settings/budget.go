package settings

import (
	"time"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
)

// budgetWords say what Spotify was asked today.
func budgetWords(b app.Budget) string {
	if b.Search+b.Read+b.Write == 0 {
		return lang.Tr("Calls to Spotify today: none yet.")
	}
	return lang.Trf("Calls to Spotify today: %s, %s, %s.",
		lang.Trn("%s searches", b.Search, labels.Thousands(b.Search)), lang.Trn("%s looks", b.Read, labels.Thousands(b.Read)), lang.Trn("%s changes", b.Write, labels.Thousands(b.Write)))
}

// pauseWords say until when Spotify takes no calls, and why; "" while it does.
func pauseWords(b app.Budget, now time.Time) string {
	if !b.Until.After(now) {
		return ""
	}
	if b.Quota {
		return lang.Trf("Spotify asked for a pause until %s: what your Client ID may ask in a day is used up. Unfinished playlists go on by themselves then.", lang.MomentWords(b.Until, now))
	}
	return lang.Trf("Spotify asked for a pause until %s. Unfinished playlists go on by themselves then.", lang.MomentWords(b.Until, now))
}

// readBudget shows today's calls as they are when the page opens.
func (p *view) readBudget() {
	w := p.window
	if w.Account == nil {
		return
	}
	shell.Load(p.ctx, w.Work, w.Core.Budget, func(b app.Budget, err error) {
		if err == nil { // the page is about more than this line
			p.showBudget(b)
		}
	})
}

func (p *view) showBudget(b app.Budget) {
	p.budget.Objects = []fyne.CanvasObject{typeset.NewText(budgetWords(b))}
	if text := pauseWords(b, p.window.Clock.Now()); text != "" {
		p.budget.Objects = append(p.budget.Objects, typeset.NewStrongText(text))
	}
	p.arrange()
}
