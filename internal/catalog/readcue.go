package catalog

import "time"

// cue reads a cue and tells the line it begins on.
func (r *reader) cue(cited citations) (Cue, int) {
	var c Cue
	var w whereReader
	line, _ := r.object(cueShape, func(name string) {
		switch name {
		case "id":
			c.ID = r.required()
		case "season", "episode", "until", "place", "at":
			w.read(r, name)
		case "title":
			c.Title = r.required()
		case "alt":
			c.Alt = r.texts()
		case "artist":
			c.Artist = r.text() // empty is a fact: nobody is named
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
	at := w.where(r, line)
	c.Season, c.Episode, c.Special, c.Until, c.Place, c.At = at.Season, at.Episode, at.Special, at.Until, at.Place, at.At
	return c, line
}

// whereReader reads where a cue plays. A season or an episode that is given
// as 0 is a fact; one that is not given is not known.
type whereReader struct {
	season, episode, until given
	place                  Place
	at                     time.Duration
}

// given is a number that may be there, and then may be at fault.
type given struct {
	n           int
	there, fine bool
}

func (r *reader) given(low, high int) given {
	n, right := r.numberOrFault(low, high)
	return given{n, true, right}
}

func (g given) is(n int) bool { return g.fine && g.n == n }

func (w *whereReader) read(r *reader, name string) {
	switch name {
	case "season":
		w.season = r.given(0, maxSeason)
	case "episode":
		w.episode = r.given(0, maxEpisode)
	case "until":
		w.until = r.given(1, maxEpisode)
	case "place":
		w.place = oneOf(r, "place", Places())
	case "at":
		w.at = r.moment()
	}
}

// where returns what was read of a cue that begins on a line, and reports what
// does not go together.
func (w *whereReader) where(r *reader, line int) Where {
	switch {
	case w.episode.fine && !w.season.there:
		r.problemAt(line, r.at(), "missing season; an episode needs it")
	case w.until.fine && !w.episode.there:
		r.problemAt(line, r.at(), "missing episode; until needs it")
	case w.season.is(0) && w.episode.is(0):
		r.problemAt(line, r.at()+".episode", "the specials of season 0 are counted from 1")
	case w.until.fine && w.episode.fine && w.until.n <= w.episode.n:
		r.problemAt(line, r.at()+".until", "expected the last episode of a double one, larger than episode %d, found %d", w.episode.n, w.until.n)
	}
	return Where{
		Season: w.season.n, Episode: w.episode.n, Special: w.season.is(0) || w.episode.is(0),
		Until: w.until.n, Place: w.place, At: w.at,
	}
}
