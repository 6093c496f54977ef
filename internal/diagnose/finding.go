package diagnose

import (
	"time"

	"needledrop/internal/message"
)

// Finding is one thing that the doctor or the test of the account looked at. One
// that is OK and has a Fix is a warning.
type Finding struct {
	ID     string       `json:"id,omitempty"` // one of the ids below; the doctor gives none
	Name   message.Text `json:"name"`         // what was looked at
	OK     bool         `json:"ok"`
	Detail message.Text `json:"detail"`
	Fix    message.Text `json:"fix,omitzero"` // the step that mends it
}

// The ids of the account's findings. They do not change.
const (
	SignedIn    = "signed-in"   // OK
	Calls       = "calls"       // OK: Spotify answered everything
	EndsSoon    = "ends-soon"   // OK with a Fix
	SignedOut   = "signed-out"  // nobody is signed in
	Revoked     = "revoked"     // Spotify no longer accepts the sign-in
	SixMonths   = "six-months"  // nor one as old as this
	Client      = "client"      // wrong or deleted client id
	ClientKnown = "client-ok"   // OK: Spotify knows the client id
	AllowList   = "allow-list"  // the person is not among the app's users
	Premium     = "premium"     // the owner of the client id has none
	Scope       = "scope"       // a permission was not granted
	Removed     = "removed"     // the call is closed to this client id
	Denied      = "denied"      // any other 403, or Cancel on Spotify's page
	Limit       = "limit"       // too many calls, or the quota
	Offline     = "offline"     // the request never left
	Interrupted = "interrupted" // it left and no answer came
	Clock       = "clock"       // this computer's date or time is wrong
	Network     = "network"     // something else answers for Spotify
	Outage      = "spotify"     // Spotify has trouble of its own
	Redirect    = "redirect"    // the browser never came back
	Port        = "port"        // of the redirect address is in use
	Refused     = "refused"     // Spotify refused the sign-in or a call for another reason
	Aborted     = "stopped"     // by the person
	Unforeseen  = "unforeseen"  // for a bug report
)

// What the findings of the account's test are about.
var (
	accountName = message.New("Account")
	clientID    = message.New("Client ID")
	clock       = message.New("Clock")
	limit       = message.New("Limit")
	network     = message.New("Network")
	permissions = message.New("Permissions")
	port        = message.New("Port")
	redirect    = message.New("Redirect address")
	spotify     = message.New("Spotify")
	test        = message.New("Test")
	users       = message.New("Allowed users")
	premium     = message.New("Spotify Premium")
)

// Steps that several findings advise.
var (
	connectAgain = message.New("Connect your Spotify account again; playlists and unfinished work are kept and go on afterwards.")
	setClock     = message.New("Set date and time right, best to automatic, in the settings of this computer.")
)

func limitFinding(quota bool, until time.Time) Finding {
	f := Finding{
		ID: Limit, Name: limit, Detail: message.New("Spotify asks for a pause after many calls."),
		Fix: message.New("Try again later; what is done so far is kept."),
	}
	if quota {
		f.Detail = message.New("The number of calls that Spotify allows your Client ID is used up for now.")
	}
	if !until.IsZero() {
		f.Fix = message.New("Go on after %s; what is done so far is kept.", message.Moment{At: until, As: message.ClockDay})
	}
	return f
}

func sixMonthsFinding() Finding {
	return Finding{ID: SixMonths, Name: accountName, Detail: message.New("The sign-in is older than six months, and Spotify ends it then."), Fix: connectAgain}
}

func endsSoonFinding(left time.Duration) Finding {
	when := message.New("any day now")
	if days := int(left / (24 * time.Hour)); days > 1 {
		when = message.New("in %d days", days)
	}
	return Finding{
		ID: EndsSoon, Name: accountName, OK: true, Detail: message.New("Spotify ends this sign-in %s, six months after you connected.", when),
		Fix: message.New("Connect your Spotify account again before that; nothing is lost."),
	}
}

func clockFinding(skew time.Duration) Finding {
	side := message.New("behind")
	if skew < 0 {
		side = message.New("ahead")
	}
	return Finding{ID: Clock, Name: clock, Detail: message.New("The clock of this computer is %s %s.", roughly(skew.Abs()), side), Fix: setClock}
}

func roughly(d time.Duration) message.Text {
	switch {
	case d < 2*time.Hour:
		return message.New("%d minutes", int(d.Round(time.Minute)/time.Minute))
	case d < 48*time.Hour:
		return message.New("%d hours", int(d.Round(time.Hour)/time.Hour))
	default:
		return message.New("%d days", int(d/(24*time.Hour)))
	}
}

// scopeFinding names the permissions that lack; which they are may not be known.
func scopeFinding(lacks []string) Finding {
	f := Finding{
		ID: Scope, Name: permissions, Detail: message.New("The sign-in did not include a permission that Needledrop needs."),
		Fix: message.New("Connect your Spotify account again and agree to what Spotify's page lists; nothing is lost."),
	}
	if len(lacks) == 0 {
		return f
	}
	all := permission(lacks[0])
	for _, scope := range lacks[1:] {
		all = message.New("%s, to %s", all, permission(scope))
	}
	f.Detail = message.New("The sign-in did not include the permission to %s.", all)
	return f
}

func permission(scope string) message.Text {
	switch scope {
	case "user-read-private":
		return message.New("see who you are and search")
	case "playlist-read-private":
		return message.New("see your playlists")
	case "playlist-modify-private":
		return message.New("make and change private playlists")
	case "playlist-modify-public":
		return message.New("make and change public playlists")
	case "ugc-image-upload":
		return message.New("set the cover of a playlist")
	default:
		return message.New("use %s", scope)
	}
}
