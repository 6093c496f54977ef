package title

import (
	"strings"
	"testing"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestTheMenuMakesThePlaylistOfTheChosenSongs(t *testing.T) {
	s := stage.Start(t, parts(), true)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "squid-game"})
	p := onTitle(t, s)
	p.choose(func(c *songChoice) { c.chosen = map[string]bool{p.title.Cues[0].ID: true, p.title.Cues[1].ID: true} })
	recipe, _ := p.Wanted()
	if len(recipe.Cues) != 2 {
		t.Errorf("an export writes %+v", recipe)
	}
	p.pickTab(aboutTab) // where no songs are chosen from
	if recipe, _ := p.Wanted(); len(recipe.Cues) != 0 || len(recipe.Titles) != 1 {
		t.Errorf("beside the songs an export writes %+v", recipe)
	}
	p.pickTab(songsTab)
	s.CreateHere()
	stage.Settle(t, s)
	if now := s.History.Now().Page; now != shell.ResultPage {
		t.Fatalf("shows %s", now)
	}
	if text := uitest.TextOf(s.Page.Object()); !strings.Contains(text, "2 songs were added") {
		t.Errorf("the result says %q", text)
	}
}

func TestACopyIsTheListThatCreateSaves(t *testing.T) {
	s := stage.Start(t, parts(), true)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "squid-game"})
	lines := func() int {
		s.CopyHere()
		stage.Settle(t, s)
		return strings.Count(s.App.Clipboard().Content(), "\n")
	}
	heard := lines()
	s.KeepChoices(app.Choices{Choices: playlist.Choices{Both: true}})
	stage.Settle(t, s)
	plan, err := s.Planner(onTitle(t, s).filter.recipe(onTitle(t, s).title))(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if both := lines(); both != len(plan.Entries) || both <= heard {
		t.Errorf("%d lines, %d with the originals; the playlist gets %d songs", heard, both, len(plan.Entries))
	}
}
