package catalog

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// EventsFile is the name of the events' file in a catalog folder.
const EventsFile = "events.json"

// SchemaFile is the name of the published JSON Schema in a catalog folder.
const SchemaFile = "title.schema.json"

// Load reads a catalog folder: one title a file, named after its id, and the
// events. All mistakes of all files come back together.
func Load(fsys fs.FS) ([]Title, Events, error) {
	names, err := fs.Glob(fsys, "*.json")
	if err != nil {
		return nil, Events{}, fmt.Errorf("list the catalog: %w", err)
	}
	var titles []Title
	var events Events
	var problems Problems
	for _, name := range names {
		if strings.HasSuffix(name, ".schema.json") {
			continue
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, Events{}, fmt.Errorf("read the catalog: %w", err)
		}
		if name == EventsFile {
			events, err = DecodeEvents(name, data)
		} else {
			var read []Title
			read, err = Decode(name, data)
			if len(read) == 1 && read[0].ID+".json" != path.Base(name) {
				err = Problems{{name, 1, "id", fmt.Sprintf("expected the file's name, %q", strings.TrimSuffix(name, ".json"))}}
			}
			titles = append(titles, read...)
		}
		problems = appendProblems(problems, name, err)
	}
	if len(problems) > 0 {
		return nil, Events{}, problems
	}
	return titles, events, nil
}

func appendProblems(ps Problems, file string, err error) Problems {
	switch e := err.(type) {
	case nil:
		return ps
	case Problems:
		return append(ps, e...)
	default:
		return append(ps, Problem{File: file, Line: 1, Message: err.Error()})
	}
}
