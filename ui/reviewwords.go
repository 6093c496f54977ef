package ui

import (
	"fmt"
	"strings"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/catalog"
	"needledrop/internal/match"
)

// noPerformer stands for an artist that no source names.
const noPerformer = "performer not named"

func performer(name string) string {
	if name == "" {
		return tr(noPerformer)
	}
	return name
}

// playsIn says in which title a row plays, and where.
func playsIn(u app.Unsure) string { return joined(u.TitleName, seasonOf(u)) }

// seasonOf says in which season and episode a row plays; "" when that is not
// known.
func seasonOf(u app.Unsure) string {
	season, episode := "", ""
	if u.Season > 0 {
		season = trf("Season %d", u.Season)
	}
	if u.Episode > 0 {
		episode = trf("Episode %d", u.Episode)
	}
	return joined(season, episode)
}

// lengthText writes a length as players do; "" when it is not known.
func lengthText(d time.Duration) string {
	if d <= 0 {
		return ""
	}
	s := int(d.Round(time.Second).Seconds())
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// oneSentence makes a sentence of reasons in plain words.
func oneSentence(reasons []string) string {
	if len(reasons) == 0 {
		return ""
	}
	return trf("%s.", capital(reasonWords(reasons)))
}

// reasonWords says reasons of the matching in the person's language.
func reasonWords(reasons []string) string { return strings.Join(each(reasons, said), tr("; ")) }

// unsureSentence says why a row waits for the person.
func unsureSentence(reasons []string) string {
	if len(reasons) == 0 {
		return ""
	}
	return trf("Unsure: %s.", reasonWords(reasons))
}

// nature says what kind of recording is wanted, and of whose song.
func nature(w match.Wanted) string {
	if w.Kind == match.Cover && w.Original != "" {
		return trf("Cover of a song by %s", w.Original)
	}
	if w.Original != "" {
		return joined(kindName(catalog.CueKind(w.Kind)), trf("originally by %s", w.Original))
	}
	return kindName(catalog.CueKind(w.Kind))
}

// wantedLine is the wanted recording as it stands above its candidates.
func wantedLine(w match.Wanted) comparedLine {
	album := w.Album
	if album == "" {
		album = tr("album not known")
	}
	return comparedLine{
		title:  comparedPart{text: strings.Join(append([]string{w.Title}, w.Alt...), " / ")},
		artist: comparedPart{text: performer(w.Artist)}, album: comparedPart{text: album}, length: comparedPart{text: lengthText(w.Duration)},
	}
}

// candidateLine is a candidate with the parts marked that differ from the
// wanted ones: in words too, as not everybody sees the colour.
func candidateLine(number string, w match.Wanted, c match.Candidate) comparedLine {
	d := match.Compare(w, c)
	part := func(text string, differs bool, word string) comparedPart {
		if differs {
			text += " (" + word + ")"
		}
		return comparedPart{text, differs}
	}
	return comparedLine{
		number: number,
		title:  part(c.Title, d.Title, tr("another title")),
		artist: part(strings.Join(c.Artists, ", "), d.Artist, tr("another act")),
		album:  part(c.Album, d.Album, tr("another album")),
		length: part(lengthText(c.Duration), d.Length, lengthAway(c.Duration-w.Duration)),
	}
}

// lengthAway says by how much a length differs.
func lengthAway(d time.Duration) string {
	if d < 0 {
		return "−" + lengthText(-d)
	}
	return "+" + lengthText(d)
}

// wordOn says what the person decided on a row; "" when nothing.
func wordOn(u app.Unsure) string {
	switch {
	case !u.Decided:
		return ""
	case u.URI == app.Never:
		return tr("Never used")
	}
	return tr("Chosen")
}

// markOf is what the list says of a row that is decided or being saved.
func markOf(u app.Unsure, s saveState) string {
	switch s {
	case savingNow:
		return joined(wordOn(u), tr("saving…"))
	case notSaved:
		return joined(wordOn(u), tr("playlist not updated"))
	}
	return wordOn(u)
}

// statusOf says in a sentence what was decided on a row, and whether the
// playlists have it.
func statusOf(u app.Unsure, s saveState) string {
	what := tr("You chose its track.")
	switch {
	case !u.Decided && s == savingNow:
		what = tr("You took your decision back.")
	case !u.Decided:
		return ""
	case u.URI == app.Never:
		what = tr("You decided never to use it.")
	}
	switch s {
	case savingNow:
		return sentences(what, tr("Saving…"))
	case saved:
		return sentences(what, tr("Saved."))
	case notSaved:
		return sentences(what, tr("The playlist is not updated yet."))
	}
	return what
}

// leftText counts what is still to be looked at.
func leftText(rows []app.Unsure) string {
	left := waiting(rows)
	if left == 0 {
		return trf("all %s decided", thousands(len(rows)))
	}
	if done := len(rows) - left; done > 0 {
		return trf("%s to decide, %s decided", thousands(left), thousands(done))
	}
	return trf("%s to decide", thousands(left))
}

// reviewLabel is what the buttons that lead to the page say.
func reviewLabel(left int) string { return trn("Review %s unsure", left, thousands(left)) }

// trackAddress is the page of a track in Spotify.
func trackAddress(uri string) string {
	return "https://open.spotify.com/track/" + uri[strings.LastIndexByte(uri, ':')+1:]
}
