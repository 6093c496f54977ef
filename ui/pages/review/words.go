package review

import (
	"strings"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/internal/message"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
)

// unsureSentence says why a row waits for the person.
func unsureSentence(reasons []message.Text) string {
	if len(reasons) == 0 {
		return ""
	}
	return lang.Trf("Unsure: %s.", labels.ReasonWords(reasons))
}

// question asks what a person can answer about the first candidate of a row, "" where
// there is none.
func question(u app.Unsure) string {
	if len(u.Offered) == 0 {
		return ""
	}
	c := u.Offered[0].Candidate
	acts := strings.Join(c.Artists, ", ")
	switch d := match.Compare(u.Wanted, c); {
	case d.Title && d.Artist:
		return lang.Trf("Spotify has “%s” by %s. Is that the same song?", c.Title, acts)
	case d.Title:
		return lang.Trf("Spotify calls it “%s”. Is that the same song?", c.Title)
	case d.Artist:
		return lang.Trf("Spotify has it under %s. Is that the same song?", acts)
	case c.Album != "":
		return lang.Trf("Spotify has it on “%s”. Is that the same recording?", c.Album)
	}
	return lang.Tr("Is what Spotify has the same recording?")
}

// wantedLine is the wanted recording as it stands above its candidates.
func wantedLine(w match.Wanted) typeset.ComparedLine {
	album := w.Album
	if album == "" {
		album = lang.Tr("album not known")
	}
	return typeset.ComparedLine{
		Title:  typeset.ComparedPart{Text: strings.Join(append([]string{w.Title}, w.Alt...), " / ")},
		Artist: typeset.ComparedPart{Text: labels.Performer(w.Artist)}, Album: typeset.ComparedPart{Text: album}, Length: typeset.ComparedPart{Text: labels.LengthText(w.Duration)},
	}
}

// candidateLine is a candidate with the parts marked that differ from the
// wanted ones: in words too, as not everybody sees the colour.
func candidateLine(number string, w match.Wanted, c match.Candidate) typeset.ComparedLine {
	d := match.Compare(w, c)
	part := func(text string, differs bool, word string) typeset.ComparedPart {
		if differs {
			text = labels.Joined(text, word)
		}
		return typeset.ComparedPart{Text: text, Differs: differs}
	}
	return typeset.ComparedLine{
		Number: number,
		Title:  part(c.Title, d.Title, lang.Tr("another title")),
		Artist: part(strings.Join(c.Artists, ", "), d.Artist, lang.Tr("another act")),
		Album:  part(c.Album, d.Album, lang.Tr("another album")),
		Length: part(labels.LengthText(c.Duration), d.Length, lengthAway(c.Duration-w.Duration)),
	}
}

// lengthAway says by how much a length differs.
func lengthAway(d time.Duration) string {
	if d < 0 {
		return "−" + labels.LengthText(-d)
	}
	return "+" + labels.LengthText(d)
}

// markOf is what the list says of a row that is decided or being saved.
func markOf(u app.Unsure, s shell.SaveState) string {
	switch s {
	case shell.SavingNow:
		return labels.Joined(labels.WordOn(u), lang.Tr("saving…"))
	case shell.NotSaved:
		return labels.Joined(labels.WordOn(u), lang.Tr("playlist not updated"))
	}
	return labels.WordOn(u)
}

// statusOf says in a sentence what was decided on a row, and whether the
// playlists have it.
func statusOf(u app.Unsure, s shell.SaveState) string {
	what := lang.Tr("You chose its track.")
	switch {
	case !u.Decided && s == shell.SavingNow:
		what = lang.Tr("You took your decision back.")
	case !u.Decided:
		return ""
	case u.URI == app.Never:
		what = lang.Tr("You decided never to use it.")
	}
	switch s {
	case shell.SavingNow:
		return lang.Sentences(what, lang.Tr("Saving…"))
	case shell.Saved:
		return lang.Sentences(what, lang.Tr("Saved."))
	case shell.NotSaved:
		return lang.Sentences(what, lang.Tr("The playlist is not updated yet."))
	}
	return what
}
