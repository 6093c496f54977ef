package search

import (
	"strings"
	"testing"

	"needledrop/internal/indexer"
	"needledrop/internal/search"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
)

func TestHitsAreGroupedAndASongOfATitleStandsOnce(t *testing.T) {
	t.Parallel()
	song := func(id, title, detail string) search.Marked {
		return search.Marked{Hit: search.Hit{Type: indexer.CueHit, ID: id, Text: "Song", Detail: detail, TitleID: title}}
	}
	found := search.Groups{
		indexer.CueHit:    {song("t/1", "t", "Act · Title · S1E1"), song("t/2", "t", "Act · Title · S1E2"), song("u/1", "u", "Act · Other")},
		indexer.ArtistHit: {{Hit: search.Hit{Type: indexer.ArtistHit, ID: "act", Text: "Act"}}},
		indexer.TitleHit:  {{Hit: search.Hit{Type: indexer.TitleHit, ID: "t", Text: "Title", Detail: "series"}}},
	}
	groups := groupHits(found, 0)
	if len(groups) != 3 || groups[0].heading() != "Titles" || groups[1].heading() != "Songs" || groups[2].heading() != "Artists" {
		t.Fatalf("groups %+v", groups)
	}
	songs := groups[1].hits
	if len(songs) != 2 || songs[0].ID != "t/1" || !strings.Contains(songs[0].Detail, "1 more time") {
		t.Errorf("songs %+v", songs)
	}
	if limited := groupHits(found, 1); len(limited[1].hits) != 1 {
		t.Errorf("%d songs, want 1", len(limited[1].hits))
	}
}

func TestResultsLeadToTheirPages(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		hit  search.Hit
		want shell.Route
	}{
		{search.Hit{Type: indexer.TitleHit, ID: "t", TitleID: "t"}, shell.Route{Page: shell.TitlePage, ID: "t"}},
		{search.Hit{Type: indexer.CueHit, ID: "t/1", TitleID: "t"}, shell.Route{Page: shell.TitlePage, ID: "t", Cue: "t/1"}},
		{search.Hit{Type: indexer.AlbumHit, ID: "t#1", TitleID: "t"}, shell.Route{Page: shell.TitlePage, ID: "t"}},
		{search.Hit{Type: indexer.ArtistHit, ID: "act", Text: "Act", TitleID: "t"}, shell.Route{Page: shell.ArtistPage, ID: "Act"}},
		{search.Hit{Type: indexer.PersonHit, ID: "who", Text: "Who"}, shell.Route{Page: shell.PersonPage, ID: "Who"}},
	} {
		if got := destination(c.hit); got != c.want {
			t.Errorf("%+v leads to %+v", c.hit, got)
		}
	}
}

func TestEnterIsMeantForTheNameThatWasTyped(t *testing.T) {
	s := stage.Start(t, parts(), false)
	for words, want := range map[string]string{"kate bush": "Kate Bush", "KATE BUSH": "Kate Bush", "stranger things": "Stranger Things", "beyonce": "Beyoncé", "björk": "Björk", "sigur rós": "Sigur Rós"} {
		boxOf(s).entry.SetText(words)
		stage.Settle(t, s)
		if got := boxOf(s).rows[boxOf(s).cursor].Line.Text; got != want {
			t.Errorf("%q: Enter opens %q, want %q", words, got, want)
		}
	}
}
