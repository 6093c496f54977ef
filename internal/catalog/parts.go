package catalog

import "slices"

func (r *reader) person(cited citations) Person {
	var p Person
	r.object(personShape, func(name string) {
		switch name {
		case "name":
			p.Name = r.required()
		case "role":
			p.Role = oneOf(r, "role", Roles())
		case "sources":
			p.Sources = r.cite(cited)
		}
	})
	return p
}

// The highest numbers of seasons and episodes: higher ones are slips of the
// keys.
const (
	maxSeason  = 100
	maxEpisode = 5000
)

// name reads what a title is called in a language.
func (r *reader) name() Name {
	var n Name
	r.object(nameShape, func(name string) {
		switch name {
		case "language":
			n.Language = r.language()
		case "name":
			n.Name = r.required()
		}
	})
	return n
}

// artist reads the other names of an artist.
func (r *reader) artist() ArtistNames {
	var a ArtistNames
	r.object(artistShape, func(name string) {
		switch name {
		case "name":
			a.Name = r.required()
		case "other":
			before := len(r.problems)
			if a.Other = r.texts(); len(a.Other) == 0 && len(r.problems) == before && !r.stopped {
				r.problem("expected at least one name, found none")
			}
		}
	})
	return a
}

// season reads a season; before are those read so far, whose numbers are taken.
func (r *reader) season(before []Season) Season {
	var s Season
	already := len(r.problems)
	line, _ := r.object(seasonShape, func(name string) {
		switch name {
		case "number":
			n, right := r.numberOrFault(0, maxSeason)
			s.Number = n
			if right && slices.ContainsFunc(before, func(o Season) bool { return o.Number == n }) {
				r.problem("season %d is given twice", n)
			}
		case "released":
			s.Released = r.date()
		case "complete":
			s.Complete = r.truth()
		case "episodes":
			r.list(func() { s.Episodes = append(s.Episodes, r.episode(s.Episodes)) })
		}
	})
	zeroth := slices.ContainsFunc(s.Episodes, func(e Episode) bool { return e.Number == 0 })
	if s.Number == 0 && zeroth && len(r.problems) == already {
		r.problemAt(line, r.at(), "the specials of season 0 are counted from 1")
	}
	return s
}

// episode reads an episode; before are those of the season read so far.
func (r *reader) episode(before []Episode) Episode {
	var e Episode
	r.object(episodeShape, func(name string) {
		switch name {
		case "number":
			n, right := r.numberOrFault(0, maxEpisode)
			e.Number = n
			if right && slices.ContainsFunc(before, func(o Episode) bool { return o.Number == n }) {
				r.problem("episode %d is given twice", n)
			}
		case "title":
			e.Title = r.required()
		case "complete":
			e.Complete = r.truth()
		}
	})
	return e
}

func (r *reader) album(cited citations) Album {
	var a Album
	r.object(albumShape, func(name string) {
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
	return a
}

func (r *reader) track() Track {
	var t Track
	r.object(trackShape, func(name string) {
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
	return t
}

func (r *reader) chart(cited citations) Chart {
	var c Chart
	r.object(chartShape, func(name string) {
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
	return c
}

// week reads the pair [date, position].
func (r *reader) week() Week {
	var w Week
	n := 0
	isList := r.list(func() {
		switch n++; n {
		case 1:
			w.Date = r.date()
		case 2:
			w.Position = r.number(1, 1_000_000)
		default:
			r.skip()
		}
	})
	if isList && n != 2 && !r.stopped {
		r.problem("expected [date of the week, position], found %d values", n)
	}
	return w
}

func (r *reader) highlight(cited citations) Highlight {
	var h Highlight
	r.object(highlightShape, func(name string) {
		switch name {
		case "text":
			h.Text = r.required()
		case "sources":
			h.Sources = r.cite(cited)
		}
	})
	return h
}

func (r *reader) event(cited citations) Event {
	var e Event
	r.object(eventShape, func(name string) {
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
	return e
}

// sources reads the sources by their keys; nil when there are none.
func (r *reader) sources() map[string]Source {
	var out map[string]Source
	r.entries(func(key string) {
		var s Source
		r.object(sourceShape, func(name string) {
			switch name {
			case "name":
				s.Name = r.required()
			case "url":
				s.URL = r.address()
			}
		})
		if out == nil {
			out = map[string]Source{}
		}
		out[key] = s
	})
	return out
}

// links reads addresses by the names of places; nil when there are none.
func (r *reader) links() map[string]string {
	var out map[string]string
	r.object(linksShape, func(name string) {
		if out == nil {
			out = map[string]string{}
		}
		out[name] = r.address()
	})
	return out
}
