package lang

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"log/slog"
	"sync"

	"needledrop/assets"
)

// content is what of the catalog's own sentences is translated into a language: by
// the id of a title its summary, by that of a cue its scene.
type content struct {
	Summaries map[string]translated `json:"summaries"`
	Scenes    map[string]translated `json:"scenes"`
}

// translated is a sentence with the mark of the English one it was made from.
type translated struct {
	Of   string `json:"of"` // see markOf
	Text string `json:"text"`
}

// markOf tells English sentences apart: the first eight hex digits of SHA-256. A
// translation whose sentence was changed since is not shown.
func markOf(english string) string {
	sum := sha256.Sum256([]byte(english))
	return hex.EncodeToString(sum[:4])
}

// contents are the translations by language, each read when it is first spoken.
var contents sync.Map // of string to func() content

func contentIn(language string) content {
	read, _ := contents.LoadOrStore(language, sync.OnceValue(func() content { return readContent(language) }))
	return read.(func() content)()
}

func readContent(language string) content {
	var c content
	data, err := assets.Content.ReadFile("content/" + language + ".json")
	if err == nil {
		err = json.Unmarshal(data, &c)
	}
	if err != nil {
		slog.Error("sentences of the catalog stay in English", "language", language, "error", err)
	}
	return c
}

// Summary is what a title is about in the person's language; marked as English where
// it is not translated.
func Summary(titleID, english string) string {
	return translation(func(c content) translated { return c.Summaries[titleID] }, english)
}

// Scene is where a cue plays in the person's language; marked as English where it is
// not translated.
func Scene(cueID, english string) string {
	return translation(func(c content) translated { return c.Scenes[cueID] }, english)
}

func translation(in func(content) translated, english string) string {
	name := spoken().name
	if english == "" || name == Languages()[0] {
		return english
	}
	if t := in(contentIn(name)); t.Text != "" && t.Of == markOf(english) {
		return t.Text
	}
	return InEnglish(english)
}

// InEnglish marks a sentence that the catalog has in English only, for who does not
// read the window in it.
func InEnglish(sentence string) string {
	if sentence == "" || spoken().name == Languages()[0] {
		return sentence
	}
	return sentence + " (EN)"
}
