package ui

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"needledrop/internal/artwork"
	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// actSubject is what the picture of an act is drawn from. Nothing but the name
// is known of how they sound, so the name chooses the colours.
func actSubject(id, name string) artwork.Subject {
	return artwork.Subject{ID: "artist/" + id, Name: name, Kind: string(catalog.Concert), Moods: moodsOfName(id)}
}

// personSubject is the same of a person; who writes music gets its figures.
func personSubject(p library.PersonPage) artwork.Subject {
	s := artwork.Subject{ID: "person/" + p.ID, Name: p.Name, Kind: string(catalog.Documentary), Moods: moodsOfName(p.ID)}
	if slices.ContainsFunc(p.Roles, catalog.Role.Writes) {
		s.Kind, s.Music = "", []string{"orchestral"}
	}
	return s
}

func moodsOfName(id string) []string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(id)) // a hash never fails to write
	moods := catalog.Moods()
	at := int(h.Sum32() % uint32(len(moods)))
	return []string{moods[at]}
}

// initials are the one or two letters that stand for a name.
func initials(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	if len(words) == 0 {
		return ""
	}
	first := firstLetter(words[0])
	if last := firstLetter(words[len(words)-1]); len(words) > 1 && isLatin(first) && isLatin(last) {
		return first + last
	}
	return first
}

func firstLetter(word string) string { return string(unicode.ToUpper([]rune(word)[0])) }

func isLatin(letter string) bool { return unicode.Is(unicode.Latin, []rune(letter)[0]) }

// artistFacts is the line under an artist's name.
func artistFacts(a library.Artist) string {
	songs, records := "", ""
	if a.Songs > 0 {
		songs = trn("%d songs", a.Songs, a.Songs)
	}
	if a.Records > 0 {
		records = trn("%d albums", a.Records, a.Records)
	}
	return joined(songs, records, trn("%d titles", a.Titles, a.Titles))
}

// artistSorts are the orders of the artists with their names.
func artistSorts() []namedSort {
	return []namedSort{{tr("Most songs"), library.MostSongs}, {tr("Most titles"), library.MostTitles}, {tr("A to Z"), library.ArtistByName}}
}

type namedSort struct {
	name string
	sort library.ArtistSort
}

// placed are the placements of an artist in one title.
type placed struct {
	titleID, titleName string
	placements         []library.Placement
}

// byTitle groups placements by title; those of a part only ("": of all).
func byTitle(all []library.Placement, only library.Part) []placed {
	var out []placed
	at := map[string]int{}
	for _, p := range all {
		if only != "" && p.As != only {
			continue
		}
		i, there := at[p.TitleID]
		if !there {
			i = len(out)
			at[p.TitleID] = i
			out = append(out, placed{titleID: p.TitleID, titleName: p.TitleName})
		}
		out[i].placements = append(out[i].placements, p)
	}
	return out
}

// partCount is how many placements an artist has in a part.
type partCount struct {
	part library.Part
	n    int
}

// partsOf counts the placements by part; parts without any are not in it.
func partsOf(all []library.Placement) []partCount {
	var out []partCount
	for _, part := range []library.Part{library.Performer, library.Original, library.Composer} {
		n := 0
		for _, p := range all {
			if p.As == part {
				n++
			}
		}
		if n > 0 {
			out = append(out, partCount{part, n})
		}
	}
	return out
}

// partName is what a filter says of an artist's part.
func partName(p library.Part) string {
	switch p {
	case library.Original:
		return tr("Played by others")
	case library.Composer:
		return tr("As composer")
	}
	return tr("As performer")
}

// placementLine is the row of a placement on the page of an act.
func placementLine(name string, p library.Placement) SongLine {
	line := songLine(0, p.Cue)
	line.Number = episodeMark(p.Cue)
	year := ""
	if p.Cue.Year != 0 {
		year = strconv.Itoa(p.Cue.Year)
	}
	switch {
	case p.As == library.Original:
		line.Original = ""
		line.Artist = joined(trf("their song, played by %s", performer(p.Cue.Artist)), year)
	case p.As == library.Composer && strings.EqualFold(p.Cue.Artist, name):
		line.Artist = joined(tr("composer"), year)
	case strings.EqualFold(p.Cue.Artist, name):
		line.Artist = year
	}
	return line
}

// episodeMark is where a cue plays, as "S4E4"; "" where that is not known.
func episodeMark(c catalog.Cue) string {
	mark := ""
	if c.Season > 0 {
		mark = "S" + strconv.Itoa(c.Season)
	}
	if c.Episode > 0 {
		mark += "E" + strconv.Itoa(c.Episode)
	}
	return mark
}

// albumOfLine is the row of an album away from its title's page.
func albumOfLine(a library.AlbumOf, inTitle bool) SongLine {
	tracks := ""
	switch {
	case a.Own > 0 && a.Own < a.Tracks:
		tracks = trf("%d of %d tracks", a.Own, a.Tracks)
	case a.Tracks > 0:
		tracks = trn("%d tracks", a.Tracks, a.Tracks)
	}
	from := a.TitleName
	if inTitle {
		from = a.Album.Artist
	}
	return SongLine{
		Number: tr("Album"), Title: a.Album.Title, Artist: joined(from, tracks, dateText(a.Album.Released), a.Album.Label),
		Kind: string(a.Album.Kind), KindName: albumKindName(a.Album.Kind),
	}
}

// coveredBy are the credit lines of who plays the songs of an act, coveredOf
// those of whose songs the act plays, each once and in order.
func coveredBy(name string, all []library.Placement) []string {
	return linesOf(name, all, func(p library.Placement) string {
		if p.As == library.Original {
			return p.Cue.Artist
		}
		return ""
	})
}

func coveredOf(name string, all []library.Placement) []string {
	return linesOf(name, all, func(p library.Placement) string {
		if p.As == library.Performer {
			return p.Cue.Original
		}
		return ""
	})
}

func linesOf(name string, all []library.Placement, lineOf func(library.Placement) string) []string {
	var out []string
	for _, p := range all {
		if line := lineOf(p); line != "" && !strings.EqualFold(line, name) && !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return out
}
