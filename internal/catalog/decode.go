package catalog

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"time"
)

// Decode reads a catalog file: one title, or a pack {"titles": […]} of many.
// file is only named in messages. The error is of type Problems and lists
// every mistake found, up to a bound.
func Decode(file string, data []byte) ([]Title, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	r := newReader(file, data)
	var titles []Title
	if isPack(data) {
		r.object([]string{"titles"}, func(string) {
			r.list(func() { titles = append(titles, r.title()) })
		})
	} else {
		titles = []Title{r.title()}
	}
	if err := r.finish(); err != nil {
		return nil, err
	}
	return titles, nil
}

// isPack looks at the first name of the document only: a pack has no other.
func isPack(data []byte) bool {
	dec := json.NewDecoder(bytes.NewReader(data))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return false
	}
	name, err := dec.Token()
	return err == nil && name == "titles"
}

// DecodeEvents reads the dated story of live music.
func DecodeEvents(file string, data []byte) (Events, error) {
	r := newReader(file, data)
	var e Events
	cited := citations{}
	r.object([]string{"events", "sources"}, func(name string) {
		switch name {
		case "events":
			r.list(func() { e.Events = append(e.Events, r.event(cited)) })
		case "sources":
			e.Sources = r.sources()
		}
	})
	cited.check(r, e.Sources)
	return e, r.finish()
}

func (r *reader) title() Title {
	var t Title
	start := r.line()
	at := strings.TrimPrefix(strings.Join(r.path, ""), ".")
	cited := citations{}
	var cues []int // the line each cue ends on, for the checks that need the whole title
	r.object(titleFields, func(name string) {
		switch name {
		case "people":
			r.list(func() { t.People = append(t.People, r.person(cited)) })
		case "seasons":
			r.list(func() { t.Seasons = append(t.Seasons, r.season()) })
		case "albums":
			r.list(func() { t.Albums = append(t.Albums, r.album(cited)) })
		case "cues":
			r.list(func() {
				t.Cues = append(t.Cues, r.cue(cited))
				cues = append(cues, r.line())
			})
		case "charts":
			r.list(func() { t.Charts = append(t.Charts, r.chart(cited)) })
		case "highlights":
			r.list(func() { t.Highlights = append(t.Highlights, r.highlight(cited)) })
		case "sources":
			t.Sources = r.sources()
		default:
			r.about(&t, name)
		}
	})
	if !r.stopped {
		c := checker{r: r, at: at, start: start, title: &t, cueLines: cues}
		c.check(cited)
	}
	return t
}

// about reads the fields that say what the title is.
func (r *reader) about(t *Title, name string) {
	switch name {
	case "id":
		t.ID = r.id()
	case "title":
		t.Name = r.required()
	case "alt":
		t.Alt = r.texts()
	case "kind":
		t.Kind = oneOf(r, "kind of title", TitleKinds())
	case "released":
		t.Released = r.date()
	case "ended":
		t.Ended = r.date()
	case "countries":
		t.Countries = r.codes(2, "an ISO 3166-1 country code such as US")
	case "languages":
		t.Languages = r.codes(2, "an ISO 639-1 language code such as en")
	case "genres":
		t.Genres = r.texts()
	case "music":
		t.Music = r.texts()
	case "moods":
		r.list(func() { t.Moods = append(t.Moods, oneOf(r, "mood", Moods())) })
	case "summary":
		t.Summary = r.required()
	case "links":
		t.Links = r.links()
	}
}

// id reads a title's slug.
func (r *reader) id() string {
	s := r.required()
	if s != "" && s != slug(s) {
		r.problem("expected lower-case letters, digits and single hyphens, as in %q", slug(s))
	}
	return s
}

func (r *reader) codes(length int, expected string) []string {
	var out []string
	r.list(func() {
		before := len(r.problems)
		s := r.required()
		if len(s) != length && len(r.problems) == before {
			r.problem("expected %s, found %q", expected, s)
		}
		out = append(out, s)
	})
	return out
}

func (r *reader) links() map[string]string {
	out := map[string]string{}
	r.object(LinkNames(), func(name string) { out[name] = r.address() })
	return out
}

// address reads a web address; only those are ever opened.
func (r *reader) address() string {
	before := len(r.problems)
	s := r.required()
	if !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "http://") && len(r.problems) == before {
		r.problem("expected a web address that begins with https://, found %q", s)
	}
	return s
}

func (r *reader) person(cited citations) Person {
	var p Person
	r.object(personFields, func(name string) {
		switch name {
		case "name":
			p.Name = r.required()
		case "role":
			p.Role = oneOf(r, "role", Roles())
		case "sources":
			p.Sources = r.cite(cited)
		}
	})
	r.need(p.Name != "", "name")
	r.need(p.Role != "", "role")
	r.needSources(p.Sources)
	return p
}

func (r *reader) season() Season {
	var s Season
	r.object(seasonFields, func(name string) {
		switch name {
		case "number":
			s.Number = r.number(1, 100)
		case "released":
			s.Released = r.date()
		case "episodes":
			r.list(func() { s.Episodes = append(s.Episodes, r.episode()) })
		}
	})
	r.need(s.Number != 0, "number")
	return s
}

func (r *reader) episode() Episode {
	var e Episode
	r.object(episodeFields, func(name string) {
		switch name {
		case "number":
			e.Number = r.number(1, 5000)
		case "title":
			e.Title = r.required()
		}
	})
	r.need(e.Number != 0, "number")
	r.need(e.Title != "", "title")
	return e
}

