package labels

import (
	"strconv"

	"needledrop/ui/lang"
)

// Episode is a place in a series; Episode is 0 for a season of which no
// episode is known, both are 0 for what has no seasons.
type Episode struct {
	Season, Number int
	Title          string
}

// Name is how people say it.
func (e Episode) Name() string {
	season, number := "", ""
	if e.Season > 0 {
		season = lang.Trf("Season %d", e.Season)
	}
	if e.Number > 0 {
		number = lang.Trf("Episode %d", e.Number)
	}
	return Joined(season, number, e.Title)
}

// Brief is the name for a choice among many.
func (e Episode) Brief() string {
	if e.Title == "" {
		return e.Name()
	}
	return Joined(e.Short(), lang.PlainText(e.Title))
}

// Short names it in a list of songs.
func (e Episode) Short() string {
	switch {
	case e.Season == 0:
		return ""
	case e.Number == 0:
		return "S" + strconv.Itoa(e.Season)
	}
	return "S" + strconv.Itoa(e.Season) + "E" + strconv.Itoa(e.Number)
}
