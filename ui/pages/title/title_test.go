package title

import (
	"testing"

	"needledrop/ui/stage"
)

// onTitle is the title's page that is shown.
func onTitle(t *testing.T, s *stage.Stage) *view {
	t.Helper()
	p, ok := s.Page.(*view)
	if !ok || p.scroll == nil {
		t.Fatalf("no title is shown but %v", s.History.Now())
	}
	return p
}
