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
func (s *Shell) beginAccount() {
	demo := s.Settings.Demo
	Load(s.Ctx, s.Work, NoResult(func(ctx context.Context) error {
		if _, err := s.Core.Account(ctx); !demo || !errors.Is(err, app.ErrSignedOut) {
			return nil // what else is wrong, refreshAccount tells
		}
		return s.Core.UseDemo(true)
	}), func(_ struct{}, err error) {
		if err != nil {
			s.Notify(widgets.Failure, labels.Explain(err), "", nil)
		}
		s.RefreshAccount()
		s.startResumer()
	})
}

// RefreshAccount shows who is signed in.
func (s *Shell) RefreshAccount() {
	Load(s.Ctx, s.Work, s.Core.Account, func(a app.Account, err error) {
		had := s.Account != nil
		s.Account = nil
		text := lang.Tr("Connect")
		switch {
		case err == nil:
			s.Account = &a
			text = AccountName(a)
		case !errors.Is(err, app.ErrSignedOut):
			s.Notify(widgets.Failure, labels.Explain(err), "", nil)
		}
		s.OnAccount(text)
		s.notifyCoreNotes()
		s.RefreshUnsure()
		if (s.Account != nil) != had {
			s.ReloadForAccount()
		}
	})
}

// ReloadForAccount shows the page anew if it tells of the account: it may have
// been opened before the account was known.
func (s *Shell) ReloadForAccount() {
	if now := s.History.Now().Page; s.Dialog != nil || now != SettingsPage && now != PlaylistsPage {
		return
	}
	searching := s.Search.Focused()
	s.Reload()
	if searching {
		s.Search.Focus()
	}
}

// AccountName is what the account in use is called.
func AccountName(a app.Account) string {
	switch {
	case a.Demo:
		return lang.Tr("Demo account")
	case a.Name != "":
		return a.Name
	}
	return a.ID
}
