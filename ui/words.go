package ui

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
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

// count says how many there are of something, in groups of thousands.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

func thousands(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0 && digits[at-1] != '-'; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
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

// kindName is what a badge says of a cue's kind.
func kindName(k catalog.CueKind) string { return capital(string(k)) }

// kindsName is what a filter says of a cue's kind.
func kindsName(k catalog.CueKind) string {
	switch k {
	case catalog.Song:
		return "Songs"
	case catalog.Cover:
		return "Covers"
	case catalog.Performance:
		return "Performances"
	}
	return capital(string(k))
}

// titleKindsName is what a filter says of a title's kind.
func titleKindsName(k catalog.TitleKind) string {
	switch k {
	case catalog.Film:
		return "Films"
	case catalog.Documentary:
		return "Documentaries"
	case catalog.Concert:
		return "Concerts"
	case catalog.Competition:
		return "Competitions"
	}
	return capital(string(k))
}

// explain says in one sentence what an error means in the window. The words of
// app.Explain speak of commands where the person stopped or is not signed in.
func explain(err error) string {
	switch {
	case errors.Is(err, app.ErrSignedOut):
		return "No Spotify account is connected: connect yours, or try the demo account."
	case app.TroubleOf(err) == app.Stopped:
		return "Stopped; what was done so far is kept, and Resume goes on from there."
	}
	return app.Explain(err)
}

// clock writes a number of seconds as people say it.
func clock(seconds int) string {
	if seconds < 60 {
		return fmt.Sprintf("%d s", seconds)
	}
	return fmt.Sprintf("%d:%02d min", seconds/60, seconds%60)
}

// dateText writes a date as far as it is known.
func dateText(d catalog.Date) string {
	day := d.Start()
	switch len(d) {
	case len(time.DateOnly):
		return day.Format("2 January 2006")
	case len("2006-01"):
		return day.Format("January 2006")
	}
	return string(d)
}
