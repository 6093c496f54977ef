package catalog

import (
	"fmt"
	"io/fs"
	"testing"
	"testing/fstest"
)

func folder(files map[string]string) fs.FS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func TestLoadReadsTitlesPacksAndEvents(t *testing.T) {
	t.Parallel()
	titles, events, err := Load(folder(map[string]string{
		"one.json":      fmt.Sprintf(minimal, "one"),
		"many.json":     `{"titles": [` + fmt.Sprintf(minimal, "two") + "," + fmt.Sprintf(minimal, "three") + "]}",
		EventsFile:      string(testFile(t, "events.json")),
		titleSchema:     "not read",
		"x.schema.json": "not read",
		"FORMAT.md":     "not read",
	}))
	if err != nil {
		t.Fatal(err)
	}
	if len(titles) != 3 || len(events.Events) != 1 {
		t.Errorf("got %d titles and %d events", len(titles), len(events.Events))
	}
}

func TestLoadTellsTheMistakesOfAllFiles(t *testing.T) {
	t.Parallel()
	_, _, err := Load(folder(map[string]string{
		"a.json":   "{",
		"b.json":   fmt.Sprintf(minimal, "c"),
		"c.json":   fmt.Sprintf(minimal, "c"),
		EventsFile: `{"events": [{}]}`,
	}))
	want := `a.json:1: not valid JSON: the file ends in the middle
b.json:1: id: expected the file's name, "b", found "c"
c.json:1: id: the title "c" is in b.json too
events.json:1: events[0]: missing date
events.json:1: events[0]: missing title
events.json:1: events[0]: missing kind
events.json:1: events[0]: missing status
events.json:1: events[0]: missing sources; name at least one key of sources`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}
