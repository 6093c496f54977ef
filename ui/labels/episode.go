package labels

import (
	"needledrop/internal/catalog"
	"needledrop/ui/lang"
)

// Episode is a place in a series; Episode is 0 for a season of which no
// episode is known, both are 0 for what has no seasons. Special and Until are
// those of a cue.
type Episode struct {
	Season, Number int
	Special        bool
	Until          int
	Title          string
}

// EpisodeOf is the episode that a cue plays in.
func EpisodeOf(c catalog.Cue) Episode {
	return Episode{Season: c.Season, Number: c.Episode, Special: c.Special, Until: c.Until}
}

// Where is the episode as the catalog has it.
func (e Episode) Where() catalog.Where {
	return catalog.Where{Season: e.Season, Episode: e.Number, Special: e.Special, Until: e.Until}
}

// Name is how people say it.
func (e Episode) Name() string {
	return Joined(e.SeasonName(), e.NumberName(), e.Title)
}

// SeasonName is the name of its season, "" when that is not known.
func (e Episode) SeasonName() string {
	switch {
	case e.Season > 0:
		return lang.Trf("Season %d", e.Season)
	case e.Special:
		return lang.Tr("Specials")
	}
	return ""
}

// NumberName is its name within the season, "" when that is not known.
func (e Episode) NumberName() string {
	switch w := e.Where(); {
	case !w.EpisodeKnown():
		return ""
	case e.Number == 0:
		return lang.Tr("Special")
	case e.Until > 0:
		return lang.Trf("Episodes %s", w.Episodes())
	}
	return lang.Trf("Episode %d", e.Number)
}

// Brief is the name for a choice among many.
func (e Episode) Brief() string {
	if e.Title == "" {
		return e.Name()
	}
	return Joined(e.Short(), lang.PlainText(e.Title))
}

// Short names it in a list of songs.
func (e Episode) Short() string { return e.Where().Mark() }

// PlaceName is where within an episode or film a song plays, "" when not known.
func PlaceName(p catalog.Place) string {
	switch p {
	case catalog.Opening:
		return lang.Tr("Title sequence")
	case catalog.FirstScene:
		return lang.Tr("First scene")
	case catalog.FinalScene:
		return lang.Tr("Final scene")
	case catalog.EndCredits:
		return lang.Tr("End credits")
	}
	return ""
}
