package ui

import (
	"errors"

	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
)

// refreshAccount shows who is signed in.
func (w *Window) refreshAccount() {
	load(w.ctx, &w.background, w.core.Account, func(a app.Account, err error) {
		w.account = nil
		text := "Connect"
		switch {
		case err == nil:
			w.account = &a
			text = a.Name
			if text == "" {
				text = a.ID
			}
		case !errors.Is(err, app.ErrSignedOut):
			w.tell(Failure, explain(err), "", nil)
		}
		w.person.SetText(text)
		w.person.Importance = widget.LowImportance
		if w.account != nil && w.account.Demo {
			w.person.Importance = widget.WarningImportance
		}
		w.top.Refresh()
		w.tellNotes()
		w.refreshUnsure()
	})
}
