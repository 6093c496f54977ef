package catalog

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"needledrop/assets"
)

// The published JSON Schemas in the catalog folder.
const (
	titleSchema  = "title.schema.json"
	eventsSchema = "events.schema.json"
)

// published compiles a schema of the catalog folder.
func published(t testing.TB, file string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	for _, name := range []string{titleSchema, eventsSchema} {
		if err := c.AddResource("mem:///"+name, parsed(t, schemaText(t, name))); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Compile("mem:///" + file)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func schemaText(t testing.TB, file string) []byte {
	t.Helper()
	data, err := fs.ReadFile(assets.Catalog(), file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func parsed(t testing.TB, data []byte) any {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func testFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestSchemasAcceptEveryShippedFile(t *testing.T) {
	t.Parallel()
	titles, events := published(t, titleSchema), published(t, eventsSchema)
	names, err := fs.Glob(assets.Catalog(), "*.json")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, name := range names {
		if strings.HasSuffix(name, ".schema.json") {
			continue
		}
		schema := titles
		if name == EventsFile {
			schema = events
		}
		if err := schema.Validate(parsed(t, schemaText(t, name))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		checked++
	}
	if checked < 2 {
		t.Fatalf("checked %d files", checked)
	}
}

// node is an object of a schema file.
type node struct {
	Description       string              `json:"description"`
	Type              string              `json:"type"`
	Required          []string            `json:"required"`
	Additional        any                 `json:"additionalProperties"`
	Properties        map[string]node     `json:"properties"`
	Items             *node               `json:"items"`
	Enum              []string            `json:"enum"`
	MinItems          int                 `json:"minItems"`
	Ref               string              `json:"$ref"`
	Defs              map[string]node     `json:"$defs"`
	DependentRequired map[string][]string `json:"dependentRequired"`
}

func schemaNode(t *testing.T, file string) node {
	t.Helper()
	var n node
	if err := json.Unmarshal(schemaText(t, file), &n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestSchemaObjectsNameTheFieldsOfTheDecoder(t *testing.T) {
	t.Parallel()
	defs := schemaNode(t, titleSchema).Defs
	events := schemaNode(t, eventsSchema)
	for name, c := range map[string]struct {
		node  node
		shape shape
	}{
		"pack": {defs["pack"], packShape}, "title": {defs["title"], titleShape}, "links": {defs["title"].Properties["links"], linksShape},
		"name": {defs["name"], nameShape}, "artist": {defs["artist"], artistShape},
		"person": {defs["person"], personShape}, "season": {defs["season"], seasonShape}, "episode": {defs["episode"], episodeShape},
		"album": {defs["album"], albumShape}, "track": {defs["track"], trackShape}, "cue": {defs["cue"], cueShape},
		"chart": {defs["chart"], chartShape}, "highlight": {defs["highlight"], highlightShape}, "source": {defs["source"], sourceShape},
		"events": {events, eventsShape}, "event": {events.Defs["event"], eventShape},
	} {
		if diff := cmp.Diff(slices.Sorted(slices.Values(c.shape.fields)), slices.Sorted(maps.Keys(c.node.Properties))); diff != "" {
			t.Errorf("%s: fields of the decoder (-) and the schema (+):\n%s", name, diff)
		}
		if diff := cmp.Diff(c.shape.required, c.node.Required); diff != "" {
			t.Errorf("%s: required by the decoder (-) and the schema (+):\n%s", name, diff)
		}
		if c.node.Additional != false {
			t.Errorf("%s: the schema lets other fields through", name)
		}
		for field, p := range c.node.Properties {
			if p.Description == "" {
				t.Errorf("%s.%s: no description", name, field)
			}
		}
	}
}

func TestSchemaWordsAreTheVocabulary(t *testing.T) {
	t.Parallel()
	defs := schemaNode(t, titleSchema).Defs
	event := schemaNode(t, eventsSchema).Defs["event"].Properties
	for name, c := range map[string]struct {
		node  node
		words []string
	}{
		"kind of title": {defs["title"].Properties["kind"], plain(TitleKinds())},
		"mood":          {*defs["title"].Properties["moods"].Items, Moods()},
		"motif":         {defs["title"].Properties["motif"], Motifs()},
		"role":          {defs["person"].Properties["role"], plain(Roles())},
		"kind of album": {defs["album"].Properties["kind"], plain(AlbumKinds())},
		"kind of cue":   {defs["cue"].Properties["kind"], plain(CueKinds())},
		"place":         {defs["cue"].Properties["place"], plain(Places())},
		"kind of event": {event["kind"], plain(EventKinds())},
		"status":        {event["status"], plain(EventStatuses())},
	} {
		if diff := cmp.Diff(c.words, c.node.Enum); diff != "" {
			t.Errorf("%s: words of the decoder (-) and the schema (+):\n%s", name, diff)
		}
	}
}

func plain[W ~string](words []W) []string { return strings.Split(join(words), ", ") }
