package diagnose

import (
	"context"
	"errors"
	"net/http"

	"needledrop/internal/account"
	"needledrop/internal/message"
	"needledrop/internal/playlist"
	"needledrop/internal/spotifyapi"
)

// limitRows are about Spotify's limits.
func limitRows() []row {
	return []row{
		as(func(e *playlist.PausedError) Trouble {
			return Trouble{Kind: Paused, Sentence: pausedSentence(e), Finding: limitFinding(e.Quota, e.Until)}
		}),
		as(func(e *spotifyapi.LimitError) Trouble {
			return Trouble{Kind: Paused, Sentence: limitSentence(e), Finding: limitFinding(e.Quota, e.Until)}
		}),
	}
}

func pausedSentence(e *playlist.PausedError) message.Text {
	switch {
	case e.Late:
		return message.New("Spotify took the songs but does not show them yet; they are safe, and it goes on at %s.", message.Moment{At: e.Until, As: message.Clock})
	case e.Until.IsZero():
		return message.New("Spotify takes no more requests for now and names no time; everything so far is saved, try to go on in some hours.")
	}
	return message.New("Spotify asks to wait until %s; everything so far is saved and goes on from there.", message.Moment{At: e.Until, As: message.WeekdayClock})
}

func limitSentence(e *spotifyapi.LimitError) message.Text {
	after := message.Moment{At: e.Until, As: message.ClockDay}
	switch {
	case e.Quota && e.Until.IsZero():
		return message.New("The number of calls that Spotify allows this Client ID is used up; what is done so far is kept, please go on later.")
	case e.Quota:
		return message.New("The number of calls that Spotify allows this Client ID is used up; what is done so far is kept, please go on after %s.", after)
	case e.Until.IsZero():
		return message.New("Spotify asks for a pause after many calls; what is done so far is kept, please go on later.")
	}
	return message.New("Spotify asks for a pause after many calls; what is done so far is kept, please go on after %s.", after)
}

// signInRows are about who is signed in.
func signInRows() []row {
	return []row{
		is(Trouble{
			Kind:     SignInNeeded,
			Sentence: message.New("No Spotify account is connected: connect yours, or try the demo account."),
			Terminal: message.New("No Spotify account is connected: connect one (`needle login --client-id ID`), or try the demo account (--demo)."),
			Finding: Finding{ID: SignedOut, Name: accountName, Detail: message.New("No Spotify account is connected."),
				Fix: message.New("Connect your Spotify account, or use the demo account; browsing and exports need none.")},
		}, account.ErrSignedOut, spotifyapi.ErrNoToken),
		is(Trouble{
			Kind:     SignInNeeded,
			Sentence: message.New("Spotify no longer accepts this sign-in; nothing was lost, please connect your Spotify account again."),
			Finding: Finding{ID: Revoked, Name: accountName, Fix: connectAgain,
				Detail: message.New("Spotify no longer accepts the sign-in: it was ended in your Spotify account, or by Spotify.")},
		}, playlist.ErrSignIn, spotifyapi.ErrSignInNeeded),
		is(Trouble{
			Sentence: message.New("That is no Client ID, which has 32 characters, digits and the letters a to f; nothing was changed, please copy it again from the Spotify developer dashboard."),
			Finding: Finding{ID: Client, Name: clientID,
				Detail: message.New("What was given as Client ID is none: it has 32 characters, digits and the letters a to f."),
				Fix:    message.New("Copy the Client ID from the dashboard again, or create a new app there, and connect your Spotify account with it.")},
		}, account.ErrClientID),
		is(Trouble{
			Sentence: message.New("Spotify does not know this Client ID; nothing was changed, please compare it with the one in your Spotify developer dashboard."),
			Finding: Finding{ID: Client, Name: clientID,
				Detail: message.New("Spotify does not know this Client ID: it is mistyped, or the app was deleted in the Spotify developer dashboard."),
				Fix:    message.New("Copy the Client ID from the dashboard again, or create a new app there, and connect your Spotify account with it.")},
		}, spotifyapi.ErrWrongClient),
		is(Trouble{
			Sentence: message.New("The sign-in could not be stored; nothing was lost, please check that the disk has room and the keyring is open, then try again."),
		}, spotifyapi.ErrNotStored),
		is(Trouble{
			Sentence: message.New("You did not allow the connection on Spotify's page; nothing was changed, you can connect at any time."),
			Finding: Finding{ID: Denied, Name: accountName, Detail: message.New("The connection was not allowed on Spotify's page."),
				Fix: message.New("Connect again and press Agree there.")},
		}, spotifyapi.ErrDenied),
		is(Trouble{
			Sentence: message.New("No answer came from Spotify's page in time; nothing was changed, please check that the dashboard lists http://127.0.0.1/callback (or the same with your fixed port) as redirect address and try again."),
			Finding: Finding{ID: Redirect, Name: redirect, Detail: message.New("The browser did not come back from Spotify's page in time."),
				Fix: message.New("If that page says \"Invalid redirect URI\", enter http://127.0.0.1/callback as redirect address in the Spotify dashboard, with the port when you chose a fixed one; then connect again.")},
		}, spotifyapi.ErrSignInTimeout),
		as(func(e *spotifyapi.PortTakenError) Trouble {
			return Trouble{
				Sentence: message.New("Port %d is in use by another program; nothing was changed, please close it or choose another port here and in the dashboard.", e.Port),
				Finding: Finding{ID: Port, Name: port, Detail: message.New("Port %d of the redirect address is in use by another program.", e.Port),
					Fix: message.New("Close that program, or choose another port here and in the Spotify dashboard.")},
			}
		}),
		as(func(e *spotifyapi.SignInError) Trouble {
			return Trouble{
				Sentence: message.New("Spotify refused the sign-in (%s); nothing was changed, please check the Client ID and the redirect address in the dashboard.", e.Code),
				Finding: Finding{ID: Refused, Name: accountName, Detail: message.New("Spotify refused the sign-in."),
					Fix: message.New("Compare Client ID and redirect address with the Spotify dashboard, then connect again.")},
			}
		}),
	}
}

