package ui

import (
	"strings"
	"testing"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/uitest"
)

func TestThePageTellsWhatTheRememberedChoicesMake(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	for _, to := range []route{{page: titlePage, id: "wednesday"}, {page: artistPage, id: "Vitamin String Quartet"}} {
		goTo(t, s, to)
		before := uitest.TextOf(s.page.object())
		s.keepChoices(app.Choices{Choices: playlist.Choices{Order: playlist.Shuffled}, Public: true})
		settle(t, s)
		text := uitest.TextOf(s.page.object())
		if strings.Contains(before, "shuffled") || !strings.Contains(text, "shuffled") || !strings.Contains(text, "each once · Public") {
			t.Errorf("%s: before the choice it says %q, after it %q", to.page, before, text)
		}
		s.keepChoices(app.Choices{})
		settle(t, s)
	}
}

func TestTheMenuMakesThePlaylistOfTheChosenSongs(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	goTo(t, s, route{page: titlePage, id: "squid-game"})
	p := onTitle(t, s)
	p.choose(func(c *songChoice) { c.chosen = map[string]bool{p.title.Cues[0].ID: true, p.title.Cues[1].ID: true} })
	recipe, _ := p.wanted()
	if len(recipe.Cues) != 2 {
		t.Errorf("an export writes %+v", recipe)
	}
	p.pickTab(aboutTab) // where no songs are chosen from
	if recipe, _ := p.wanted(); len(recipe.Cues) != 0 || len(recipe.Titles) != 1 {
		t.Errorf("beside the songs an export writes %+v", recipe)
	}
	p.pickTab(songsTab)
	s.createHere()
	settle(t, s)
	if now := s.history.now().page; now != resultPage {
		t.Fatalf("shows %s", now)
	}
	if text := uitest.TextOf(s.page.object()); !strings.Contains(text, "2 songs were added") {
		t.Errorf("the result says %q", text)
	}
}

func TestACopyIsTheListThatCreateSaves(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	goTo(t, s, route{page: titlePage, id: "squid-game"})
	lines := func() int {
		s.copyHere()
		settle(t, s)
		return strings.Count(s.fyne.Clipboard().Content(), "\n")
	}
	heard := lines()
	s.keepChoices(app.Choices{Choices: playlist.Choices{Both: true}})
	settle(t, s)
	plan, err := s.planning(onTitle(t, s).filter.recipe(onTitle(t, s).title))(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if both := lines(); both != len(plan.Entries) || both <= heard {
		t.Errorf("%d lines, %d with the originals; the playlist gets %d songs", heard, both, len(plan.Entries))
	}
}
