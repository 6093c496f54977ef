package app

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"runtime"
	"time"
)

// Finding is one thing that the doctor or the test of the account looked at. One
// that is OK and has a Fix is a warning.
type Finding struct {
	ID     string `json:"id,omitempty"` // one of the Check constants; the doctor gives none
	Name   string `json:"name"`         // what was looked at
	OK     bool   `json:"ok"`
	Detail string `json:"detail"`
	Fix    string `json:"fix,omitempty"` // the step that mends it
}

// Doctor looks at everything Needledrop stands on.
func (a *App) Doctor(ctx context.Context) []Finding {
	return []Finding{
		{Name: "version", OK: true, Detail: fmt.Sprintf("needledrop %s, %s on %s/%s", a.version, runtime.Version(), runtime.GOOS, runtime.GOARCH)},
		a.checkFolder(),
		a.checkCatalog(ctx),
		a.checkUserData(ctx),
		a.checkStore(),
		a.checkNetwork(ctx),
		a.checkAccount(ctx),
	}
}

func (a *App) checkFolder() Finding {
	f := Finding{Name: "data folder", Detail: a.home}
	err := os.MkdirAll(a.home, 0o700)
	if err == nil {
		var probe *os.File
		if probe, err = os.CreateTemp(a.home, ".probe-*"); err == nil {
			err = errors.Join(probe.Close(), os.Remove(probe.Name()))
		}
	}
	return f.judge(err, "choose a folder that can be written with --home, or free some room")
}

// judge marks a finding by whether its check failed.
func (f Finding) judge(err error, fix string) Finding {
	f.OK = err == nil
	if err != nil {
		f.Detail = firstOf(f.Detail, Explain(err))
		f.Fix = fix
	}
	return f
}

func (a *App) checkCatalog(ctx context.Context) Finding {
	f := Finding{Name: "catalog"}
	s, err := a.stats(ctx)
	if err == nil {
		f.Detail = fmt.Sprintf("%d titles, %d cues", s.Titles, s.Cues)
	}
	return f.judge(err, "remove catalog.db from the data folder; it is built anew")
}

func (a *App) checkUserData(ctx context.Context) Finding {
	f := Finding{Name: "your data"}
	u, err := a.userData(ctx)
	if err == nil {
		f.Detail = firstOf(u.Note(), "whole")
	}
	return f.judge(err, "check that the data folder can be written and the disk has room")
}

func (a *App) checkStore() Finding {
	f := Finding{Name: "sign-in store"}
	where, note, err := a.session.StorePlace()
	if err == nil {
		f.Detail = firstOf(note, where)
	}
	return f.judge(err, "set NEEDLEDROP_TOKEN_STORE=file to keep the sign-in in a file only you can read")
}

// reachTime bounds how long the doctor waits for the network.
const reachTime = 3 * time.Second

func (a *App) checkNetwork(ctx context.Context) Finding {
	f := Finding{Name: "network", Detail: a.Host() + " answers"}
	u, err := url.Parse(a.api)
	if err == nil {
		err = reach(ctx, u)
	}
	if err != nil {
		f.Detail = a.Host() + " cannot be reached"
	}
	return f.judge(err, "browsing works offline; to save playlists, check the connection or a proxy or firewall in between")
}

func reach(ctx context.Context, u *url.URL) error {
	port := firstOf(u.Port(), map[string]string{"https": "443", "http": "80"}[u.Scheme])
	ctx, cancel := context.WithTimeout(ctx, reachTime)
	defer cancel()
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", net.JoinHostPort(u.Hostname(), port))
	if err != nil {
		return err
	}
	return conn.Close()
}

// checkAccount asks Spotify nothing, since that would count against the limits;
// CheckAccount does.
func (a *App) checkAccount(ctx context.Context) Finding {
	const name = "account"
	kept, err := a.session.Stored(ctx)
	if err != nil {
		step := Diagnose(err)
		step.OK = step.ID == CheckSignedOut // browsing and exports need no account
		return step.under(name)
	}
	steps := storedSteps(kept)
	for _, step := range steps {
		if !step.OK {
			return step.under(name)
		}
	}
	return steps[len(steps)-1].under(name)
}

// under makes a step of the account's test a finding of the doctor.
func (f Finding) under(name string) Finding {
	f.ID, f.Name = "", name
	return f
}