func (r *reader) album(cited citations) Album {
	var a Album
	r.object(albumFields, func(name string) {
		switch name {
		case "title":
			a.Title = r.required()
		case "alt":
			a.Alt = r.texts()
		case "artist":
			a.Artist = r.text()
		case "kind":
			a.Kind = oneOf(r, "kind of album", AlbumKinds())
		case "released":
			a.Released = r.date()
		case "label":
			a.Label = r.required()
		case "note":
			a.Note = r.text()
		case "tracks":
			r.list(func() { a.Tracks = append(a.Tracks, r.track()) })
		case "sources":
			a.Sources = r.cite(cited)
		}
	})
	r.need(a.Title != "", "title")
	r.need(a.Kind != "", "kind")
	r.needSources(a.Sources)
	return a
}

func (r *reader) track() Track {
	var t Track
	r.object(trackFields, func(name string) {
		switch name {
		case "title":
			t.Title = r.required()
		case "alt":
			t.Alt = r.texts()
		case "artist":
			t.Artist = r.required()
		case "duration":
			t.Duration = r.duration()
		}
	})
	r.need(t.Title != "", "title")
	return t
}

// duration reads m:ss or h:mm:ss.
func (r *reader) duration() time.Duration {
	before := len(r.problems)
	s := r.text()
	if len(r.problems) > before {
		return 0
	}
	seconds, parts := 0, strings.Split(s, ":")
	ok := len(parts) == 2 || len(parts) == 3
	for i, part := range parts {
		n, err := strconv.ParseUint(part, 10, 16)
		ok = ok && err == nil && (i == 0 || (len(part) == 2 && n < 60))
		seconds = seconds*60 + int(n)
	}
	if !ok || seconds == 0 {
		r.problem("expected a duration as in 3:05, found %q", s)
		return 0
	}
	return time.Duration(seconds) * time.Second
}

func (r *reader) cue(cited citations) Cue {
	var c Cue
	named := false // an empty artist is a fact; a missing one is a mistake
	r.object(cueFields, func(name string) {
		switch name {
		case "id":
			c.ID = r.required()
		case "season":
			c.Season = r.number(1, 100)
		case "episode":
			c.Episode = r.number(1, 5000)
		case "title":
			c.Title = r.required()
		case "alt":
			c.Alt = r.texts()
		case "artist":
			c.Artist, named = r.text(), true
		case "kind":
			c.Kind = oneOf(r, "kind of cue", CueKinds())
		case "original":
			c.Original = r.required()
		case "year":
			c.Year = r.number(1500, 2100)
		case "scene":
			c.Scene = r.required()
		case "key":
			c.Key = r.truth()
		case "sources":
			c.Sources = r.cite(cited)
		}
	})
	r.need(c.Title != "", "title")
	r.need(named, `artist ("" when no source names the performer)`)
	r.need(c.Kind != "", "kind")
	r.needSources(c.Sources)
	return c
}

func (r *reader) chart(cited citations) Chart {
	var c Chart
	r.object(chartFields, func(name string) {
		switch name {
		case "chart":
			c.Chart = r.required()
		case "work":
			c.Work = r.required()
		case "artist":
			c.Artist = r.text()
		case "peak":
			c.Peak = r.number(1, 1_000_000)
		case "date":
			c.Date = r.date()
		case "note":
			c.Note = r.required()
		case "weeks":
			r.list(func() { c.Weeks = append(c.Weeks, r.week()) })
		case "sources":
			c.Sources = r.cite(cited)
		}
	})
	r.need(c.Chart != "", "chart")
	r.need(c.Work != "", "work")
	r.need(c.Peak != 0, "peak")
	r.needSources(c.Sources)
	return c
}

// week reads the pair [date, position].
func (r *reader) week() Week {
	var w Week
	n := 0
	r.list(func() {
		switch n++; n {
		case 1:
			w.Date = r.date()
		case 2:
			w.Position = r.number(1, 1_000_000)
		default:
			r.skip()
		}
	})
	if n != 2 && !r.stopped {
		r.problem("expected [week, position], found %d values", n)
	}
	return w
}

func (r *reader) highlight(cited citations) Highlight {
	var h Highlight
	r.object(highlightFields, func(name string) {
		switch name {
		case "text":
			h.Text = r.required()
		case "sources":
			h.Sources = r.cite(cited)
		}
	})
	r.need(h.Text != "", "text")
	r.needSources(h.Sources)
	return h
}

func (r *reader) event(cited citations) Event {
	var e Event
	r.object(eventFields, func(name string) {
		switch name {
		case "date":
			e.Date = r.date()
		case "title":
			e.Title = r.required()
		case "kind":
			e.Kind = oneOf(r, "kind of event", EventKinds())
		case "status":
			e.Status = oneOf(r, "status", EventStatuses())
		case "artists":
			e.Artists = r.texts()
		case "venue":
			e.Venue = r.text()
		case "note":
			e.Note = r.text()
		case "catalog_id":
			e.TitleID = r.id()
		case "netflix_spotify":
			e.NetflixSpotify = r.truth()
		case "sources":
			e.Sources = r.cite(cited)
		}
	})
	r.need(e.Title != "", "title")
	r.need(e.Date != "", "date")
	r.need(e.Kind != "", "kind")
	r.need(e.Status != "", "status")
	r.needSources(e.Sources)
	return e
}

func (r *reader) sources() map[string]Source {
	out := map[string]Source{}
	r.entries(func(key string) {
		var s Source
		r.object(sourceFields, func(name string) {
			switch name {
			case "name":
				s.Name = r.required()
			case "url":
				s.URL = r.address()
			}
		})
		r.need(s.Name != "", "name")
		r.need(s.URL != "", "url")
		out[key] = s
	})
	return out
}