// networkRows are about what lies between this computer and Spotify.
func networkRows() []row {
	broken := Finding{ID: Interrupted, Name: network, Detail: message.New("The connection to Spotify broke off, or its answer took too long."),
		Fix: message.New("Try again; if it stays so, try another network.")}
	return []row{
		is(Trouble{
			Sentence: message.New("The date or time of this computer seems to be wrong, so no safe connection to Spotify can be made; nothing was changed, please set them right and try again."),
			Finding: Finding{ID: Clock, Name: clock, Fix: setClock,
				Detail: message.New("The date or time of this computer seems to be wrong, so no safe connection to Spotify can be made.")},
		}, spotifyapi.ErrClock),
		is(Trouble{
			Sentence: message.New("Spotify cannot be reached; nothing was changed, please check the network connection and try again."),
			Finding: Finding{ID: Offline, Name: network, Detail: message.New("Spotify cannot be reached from this computer."),
				Fix: message.New("Check the network connection, and any proxy or firewall; browsing works without.")},
		}, spotifyapi.ErrOffline),
		as(func(*spotifyapi.LostAnswerError) Trouble {
			return Trouble{
				Sentence: message.New("The connection broke before Spotify confirmed the change; it may or may not have been made, please check before trying again."),
				Finding:  lostFinding(),
			}
		}),
		is(Trouble{Sentence: message.New("The connection to Spotify broke off; nothing was changed, please try again."), Finding: broken}, spotifyapi.ErrInterrupted),
		is(Trouble{Sentence: message.New("Spotify did not answer in time; nothing was lost, please try again."), Finding: broken}, context.DeadlineExceeded),
		as(func(e *spotifyapi.BadAnswerError) Trouble {
			return Trouble{
				Sentence: message.New("The answer does not look like Spotify's (%s); please check whether this network asks you to sign in, then try again.", e.Reason),
				Finding: Finding{ID: Network, Name: network, Detail: message.New("Something else answers in place of Spotify, as the sign-in page of a hotel or a filter does."),
					Fix: message.New("Open any web page to see whether this network asks you to sign in, or try another network.")},
			}
		}),
	}
}

