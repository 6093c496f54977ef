package message_test

import (
	"encoding/json"
	"testing"
	"time"

	"needledrop/internal/message"
)

func TestATextIsSaidInEnglishWithWhatIsPutIntoIt(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 11, 20, 17, 5, 0, 0, time.Local)
	for want, text := range map[string]message.Text{
		"":                         {},
		"100 % sure":               message.New("100 %% sure"),
		`Port 80 of "x"`:           message.New("Port %d of %q", 80, "x"),
		"not the live version":     message.New("not the %s version", message.New("live")),
		"until 17:05":              message.New("until %s", message.Moment{At: at, As: message.Clock}),
		"until Friday 17:05":       message.New("until %s", message.Moment{At: at, As: message.WeekdayClock}),
		"not found on 20 November": message.New("not found on %s", message.Moment{At: at, As: message.Day}),
		"please go on after 17:05 on 20 November": message.New("please go on after %s", message.Moment{At: at.UTC(), As: message.ClockDay}),
	} {
		if got := text.String(); got != want || text.IsZero() != (want == "") {
			t.Errorf("%q (zero: %v), want %q", got, text.IsZero(), want)
		}
	}
}

func TestATextIsWrittenInEnglish(t *testing.T) {
	t.Parallel()
	doc := struct {
		Detail message.Text `json:"detail"`
		Fix    message.Text `json:"fix,omitzero"`
	}{Detail: message.New("%s answers", "api.spotify.com")}
	if data, err := json.Marshal(doc); err != nil || string(data) != `{"detail":"api.spotify.com answers"}` {
		t.Errorf("%s (%v)", data, err)
	}
}
