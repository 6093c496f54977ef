package app

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"needledrop/internal/account"
	"needledrop/internal/playlist"
	"needledrop/internal/spotifyapi"
)

// The ids of the account's findings. They do not change.
const (
	CheckSignedIn    = "signed-in"   // OK
	CheckCalls       = "calls"       // OK: Spotify answered everything
	CheckEndsSoon    = "ends-soon"   // OK with a Fix
	CheckSignedOut   = "signed-out"  // nobody is signed in
	CheckRevoked     = "revoked"     // Spotify no longer accepts the sign-in
	CheckSixMonths   = "six-months"  // nor one as old as this
	CheckClient      = "client"      // wrong or deleted client id
	CheckClientKnown = "client-ok"   // OK: Spotify knows the client id
	CheckAllowList   = "allow-list"  // the person is not among the app's users
	CheckPremium     = "premium"     // the owner of the client id has none
	CheckScope       = "scope"       // a permission was not granted
	CheckRemoved     = "removed"     // the call is closed to this client id
	CheckDenied      = "denied"      // any other 403, or Cancel on Spotify's page
	CheckLimit       = "limit"       // too many calls, or the quota
	CheckOffline     = "offline"     // the request never left
	CheckInterrupted = "interrupted" // it left and no answer came
	CheckClock       = "clock"       // this computer's date or time is wrong
	CheckNetwork     = "network"     // something else answers for Spotify
	CheckSpotify     = "spotify"     // Spotify has trouble of its own
	CheckRedirect    = "redirect"    // the browser never came back
	CheckPort        = "port"        // of the redirect address is in use
	CheckRefused     = "refused"     // Spotify refused the sign-in or a call for another reason
	CheckStopped     = "stopped"     // by the person
	CheckUnforeseen  = "unforeseen"  // for a bug report
)

// checkTime bounds the test; a short limit can be waited out in it.
const checkTime = time.Minute

// soon is how long before its end a sign-in is worth a warning.
const soon = 14 * 24 * time.Hour

// CheckAccount tests the connected account with the few calls a save begins
// with, and names what is wrong in whole sentences. It writes nothing to the
// account. The first step that is not OK is the one to mend first.
func (a *App) CheckAccount(ctx context.Context) []Finding {
	ctx, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	stored, err := a.session.Stored(ctx)
	if err != nil {
		return []Finding{Diagnose(err)}
	}
	conn, err := a.session.Connect(ctx)
	if err != nil {
		return []Finding{Diagnose(err)}
	}
	err = conn.Client.Check(ctx)
	return testSteps(stored, err, conn.Client.Skew())
}

// CheckClientID tests a client id before anybody has signed in with it.
func (a *App) CheckClientID(ctx context.Context, id string) []Finding {
	ctx, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	if err := a.session.KnowsClient(ctx, id); err != nil {
		return []Finding{Diagnose(err)}
	}
	return []Finding{{ID: CheckClientKnown, Name: "Client ID", OK: true, Detail: "Spotify knows this Client ID.",
		Fix: "Press Connect to sign in; what is missing otherwise shows then."}}
}

// testSteps puts what the test found beside what is known without it.
func testSteps(k account.Stored, found error, skew time.Duration) []Finding {
	trouble := precise(k, Diagnose(found))
	var steps []Finding
	if skew != 0 {
		steps = append(steps, clockStep(skew))
	}
	if spoilsSignIn(trouble.ID) {
		return append(steps, trouble)
	}
	steps = append(steps, signedInStep(k.Info), trouble)
	if trouble.ID != CheckScope && len(k.Lacks) > 0 {
		steps = append(steps, scopeStep(k.Lacks))
	}
	if k.Left < soon {
		steps = append(steps, endsSoonStep(k.Left))
	}
	return steps
}

// precise says of a step what the stored sign-in tells beyond the error.
func precise(k account.Stored, step Finding) Finding {
	switch {
	case step.ID == CheckRevoked && k.Left <= 0:
		return sixMonthsStep()
	case step.ID == CheckScope:
		return scopeStep(k.Lacks)
	default:
		return step
	}
}

// storedSteps are what can be said without asking Spotify.
func storedSteps(k account.Stored) []Finding {
	if k.Left <= 0 {
		return []Finding{sixMonthsStep()}
	}
	steps := []Finding{signedInStep(k.Info)}
	if len(k.Lacks) > 0 {
		steps = append(steps, scopeStep(k.Lacks))
	}
	if k.Left < soon {
		steps = append(steps, endsSoonStep(k.Left))
	}
	return steps
}

func spoilsSignIn(id string) bool {
	return id == CheckSignedOut || id == CheckRevoked || id == CheckSixMonths || id == CheckClient
}

func signedInStep(i account.Info) Finding {
	name := firstOf(i.Name, i.ID)
	if i.Demo {
		return Finding{ID: CheckSignedIn, Name: "Account", OK: true, Detail: "The demo account is in use; it needs no sign-in."}
	}
	return Finding{ID: CheckSignedIn, Name: "Account", OK: true, Detail: fmt.Sprintf("%s is connected; the sign-in is kept in %s.", name, i.Where)}
}

