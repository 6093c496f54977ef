package catalog

import (
	"io/fs"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/assets"
)

func seed(f *testing.F, files ...[]byte) {
	f.Helper()
	for _, data := range files {
		f.Add(data)
		f.Add(data[:len(data)/2])
		f.Add(append([]byte("\ufeff"), data...))
	}
	for _, broken := range []string{
		"", "{}", "[]", "null", `{"titles": [{}, {}]}`, `{"$schema": 1, "titles": 7}`, `{"id": "a", "id": "b"}`, `{"cues": [{"season": 1e3}]}`,
		`{"events": [{"date": "2021-02-30"}], "sources": {"": []}}`, "{\"title\": \"\xff\"}", `{"a": [[[[{]`,
	} {
		f.Add([]byte(broken))
	}
}

func FuzzDecode(f *testing.F) {
	small, err := fs.ReadFile(assets.Catalog(), "quincy.json")
	if err != nil {
		f.Fatal(err)
	}
	full := testFile(f, "full.json")
	seed(f, small, full, []byte(`{"titles": [`+string(full)+","+string(small)+"]}"))
	schema := published(f, SchemaFile)
	f.Fuzz(func(t *testing.T, data []byte) {
		titles, err := Decode("f.json", data)
		if added, bad := DecodeAdded("f.json", data); err == nil && (bad != nil || !cmp.Equal(titles, added)) {
			t.Errorf("read otherwise once it is added: %v", bad)
		}
		if err != nil {
			if err.Error() == "" {
				t.Error("an error that says nothing")
			}
			return
		}
		schemaTakes(t, schema, data)
		for _, title := range titles {
			stable(t, title)
		}
	})
}

// stable checks that a title survives being written and read.
func stable(t *testing.T, title Title) {
	t.Helper()
	data, err := Encode(title)
	if err != nil {
		t.Fatal(err)
	}
	back, err := Decode("f.json", data)
	if err != nil {
		t.Fatalf("its own encoding %s is refused: %v", data, err)
	}
	if diff := cmp.Diff([]Title{title}, back); diff != "" {
		t.Fatalf("lost (-) or made up (+):\n%s", diff)
	}
}

func FuzzDecodeEvents(f *testing.F) {
	seed(f, testFile(f, "events.json"))
	schema := published(f, EventsSchemaFile)
	f.Fuzz(func(t *testing.T, data []byte) {
		events, err := DecodeEvents("f.json", data)
		if err != nil {
			if err.Error() == "" {
				t.Error("an error that says nothing")
			}
			return
		}
		schemaTakes(t, schema, data)
		for _, e := range events.Events {
			if e.Title == "" || e.Date.Year() == 0 || len(e.Sources) == 0 {
				t.Errorf("took %+v", e)
			}
		}
	})
}
