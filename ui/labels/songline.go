package labels

import (
	"strconv"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/ui/lang"
)

// SongLine is what a row shows of a cue. All text is ready to read.
type SongLine struct {
	Number   string // the episode or the place in the list, such as "E4" or "12"
	Title    string
	Artist   string
	Original string // for a cover, such as "Originally by The Cramps"
	Kind     string // a catalog.CueKind
	KindName string // the kind in the person's language
	Scene    string // may spoil: shown only when the row is told to
	Key      bool   // a signature moment
	Also     string // where else the song is heard, "" when nowhere
}

// LineOfCue is the row of a cue, which is the n-th of its list from 1.
func LineOfCue(number int, c catalog.Cue) SongLine {
	line := SongLine{
		Number: strconv.Itoa(number), Title: c.Title, Artist: Performer(c.Artist), Kind: string(c.Kind), KindName: KindName(c.Kind), Scene: lang.Scene(c.ID, c.Scene), Key: c.Key,
	}
	if len(c.Alt) > 0 {
		line.Title += "  (" + strings.Join(c.Alt, ", ") + ")"
	}
	if c.Original != "" {
		line.Original = lang.Trf("originally by %s", c.Original)
	}
	if c.Year != 0 {
		line.Artist = Joined(line.Artist, strconv.Itoa(c.Year))
	}
	return line
}
