package catalog

import (
	"bytes"
	"encoding/json"
)

// Decode reads a catalog file: one title, or a pack {"titles": […]} of many.
// file is only named in messages. The error is of type Problems and lists
// every mistake found, up to a bound.
func Decode(file string, data []byte) ([]Title, error) {
	return newReader(file, data).titles()
}

// DecodeAdded reads a file that Decode took when it was added. It takes letters
// as web pages write them, which Decode did not always refuse, and leaves them
// as they are: the ids of cues hang on them.
func DecodeAdded(file string, data []byte) ([]Title, error) {
	r := newReader(file, data)
	r.added = true
	return r.titles()
}

func (r *reader) titles() ([]Title, error) {
	var titles []Title
	if r.isPack() {
		titles = r.pack()
	} else {
		t, _ := r.title()
		titles = []Title{t}
	}
	if err := r.finish(); err != nil {
		return nil, err
	}
	return titles, nil
}

// isPack reports whether the first name of the document is "titles", with or
// without a "$schema" before it.
func (r *reader) isPack() bool {
	dec := json.NewDecoder(bytes.NewReader(r.data))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return false
	}
	name, err := dec.Token()
	if err == nil && name == "$schema" {
		if err := dec.Decode(new(json.RawMessage)); err != nil {
			return false
		}
		name, err = dec.Token()
	}
	return err == nil && name == "titles"
}

func (r *reader) pack() []Title {
	var titles []Title
	first := map[string]int{}
	r.object(packShape, func(name string) {
		if name == "$schema" {
			r.text()
			return
		}
		r.list(func() {
			t, line := r.title()
			if i, taken := first[t.ID]; taken && t.ID != "" {
				r.problemAt(line, r.at()+".id", "titles[%d] has the same id %q", i, t.ID)
			}
			first[t.ID] = len(titles)
			titles = append(titles, t)
		})
	})
	return titles
}

// DecodeEvents reads the dated story of live music. Its error is as Decode's.
func DecodeEvents(file string, data []byte) (Events, error) {
	r := newReader(file, data)
	var e Events
	cited := citations{}
	r.object(eventsShape, func(name string) {
		switch name {
		case "$schema":
			r.text()
		case "events":
			r.list(func() { e.Events = append(e.Events, r.event(cited)) })
		case "sources":
			e.Sources = r.sources()
		}
	})
	cited.check(r, e.Sources)
	if err := r.finish(); err != nil {
		return Events{}, err
	}
	return e, nil
}

// title reads a title and tells the line it begins on.
func (r *reader) title() (Title, int) {
	var t Title
	cited := citations{}
	cues := cueChecker{r: r, at: r.at(), title: &t}
	line, isObject := r.object(titleShape, func(name string) {
		switch name {
		case "people":
			r.list(func() { t.People = append(t.People, r.person(cited)) })
		case "seasons":
			r.list(func() { t.Seasons = append(t.Seasons, r.season(t.Seasons)) })
		case "albums":
			r.list(func() { t.Albums = append(t.Albums, r.album(cited)) })
		case "cues":
			r.list(func() {
				cue, line := r.cue(cited)
				t.Cues, cues.lines = append(t.Cues, cue), append(cues.lines, line)
			})
		case "charts":
			r.list(func() { t.Charts = append(t.Charts, r.chart(cited)) })
		case "highlights":
			r.list(func() { t.Highlights = append(t.Highlights, r.highlight(cited)) })
		case "artists":
			r.list(func() { t.Artists = append(t.Artists, r.artist()) })
		case "sources":
			t.Sources = r.sources()
		default:
			r.about(&t, name)
		}
	})
	if isObject && !r.stopped {
		cues.check()
		cited.check(r, t.Sources)
	}
	return t, line
}

// about reads the fields that say what the title is.
func (r *reader) about(t *Title, name string) {
	switch name {
	case "$schema":
		r.text()
	case "id":
		t.ID = r.id()
	case "title":
		t.Name = r.required()
	case "alt":
		t.Alt = r.texts()
	case "names":
		r.list(func() { t.Names = append(t.Names, r.name()) })
	case "kind":
		t.Kind = oneOf(r, "kind of title", TitleKinds())
	case "released":
		t.Released = r.date()
	case "ended":
		t.Ended = r.date()
	case "countries":
		t.Countries = r.codes('A', 'Z', "an ISO 3166-1 country code such as US")
	case "languages":
		t.Languages = r.codes('a', 'z', "an ISO 639-1 language code such as en")
	case "genres":
		t.Genres = r.texts()
	case "music":
		t.Music = r.texts()
	case "moods":
		r.list(func() { t.Moods = append(t.Moods, oneOf(r, "mood", Moods())) })
	case "motif":
		t.Motif = oneOf(r, "motif", Motifs())
	case "summary":
		t.Summary = r.required()
	case "links":
		t.Links = r.links()
	}
}
