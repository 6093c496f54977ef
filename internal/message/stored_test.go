package message_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/message"
)

func TestAStoredTextComesBackAsData(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 11, 20, 17, 5, 0, 0, time.UTC)
	for _, want := range []message.Text{
		message.New("the same title"),
		message.New("the length differs by %d seconds", 7),
		message.New("“%s” is %s", "7", "100 %"),
		message.New("not the %s version that was asked for", message.New("live")),
		message.New("not found on %s", message.Moment{At: at, As: message.Day}),
	} {
		data, err := json.Marshal(message.Stored(want))
		if err != nil {
			t.Fatal(err)
		}
		var got message.Stored
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if diff := cmp.Diff(want, message.Text(got)); diff != "" {
			t.Errorf("%s:\n%s", data, diff)
		}
	}
}

func TestASentenceOfAnOlderVersionIsSaidAsItIs(t *testing.T) {
	t.Parallel()
	var got []message.Stored
	if err := json.Unmarshal([]byte(`["the same act","100 % sure"]`), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"the same act", "100 % sure"}, message.English(message.Texts(got))); diff != "" {
		t.Error(diff)
	}
}

func FuzzStoredTextsAreReadWithoutHarm(f *testing.F) {
	f.Add(`"a sentence"`)
	f.Add(`{"say":"%s and %d","with":[{"say":"live"},{"at":"2026-01-02T00:00:00Z","as":"15:04"},3,"x"]}`)
	f.Add(`{"say":"%s","with":[null,[],{}]}`)
	f.Fuzz(func(t *testing.T, data string) {
		var s message.Stored
		if json.Unmarshal([]byte(data), &s) != nil {
			return
		}
		_ = message.Text(s).String()
		if _, err := json.Marshal(s); err != nil {
			t.Fatal(err)
		}
	})
}
