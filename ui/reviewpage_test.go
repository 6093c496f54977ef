package ui

import (
	"strings"
	"testing"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestReviewWithNothingHelpsOn(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.ReviewPage})
	if text := uitest.TextOf(s.Page.Object()); !strings.Contains(text, "No account is connected") {
		t.Errorf("signed out it shows %q", text)
	}
	s = stage.Start(t, parts(), true)
	stage.GoTo(t, s, shell.Route{Page: shell.ReviewPage})
	if text := uitest.TextOf(s.Page.Object()); !strings.Contains(text, "Nothing to review") {
		t.Errorf("shows %q", text)
	}
}
