package playlists

import (
	"strconv"
	"strings"

	"needledrop/internal/library"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/rowlist"
	"needledrop/ui/typeset"
)

// result is a playlist that was made, as its page shows it.
type result struct {
	saved   playlist.Saved
	line    string // what was put into it
	got     []playlist.Track
	unsure  []playlist.Track // Spotify offers something, not surely the same
	missing []playlist.Track // Spotify offers nothing
	refused []playlist.Track // the person decided never to use them
	notes   []string
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

// ways are where the rows of a result lead.
type ways struct {
	review func(cue string)             // to the review of what was left out
	act    func(name string)            // to the page of an act
	open   func(t playlist.Track)       // to a track, or where its song is heard
	like   func(on bool, cue string)    // makes a song a favourite
	liked  map[string]bool              // cues
	places map[string]library.Placement // of the cues, once they were read
}

// rows lists the songs of the playlist as on a title's page, and below them what
// was left out and why.
func (r result) rows(w ways) []rowlist.Row {
	var rows []rowlist.Row
	if len(r.got) > 0 {
		rows = append(rows, rowlist.Section(lang.Tr("In the playlist")+" ("+strconv.Itoa(len(r.got))+")"))
	}
	for i, t := range r.got {
		rows = append(rows, savedRow(i+1, t, w))
	}
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
			rows = append(rows, outcomeRows(part.tracks, w)...)
		}
	}
	return rows
}

func outcomeRows(tracks []playlist.Track, w ways) []rowlist.Row {
	var rows []rowlist.Row
	for i, t := range tracks {
		r := rowlist.Song{Line: labels.SongLine{
			Number: strconv.Itoa(i + 1), Title: t.Title, Artist: labels.Performer(t.Artist), Scene: labels.Capital(labels.ReasonWords(t.Reasons)),
		}, Scenes: true, Open: func() { w.review(t.Cue) }}
		if t.Artist != "" {
			r.OpenArtist = func() { w.act(t.Artist) }
		}
		rows = append(rows, r)
	}
	return rows
}

// savedRow is a song of the playlist, with where it is heard, and what Spotify calls
// it where that is another name.
func savedRow(number int, t playlist.Track, w ways) rowlist.Row {
	line := labels.SongLine{Number: strconv.Itoa(number), Title: t.Title, Artist: labels.Performer(t.Artist)}
	if place, known := w.places[t.Cue]; known {
		line.Also = labels.Joined(place.TitleName, labels.EpisodeOf(place.Cue).Short())
		line.Key, line.Kind, line.KindName = place.Cue.Key, string(place.Cue.Kind), labels.KindName(place.Cue.Kind)
	}
	if other := t.Track; other != "" && !strings.HasPrefix(other, t.Title+" –") {
		line.Original = lang.Trf("in Spotify: %s", other)
	}
	r := rowlist.Song{Line: line, ID: t.Cue, Open: func() { w.open(t) }, Liked: w.liked[t.Cue], Like: func(on bool) {
		w.liked[t.Cue] = on
		w.like(on, t.Cue)
	}}
	if t.Artist != "" {
		r.OpenArtist = func() { w.act(t.Artist) }
	}
	return r
}

// trackName is what Spotify calls a track; of one that is remembered from
// before only its uri is kept.
func trackName(t playlist.Track) string {
	if t.Track != "" {
		return t.Track
	}
	return t.Title + " – " + labels.Performer(t.Artist)
}

// cover is the id of the title whose picture the page bears: that of the first song.
func (r result) cover() string {
	for _, t := range r.got {
		title, _, _ := strings.Cut(t.Cue, "/")
		return title
	}
	return ""
}
