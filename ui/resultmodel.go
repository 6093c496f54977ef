package ui

import (
	"net/url"
	"strconv"
	"strings"

	"needledrop/internal/match"
	"needledrop/internal/playlist"
)

// result is a playlist that was made, as its page shows it.
type result struct {
	saved                playlist.Saved
	headline, line       string
	unsure, missing, got []playlist.Track
	notes                []string
}

func resultRoute(number int) route { return route{page: resultPage, id: strconv.Itoa(number)} }

func newResult(r playlist.Result) result {
	out := result{saved: r.Playlist.Saved, notes: r.Notes}
	for _, t := range r.Tracks {
		switch t.Outcome {
		case match.Auto:
			out.got = append(out.got, t)
		case match.Review:
			out.unsure = append(out.unsure, t)
		default:
			out.missing = append(out.missing, t)
		}
	}
	out.headline = "Saved “" + r.Playlist.Name + "”"
	out.line = savedLine(r.Playlist)
	if n := len(out.unsure) + len(out.missing); n > 0 {
		out.line += " " + count(n, "recording", "recordings") + " of " + thousands(len(r.Tracks)) + " stayed out; see why below."
	}
	return out
}

// savedLine says what was put into a playlist.
func savedLine(o playlist.Outcome) string {
	switch {
	case o.Added == 0 && o.Already == 0:
		return "No song was sure enough to be added."
	case o.Already == 0:
		return count(o.Added, "song was", "songs were") + " added."
	case o.Added == 0:
		return "Nothing was to be added: " + count(o.Already, "song was", "songs were") + " there already."
	}
	return count(o.Added, "song was", "songs were") + " added, " + thousands(o.Already) + " were there already."
}

// rows lists what a person may want to look at: the unsure, the missing, and
// apart from them what Spotify calls the tracks it gave.
func (r result) rows() []row {
	var rows []row
	if len(r.unsure) > 0 {
		rows = append(rows, sectionRow("Left out to be safe ("+strconv.Itoa(len(r.unsure))+")"),
			textRow{"Spotify has something like these, but not surely the same recording.", secondaryStyle, 0, 6})
	}
	rows = append(rows, outcomeRows(r.unsure)...)
	if len(r.missing) > 0 {
		rows = append(rows, sectionRow("Not in Spotify ("+strconv.Itoa(len(r.missing))+")"),
			textRow{"They will be looked for again when you update the playlist.", secondaryStyle, 0, 6})
	}
	rows = append(rows, outcomeRows(r.missing)...)
	if len(r.got) > 0 {
		rows = append(rows, sectionRow("Spotify"), textRow{"The tracks in the playlist, as Spotify names them. Each opens there.", secondaryStyle, 0, 6})
	}
	for _, t := range r.got {
		rows = append(rows, spotifyRow(t))
	}
	return rows
}

func outcomeRows(tracks []playlist.Track) []row {
	var rows []row
	for i, t := range tracks {
		rows = append(rows, lineRow{line: SongLine{
			Number: strconv.Itoa(i + 1), Title: t.Title, Artist: t.Artist, Scene: capital(strings.Join(t.Reasons, "; ")),
		}, scenes: true})
	}
	return rows
}

// spotifyRow links to a track.
func spotifyRow(t playlist.Track) row {
	name := t.Track
	if name == "" { // remembered from before: only its uri is kept
		name = strings.Join([]string{t.Title, t.Artist}, " – ")
	}
	id := t.URI[strings.LastIndexByte(t.URI, ':')+1:]
	return linkRow{name: name, address: &url.URL{Scheme: "https", Host: "open.spotify.com", Path: "/track/" + id}}
}
