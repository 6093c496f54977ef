package discover

import (
	"needledrop/internal/library"
	"needledrop/internal/picks"
	"needledrop/ui/labels"
	"needledrop/ui/lang"
)

// heroFacts is the line above the name of the title of the day.
func heroFacts(h picks.Hero) string {
	return labels.Joined(lang.Tr("Title of the day"), cardFacts(h.Title))
}

// heroSentence says why this title is worth opening: what its music moved, a
// moment of it, or what it is about.
func heroSentence(h picks.Hero) string {
	if c := h.Chart; c != nil && c.Moved() {
		return chartSentence(*c)
	}
	if m := h.Moment; m != nil && m.Cue.Artist != "" {
		return lang.Trf("Remember “%[1]s” by %[2]s? It is a signature moment here.", m.Cue.Title, m.Cue.Artist)
	}
	if h.Chart != nil {
		return chartSentence(*h.Chart)
	}
	if h.Title.Line != "" {
		return lang.Summary(h.Title.ID, h.Title.Line)
	}
	return lang.Trn("%s songs to hear again, in the order of the story.", h.Title.Cues, labels.Thousands(h.Title.Cues))
}

func chartSentence(c library.ChartFact) string {
	switch {
	case c.Text != "":
		return lang.InEnglish(c.Text)
	case c.Climb() > 0:
		return lang.Trf("“%[1]s” climbed from %[2]d to %[3]d on the %[4]s.", c.Work, c.From, c.Peak, c.Chart)
	}
	return lang.Trf("“%[1]s” reached number %[2]d on the %[3]s.", c.Work, c.Peak, c.Chart)
}
