package ui

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
)

// capital makes the first letter of a word large.
func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	if size == 0 {
		return word
	}
	return string(unicode.ToUpper(first)) + word[size:]
}

// thousands writes a number in groups, as the language does.
func thousands(n int) string {
	digits := strconv.Itoa(n)
	if len(digits) < 4 {
		return digits
	}
	between := strings.Trim(tr("1,000"), "10")
	for at := len(digits) - 3; at > 0 && digits[at-1] != '-'; at -= 3 {
		digits = digits[:at] + between + digits[at:]
	}
	return digits
}

// joined puts a middle dot between the parts that are not empty.
func joined(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " · ")
}

// songsWords count songs.
func songsWords(n int) string { return trn("%s songs", n, thousands(n)) }

// kindName is what a badge says of a cue's kind.
func kindName(k catalog.CueKind) string {
	switch k {
	case catalog.Song:
		return tr("Song")
	case catalog.Cover:
		return tr("Cover")
	case catalog.Score:
		return tr("Score")
	case catalog.Performance:
		return tr("Performance")
	}
	return capital(string(k))
}

// kindsInText is kindsName within a sentence.
func kindsInText(k catalog.CueKind) string {
	switch k {
	case catalog.Song:
		return tr("songs")
	case catalog.Cover:
		return tr("covers")
	case catalog.Score:
		return tr("score")
	case catalog.Performance:
		return tr("performances")
	}
	return string(k)
}

// kindsName is what a filter says of a cue's kind.
func kindsName(k catalog.CueKind) string {
	switch k {
	case catalog.Song:
		return tr("Songs")
	case catalog.Cover:
		return tr("Covers")
	case catalog.Score:
		return tr("Score")
	case catalog.Performance:
		return tr("Performances")
	}
	return capital(string(k))
}

// titleKindsName is what a filter says of a title's kind.
func titleKindsName(k catalog.TitleKind) string {
	switch k {
	case catalog.Series:
		return tr("Series")
	case catalog.Awards:
		return tr("Awards")
	case catalog.Film:
		return tr("Films")
	case catalog.Documentary:
		return tr("Documentaries")
	case catalog.Concert:
		return tr("Concerts")
	case catalog.Competition:
		return tr("Competitions")
	}
	return capital(string(k))
}

// explain says in one sentence what an error means in the window. The words of
// app.Explain speak of commands where the person stopped or is not signed in.
func explain(err error) string {
	switch {
	case errors.Is(err, app.ErrSignedOut):
		return tr("No Spotify account is connected: connect yours, or try the demo account.")
	case app.TroubleOf(err) == app.Stopped:
		return tr("Stopped; what was done so far is kept, and Resume goes on from there.")
	}
	return said(app.Explain(err))
}

// clock writes a number of seconds as people say it.
func clock(seconds int) string {
	if seconds < 60 {
		return trf("%d s", seconds)
	}
	return trf("%s min", fmt.Sprintf("%d:%02d", seconds/60, seconds%60))
}
