package ui

import (
	"slices"
	"strconv"
	"strings"

	"needledrop/internal/catalog"
)

// songRows lists the songs that a filter leaves under headings for seasons and
// episodes. The row of the cue `marked` stands out; its index is returned, -1
// without one.
func songRows(t catalog.Title, f songFilter, scenes bool, marked string) (rows []row, at int) {
	at = -1
	cues, err := f.recipe(t).CuesOf(t)
	if err != nil { // a filter made here is always right
		return nil, at
	}
	var season, episode = -1, -1
	grouped := len(t.Seasons) > 0
	for i, c := range cues {
		if grouped && c.Season != season {
			season, episode = c.Season, -1
			rows = append(rows, sectionRow(seasonHeading(c.Season)))
		}
		if grouped && c.Episode != episode {
			episode = c.Episode
			if text := episodeHeading(t, c); text != "" {
				rows = append(rows, headingRow(text))
			}
		}
		if c.ID == marked {
			at = len(rows)
		}
		rows = append(rows, lineRow{line: songLine(i+1, c), scenes: scenes, marked: c.ID == marked, id: c.ID})
	}
	return rows, at
}

func seasonHeading(n int) string {
	if n == 0 {
		return "Season not known"
	}
	return "Season " + strconv.Itoa(n)
}

func episodeHeading(t catalog.Title, c catalog.Cue) string {
	if c.Episode == 0 {
		known := func(other catalog.Cue) bool { return other.Season == c.Season && other.Episode != 0 }
		if !slices.ContainsFunc(t.Cues, known) {
			return "" // nothing to tell apart
		}
		return "Episode not known"
	}
	return joined("Episode "+strconv.Itoa(c.Episode), episodeTitle(t, c.Season, c.Episode))
}

func episodeTitle(t catalog.Title, season, episode int) string {
	for _, s := range t.Seasons {
		for _, e := range s.Episodes {
			if s.Number == season && e.Number == episode {
				return e.Title
			}
		}
	}
	return ""
}

func songLine(number int, c catalog.Cue) SongLine {
	line := SongLine{
		Number: strconv.Itoa(number), Title: c.Title, Artist: performer(c.Artist), Kind: string(c.Kind), KindName: kindName(c.Kind), Scene: c.Scene, Key: c.Key,
	}
	if len(c.Alt) > 0 {
		line.Title += "  (" + strings.Join(c.Alt, ", ") + ")"
	}
	if c.Original != "" {
		line.Original = "originally by " + c.Original
	}
	if c.Year != 0 {
		line.Artist = joined(line.Artist, strconv.Itoa(c.Year))
	}
	return line
}
