package instance

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// version is of the messages; another one is not guessed at.
const version = 1

// The bounds of what a second start may ask for.
const (
	maxMessage  = 64 << 10 // bytes of a whole message
	maxOpenings = 100
)

// Request is what a second start was asked to do: open links and files, given
// as links and absolute paths. An empty one only brings the window to the front.
type Request struct {
	Open []string
}

// message is a Request on its way, with the password that the process that
// holds the window stored.
type message struct {
	Version  int      `json:"needledrop"`
	Password string   `json:"password"`
	Open     []string `json:"open,omitempty"`
}

// answer says that the request was taken, or in a sentence why it was not.
type answer struct {
	Version int    `json:"needledrop"`
	Refused string `json:"refused,omitempty"`
}

var (
	errLong    = fmt.Errorf("this is too much to open at once, the most is %d links and files in %d KB", maxOpenings, maxMessage>>10)
	errVersion = errors.New("the Needledrop that is open is of another version; close it, then start this one again")
	errMessage = errors.New("this is no request of Needledrop")
)

// decodeMessage reads a request as it came in. Anything unknown or unusual in
// it refuses the whole.
func decodeMessage(data []byte) (message, error) {
	var m message
	if err := decode(data, &m); err != nil {
		return message{}, err
	}
	return m, m.check()
}

// check reports what no request may hold.
func (m message) check() error {
	if len(m.Open) > maxOpenings {
		return errLong
	}
	for _, o := range m.Open {
		if o == "" || !utf8.ValidString(o) || strings.ContainsFunc(o, unicode.IsControl) {
			return errMessage
		}
	}
	return nil
}

// decode reads one document of this version into known fields only.
func decode(data []byte, into any) error {
	if len(data) > maxMessage {
		return errLong
	}
	var of struct {
		Version int `json:"needledrop"`
	}
	if err := json.Unmarshal(data, &of); err != nil || of.Version < 1 || !utf8.Valid(data) {
		return errMessage
	}
	if of.Version != version {
		return errVersion
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return errMessage
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errMessage
	}
	return nil
}

// encode writes a document on a line of its own, which is its end.
func encode(v any) ([]byte, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	if len(data) > maxMessage {
		return nil, errLong
	}
	return append(data, '\n'), nil
}