// Diagnose names what an error of a sign-in, a save or the test means, and the
// step that mends it. No error is the OK step of the test's calls.
func Diagnose(err error) Finding {
	var limit *spotifyapi.LimitError
	var paused *playlist.PausedError
	var denied *spotifyapi.DeniedError
	var port *spotifyapi.PortTakenError
	switch {
	case err == nil:
		return Finding{ID: CheckCalls, Name: "Spotify", OK: true, Detail: "Spotify knows you, shows your playlists and finds music."}
	case errors.As(err, &limit):
		return limitStep(limit.Quota, limit.Until)
	case errors.As(err, &paused):
		return limitStep(paused.Quota, paused.Until)
	case errors.As(err, &denied):
		return deniedStep(denied)
	case errors.As(err, &port):
		return Finding{ID: CheckPort, Name: "Port", Detail: fmt.Sprintf("Port %d of the redirect address is in use by another program.", port.Port),
			Fix: "Close that program, or choose another port here and in the Spotify dashboard."}
	}
	for _, known := range knownTroubles() {
		if known.fits(err) {
			return known.step
		}
	}
	return Finding{ID: CheckUnforeseen, Name: "Spotify", Detail: Explain(err), Fix: "Try again in a few minutes."}
}

// knownTrouble is a step for errors that say no more than which they are.
type knownTrouble struct {
	fits func(error) bool
	step Finding
}

// knownTroubles lists them; the first that fits counts.
func knownTroubles() []knownTrouble {
	return []knownTrouble{
		{isA[*spotifyapi.LostAnswerError], Finding{ID: CheckInterrupted, Name: "Network",
			Detail: "The connection broke before Spotify confirmed a change.", Fix: "Go on with the unfinished work; it looks first at what was done."}},
		{isAny(ErrSignedOut, spotifyapi.ErrNoToken), Finding{ID: CheckSignedOut, Name: "Account",
			Detail: "No Spotify account is connected.", Fix: "Connect your Spotify account, or use the demo account; browsing and exports need none."}},
		{isAny(spotifyapi.ErrSignInNeeded, playlist.ErrSignIn), Finding{ID: CheckRevoked, Name: "Account",
			Detail: "Spotify no longer accepts the sign-in: it was ended in your Spotify account, or by Spotify.",
			Fix:    "Connect your Spotify account again; playlists and unfinished work are kept and go on afterwards."}},
		{isAny(spotifyapi.ErrWrongClient), Finding{ID: CheckClient, Name: "Client ID",
			Detail: "Spotify does not know this Client ID: it is mistyped, or the app was deleted in the Spotify developer dashboard.",
			Fix:    "Copy the Client ID from the dashboard again, or create a new app there, and connect your Spotify account with it."}},
		{isAny(spotifyapi.ErrClock), Finding{ID: CheckClock, Name: "Clock",
			Detail: "The date or time of this computer seems to be wrong, so no safe connection to Spotify can be made.",
			Fix:    "Set date and time right, best to automatic, in the settings of this computer."}},
		{isAny(spotifyapi.ErrOffline), Finding{ID: CheckOffline, Name: "Network",
			Detail: "Spotify cannot be reached from this computer.", Fix: "Check the network connection, and any proxy or firewall; browsing works without."}},
		{isAny(spotifyapi.ErrInterrupted, context.DeadlineExceeded), Finding{ID: CheckInterrupted, Name: "Network",
			Detail: "The connection to Spotify broke off, or its answer took too long.", Fix: "Try again; if it stays so, try another network."}},
		{isA[*spotifyapi.BadAnswerError], Finding{ID: CheckNetwork, Name: "Network",
			Detail: "Something else answers in place of Spotify, as the sign-in page of a hotel or a filter does.",
			Fix:    "Open any web page to see whether this network asks you to sign in, or try another network."}},
		{isOutage, Finding{ID: CheckSpotify, Name: "Spotify",
			Detail: "Spotify has trouble of its own.", Fix: "Try again in a few minutes; nothing is wrong on your side."}},
		{isAny(spotifyapi.ErrSignInTimeout), Finding{ID: CheckRedirect, Name: "Redirect address",
			Detail: "The browser did not come back from Spotify's page in time.",
			Fix:    "If that page says \"Invalid redirect URI\", enter http://127.0.0.1/callback as redirect address in the Spotify dashboard, with the port when you chose a fixed one; then connect again."}},
		{isAny(spotifyapi.ErrDenied), Finding{ID: CheckDenied, Name: "Account",
			Detail: "The connection was not allowed on Spotify's page.", Fix: "Connect again and press Agree there."}},
		{isA[*spotifyapi.SignInError], Finding{ID: CheckRefused, Name: "Account",
			Detail: "Spotify refused the sign-in.", Fix: "Compare Client ID and redirect address with the Spotify dashboard, then connect again."}},
		{isAny(context.Canceled), Finding{ID: CheckStopped, Name: "Test", Detail: "It was stopped; nothing was changed.", Fix: "Start it again at any time."}},
	}
}

