package ui

import (
	"fmt"
	"strconv"
	"strings"

	"needledrop/internal/catalog"
)

// albumRows lists the albums with their tracks.
func albumRows(t catalog.Title) []row {
	var rows []row
	for _, a := range t.Albums {
		rows = append(rows, sectionRow(a.Title), textRow{albumFacts(a), secondaryStyle, 0, 6})
		if a.Note != "" {
			rows = append(rows, paragraphRow(albumNote(a)))
		}
		if len(a.Tracks) == 0 {
			rows = append(rows, textRow{"No track list is known of this album.", secondaryStyle, 2, 6})
		}
		for i, track := range a.Tracks {
			rows = append(rows, lineRow{line: trackLine(i+1, track)})
		}
	}
	if len(rows) == 0 {
		rows = append(rows, paragraphRow("No album of this title’s music is known."))
	}
	return rows
}

// albumNote is the note of an album. Where it begins with a number of tracks,
// and fewer are listed, it says how many of them.
func albumNote(a catalog.Album) string {
	number, rest, found := strings.Cut(a.Note, " tracks")
	all, err := strconv.Atoi(number)
	if listed := len(a.Tracks); found && err == nil && listed > 0 && listed < all {
		return fmt.Sprintf("%d of %d tracks known", listed, all) + rest
	}
	return a.Note
}

func albumFacts(a catalog.Album) string {
	return joined(a.Artist, capital(string(a.Kind)), dateText(a.Released), a.Label, strings.Join(a.Alt, ", "))
}

func trackLine(number int, t catalog.Track) SongLine {
	length := ""
	if t.Duration > 0 {
		length = catalog.ClockTime(t.Duration)
	}
	title := t.Title
	if len(t.Alt) > 0 {
		title += "  (" + strings.Join(t.Alt, ", ") + ")"
	}
	return SongLine{Number: strconv.Itoa(number), Title: title, Artist: joined(t.Artist, length)}
}
