package review

import (
	"testing"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/ui/uitest"
)

func TestReviewIsCopiedALineEach(t *testing.T) {
	uitest.NewApp(t)
	r := review{rows: []app.Unsure{
		{TitleName: "Bridgerton", Season: 3, Episode: 7, Wanted: match.Wanted{Title: "You Belong with Me"}},
		{TitleName: "Dark", Wanted: match.Wanted{Title: "Goodbye", Artist: "Apparat"}},
	}}
	if want := "You Belong with Me  (Bridgerton · Season 3 · Episode 7)\nApparat - Goodbye  (Dark)\n"; r.AsText() != want {
		t.Errorf("review as text: %q, want %q", r.AsText(), want)
	}
}
