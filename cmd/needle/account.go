package main

import (
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"needledrop/internal/app"
)

type loginCmd struct {
	ClientID  string `required:"" help:"Client ID of your own app in Spotify's developer dashboard." placeholder:"ID"`
	Port      int    `help:"Fixed port of the redirect address; any free one otherwise." placeholder:"N"`
	NoBrowser bool   `help:"Only print the address to open."`
}

// Run signs in.
func (c *loginCmd) Run(k *call) error {
	if c.Port < 0 || c.Port > 65535 {
		return usage("--port is from 1 to 65535")
	}
	k.print.say("Open this address and allow the connection; it waits five minutes at most:")
	account, err := k.app.Login(k.ctx, app.Login{ClientID: c.ClientID, Port: c.Port, Show: func(address string) {
		k.print.say("%s", address)
		if !c.NoBrowser {
			openBrowser(address) // the address is printed in case nothing opens
		}
	}})
	if err != nil {
		return err
	}
	if !account.Note.IsZero() {
		k.print.say("%s", account.Note)
	}
	return printAccount(k.print, account)
}

// openBrowser opens a page.
func openBrowser(address string) {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	default:
		if own := browserOf(os.Getenv("BROWSER")); own != "" {
			name = own
		}
	}
	if cmd := exec.Command(name, args...); cmd.Start() == nil {
		go func() { _ = cmd.Wait() }() // its exit code says nothing about the page
	}
}

// browserOf is the first program of the list in $BROWSER, which people set where
// no desktop has one; "" for none.
func browserOf(list string) string {
	first, _, _ := strings.Cut(list, ":")
	return strings.TrimSpace(first)
}

func printAccount(p *printer, a app.Account) error {
	if p.json {
		expires := ""
		if !a.Demo {
			expires = a.Expires.UTC().Format(time.RFC3339)
		}
		return p.document(map[string]any{
			"user": map[string]string{"id": a.ID, "name": a.Name}, "expires": expires, "demo": a.Demo, "kept_in": a.Where,
		})
	}
	p.line("Signed in as %s (%s).", a.Name, a.ID)
	if !a.Demo {
		p.line("The sign-in lasts until %s and is kept in %s.", a.Expires.Format("2 January 2006"), a.Where)
	}
	return nil
}

type accountCmd struct {
	Test bool `help:"Test the connection and name what is wrong."`
}

// Run shows the account.
func (c *accountCmd) Run(k *call) error {
	if c.Test {
		return c.test(k)
	}
	account, err := k.app.Account(k.ctx)
	if err != nil {
		return err
	}
	return printAccount(k.print, account)
}

// test prints what is wrong, which is its result and no failure.
func (c *accountCmd) test(k *call) error {
	return printFindings(k.print, "steps", k.app.CheckAccount(k.ctx))
}

type logoutCmd struct{}

// Run forgets the account.
func (c *logoutCmd) Run(k *call) error {
	if err := k.app.Logout(k.ctx); err != nil {
		return err
	}
	if k.print.json {
		return k.print.document(map[string]bool{"signed_out": true})
	}
	k.print.line("Signed out; your playlists in Spotify and your own decisions stay.")
	return nil
}
