package app

import (
	"context"
	"time"

	"needledrop/internal/account"
	"needledrop/internal/diagnose"
	"needledrop/internal/message"
)

// testTimeout bounds the test of the account; a short limit can be waited out in
// it.
const testTimeout = time.Minute

// CheckAccount tests the connected account with the few calls a save begins
// with, and names what is wrong in whole sentences. It writes nothing to the
// account. The first finding that is not OK is the one to mend first.
func (a *App) CheckAccount(ctx context.Context) []diagnose.Finding {
	ctx, cancel := context.WithTimeout(ctx, testTimeout)
	defer cancel()
	stored, err := a.session.Stored(ctx)
	if err != nil {
		return []diagnose.Finding{diagnose.Of(err).Finding}
	}
	conn, err := a.session.Connect(ctx)
	if err != nil {
		return []diagnose.Finding{diagnose.Of(err).Finding}
	}
	err = conn.Client.Check(ctx)
	return diagnose.Tested(stored, err, conn.Client.Skew())
}

// CheckClientID tests a client id before anybody has signed in with it.
func (a *App) CheckClientID(ctx context.Context, id string) []diagnose.Finding {
	id = account.CleanClientID(id)
	ctx, cancel := context.WithTimeout(ctx, testTimeout)
	defer cancel()
	if err := a.session.KnowsClient(ctx, id); err != nil {
		return []diagnose.Finding{diagnose.Of(err).Finding}
	}
	return []diagnose.Finding{diagnose.ClientKnownFinding()}
}

// Doctor looks at everything Needledrop stands on. It asks Spotify nothing.
func (a *App) Doctor(ctx context.Context) []diagnose.Finding {
	found := []diagnose.Finding{diagnose.Version(a.version), diagnose.Folder(a.home)}
	stats, err := a.stats(ctx)
	found = append(found, diagnose.Catalog(stats, err))
	var note message.Text
	user, err := a.userData(ctx)
	if err == nil {
		note = user.Note()
	}
	found = append(found, diagnose.Data(note, err))
	where, note, err := a.session.StorePlace()
	found = append(found, diagnose.SignInStore(where, note, err), diagnose.Reach(ctx, a.api))
	stored, err := a.session.Stored(ctx)
	return append(found, diagnose.Account(stored, err))
}
