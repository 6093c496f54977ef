package diagnose

import (
	"time"

	"needledrop/internal/account"
	"needledrop/internal/message"
)

// warnBefore is how long before its end a sign-in is worth a warning.
const warnBefore = 14 * 24 * time.Hour

// Tested puts what the test's calls came to beside what is known without them.
// The first finding that is not OK is the one to mend first. skew is how far this
// computer's clock is off, zero where it is right.
func Tested(stored account.Stored, calls error, skew time.Duration) []Finding {
	found := called(stored, calls)
	var all []Finding
	if skew != 0 {
		all = append(all, clockFinding(skew))
	}
	if endsSignIn(found.ID) {
		return append(all, found)
	}
	all = append(all, signedIn(stored.Info), found)
	if found.ID != Scope && len(stored.Lacks) > 0 {
		all = append(all, scopeFinding(stored.Lacks))
	}
	if stored.Left < warnBefore {
		all = append(all, endsSoonFinding(stored.Left))
	}
	return all
}

// called is what the test's calls came to, as precisely as the stored sign-in
// tells.
func called(stored account.Stored, err error) Finding {
	if err == nil {
		return Finding{ID: Calls, Name: spotify, OK: true, Detail: message.New("Spotify knows you, shows your playlists and finds music.")}
	}
	found := Of(err).Finding
	switch {
	case found.ID == Revoked && stored.Left <= 0:
		return sixMonthsFinding()
	case found.ID == Scope:
		return scopeFinding(stored.Lacks)
	}
	return found
}

// endsSignIn reports whether a finding leaves nobody signed in.
func endsSignIn(id string) bool {
	return id == SignedOut || id == Revoked || id == SixMonths || id == Client
}

func signedIn(i account.Info) Finding {
	f := Finding{ID: SignedIn, Name: accountName, OK: true, Detail: message.New("The demo account is in use; it needs no sign-in.")}
	if !i.Demo {
		name := i.Name
		if name == "" {
			name = i.ID
		}
		f.Detail = message.New("%s is connected; the sign-in is kept in %s.", name, i.Where)
	}
	return f
}

// ClientKnownFinding is that Spotify knows a client id that nobody has signed in
// with yet.
func ClientKnownFinding() Finding {
	return Finding{ID: ClientKnown, Name: clientID, OK: true, Detail: message.New("Spotify knows this Client ID."),
		Fix: message.New("Press Connect to sign in; what is missing otherwise shows then.")}
}
