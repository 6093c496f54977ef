package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2/widget"

	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// beginAccount takes up the account of the last time: the person's own, or the
// demo account where that was the choice.
func (w *Window) beginAccount() {
	demo := w.settings.Demo
	load(w.ctx, &w.background, nothing(func(ctx context.Context) error {
		if _, err := w.core.Account(ctx); !demo || !errors.Is(err, app.ErrSignedOut) {
			return nil // what else is wrong, refreshAccount tells
		}
		return w.core.UseDemo(true)
	}), func(_ struct{}, err error) {
		if err != nil {
			w.tell(widgets.Failure, labels.Explain(err), "", nil)
		}
		w.refreshAccount()
		w.startGoingOn()
	})
}

// refreshAccount shows who is signed in.
func (w *Window) refreshAccount() {
	load(w.ctx, &w.background, w.core.Account, func(a app.Account, err error) {
		had := w.account != nil
		w.account = nil
		text := lang.Tr("Connect")
		switch {
		case err == nil:
			w.account = &a
			text = personName(a)
		case !errors.Is(err, app.ErrSignedOut):
			w.tell(widgets.Failure, labels.Explain(err), "", nil)
		}
		w.personName = lang.InTitle(text)
		w.person.Importance = widget.LowImportance
		if w.account != nil && w.account.Demo {
			w.person.Importance = widget.WarningImportance
		}
		w.top.Refresh()
		w.tellNotes()
		w.refreshUnsure()
		if (w.account != nil) != had {
			w.reopenOfAccount()
		}
	})
}

// reopenOfAccount shows the page anew if it tells of the account: it may have
// been opened before the account was known.
func (w *Window) reopenOfAccount() {
	if now := w.history.now().page; w.modal != nil || now != settingsPage && now != playlistsPage {
		return
	}
	searching := w.search.entry.Mark.Focused
	w.reopen()
	if searching {
		w.win.Canvas().Focus(w.search.entry)
	}
}
