package catalog

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// EventsFile is the name of the events' file in a catalog folder.
const EventsFile = "events.json"

// Load reads a catalog folder: one title a file, named after its id, packs of
// several, and the events. All mistakes of all files come back together.
func Load(fsys fs.FS) ([]Title, Events, error) {
	names, err := fs.Glob(fsys, "*.json")
	if err != nil {
		return nil, Events{}, fmt.Errorf("list the catalog: %w", err)
	}
	l := loader{files: map[string]string{}}
	for _, name := range names {
		if strings.HasSuffix(name, ".schema.json") {
			continue
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, Events{}, fmt.Errorf("read the catalog: %w", err)
		}
		l.read(name, data)
	}
	if len(l.problems) > 0 {
		return nil, Events{}, l.problems
	}
	return l.titles, l.events, nil
}

// loader gathers what the files of a folder hold.
type loader struct {
	titles   []Title
	events   Events
	problems Problems
	files    map[string]string // by the ids of their titles
}

func (l *loader) read(name string, data []byte) {
	var titles []Title
	var err error
	if name == EventsFile {
		l.events, err = DecodeEvents(name, data)
	} else {
		titles, err = Decode(name, data)
	}
	var problems Problems
	if errors.As(err, &problems) {
		l.problems = append(l.problems, problems...)
	}
	if len(titles) == 1 && titles[0].ID+".json" != name {
		l.problem(name, "expected the file's name, %q, found %q", strings.TrimSuffix(name, ".json"), titles[0].ID)
	}
	for _, t := range titles {
		if other, taken := l.files[t.ID]; taken {
			l.problem(name, "the title %q is in %s too", t.ID, other)
		}
		l.files[t.ID] = name
	}
	l.titles = append(l.titles, titles...)
}

func (l *loader) problem(file, format string, args ...any) {
	l.problems = append(l.problems, Problem{file, 1, "id", fmt.Sprintf(format, args...)})
}
