package ui

import (
	"strings"
	"testing"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestThePageTellsWhatTheRememberedChoicesMake(t *testing.T) {
	s := stage.Start(t, parts(), true)
	for _, to := range []shell.Route{{Page: shell.TitlePage, ID: "wednesday"}, {Page: shell.ArtistPage, ID: "Vitamin String Quartet"}} {
		stage.GoTo(t, s, to)
		before := uitest.TextOf(s.Page.Object())
		s.KeepChoices(app.Choices{Choices: playlist.Choices{Order: playlist.Shuffled}, Public: true})
		stage.Settle(t, s)
		text := uitest.TextOf(s.Page.Object())
		if strings.Contains(before, "shuffled") || !strings.Contains(text, "shuffled") || !strings.Contains(text, "each once · Public") {
			t.Errorf("%s: before the choice it says %q, after it %q", to.Page, before, text)
		}
		s.KeepChoices(app.Choices{})
		stage.Settle(t, s)
	}
}
