package match

import "time"

// Differences tell in which of its parts a candidate is not what is wanted, so
// that a page can mark them. What is not known on both sides does not differ.
type Differences struct {
	Title, Artist, Album, Length bool
}

// nearLength is how far two prints of one length may lie apart.
const nearLength = 3 * time.Second

// Compare finds the differences.
func Compare(w Wanted, c Candidate) Differences {
	parsed := parseWanted(w)
	t := parseTitle(parsed.label.cut(c.Title))
	like, _ := parsed.bestTitle(&t)
	b := bill(parsed.artist, parseActs(c.Artists), t.feats)
	same, known := parsed.album.agree(parseAlbum(c.Album))
	return Differences{
		Title:  like.score < 1 || t.marks != parsed.titles[0].marks,
		Artist: w.Artist != "" && (!b.main || b.near || b.coverage < 1),
		Album:  known && !same,
		Length: w.Duration > 0 && c.Duration > 0 && (w.Duration-c.Duration).Abs() > nearLength,
	}
}
