package spotifyapi

import (
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
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

func TestTheCallbackRefusesWhatIsNotTheBrowsersReturn(t *testing.T) {
	t.Parallel()
	address, c := newCallback(t)
	host := strings.TrimPrefix(address, "http://")
	const good = "/callback?code=stolen&state=right"
	for name, request := range map[string]string{
		"POST":                 "POST " + good + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0",
		"HEAD":                 "HEAD " + good + " HTTP/1.1\r\nHost: " + host,
		"OPTIONS":              "OPTIONS " + good + " HTTP/1.1\r\nHost: " + host,
		"OPTIONS *":            "OPTIONS * HTTP/1.1\r\nHost: " + host,
		"CONNECT":              "CONNECT " + host + " HTTP/1.1\r\nHost: " + host,
		"another name":         "GET " + good + " HTTP/1.1\r\nHost: rebound.example.test",
		"another name, port":   "GET " + good + " HTTP/1.1\r\nHost: rebound.example.test" + strings.TrimPrefix(host, "127.0.0.1"),
		"localhost":            "GET " + good + " HTTP/1.1\r\nHost: localhost" + strings.TrimPrefix(host, "127.0.0.1"),
		"another port":         "GET " + good + " HTTP/1.1\r\nHost: 127.0.0.1:1",
		"no port":              "GET " + good + " HTTP/1.1\r\nHost: 127.0.0.1",
		"no host":              "GET " + good + " HTTP/1.0",
		"as a proxy":           "GET http://rebound.example.test" + good + " HTTP/1.1\r\nHost: " + host,
		"path with two slants": "GET /" + good + " HTTP/1.1\r\nHost: " + host,
		"path in capitals":     "GET /Callback?code=stolen&state=right HTTP/1.1\r\nHost: " + host,
		"dots in the path":     "GET /x/.." + good + " HTTP/1.1\r\nHost: " + host,
		"endless header":       "GET " + good + " HTTP/1.1\r\nHost: " + host + "\r\nX: " + strings.Repeat("x", 100<<10),
		"no HTTP":              "right",
	} {
		reply := raw(t, host, request)
		_, status, _ := strings.Cut(reply, " ")
		if !strings.HasPrefix(status, "4") || len(reply) > 300 || strings.Contains(reply, "Needledrop") || strings.Contains(reply, "<") {
			t.Errorf("%s: answered %q", name, reply)
		}
	}
	select {
	case got := <-c.result:
		t.Errorf("one of them was taken: %v", got)
	default:
	}
	if status, _ := visit(t, address+"/callback?code=mine&state=right"); status != http.StatusOK {
		t.Errorf("the browser's return: %d", status)
	}
	if got := <-c.result; got.code != "mine" {
		t.Errorf("result = %v", got)
	}
}

// raw sends a request as it is and returns all that comes back.
func raw(t *testing.T, host, request string) string {
	t.Helper()
	conn, err := net.Dial("tcp4", host)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	// A server that has read enough may hang up before it has all.
	_, _ = io.WriteString(conn, request+"\r\n\r\n")
	reply, _ := io.ReadAll(conn)
	return string(reply)
}

func TestTheCallbackAtTheUsualPortIsNamedWithoutIt(t *testing.T) {
	t.Parallel()
	c := &callback{host: "127.0.0.1:80"}
	for host, want := range map[string]int{"127.0.0.1": 0, "127.0.0.1:80": 0, "127.0.0.1:8080": 421, "": 421} {
		if got := c.refusal(&http.Request{Method: "GET", Host: host, URL: &url.URL{Path: callbackPath}}); got != want {
			t.Errorf("%q: %d, want %d", host, got, want)
		}
	}
}

// Not parallel: another test could be given the freed port.
func TestTheCallbackClosesBeforeTheCodeIsExchanged(t *testing.T) {
	a := newAccounts(t)
	a.answer = func(w http.ResponseWriter, r *http.Request) {
		redirect, err := url.Parse(a.asked.Get("redirect_uri"))
		if err != nil {
			t.Error(err)
		}
		if conn, err := net.Dial("tcp4", redirect.Host); err == nil {
			conn.Close()
			t.Error("it still listens")
		}
		answer(w, 200, `{"access_token":"A1","expires_in":3600}`)
	}
	if _, err := (SignIn{ClientID: "cid", Now: time.Now, Accounts: a.URL}).Run(t.Context(), a.comeBack(t, "code=c&state=STATE")); err != nil {
		t.Error(err)
	}
}

func TestThePageSaysWhatHappened(t *testing.T) {
	t.Parallel()
	for query, want := range map[string]string{
		"code=a&state=right":                    "You can close this window",
		"error=access_denied&state=right":       "Needledrop is not connected: you did not allow",
		"error=%3Cb%3Eodd%3C/b%3E&state=right":  "(unknown)",
		"error=invalid_scope&state=right&code=": "(invalid_scope)",
	} {
		address, _ := newCallback(t)
		status, page := visit(t, address+"/callback?"+query)
		if status != http.StatusOK || !strings.Contains(page, want) {
			t.Errorf("%s: %d %s", query, status, page)
		}
	}
}
