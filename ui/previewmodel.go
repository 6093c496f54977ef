package ui

import (
	"fmt"
	"strconv"

	"needledrop/internal/playlist"
)

// changeCount is how many songs an update would add and take out.
func changeCount(c playlist.Changes, bringBack bool) int {
	n := len(c.Add) + len(c.Remove)
	if bringBack {
		n += len(c.StayAway)
	}
	return n
}

// applyWords are those of the button that updates; "" when nothing changes.
func applyWords(changes int) string {
	if changes == 0 {
		return ""
	}
	return "Apply " + count(changes, "change", "changes")
}

// changesWords sum an update up.
func changesWords(c playlist.Changes, bringBack bool) string {
	in, out := len(c.Add), len(c.Remove)
	if bringBack {
		in += len(c.StayAway)
	}
	switch {
	case in > 0 && out > 0:
		return count(in, "song is", "songs are") + " added, " + thousands(out) + " taken out."
	case in > 0:
		return count(in, "song is", "songs are") + " added."
	case out > 0:
		return count(out, "song is", "songs are") + " taken out."
	case c.Already == 1:
		return "Up to date: its one song is there."
	case c.Already > 1:
		return "Up to date: all " + thousands(c.Already) + " songs are there."
	}
	return "Up to date: there is nothing to add."
}

// staysWords say what an update leaves alone.
func staysWords(own int) string {
	const rest = "the order, name, description and cover stay as they are."
	if own == 0 {
		return capital(rest)
	}
	return "Your own " + count(own, "song", "songs") + ", " + rest
}

// bringBackWords ask whether songs come back that the person took out.
func bringBackWords(n int) string {
	return "Put back the " + count(n, "song", "songs") + " I took out"
}

// previewRows list an update, song by song.
func previewRows(c playlist.Changes) []row {
	var rows []row
	if len(c.Add) > 0 {
		rows = append(rows, partRow("Added", len(c.Add)))
	}
	for i, a := range c.Add {
		rows = append(rows, trackRow(i, a.Track, placeWords(a)))
	}
	for _, part := range []struct {
		heading, line string
		tracks        []playlist.Track
	}{
		{"Taken out", "Because of a decision of yours.", c.Remove},
		{"Stay out", "You took these out in Spotify.", c.StayAway},
		{"Need your eyes", "Not surely the same recording; they are on the Review page after the update.", c.Unsure},
		{"Not in Spotify", "They are looked for again from time to time.", c.Missing},
	} {
		if len(part.tracks) == 0 {
			continue
		}
		rows = append(rows, partRow(part.heading, len(part.tracks)), textRow{part.line, secondaryStyle, 0, 6})
		for i, t := range part.tracks {
			rows = append(rows, trackRow(i, t, ""))
		}
	}
	return rows
}

func partRow(heading string, n int) row {
	return textRow{fmt.Sprintf("%s (%d)", heading, n), strongStyle, 14, 2}
}

func trackRow(i int, t playlist.Track, note string) row {
	return lineRow{line: SongLine{Number: strconv.Itoa(i + 1), Title: t.Title, Artist: performer(t.Artist), Scene: note}, scenes: true}
}

// placeWords say where a song would stand.
func placeWords(a playlist.Addition) string {
	switch {
	case a.At == 0:
		return "At the start"
	case a.After == "":
		return "As number " + strconv.Itoa(a.At+1)
	}
	return "After “" + a.After + "”"
}
