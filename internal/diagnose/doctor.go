package diagnose

import (
	"context"
	"errors"
	"net"
	"net/url"
	"os"
	"runtime"
	"time"

	"needledrop/internal/account"
	"needledrop/internal/catalog"
	"needledrop/internal/message"
)

// judged marks a finding by whether its check failed, and says how to mend that.
func (f Finding) judged(err error, fix message.Text) Finding {
	f.OK = err == nil
	if err != nil {
		if f.Detail.IsZero() {
			f.Detail = Of(err).ForTerminal()
		}
		f.Fix = fix
	}
	return f
}

// Version reports what program runs on what.
func Version(version string) Finding {
	return Finding{Name: message.New("version"), OK: true, Detail: message.New("needledrop %s, %s on %s/%s", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)}
}

// Folder looks whether the data folder can be written.
func Folder(home string) Finding {
	f := Finding{Name: message.New("data folder"), Detail: message.New("%s", home)}
	err := os.MkdirAll(home, 0o700)
	if err == nil {
		var probe *os.File
		if probe, err = os.CreateTemp(home, ".probe-*"); err == nil {
			err = errors.Join(probe.Close(), os.Remove(probe.Name()))
		}
	}
	return f.judged(err, message.New("choose a folder that can be written with --home, or free some room"))
}

// Catalog reports what the catalog holds, or why it cannot be opened.
func Catalog(s catalog.Stats, err error) Finding {
	f := Finding{Name: message.New("catalog")}
	if err == nil {
		f.Detail = message.New("%d titles, %d cues", s.Titles, s.Cues)
	}
	return f.judged(err, message.New("remove catalog.db from the data folder; it is built anew"))
}

// Data reports how the person's data is, or why it cannot be opened. note is what
// they should know of it.
func Data(note message.Text, err error) Finding {
	f := Finding{Name: message.New("your data")}
	switch {
	case err == nil && note.IsZero():
		f.Detail = message.New("whole")
	case err == nil:
		f.Detail = note
	}
	return f.judged(err, message.New("check that the data folder can be written and the disk has room"))
}

// SignInStore reports where the sign-in is kept, or why it cannot be. note is what
// the person should know of the place.
func SignInStore(where, note message.Text, err error) Finding {
	f := Finding{Name: message.New("sign-in store")}
	switch {
	case err == nil && note.IsZero():
		f.Detail = where
	case err == nil:
		f.Detail = note
	}
	return f.judged(err, message.New("set NEEDLEDROP_TOKEN_STORE=file to keep the sign-in in a file only you can read"))
}

// Reach looks whether the host of an address takes connections.
func Reach(ctx context.Context, address string) Finding {
	u, err := url.Parse(address)
	host := address
	if err == nil {
		host, err = u.Host, dial(ctx, u)
	}
	f := Finding{Name: message.New("network"), Detail: message.New("%s answers", host)}
	if err != nil {
		f.Detail = message.New("%s cannot be reached", host)
	}
	return f.judged(err, message.New("browsing works offline; to save playlists, check the connection or a proxy or firewall in between"))
}

// dialTimeout bounds how long the doctor waits for the network.
const dialTimeout = 3 * time.Second

func dial(ctx context.Context, u *url.URL) error {
	port := u.Port()
	if port == "" {
		port = map[string]string{"https": "443", "http": "80"}[u.Scheme]
	}
	ctx, cancel := context.WithTimeout(ctx, dialTimeout)
	defer cancel()
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", net.JoinHostPort(u.Hostname(), port))
	if err != nil {
		return err
	}
	return conn.Close()
}

// Account tells of the sign-in what is known without asking Spotify, since a
// call would count against its limits; Tested knows more.
func Account(stored account.Stored, err error) Finding {
	f := known(stored, err)
	f.ID, f.Name = "", message.New("account")
	return f
}

func known(stored account.Stored, err error) Finding {
	switch {
	case err != nil:
		f := Of(err).Finding
		f.OK = f.ID == SignedOut // browsing and exports need no account
		return f
	case stored.Left <= 0:
		return sixMonthsFinding()
	case len(stored.Lacks) > 0:
		return scopeFinding(stored.Lacks)
	case stored.Left < warnBefore:
		return endsSoonFinding(stored.Left)
	}
	return signedIn(stored.Info)
}