// lostFinding is about a change that Spotify did not confirm.
func lostFinding() Finding {
	return Finding{ID: Interrupted, Name: network, Detail: message.New("The connection broke before Spotify confirmed a change."),
		Fix: message.New("Go on with the unfinished work; it looks first at what was done.")}
}

// spotifyRows are about calls that Spotify answered with an error.
func spotifyRows() []row {
	return []row{
		is(Trouble{Sentence: message.New("Spotify has nothing under this address any more; nothing was changed, it may have been deleted.")}, spotifyapi.ErrNotFound),
		as(func(e *spotifyapi.DeniedError) Trouble { return denied(e.Reason) }),
		{isOutage, func(err error) Trouble {
			return Trouble{
				Sentence: message.New("Spotify has trouble of its own (status %d); nothing was changed, please try again in a few minutes.", refused(err).Status),
				Finding: Finding{ID: Outage, Name: spotify, Detail: message.New("Spotify has trouble of its own."),
					Fix: message.New("Try again in a few minutes; nothing is wrong on your side.")},
			}
		}},
		as(func(e *spotifyapi.RefusedError) Trouble {
			return Trouble{Sentence: message.New("Spotify did not accept the call (status %d: %s); nothing was changed, and trying the same again will not help.", e.Status, e.Text)}
		}),
	}
}

func refused(err error) *spotifyapi.RefusedError {
	e, _ := errors.AsType[*spotifyapi.RefusedError](err)
	return e
}

func isOutage(err error) bool {
	e := refused(err)
	return e != nil && e.Status >= http.StatusInternalServerError
}

// denied reports what an answer of 403 means.
func denied(reason spotifyapi.DenialReason) Trouble {
	switch reason {
	case spotifyapi.NotOnAllowList:
		return Trouble{
			Sentence: message.New("This Spotify account is not on the list of users of your Client ID; nothing was changed, please add it under User Management in the Spotify developer dashboard."),
			Finding: Finding{ID: AllowList, Name: users, Detail: message.New("This Spotify account is not on the list of users of your Client ID."),
				Fix: message.New("Open your app in the Spotify developer dashboard, choose User Management and add the name and e-mail address of this account.")},
		}
	case spotifyapi.OwnerWithoutPremium:
		return Trouble{
			Sentence: message.New("The owner of this Client ID has no active Spotify Premium, so Spotify refuses all calls; nothing was changed, they work again some hours after Premium is active."),
			Finding: Finding{ID: Premium, Name: premium, Detail: message.New("The owner of the Client ID has no active Spotify Premium, so Spotify refuses every call."),
				Fix: message.New("Renew Premium for the account that made the Client ID; Spotify answers again some hours later. Until then, export a file or use the demo account.")},
		}
	case spotifyapi.MissingScope:
		return Trouble{
			Sentence: message.New("The sign-in did not include the permission for this; nothing was changed, please connect your Spotify account again."),
			Finding:  scopeFinding(nil),
		}
	case spotifyapi.Removed:
		return Trouble{
			Sentence: message.New("Spotify does not allow this call for your Client ID or this playlist; nothing was changed, please check that the playlist is your own."),
			Finding: Finding{ID: Removed, Name: spotify, Detail: message.New("Spotify does not allow this call: it was removed, or the playlist is not your own."),
				Fix: message.New("Check that the playlist is your own; if it is, look for a newer Needledrop, and export a file until then.")},
		}
	}
	t := Trouble{
		Sentence: message.New("Spotify refused this call; nothing was changed, please check your account in the Spotify app."),
		Finding: Finding{ID: Denied, Name: spotify, Detail: message.New("Spotify refuses calls for this account and does not say why."),
			Fix: message.New("Check in the Spotify app that the account works, then try again.")},
	}
	if reason == spotifyapi.PlaylistFull {
		t.Sentence = message.New("The playlist is full, for Spotify takes 10,000 songs in one; what is in it is safe, please take some out or make another with fewer songs.")
	}
	return t
}
