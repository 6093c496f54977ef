package shell

import (
	"testing"
)

func TestHistoryForgetsTheWayForwardAfterANewVisit(t *testing.T) {
	t.Parallel()
	var h History
	for _, id := range []string{"a", "b", "c"} {
		h.visit(Route{Page: TitlePage, ID: id})
	}
	h.keep(7)
	if h.visit(Route{Page: TitlePage, ID: "c"}) {
		t.Error("going where one is was a step")
	}
	h.move(-1)
	if s, ok := h.move(1); !ok || s.Route.ID != "c" || s.Place != 7 {
		t.Errorf("forward to %+v", s)
	}
	h.move(-1)
	h.move(-1)
	h.visit(Route{Page: SettingsPage})
	if h.CanMove(1) || !h.CanMove(-1) || len(h.steps) != 2 || h.Now().Page != SettingsPage {
		t.Errorf("the way is %+v", h.steps)
	}
	if _, ok := (&History{}).move(-1); ok {
		t.Error("moved in an empty history")
	}
}
