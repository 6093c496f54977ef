package spotifyapi

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"unicode/utf8"
)

// Two dialects are live: apps registered since February 2026 get "items" and
// "item" where older ones get "tracks" and "track". Mixtures were seen too.

// oldDialect adds the old names to an answer about playlists where only the new
// ones exist. It leaves everything else as it is.
func oldDialect(data []byte) ([]byte, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber() // a float64 would change large numbers
	var answer any
	if err := dec.Decode(&answer); err != nil {
		return nil, &BadAnswerError{Reason: "its JSON is damaged"}
	}
	addOldNames(answer)
	out, err := json.Marshal(answer)
	if err != nil {
		return nil, &BadAnswerError{Reason: "its JSON is damaged"}
	}
	return out, nil
}

func addOldNames(value any) {
	switch value := value.(type) {
	case []any:
		for _, element := range value {
			addOldNames(element)
		}
	case map[string]any:
		for _, element := range value {
			addOldNames(element)
		}
		// A playlist entry.
		if item, ok := value["item"]; ok && value["track"] == nil {
			value["track"] = item
		}
		// A playlist; the "items" of a page is a list instead.
		if items, ok := value["items"].(map[string]any); ok && value["tracks"] == nil {
			value["tracks"] = items
		}
		nameTrackType(value["track"])
	}
}

// nameTrackType calls an entry of a kind that zmb3 does not know a track: zmb3 would
// give up the whole page over it.
func nameTrackType(entry any) {
	if track, ok := entry.(map[string]any); ok && track["type"] != "track" && track["type"] != "episode" {
		track["type"] = "track"
	}
}

// maxErrorText bounds what is kept of an error's text, in bytes.
const maxErrorText = 300

// errorBody gives any error answer the shape of the Web API's own errors, the
// only one from which zmb3 keeps the status: some come as plain text, some with
// the fields of the token endpoint. An echo of secret is taken out of the text.
func errorBody(status int, data []byte, secret string) []byte {
	text := strings.Join(strings.Fields(errorText(data)), " ")
	if secret != "" {
		text = strings.ReplaceAll(text, secret, "…")
	}
	if text == "" {
		text = http.StatusText(status)
	}
	if text == "" {
		text = "no reason given"
	}
	if len(text) > maxErrorText {
		text = strings.ToValidUTF8(text[:maxErrorText], "")
	}
	var body struct {
		Error struct {
			Status  int    `json:"status"`
			Message string `json:"message"`
		} `json:"error"`
	}
	body.Error.Status, body.Error.Message = status, text
	out, err := json.Marshal(body)
	if err != nil { // cannot happen: a number and a string
		return []byte(`{"error":{}}`)
	}
	return out
}

func errorText(data []byte) string {
	var object struct {
		Error       json.RawMessage `json:"error"`
		Description string          `json:"error_description"`
		Message     string          `json:"message"`
	}
	if json.Unmarshal(data, &object) != nil {
		if !utf8.Valid(data) || bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")) {
			return "" // a page of some gateway
		}
		return string(data)
	}
	var inner struct {
		Message string `json:"message"`
	}
	var code string
	switch {
	case json.Unmarshal(object.Error, &inner) == nil:
		return inner.Message
	case object.Description != "":
		return object.Description
	case json.Unmarshal(object.Error, &code) == nil:
		return code
	default:
		return object.Message
	}
}
