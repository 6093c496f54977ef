package playlists

import (
	"fmt"
	"strconv"

	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/rowlist"
	"needledrop/ui/typeset"
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
	return lang.Trn("Apply %s changes", changes, labels.Thousands(changes))
}

// changesWords sum an update up.
func changesWords(c playlist.Changes, bringBack bool) string {
	in, out := len(c.Add), len(c.Remove)
	if bringBack {
		in += len(c.StayAway)
	}
	switch {
	case in > 0 && out > 0:
		return lang.Trn("%s songs are added, %s taken out.", in, labels.Thousands(in), labels.Thousands(out))
	case in > 0:
		return lang.Trn("%s songs are added.", in, labels.Thousands(in))
	case out > 0:
		return lang.Trn("%s songs are taken out.", out, labels.Thousands(out))
	case c.Already == 1:
		return lang.Tr("Up to date: its one song is there.")
	case c.Already > 1:
		return lang.Trf("Up to date: all %s songs are there.", labels.Thousands(c.Already))
	}
	return lang.Tr("Up to date: there is nothing to add.")
}

// staysWords say what an update leaves alone.
func staysWords(own int) string {
	if own == 0 {
		return lang.Tr("The order, name, description and cover stay as they are.")
	}
	return lang.Trn("Your own %s songs, the order, name, description and cover stay as they are.", own, labels.Thousands(own))
}

// bringBackWords ask whether songs come back that the person took out.
func bringBackWords(n int) string {
	return lang.Trn("Put back the %s songs I took out", n, labels.Thousands(n))
}

// previewRows list an update, song by song.
func previewRows(c playlist.Changes) []rowlist.Row {
	var rows []rowlist.Row
	if len(c.Add) > 0 {
		rows = append(rows, partRow(lang.Tr("Added"), len(c.Add)))
	}
	for i, a := range c.Add {
		rows = append(rows, trackRow(i, a.Track, placeWords(a)))
	}
	for _, part := range []struct {
		heading, line string
		tracks        []playlist.Track
	}{
		{lang.Tr("Taken out"), lang.Tr("Because of a decision of yours."), c.Remove},
		{lang.Tr("Stay out"), lang.Tr("You took these out in Spotify."), c.StayAway},
		{lang.Tr("Need your eyes"), lang.Tr("Not surely the same recording; they are on the Review page after the update."), c.Unsure},
		{lang.Tr("Not in Spotify"), lang.Tr("They are looked for again from time to time."), c.Missing},
	} {
		if len(part.tracks) == 0 {
			continue
		}
		rows = append(rows, partRow(part.heading, len(part.tracks)), rowlist.Text{Text: part.line, Style: typeset.SecondaryStyle, Above: 0, Below: 6})
		for i, t := range part.tracks {
			rows = append(rows, trackRow(i, t, ""))
		}
	}
	return rows
}

func partRow(heading string, n int) rowlist.Row {
	return rowlist.Text{Text: fmt.Sprintf("%s (%d)", heading, n), Style: typeset.StrongStyle, Above: 14, Below: 2}
}

func trackRow(i int, t playlist.Track, note string) rowlist.Row {
	return rowlist.Song{Line: labels.SongLine{Number: strconv.Itoa(i + 1), Title: t.Title, Artist: labels.Performer(t.Artist), Scene: note}, Scenes: true}
}

// placeWords say where a song would stand.
func placeWords(a playlist.Addition) string {
	switch {
	case a.At == 0:
		return lang.Tr("At the start")
	case a.After == "":
		return lang.Trf("As number %d", a.At+1)
	}
	return lang.Trf("After “%s”", a.After)
}
