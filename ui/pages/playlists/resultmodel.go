package playlists

import (
	"net/url"
	"strconv"
	"strings"

	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/rowlist"
	"needledrop/ui/typeset"
)

// result is a playlist that was made, as its page shows it.
type result struct {
	saved          playlist.Saved
	headline, line string
	got            []playlist.Track
	unsure         []playlist.Track // Spotify offers something, not surely the same
	missing        []playlist.Track // Spotify offers nothing
	refused        []playlist.Track // the person decided never to use them
	notes          []string
}

func resultOf(r playlist.Result) result {
	out := result{saved: r.Playlist.Saved, notes: labels.Each(r.Notes, lang.Say)}
	for _, t := range r.Tracks {
		switch {
		case t.Outcome == match.Auto:
			out.got = append(out.got, t)
		case t.Chosen:
			out.refused = append(out.refused, t)
		case t.Outcome == match.Review:
			out.unsure = append(out.unsure, t)
		default:
			out.missing = append(out.missing, t)
		}
	}
	out.headline = lang.Trf("Saved “%s”", lang.PlainText(r.Playlist.Name))
	out.line = savedLine(r.Playlist)
	if n := len(out.unsure) + len(out.missing) + len(out.refused); n > 0 {
		out.line = lang.Sentences(out.line, lang.Trn("%d recordings of %d stayed out; see why below.", n, n, len(r.Tracks)))
	}
	return out
}

// savedLine says what was put into a playlist.
func savedLine(o playlist.Outcome) string {
	switch {
	case o.Added == 0 && o.Already == 0:
		return lang.Tr("No song was sure enough to be added.")
	case o.Already == 0:
		return lang.Trn("%d songs were added.", o.Added, o.Added)
	case o.Added == 0:
		return nothingNew(o.Already)
	}
	return lang.Trn("%d songs were added, %d were there already.", o.Added, o.Added, o.Already)
}

func nothingNew(already int) string {
	return lang.Trn("Nothing new: all %d songs are there already.", already, already)
}

// AsText lists the tracks of the playlist, a line each.
func (r result) AsText() string {
	var b strings.Builder
	for _, t := range r.got {
		b.WriteString(trackName(t) + "\n")
	}
	return b.String()
}

// rows lists what a person may want to look at: what was left out and why, and
// apart from that what Spotify calls the tracks it gave. What was left out
// opens on the review page through review, and its act's page through act.
func (r result) rows(review, act func(string)) []rowlist.Row {
	var rows []rowlist.Row
	for _, part := range []struct {
		heading, line string
		tracks        []playlist.Track
	}{
		{lang.Tr("Left out to be safe"), lang.Tr("Spotify has something like these, but not surely the same recording. Press one to look at it."), r.unsure},
		{lang.Tr("Not in Spotify"), lang.Tr("They will be looked for again when you update the playlist. Press one to search for it yourself."), r.missing},
		{lang.Tr("Never used"), lang.Tr("You decided so. Press one to decide again."), r.refused},
	} {
		if len(part.tracks) > 0 {
			rows = append(rows, rowlist.Section(part.heading+" ("+strconv.Itoa(len(part.tracks))+")"), rowlist.Text{Text: part.line, Style: typeset.SecondaryStyle, Above: 0, Below: 6})
			rows = append(rows, outcomeRows(part.tracks, review, act)...)
		}
	}
	if len(r.got) > 0 {
		rows = append(rows, rowlist.Section("Spotify"), rowlist.Text{Text: lang.Tr("The tracks in the playlist, as Spotify names them. Each opens there."), Style: typeset.SecondaryStyle, Above: 0, Below: 6})
	}
	for _, t := range r.got {
		rows = append(rows, spotifyRow(t))
	}
	return rows
}

func outcomeRows(tracks []playlist.Track, review, act func(string)) []rowlist.Row {
	var rows []rowlist.Row
	for i, t := range tracks {
		r := rowlist.Song{Line: labels.SongLine{
			Number: strconv.Itoa(i + 1), Title: t.Title, Artist: labels.Performer(t.Artist), Scene: labels.Capital(labels.ReasonWords(t.Reasons)),
		}, Scenes: true, Open: func() { review(t.Cue) }}
		if t.Artist != "" {
			r.OpenArtist = func() { act(t.Artist) }
		}
		rows = append(rows, r)
	}
	return rows
}

// spotifyRow links to a track.
func spotifyRow(t playlist.Track) rowlist.Row {
	address, err := url.Parse(labels.TrackAddress(t.URI))
	if err != nil {
		address = nil // Spotify's ids are letters and figures
	}
	return rowlist.WebLink{Name: trackName(t), Address: address}
}

// trackName is what Spotify calls a track; of one that is remembered from
// before only its uri is kept.
func trackName(t playlist.Track) string {
	if t.Track != "" {
		return t.Track
	}
	return t.Title + " – " + labels.Performer(t.Artist)
}
