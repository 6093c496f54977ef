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
	return trn("Apply %s changes", changes, thousands(changes))
}

// changesWords sum an update up.
func changesWords(c playlist.Changes, bringBack bool) string {
	in, out := len(c.Add), len(c.Remove)
	if bringBack {
		in += len(c.StayAway)
	}
	switch {
	case in > 0 && out > 0:
		return trn("%s songs are added, %s taken out.", in, thousands(in), thousands(out))
	case in > 0:
		return trn("%s songs are added.", in, thousands(in))
	case out > 0:
		return trn("%s songs are taken out.", out, thousands(out))
	case c.Already == 1:
		return tr("Up to date: its one song is there.")
	case c.Already > 1:
		return trf("Up to date: all %s songs are there.", thousands(c.Already))
	}
	return tr("Up to date: there is nothing to add.")
}

// staysWords say what an update leaves alone.
func staysWords(own int) string {
	if own == 0 {
		return tr("The order, name, description and cover stay as they are.")
	}
	return trn("Your own %s songs, the order, name, description and cover stay as they are.", own, thousands(own))
}

// bringBackWords ask whether songs come back that the person took out.
func bringBackWords(n int) string {
	return trn("Put back the %s songs I took out", n, thousands(n))
}

// previewRows list an update, song by song.
func previewRows(c playlist.Changes) []row {
	var rows []row
	if len(c.Add) > 0 {
		rows = append(rows, partRow(tr("Added"), len(c.Add)))
	}
	for i, a := range c.Add {
		rows = append(rows, trackRow(i, a.Track, placeWords(a)))
	}
	for _, part := range []struct {
		heading, line string
		tracks        []playlist.Track
	}{
		{tr("Taken out"), tr("Because of a decision of yours."), c.Remove},
		{tr("Stay out"), tr("You took these out in Spotify."), c.StayAway},
		{tr("Need your eyes"), tr("Not surely the same recording; they are on the Review page after the update."), c.Unsure},
		{tr("Not in Spotify"), tr("They are looked for again from time to time."), c.Missing},
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
		return tr("At the start")
	case a.After == "":
		return trf("As number %d", a.At+1)
	}
	return trf("After “%s”", a.After)
}
