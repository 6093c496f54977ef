// Package app holds the use cases of Needledrop, one method each: what the
// window and the command line call. It opens what a use case needs when it
// first needs it, and closes everything.
//
// An App is safe for any number of goroutines; it runs one job at a time.
package app

import (
	"cmp"
	"context"
	"errors"
	"net/url"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/adrg/xdg"

	"needledrop/internal/account"
	"needledrop/internal/artwork"
	"needledrop/internal/lazy"
	"needledrop/internal/library"
	"needledrop/internal/message"
	"needledrop/internal/userdata"
)

// Options are what a person or a script can choose at the start.
type Options struct {
	Home    string // data folder; "" for the system's place
	Demo    bool   // use the demo account
	Version string
	Getenv  func(string) string // nil: os.Getenv
	Now     func() time.Time    // the time of day; needed
}

// App is the running program without its window.
type App struct {
	home    string
	version string
	api     string // base address of the Web API
	session *account.Session

	catalog lazy.Value[*library.Catalog]
	user    lazy.Value[*userdata.Store]

	job     sync.Mutex // held while a job runs
	painter artwork.Painter

	getenv func(string) string
	now    func() time.Time
	pause  func(context.Context, time.Duration) error // nil for a timer; tests do not wait
}

// New reads the settings. Nothing is opened or created yet.
func New(o Options) (*App, error) {
	if o.Now == nil {
		return nil, errors.New("the app needs a clock")
	}
	env := o.Getenv
	if env == nil {
		env = os.Getenv
	}
	c := account.Config{Version: o.Version, Demo: o.Demo, Now: o.Now}
	if err := c.Configure(env); err != nil {
		return nil, err
	}
	home, err := filepath.Abs(cmp.Or(o.Home, env("NEEDLEDROP_HOME"), dataHome()))
	if err != nil {
		return nil, &account.SettingError{Name: "NEEDLEDROP_HOME", Err: err}
	}
	a := &App{home: home, version: o.Version, api: c.API, now: o.Now, getenv: env}
	c.Home, c.Data, c.World = home, a.userData, a.demoWorld
	a.session = account.New(c)
	return a, nil
}

// dataHome is the system's folder for a program's data, also when HOME is not
// set.
func dataHome() string {
	if os.Getenv("HOME") == "" && os.Getenv("XDG_DATA_HOME") == "" && runtime.GOOS != "windows" {
		if u, err := user.Current(); err == nil && u.HomeDir != "" {
			return filepath.Join(u.HomeDir, ".local", "share", "needledrop")
		}
	}
	return filepath.Join(xdg.DataHome, "needledrop")
}

// Home returns the data folder.
func (a *App) Home() string { return a.home }

// Version returns the program's version.
func (a *App) Version() string { return a.version }

// Close ends the session and closes the files.
func (a *App) Close() error {
	errs := []error{a.session.Close()}
	if c, ok := a.catalog.Peek(); ok {
		errs = append(errs, c.Close())
	}
	if u, ok := a.user.Peek(); ok {
		errs = append(errs, u.Close())
	}
	return errors.Join(errs...)
}

// Notes are sentences the person should see once: a file that was rebuilt or
// restored, a pack that could not be read.
func (a *App) Notes() []message.Text {
	var notes []message.Text
	if c, ok := a.catalog.Peek(); ok && !c.Note().IsZero() {
		notes = append(notes, c.Note())
	}
	if u, ok := a.user.Peek(); ok && !u.Note().IsZero() {
		notes = append(notes, u.Note())
	}
	return notes
}

// userData opens the person's data.
func (a *App) userData(ctx context.Context) (*userdata.Store, error) {
	return a.user.Get(func() (*userdata.Store, error) { return userdata.Open(ctx, filepath.Join(a.home, "user.db"), a.now) })
}

// Host returns the host of the Web API, for messages.
func (a *App) Host() string {
	u, err := url.Parse(a.api)
	if err != nil {
		return a.api
	}
	return u.Host
}
