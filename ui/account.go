package ui

import (
	"context"
	"errors"

	"needledrop/internal/app"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/widgets"
)

// beginAccount takes up the account of the last time: the person's own, or the
// demo account where that was the choice.
func (w *Shell) beginAccount() {
	demo := w.settings.Demo
	load(w.ctx, w.Work, nothing(func(ctx context.Context) error {
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
func (w *Shell) refreshAccount() {
	load(w.ctx, w.Work, w.core.Account, func(a app.Account, err error) {
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
		w.onAccount(text)
		w.tellNotes()
		w.refreshUnsure()
		if (w.account != nil) != had {
			w.reopenOfAccount()
		}
	})
}

// reopenOfAccount shows the page anew if it tells of the account: it may have
// been opened before the account was known.
func (w *Shell) reopenOfAccount() {
	if now := w.history.now().page; w.modal != nil || now != settingsPage && now != playlistsPage {
		return
	}
	searching := w.search.focused()
	w.reopen()
	if searching {
		w.search.focus()
	}
}

func personName(a app.Account) string {
	switch {
	case a.Demo:
		return lang.Tr("Demo account")
	case a.Name != "":
		return a.Name
	}
	return a.ID
}
