package labels

import (
	"testing"
)

func TestRedirectAddressFollowsThePort(t *testing.T) {
	t.Parallel()
	if got := RedirectAddress(0); got != "http://127.0.0.1/callback" {
		t.Errorf("any port: %s", got)
	}
	if got := RedirectAddress(8888); got != "http://127.0.0.1:8888/callback" {
		t.Errorf("fixed port: %s", got)
	}
}

func FuzzParsePort(f *testing.F) {
	for _, seed := range []string{"", "8888", "80", "-1", "99999", " 1024 ", "x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if port, ok := ParsePort(text); ok && port != 0 && (port < 1024 || port > 65535) {
			t.Errorf("%q gives port %d", text, port)
		}
	})
}

func TestNumbersHaveGroups(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567", -1234: "-1,234", -123: "-123"} {
		if got := Thousands(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}