func isAny(known ...error) func(error) bool {
	return func(err error) bool {
		return slices.ContainsFunc(known, func(k error) bool { return errors.Is(err, k) })
	}
}

func isA[E error](err error) bool { return errors.As(err, new(E)) }

func isOutage(err error) bool {
	var refused *spotifyapi.RefusedError
	return errors.As(err, &refused) && refused.Status >= http.StatusInternalServerError
}

func limitStep(quota bool, until time.Time) Finding {
	step := Finding{ID: CheckLimit, Name: "Limit", Detail: "Spotify asks for a pause after many calls.", Fix: "Try again later; what is done so far is kept."}
	if quota {
		step.Detail = "The number of calls that Spotify allows your Client ID is used up for now."
	}
	if !until.IsZero() {
		step.Fix = "Go on after " + until.Local().Format("15:04 on 2 January") + "; what is done so far is kept."
	}
	return step
}

func deniedStep(denied *spotifyapi.DeniedError) Finding {
	switch denied.Reason {
	case spotifyapi.NotOnAllowList:
		return Finding{ID: CheckAllowList, Name: "Allowed users", Detail: "This Spotify account is not on the list of users of your Client ID.",
			Fix: "Open your app in the Spotify developer dashboard, choose User Management and add the name and e-mail address of this account."}
	case spotifyapi.OwnerWithoutPremium:
		return Finding{ID: CheckPremium, Name: "Spotify Premium", Detail: "The owner of the Client ID has no active Spotify Premium, so Spotify refuses every call.",
			Fix: "Renew Premium for the account that made the Client ID; Spotify answers again some hours later. Until then, export a file or use the demo account."}
	case spotifyapi.MissingScope:
		return scopeStep(nil)
	case spotifyapi.Removed:
		return Finding{ID: CheckRemoved, Name: "Spotify", Detail: "Spotify does not allow this call: it was removed, or the playlist is not your own.",
			Fix: "Check that the playlist is your own; if it is, look for a newer Needledrop, and export a file until then."}
	default:
		return Finding{ID: CheckDenied, Name: "Spotify", Detail: "Spotify refuses calls for this account and does not say why.",
			Fix: "Check in the Spotify app that the account works, then try again."}
	}
}

func sixMonthsStep() Finding {
	return Finding{ID: CheckSixMonths, Name: "Account", Detail: "The sign-in is older than six months, and Spotify ends it then.",
		Fix: "Connect your Spotify account again; playlists and unfinished work are kept and go on afterwards."}
}

func endsSoonStep(left time.Duration) Finding {
	when := "any day now"
	if days := int(left / (24 * time.Hour)); days > 1 {
		when = fmt.Sprintf("in %d days", days)
	}
	return Finding{ID: CheckEndsSoon, Name: "Account", OK: true, Detail: "Spotify ends this sign-in " + when + ", six months after you connected.",
		Fix: "Connect your Spotify account again before that; nothing is lost."}
}

func clockStep(skew time.Duration) Finding {
	side := "behind"
	if skew < 0 {
		side = "ahead"
	}
	return Finding{ID: CheckClock, Name: "Clock", Detail: fmt.Sprintf("The clock of this computer is %s %s.", roughly(skew.Abs()), side),
		Fix: "Set date and time right, best to automatic, in the settings of this computer."}
}

func roughly(d time.Duration) string {
	switch {
	case d < 2*time.Hour:
		return fmt.Sprintf("%d minutes", int(d.Round(time.Minute)/time.Minute))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d hours", int(d.Round(time.Hour)/time.Hour))
	default:
		return fmt.Sprintf("%d days", int(d/(24*time.Hour)))
	}
}

// scopeStep names the permissions that lack; which they are may not be known.
func scopeStep(lacks []string) Finding {
	step := Finding{ID: CheckScope, Name: "Permissions", Detail: "The sign-in did not include a permission that Needledrop needs.",
		Fix: "Connect your Spotify account again and agree to what Spotify's page lists; nothing is lost."}
	var words []string
	for _, scope := range lacks {
		words = append(words, permission(scope))
	}
	if len(words) > 0 {
		step.Detail = "The sign-in did not include the permission to " + strings.Join(words, ", to ") + "."
	}
	return step
}

func permission(scope string) string {
	switch scope {
	case "user-read-private":
		return "see who you are and search"
	case "playlist-read-private":
		return "see your playlists"
	case "playlist-modify-private":
		return "make and change private playlists"
	case "playlist-modify-public":
		return "make and change public playlists"
	case "ugc-image-upload":
		return "set the cover of a playlist"
	default:
		return "use " + scope
	}
}
