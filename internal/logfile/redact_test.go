package logfile

import (
	"strings"
	"testing"
)

func TestWhatSignsSomeoneInIsTakenOut(t *testing.T) {
	t.Parallel()
	const token = "BQDk4vK9aXwZ0pLmN3sTrUvWxYz1234567890-_aBcDeFgHiJ"
	for name, text := range map[string]string{
		"a callback address":       "GET http://127.0.0.1:43117/callback?code=s3cretcode&state=s3cretstate HTTP/1.1",
		"a callback with an error": "http://localhost/callback?error=access_denied&state=s3cret",
		"a callback's fragment":    "http://[::1]:80/callback#access_token=s3cret",
		"an authorize address":     "https://accounts.spotify.com/authorize?client_id=s3cretid&code_challenge=s3cret&state=s3cret",
		"a form":                   "grant_type=authorization_code&code=s3cret&code_verifier=s3cret&client_id=s3cret",
		"a code alone":             "the answer had code=s3cret in it",
		"a state alone":            "state = s3cret",
		"JSON":                     `{"access_token":"s3cret","token_type":"Bearer","refresh_token": "s3cret"}`,
		"JSON in quotation marks":  `body="{\"access_token\":\"s3cret\",\"code\":\"s3cret\"}"`,
		"a header":                 "Authorization: Bearer s3cret",
		"a small header":           "authorization:s3cret",
		"a header in quotes":       `header="Authorization: Basic s3cret"`,
		"Go's headers":             "map[Authorization:[Bearer s3cret] Cookie:[sp_dc=s3cret; x=s3cret]]",
		"a cookie":                 "Set-Cookie: sp_dc=s3cret; Path=/",
		"a bearer alone":           "sent with bearer s3crets3cret",
		"a token alone":            "it was " + token,
		"a token in a word":        "x" + token + "/y",
		"a proxy's password":       "proxyconnect tcp: http://me:s3cret@proxy.example:3128",
		"a slog attribute":         "token=s3cret next=1",
		"a quoted attribute":       `client_secret="s3cret"`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := redact(text, "/home/ada")
			if strings.Contains(got, "s3cret") || strings.Contains(got, token) || !strings.Contains(got, gone) && !strings.Contains(name, "proxy") {
				t.Errorf("%q became %q", text, got)
			}
		})
	}
}

func TestWhatHelpsAReportStays(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"the state of job 4 is paused: 30 s left", "exit code 2", "status: 502", "main.(*Window).open(0xc000123, {0x1, 0x2})",
		"stranger-things/s4e4/running-up-that-hill-kate-bush-and-a-very-long-name", "https://api.spotify.com/v1/me/playlists: 429",
		"recipe 0123456789abcdef0123456789abcdef0123456789abcdef", "fyne.io/fyne/v2@v2.7.1/internal/driver/glfw/loop.go:146", "/homes/ada/x",
	} {
		if got := redact(text, "/home/ada"); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}

func TestTheHomeFolderIsWrittenShort(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ home, text, want string }{
		{"/home/ada", "open /home/ada/.local/share/needledrop/user.db: no", "open ~/.local/share/needledrop/user.db: no"},
		{"/data/ada", "/data/ada and /data/adalbert and file:///data/ada/x", "~ and /data/adalbert and file://~/x"},
		{"/data/ada/", `"/data/ada"`, `"~"`},
		{"/root", "/home/someone/go/pkg/mod/x.go:1 /Users/some.one/y", "~/go/pkg/mod/x.go:1 ~/y"},
		{"", `C:\Users\ada\x and C:\\Users\\ada\\y and c:/Users/ada/z`, `~\x and ~\\y and ~/z`},
		{"/", "/usr/share", "/usr/share"},
		{"", "/usr/share", "/usr/share"},
	} {
		if got := redact(c.text, c.home); got != c.want {
			t.Errorf("with home %q, %q became %q, want %q", c.home, c.text, got, c.want)
		}
	}
}

func FuzzRedact(f *testing.F) {
	for _, seed := range []string{
		"http://a@b/c?d#e", `"code":"x"`, "Authorization:[x]", "Authorization: […", "bearer bearer bearer", "token=[x]", "/home/x/home/y", "state=state=x", "code=code=", "x://?a?b",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		once := redact(text, "/home/ada")
		if twice := redact(once, "/home/ada"); len(twice) > len(once)+3*len(gone)*strings.Count(once, "=")+len(gone) {
			t.Errorf("%q grew from %q to %q", text, once, twice)
		}
		for _, lead := range []string{"http://127.0.0.1/callback?code=", "access_token=", "Authorization: Bearer "} {
			if got := redact(text+" "+lead+"s3cretS3CRET", "/home/ada"); strings.Contains(got, "s3cretS3CRET") {
				t.Errorf("after %q %sis shown: %q", text, lead, got)
			}
		}
	})
}
