package catalog

import (
	"cmp"
	"fmt"
	"time"
)

// Where is where in its title a cue plays; the fields are those of Cue.
type Where struct {
	Season, Episode int
	Special         bool
	Until           int
	Place           Place
	At              time.Duration
}

// Where returns where the cue plays.
func (c Cue) Where() Where { return Where{c.Season, c.Episode, c.Special, c.Until, c.Place, c.At} }

// SeasonKnown reports whether the season is known, be it that of the specials.
func (w Where) SeasonKnown() bool { return w.Season != 0 || w.Special }

// EpisodeKnown reports whether the episode is known, be it one before the first.
func (w Where) EpisodeKnown() bool { return w.Episode != 0 || w.Special && w.Season != 0 }

// Same reports whether both are in one episode, or in one season of which no
// episode is known.
func (w Where) Same(o Where) bool {
	return w.SameSeason(o) && w.EpisodeKnown() == o.EpisodeKnown() && w.Episode == o.Episode
}

// SameSeason reports whether both are in one season, or of none.
func (w Where) SameSeason(o Where) bool {
	return w.SeasonKnown() == o.SeasonKnown() && w.Season == o.Season
}

// In reports whether the cue plays in the episode of that number, or in a double
// one that has it.
func (w Where) In(episode int) bool {
	return w.EpisodeKnown() && (w.Episode == episode || w.Episode < episode && episode <= w.Until)
}

// Mark is the season and episode as fans write them: "S4E4", "S1E1–2", "S2",
// "S0E1" for a special; "" when neither is known.
func (w Where) Mark() string {
	switch {
	case !w.SeasonKnown() && w.EpisodeKnown():
		return "E" + w.Episodes()
	case !w.SeasonKnown():
		return ""
	case !w.EpisodeKnown():
		return fmt.Sprintf("S%d", w.Season)
	}
	return fmt.Sprintf("S%dE%s", w.Season, w.Episodes())
}

// Episodes is the number of the episode, of a double one both: "1–2"; "" when
// it is not known.
func (w Where) Episodes() string {
	switch {
	case !w.EpisodeKnown():
		return ""
	case w.Until != 0:
		return fmt.Sprintf("%d–%d", w.Episode, w.Until)
	}
	return fmt.Sprint(w.Episode)
}

// Moment is the place within the episode or film, as in "end credits, 51:20";
// "" when it is not known.
func (w Where) Moment() string {
	switch at := ClockTime(w.At); {
	case w.Place == "":
		return at
	case at == "":
		return string(w.Place)
	default:
		return string(w.Place) + ", " + at
	}
}

// Heard compares where two cues of the title play by which is heard first; what
// is not known is last. The specials stand where their date puts them.
func (t Title) Heard() func(a, b Where) int {
	specials := t.specialsBehind()
	season := func(w Where) int {
		switch {
		case !w.SeasonKnown():
			return 2 * (maxSeason + 2)
		case w.Season == 0:
			return 2*specials + 1
		}
		return 2 * w.Season
	}
	episode := func(w Where) int {
		if !w.EpisodeKnown() {
			return maxEpisode + 1
		}
		return w.Episode
	}
	return func(a, b Where) int {
		return cmp.Or(cmp.Compare(season(a), season(b)), cmp.Compare(episode(a), episode(b)))
	}
}

// specialsBehind is the number of the season that the specials follow: the
// last that was out before them, 0 for none. When the dates do not tell, they
// follow all.
func (t Title) specialsBehind() int {
	var out Date
	for _, s := range t.Seasons {
		if s.Number == 0 {
			out = s.Released
		}
	}
	dated, behind := false, 0
	for _, s := range t.Seasons {
		if s.Number == 0 || s.Released == "" {
			continue
		}
		dated = true
		if !s.Released.Start().After(out.Start()) {
			behind = max(behind, s.Number)
		}
	}
	if out == "" || !dated {
		return maxSeason + 1
	}
	return behind
}

// ReachedBy reports whether somebody who watches an episode has come as far: what
// plays later, and what may, for all that is known, is not reached. Season and
// episode are 0 for what has none; without an episode the season counts whole.
func (w Where) ReachedBy(season, episode int) bool {
	switch {
	case season == 0 && episode == 0:
		return true
	case w.Season != season:
		return w.Season > 0 && w.Season < season
	case episode == 0:
		return true
	case !w.EpisodeKnown():
		return false
	}
	return w.Episode <= episode
}
