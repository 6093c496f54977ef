package labels

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/internal/message"
	"needledrop/ui/lang"
)

// Waiting counts the rows to decide: what nothing was found for asks nothing.
func Waiting(rows []app.Unsure) int {
	n := 0
	for _, u := range rows {
		if !u.Decided && len(u.Offered) > 0 {
			n++
		}
	}
	return n
}

// LackedBy are the rows that a playlist lacks ("": those that any does).
func LackedBy(rows []app.Unsure, playlist string) []app.Unsure {
	if playlist == "" {
		return rows
	}
	var out []app.Unsure
	for _, u := range rows {
		if slices.Contains(u.Playlists, playlist) {
			out = append(out, u)
		}
	}
	return out
}

// NoPerformer stands for an artist that no source names.
const NoPerformer = "performer not named"

// Performer is the name of an act, or what stands for one that no source names.
func Performer(name string) string {
	if name == "" {
		return lang.Tr(NoPerformer)
	}
	return name
}

// PlaysIn says in which title a row plays, and where.
func PlaysIn(u app.Unsure) string { return Joined(u.TitleName, SeasonOf(u)) }

// SeasonOf says in which season and episode a row plays; "" when that is not
// known.
func SeasonOf(u app.Unsure) string {
	return Episode{Season: u.Season, Number: u.Episode, Special: u.Special}.Name()
}

// LengthText writes a length as players do; "" when it is not known.
func LengthText(d time.Duration) string {
	if d <= 0 {
		return ""
	}
	s := int(d.Round(time.Second).Seconds())
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// OneSentence makes a sentence of reasons in plain words.
func OneSentence(reasons []message.Text) string {
	if len(reasons) == 0 {
		return ""
	}
	return lang.Trf("%s.", Capital(ReasonWords(reasons)))
}

// ReasonWords says reasons of the matching in the person's language.
func ReasonWords(reasons []message.Text) string {
	return strings.Join(Each(reasons, lang.Say), lang.Tr("; "))
}

// Nature says what kind of recording is wanted, and of whose song.
func Nature(w match.Wanted) string {
	if w.Kind == match.Cover && w.Original != "" {
		return lang.Trf("Cover of a song by %s", w.Original)
	}
	if w.Original != "" {
		return Joined(KindName(w.Kind), lang.Trf("originally by %s", w.Original))
	}
	return KindName(w.Kind)
}

// WordOn says what the person decided on a row; "" when nothing.
func WordOn(u app.Unsure) string {
	switch {
	case !u.Decided:
		return ""
	case u.URI == app.Never:
		return lang.Tr("Never used")
	}
	return lang.Tr("Chosen")
}

// LeftText counts what is still to be looked at.
func LeftText(rows []app.Unsure) string {
	left, done := Waiting(rows), 0
	for _, u := range rows {
		if u.Decided {
			done++
		}
	}
	if done == len(rows) {
		return lang.Trf("all %s decided", Thousands(len(rows)))
	}
	var parts []string
	for _, p := range []struct {
		format string
		n      int
	}{{lang.Tr("%s to decide"), left}, {lang.Tr("%s decided"), done}, {lang.Tr("%s not found"), len(rows) - left - done}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf(p.format, Thousands(p.n)))
		}
	}
	return strings.Join(parts, lang.Tr(", "))
}

// ReviewLabel is what the buttons that lead to the page say.
func ReviewLabel(left int) string { return lang.Trn("Review %s unsure", left, Thousands(left)) }

// TrackAddress is the page of a track in Spotify.
func TrackAddress(uri string) string {
	return "https://open.spotify.com/track/" + uri[strings.LastIndexByte(uri, ':')+1:]
}

// SongSearchAddress is a search for a song in Spotify.
func SongSearchAddress(artist, song string) string {
	return "https://open.spotify.com/search/" + url.PathEscape(strings.TrimSpace(artist+" "+song))
}
