package spotifyapi

import (
	"errors"
	"net"
	"net/http"
	"strings"
	"testing"
)

func newCallback(t *testing.T) (address string, c *callback) {
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	c = serveCallback(listener, "right")
	t.Cleanup(c.close)
	return "http://" + listener.Addr().String(), c
}

func TestTheCallbackTakesExactlyOneAnswer(t *testing.T) {
	t.Parallel()
	address, c := newCallback(t)
	for _, visited := range []struct {
		path   string
		status int
	}{
		{"/", 404}, {"/favicon.ico", 404}, {"/callback/x", 404}, {"/callback", 400}, {"/callback?code=a&state=wrong", 400},
		{"/callback?code=first&state=right", 200}, {"/callback?code=second&state=right", 404},
	} {
		status, page := visit(t, address+visited.path)
		if status != visited.status {
			t.Errorf("%s: status %d, want %d", visited.path, status, visited.status)
		}
		if strings.Contains(page, "right") || strings.Contains(page, "first") || strings.Contains(page, "<script") {
			t.Errorf("%s: page %q", visited.path, page)
		}
	}
	if got := <-c.result; got.code != "first" || got.err != nil {
		t.Errorf("result = %v", got)
	}
}

func TestThePageSaysWhatHappened(t *testing.T) {
	t.Parallel()
	for query, want := range map[string]string{
		"code=a&state=right":                    "You can close this window",
		"error=access_denied&state=right":       "Needledrop is not connected: you did not allow",
		"error=%3Cb%3Eodd%3C/b%3E&state=right":  "(boddb)",
		"error=invalid_scope&state=right&code=": "(invalid_scope)",
	} {
		address, _ := newCallback(t)
		status, page := visit(t, address+"/callback?"+query)
		if status != http.StatusOK || !strings.Contains(page, want) {
			t.Errorf("%s: %d %s", query, status, page)
		}
	}
}

func FuzzCallback(f *testing.F) {
	f.Add("code=a&state=right")
	f.Add("error=access_denied&state=right")
	f.Add("error=%3Cscript%3E&state=right")
	f.Add("code=a&state=wrong;state=right")
	f.Fuzz(func(t *testing.T, query string) {
		code, err := readCallback(query, "right")
		if (code == "") == (err == nil) {
			t.Errorf("code %q with error %v", code, err)
		}
		if !strings.Contains(query, "state") && !strings.Contains(query, "%") && !errors.Is(err, errNotOurs) {
			t.Errorf("%q was taken without a state", query)
		}
		if _, err := readCallback(query, "other-state-that-is-long"); !strings.Contains(query, "other") && !strings.Contains(query, "%") && !errors.Is(err, errNotOurs) {
			t.Errorf("%q was taken with a wrong state", query)
		}
		if refused, ok := errors.AsType[*SignInError](err); ok && strings.Trim(refused.Code, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
			t.Errorf("code %q is not fit to be shown", refused.Code)
		}
	})
}
