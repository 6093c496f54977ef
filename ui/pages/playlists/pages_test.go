package playlists

import (
	"testing"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
)

func TestCreateInTheDemoAccountEndsOnTheResult(t *testing.T) {
	s := stage.Start(t, parts(), true)
	recipe := playlist.Recipe{Titles: []string{"russian-doll"}}
	want, err := s.Core.CreatePlaylist(t.Context(), app.Create{Recipe: recipe, DryRun: true})
	if err != nil {
		t.Fatal(err)
	}
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "russian-doll"})
	stage.MenuItem(t, s, "Create playlist")()
	stage.Settle(t, s)
	p, ok := s.Page.(*resultView)
	if !ok {
		t.Fatalf("shows %v", s.History.Now())
	}
	r := p.result
	for _, c := range []struct {
		what string
		got  int
		want match.Outcome
	}{{"found", len(r.got), match.Auto}, {"unsure", len(r.unsure), match.Review}, {"missing", len(r.missing), match.None}} {
		if c.got != want.Count(c.want) {
			t.Errorf("%d %s, want %d", c.got, c.what, want.Count(c.want))
		}
	}
	if shown := len(r.rows(ways{})); r.saved.URL == "" || shown < len(r.got)+len(r.missing) || s.Bar.Box.Visible() {
		t.Errorf("link %q, %d rows, job bar %v", r.saved.URL, shown, s.Bar.Box.Visible())
	}
}
