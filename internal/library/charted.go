package library

import (
	"needledrop/internal/catalog"
	"needledrop/internal/fold"
)

// ChartedCue returns the id of the cue of a title that a chart lists; "" when
// it lists none of its cues, such as an album.
func ChartedCue(t catalog.Title, c catalog.Chart) string {
	work, act := fold.Key(c.Work), fold.Key(c.Artist)
	for _, cue := range t.Cues {
		if fold.Key(cue.Title) == work && (act == "" || fold.Key(cue.Artist) == act) {
			return cue.ID
		}
	}
	return ""
}
