package message

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// Stored is a text as it is kept in a file: as data, so that it can be said in any
// language later. Older versions kept the English sentence, which is read too and
// said as it is.
type Stored Text

// storedText is the form of a Stored; an argument is a string, a number, or one
// of the two.
type (
	storedText struct {
		Say  string `json:"say"`
		With []any  `json:"with,omitempty"`
	}
	storedMoment struct {
		At time.Time `json:"at"`
		As Layout    `json:"as"`
	}
)

// MarshalJSON writes the format and what is put into it.
func (s Stored) MarshalJSON() ([]byte, error) {
	out := storedText{Say: s.Format}
	for _, arg := range s.Args {
		switch arg := arg.(type) {
		case Text:
			out.With = append(out.With, Stored(arg))
		case Moment:
			out.With = append(out.With, storedMoment(arg))
		case string, int:
			out.With = append(out.With, arg)
		default:
			out.With = append(out.With, fmt.Sprint(arg))
		}
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON writes, and sentences.
func (s *Stored) UnmarshalJSON(data []byte) error {
	var sentence string
	if json.Unmarshal(data, &sentence) == nil {
		*s = Stored{Format: strings.ReplaceAll(sentence, "%", "%%")}
		return nil
	}
	var in struct {
		Say  string            `json:"say"`
		With []json.RawMessage `json:"with"`
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return fmt.Errorf("read a text: %w", err)
	}
	*s = Stored{Format: in.Say}
	for _, raw := range in.With {
		arg, err := readArg(raw)
		if err != nil {
			return fmt.Errorf("read what is put into %q: %w", in.Say, err)
		}
		s.Args = append(s.Args, arg)
	}
	return nil
}

func readArg(raw json.RawMessage) (any, error) {
	var number int
	if json.Unmarshal(raw, &number) == nil {
		return number, nil
	}
	var words string
	if json.Unmarshal(raw, &words) == nil {
		return words, nil
	}
	var moment storedMoment
	if json.Unmarshal(raw, &moment) == nil && moment.As != "" {
		return Moment(moment), nil
	}
	var text Stored
	err := json.Unmarshal(raw, &text)
	return Text(text), err
}

// Store returns texts as they are kept.
func Store(texts []Text) []Stored {
	out := make([]Stored, len(texts))
	for i, t := range texts {
		out[i] = Stored(t)
	}
	return out
}

// Texts returns texts that were kept; nil for none.
func Texts(kept []Stored) []Text {
	var out []Text
	for _, s := range kept {
		out = append(out, Text(s))
	}
	return out
}

// English says texts, one after the other.
func English(texts []Text) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = t.String()
	}
	return out
}
