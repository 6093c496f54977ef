package discover

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"needledrop/ui/stage"
)

func TestFilterLeavesOnlyTitlesThatFit(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p := s.Page.(*view)
	all := len(p.titles)
	test.Tap(p.chips[byMood]["eerie"])
	stage.Settle(t, s)
	if len(p.titles) == 0 || len(p.titles) >= all || len(p.grid.Items()) != len(p.titles) {
		t.Fatalf("%d of %d titles, %d cards", len(p.titles), all, len(p.grid.Items()))
	}
	for _, title := range p.titles {
		if !strings.Contains(strings.Join(title.Moods, " "), "eerie") {
			t.Errorf("%s is not eerie", title.Name)
		}
	}
	test.Tap(p.clear)
	stage.Settle(t, s)
	if len(p.titles) != all || p.chips[byMood]["eerie"].On() {
		t.Errorf("%d of %d titles after Clear", len(p.titles), all)
	}
}
