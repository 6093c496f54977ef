package catalog

import (
	"fmt"
	"strings"
	"unicode"
)

// CueID returns the id of a cue that names none itself: the title's id, where
// the cue plays, and what plays, as in
// "stranger-things/s4e4/running-up-that-hill-kate-bush". It hangs on nothing
// else in the file, so reordering and edits to other cues leave it alone. Who
// corrects the cue's own words writes the old id beside them, and everything
// people decided about it stays.
func CueID(title string, c Cue) string {
	return title + "/" + place(c) + "/" + slug(c.Title+" "+c.Artist)
}

// place spells the season and the first episode only: what else is learnt of a
// cue's place leaves its id alone.
func place(c Cue) string {
	w := c.Where()
	switch {
	case !w.SeasonKnown():
		return "any"
	case !w.EpisodeKnown():
		return fmt.Sprintf("s%d", w.Season)
	}
	return fmt.Sprintf("s%de%d", w.Season, w.Episode)
}

// slug keeps letters and digits of every script in lower case and joins the
// runs of them with single hyphens.
func slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		switch {
		case r == '\'' || r == '’':
			continue
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return b.String()
}
