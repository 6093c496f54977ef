package spotifyapi

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"
)

// CheckBase reports whether raw may be used as the address of a Spotify service:
// https, or http on a loopback address only, since tokens travel to it.
func CheckBase(raw string) error {
	_, err := parseBase(raw)
	return err
}

// parseBase gives the address with a path that ends in a slash.
func parseBase(raw string) (*url.URL, error) {
	u, err := url.Parse(raw)
	if err != nil || u.Hostname() == "" {
		return nil, errors.New("the address of the Spotify service must look like https://host/path")
	}
	if u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, errors.New("the address of the Spotify service may hold no user name, query or fragment")
	}
	if u.Scheme != "https" && !(u.Scheme == "http" && isLoopback(u.Hostname())) {
		return nil, fmt.Errorf("the address of the Spotify service must use https, or http on this computer, not %s://%s", u.Scheme, u.Host)
	}
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	return u, nil
}

func isLoopback(host string) bool {
	addr, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && addr.IsLoopback()
}

func sameOrigin(a, b *url.URL) bool { return a.Scheme == b.Scheme && a.Host == b.Host }

// newTransport is the default transport with every wait bounded.
func newTransport() http.RoundTripper {
	shared, ok := http.DefaultTransport.(*http.Transport)
	if !ok { // someone replaced it, as tracing libraries do
		return http.DefaultTransport
	}
	t := shared.Clone()
	t.DialContext = (&net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}).DialContext
	t.TLSHandshakeTimeout = 10 * time.Second
	t.ResponseHeaderTimeout = 30 * time.Second
	return t
}

// newAccountsTransport keeps no connection open: the accounts service is called
// once an hour.
func newAccountsTransport() http.RoundTripper {
	transport := newTransport()
	if t, ok := transport.(*http.Transport); ok && transport != http.DefaultTransport {
		t.DisableKeepAlives = true
	}
	return transport
}
