package discover

import (
	"testing"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/widgets"
)

func TestHeroLeavesRoomForCardsInTheSmallestWindowWithTheLargestText(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.Sized(t, s, 800, 600, 200)
	stage.GoTo(t, s, shell.Route{Page: shell.SettingsPage})
	stage.GoTo(t, s, shell.Route{Page: shell.DiscoverPage})
	p := s.Page.(*view)
	if high, room := p.hero.Size().Height, p.hero.room; high > room*mostOfHero+1 {
		t.Errorf("the hero takes %v of %v", high, room)
	}
	for _, button := range []*widgets.Button{p.hero.open, p.hero.create} {
		if bottom := p.hero.buttons.Position().Y + button.Size().Height; bottom > p.hero.Size().Height {
			t.Errorf("a button ends at %v of %v", bottom, p.hero.Size().Height)
		}
	}
}
