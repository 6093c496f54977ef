package shell

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
	demo := w.Settings.Demo
	Load(w.Ctx, w.Work, NoResult(func(ctx context.Context) error {
		if _, err := w.Core.Account(ctx); !demo || !errors.Is(err, app.ErrSignedOut) {
			return nil // what else is wrong, refreshAccount tells
		}
		return w.Core.UseDemo(true)
	}), func(_ struct{}, err error) {
		if err != nil {
			w.Notify(widgets.Failure, labels.Explain(err), "", nil)
		}
		w.RefreshAccount()
		w.startResumer()
	})
}

// RefreshAccount shows who is signed in.
func (w *Shell) RefreshAccount() {
	Load(w.Ctx, w.Work, w.Core.Account, func(a app.Account, err error) {
		had := w.Account != nil
		w.Account = nil
		text := lang.Tr("Connect")
		switch {
		case err == nil:
			w.Account = &a
			text = PersonName(a)
		case !errors.Is(err, app.ErrSignedOut):
			w.Notify(widgets.Failure, labels.Explain(err), "", nil)
		}
		w.OnAccount(text)
		w.notifyOfCore()
		w.RefreshUnsure()
		if (w.Account != nil) != had {
			w.ReopenOfAccount()
		}
	})
}

// ReopenOfAccount shows the page anew if it tells of the account: it may have
// been opened before the account was known.
func (w *Shell) ReopenOfAccount() {
	if now := w.History.Now().Page; w.Dialog != nil || now != SettingsPage && now != PlaylistsPage {
		return
	}
	searching := w.Search.Focused()
	w.Reload()
	if searching {
		w.Search.Focus()
	}
}

func PersonName(a app.Account) string {
	switch {
	case a.Demo:
		return lang.Tr("Demo account")
	case a.Name != "":
		return a.Name
	}
	return a.ID
}
