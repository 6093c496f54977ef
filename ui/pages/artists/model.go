package artists

import (
	"slices"
	"strconv"
	"strings"

	"needledrop/internal/catalog"
	"needledrop/internal/indexer"
	"needledrop/internal/library"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// artistFacts is the line under an artist's name.
func artistFacts(a library.Artist) string {
	songs, records := "", ""
	if a.Songs > 0 {
		songs = heardText(a.Songs, a.Heard)
	}
	if a.Records > 0 {
		records = lang.Trn("%d albums", a.Records, a.Records)
	}
	return labels.Joined(songs, records, lang.Trn("%d titles", a.Titles, a.Titles))
}

// heardText counts songs, and how often they are heard where that is more.
func heardText(songs, heard int) string {
	text := lang.Trn("%d songs", songs, songs)
	if heard > songs {
		text = lang.Trf("%s, heard %d times", text, heard)
	}
	return text
}

// artistSorts are the orders of the artists with their names.
func artistSorts() []namedSort {
	return []namedSort{{lang.Tr("Most songs"), library.MostSongs}, {lang.Tr("Most titles"), library.MostTitles}, {lang.Tr("A to Z"), library.ArtistByName}}
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
func byTitle(all []library.Placement, only indexer.Part) []placed {
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

// songsOf folds the placements of one song by one act into one, in the order of
// the first of each.
func songsOf(all []library.Placement) [][]library.Placement {
	var out [][]library.Placement
	at := map[string]int{}
	for _, p := range all {
		key := indexer.SongKey(p.Cue.Title) + "\x00" + strings.ToLower(p.Cue.Artist) + "\x00" + string(p.As)
		i, there := at[key]
		if !there {
			i = len(out)
			at[key] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], p)
	}
	return out
}

// foldedLine is the row of a song that is heard in some places of a title.
func foldedLine(name string, places []library.Placement) labels.SongLine {
	line := placementLine(name, places[0])
	if len(places) < 2 {
		return line
	}
	var marks []string
	for _, p := range places {
		if mark := episodeMark(p.Cue); mark != "" && !slices.Contains(marks, mark) {
			marks = append(marks, mark)
		}
		line.Key = line.Key || p.Cue.Key
	}
	line.Number = ""
	line.Original = labels.Joined(line.Original, lang.Trf("heard %d times", len(places)), strings.Join(marks, " "))
	return line
}

// partCount is how many placements an artist has in a part.
type partCount struct {
	part indexer.Part
	n    int
}

// partsOf counts the placements by part; parts without any are not in it.
func partsOf(all []library.Placement) []partCount {
	var out []partCount
	for _, part := range []indexer.Part{indexer.Performer, indexer.Original, indexer.Composer} {
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
func partName(p indexer.Part) string {
	switch p {
	case indexer.Original:
		return lang.Tr("Played by others")
	case indexer.Composer:
		return lang.Tr("As composer")
	}
	return lang.Tr("As performer")
}

// placementLine is the row of a placement on the page of an act.
func placementLine(name string, p library.Placement) labels.SongLine {
	line := labels.LineOfCue(0, p.Cue)
	line.Number = episodeMark(p.Cue)
	year := ""
	if p.Cue.Year != 0 {
		year = strconv.Itoa(p.Cue.Year)
	}
	switch {
	case p.As == indexer.Original:
		line.Original = ""
		line.Artist = labels.Joined(lang.Trf("their song, played by %s", labels.Performer(p.Cue.Artist)), year)
	case p.As == indexer.Composer && strings.EqualFold(p.Cue.Artist, name):
		line.Artist = labels.Joined(lang.Tr("composer"), year)
	case strings.EqualFold(p.Cue.Artist, name):
		line.Artist = year
	}
	return line
}

// episodeMark is where a cue plays, as "S4E4"; "" where that is not known.
func episodeMark(c catalog.Cue) string { return c.Where().Mark() }

// albumOfLine is the row of an album away from its title's page.
func albumOfLine(a library.AlbumOf, inTitle bool) labels.SongLine {
	tracks := ""
	switch {
	case a.Own > 0 && a.Own < a.Tracks:
		tracks = lang.Trf("%d of %d tracks", a.Own, a.Tracks)
	case a.Tracks > 0:
		tracks = lang.Trn("%d tracks", a.Tracks, a.Tracks)
	}
	from := a.TitleName
	if inTitle {
		from = a.Album.Artist
	}
	return labels.SongLine{
		Number: lang.Tr("Album"), Title: a.Album.Title, Artist: labels.Joined(from, tracks, lang.DateText(a.Album.Released), a.Album.Label),
		Kind: string(a.Album.Kind), KindName: labels.AlbumKindName(a.Album.Kind),
	}
}

// coveredBy are the credit lines of who plays the songs of an act, coveredOf
// those of whose songs the act plays, each once and in order.
func coveredBy(name string, all []library.Placement) []string {
	return linesOf(name, all, func(p library.Placement) string {
		if p.As == indexer.Original {
			return p.Cue.Artist
		}
		return ""
	})
}

func coveredOf(name string, all []library.Placement) []string {
	return linesOf(name, all, func(p library.Placement) string {
		if p.As == indexer.Performer {
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
