package instance

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestStrangeRequestsAreRefused(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	f := begun(t, home)
	defer f.Close()
	f.Serve(func(context.Context, Request) error { t.Error("one was let in"); return nil })
	mine := fmt.Sprintf(`{"needledrop":1,"password":%q`, f.endpoint.Password)
	for name, c := range map[string]struct{ line, says string }{
		"no password":        {`{"needledrop":1,"open":["x"]}`, "no request"},
		"a wrong password":   {`{"needledrop":1,"password":"` + strings.Repeat("A", 26) + `"}`, "no request"},
		"no version":         {`{"password":"` + f.endpoint.Password + `"}`, "no request"},
		"a later version":    {`{"needledrop":2,"password":"` + f.endpoint.Password + `","spell":1}`, "another version"},
		"an unknown field":   {mine + `,"run":"sh"}`, "no request"},
		"something after it": {mine + `} {}`, "no request"},
		"another type":       {mine + `,"open":"x"}`, "no request"},
		"a control letter":   {mine + `,"open":["a\u0000b"]}`, "no request"},
		"an empty opening":   {mine + `,"open":[""]}`, "no request"},
		"too many":           {mine + `,"open":["x"` + strings.Repeat(`,"x"`, maxOpenings) + `]}`, "too much"},
		"too long":           {mine + `,"open":["` + strings.Repeat("x", maxMessage) + `"]}`, "too much"},
		"a web page's":       {"GET / HTTP/1.1", "no request"},
		"nothing":            {"", "no request"},
		"another script":     {"\xff\xfe{", "no request"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := say(t, f, c.line); !strings.Contains(got, c.says) || !strings.Contains(got, `"refused":`) {
				t.Errorf("the answer is %q, want %q", got, c.says)
			}
		})
	}
}

// say sends a line and returns the answer.
func say(t *testing.T, f *Primary, line string) string {
	t.Helper()
	conn, err := net.Dial(f.endpoint.Network, f.endpoint.Address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	go func() { _, _ = io.WriteString(conn, line+"\n") }() // it may be cut off
	heard, _ := io.ReadAll(conn)
	return string(heard)
}

func TestALineEndsAtItsEndAndIsBounded(t *testing.T) {
	t.Parallel()
	if line, err := readLine(strings.NewReader("one\ntwo\n")); err != nil || string(line) != "one" {
		t.Errorf("%q, %v", line, err)
	}
	if _, err := readLine(strings.NewReader("one")); err == nil {
		t.Error("half a line was taken")
	}
	if _, err := readLine(bytes.NewReader(make([]byte, 2*maxMessage))); err == nil || !strings.Contains(err.Error(), "too much") {
		t.Errorf("an endless line: %v", err)
	}
}

func FuzzDecodeMessage(f *testing.F) {
	for _, seed := range []string{
		`{"needledrop":1,"password":"p","open":["needledrop://title/dark","/a b"]}`, `{"needledrop":1}`, `{"needledrop":2}`, `{"needledrop":1,"open":null}`,
		`{"needledrop":1,"open":["\ud800"]}`, `{"Needledrop":1,"OPEN":["x"]}`, `[]`, `null`, `{`, "", "\xff",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := decodeMessage(data)
		if err != nil {
			if text := err.Error(); strings.ContainsAny(text, "\n\x00") || len(text) > 200 {
				t.Errorf("the error %q is no sentence", text)
			}
			return
		}
		again, err := encode(m)
		if err != nil {
			return // longer than it came, as <> are written out
		}
		back, err := decodeMessage(bytes.TrimSuffix(again, []byte("\n")))
		if err != nil || !cmp.Equal(m, back, cmp.Transformer("listed", func(s []string) string { return strings.Join(s, "\n") })) {
			t.Errorf("%q came back as %+v, %v", data, back, err)
		}
	})
}
