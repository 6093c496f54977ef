package catalog

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// beyondSchema are the rules that JSON Schema cannot express, by the words
// their messages hold. The schema's descriptions tell of them.
var beyondSchema = []string{
	"unknown source", "is not among the title's seasons", "larger than episode", "as web pages write", "duplicate cue", "has the same id", "is given twice",
	"expected an id that begins with", `found "2021-02-30"`, `found "https://me@example.com"`, `found "https://example.com/%zz"`,
}

// onlyDecoder reports whether every problem is of a rule beyond the schema.
func onlyDecoder(err error) bool {
	for _, p := range err.(Problems) {
		if !slices.ContainsFunc(beyondSchema, func(rule string) bool { return strings.Contains(p.Message, rule) }) {
			return false
		}
	}
	return true
}

// oddities are values put in the place of every value of a valid file. They
// hold what each kind of field takes and what it must refuse.
var oddities = []string{
	`null`, `true`, `false`, `0`, `1`, `-3`, `2.5`, `100`, `101`, `1984`, `5001`, `1000001`, `1e400`, `[]`, `[1]`, `[""]`, `["press"]`, `["nowhere"]`,
	`["KR"]`, `["kr"]`, `["KOR"]`, `["warm"]`, `["sad"]`, `["2021-03-13", 3, 4]`, `["2021-03-13"]`, `[["2021-03-13", 3]]`, `{}`, `{"press": {}}`, `[{}]`,
	`""`, `" "`, `"\u00a0\u3000"`, `"text"`, `"Two Words"`, `"two--hyphens"`, `"a\u0000b"`, `"line\nbreak"`, `"tab\t"`, `"\u202eturned"`, `"\ufffd"`, `"\u0085"`,
	`"A &amp; B"`, `"&#39;"`, `"&#x26;"`, `"Zo&euml;"`, `"AT&T; R&B"`, `"opening"`, `"es"`, `"ES"`, `"pt-BR"`, `"zh-Hant"`, `"zh-hant"`, `"es-419"`, `"099:00"`, `"9:59:59"`, `"10:00:00"`, `"600:00"`, `"000:00:01"`,
	`"2021"`, `"2021-13"`, `"2021-3-5"`, `"2021-02-30"`, `"21-02-03"`, `"0021"`, `"20210305"`, `"2021-03-05T00:00:00Z"`, `"1:00"`, `"0:00"`, `"0:60"`, `"1:2:3"`, `"1:61:00"`,
	`"12345:00"`, `":30"`, `"-1:00"`, `"https://"`, `"https://a b"`, `"https://example.com/\u3000"`, `"https://:80/"`, `"ftp://example.com"`, `"javascript:alert(1)"`,
	`"http://example.com"`, `"https://me@example.com"`, `"https://example.com/%zz"`, `"song"`, `"series"`, `"composer"`, `"concert"`, `"done"`, `"Song"`,
}

func TestSchemaAndDecoderAgreeOnEverySingleChange(t *testing.T) {
	t.Parallel()
	changes := 0
	for _, c := range []struct {
		file, schema string
		decode       func([]byte) error
	}{
		{"full.json", titleSchema, decodeTitle},
		{"events.json", eventsSchema, decodeEvents},
	} {
		schema := published(t, c.schema)
		data := testFile(t, c.file)
		if err := c.decode(data); err != nil {
			t.Fatal(err)
		}
		everyChange(t, data, func(change string, changed []byte) {
			changes++
			agree(t, change, schema.Validate(parsed(t, changed)), c.decode(changed))
		})
	}
	if changes < 5000 {
		t.Errorf("tried only %d changes", changes)
	}
}

func agree(t *testing.T, change string, schema, decoder error) {
	t.Helper()
	switch {
	case schema != nil && decoder == nil:
		t.Errorf("%s: only the schema refuses it: %v", change, schema)
	case schema == nil && decoder != nil && !onlyDecoder(decoder):
		t.Errorf("%s: only the decoder refuses it: %v", change, decoder)
	}
}

func decodeTitle(data []byte) error  { _, err := Decode("f.json", data); return err }
func decodeEvents(data []byte) error { _, err := DecodeEvents("f.json", data); return err }

// everyChange calls try with the document after each single change: a value
// replaced, a field removed, a field added.
func everyChange(t *testing.T, data []byte, try func(change string, changed []byte)) {
	t.Helper()
	doc := parsed(t, data)
	emit := func(path, what string) {
		changed, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		try(path+" "+what, changed)
	}
	var walk func(path string, v any, set func(any))
	walk = func(path string, v any, set func(any)) {
		for _, odd := range oddities {
			set(json.RawMessage(odd))
			emit(path, "= "+odd)
		}
		set(v)
		switch v := v.(type) {
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(v)) {
				old := v[key]
				delete(v, key)
				emit(path+"."+key, "removed")
				v[key] = old
				walk(path+"."+key, old, func(x any) { v[key] = x })
			}
			for _, key := range []string{"colour", "", "a\nb"} {
				v[key] = "blue"
				emit(path, fmt.Sprintf("with %q added", key))
				delete(v, key)
			}
		case []any:
			for i, old := range v {
				walk(fmt.Sprintf("%s[%d]", path, i), old, func(x any) { v[i] = x })
			}
		}
	}
	walk("$", doc, func(x any) { doc = x })
}

// schemaTakes checks that what the decoder takes pleases an editor too.
func schemaTakes(t *testing.T, schema *jsonschema.Schema, data []byte) {
	t.Helper()
	if err := schema.Validate(parsed(t, bytes.TrimPrefix(data, []byte("\ufeff")))); err != nil {
		t.Fatalf("the decoder takes %q, the schema does not: %v", data, err)
	}
}
