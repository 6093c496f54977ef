package library_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/internal/library"
)

// work writes what a person did as "title roles: cues; albums".
func work(p library.PersonPage) []string {
	var out []string
	for _, t := range p.Titles {
		line := fmt.Sprintf("%s %v:", t.ID, t.Roles)
		for _, c := range t.Cues {
			line += " " + c.Title
		}
		for _, a := range t.Albums {
			line += " #" + fmt.Sprint(a.Number)
		}
		out = append(out, line)
	}
	return out
}

func TestPersonHasTheMusicThatIsTheirs(t *testing.T) {
	t.Parallel()
	people := []catalog.Person{
		{Name: "Ana Score", Role: catalog.Composer}, {Name: "Eskimo (Bo Civil)", Role: catalog.Composer},
		{Name: "Sue Pervisor", Role: catalog.MusicSupervisor}, {Name: "Cre Ator", Role: catalog.Creator},
	}
	c := openTitles(t,
		catalog.Title{
			ID: "old", Name: "Old", Released: "2001", People: people,
			Albums: []catalog.Album{
				{Title: "Songs", Kind: catalog.SongsAlbum}, {Title: "Score", Artist: "Ana-Score", Kind: catalog.ScoreAlbum}, {Title: "More", Artist: "Eskimo", Kind: catalog.ScoreAlbum},
			},
			Cues: []catalog.Cue{
				{ID: "old/1", Title: "song", Artist: "Band", Kind: catalog.Song}, {ID: "old/2", Title: "hers", Artist: "Ana Score feat. Band", Kind: catalog.Score},
				{ID: "old/3", Title: "his", Artist: "Eskimo", Kind: catalog.Score}, {ID: "old/4", Title: "unnamed", Kind: catalog.Score},
				{ID: "old/5", Title: "others", Artist: "Band", Kind: catalog.Score},
			},
		},
		catalog.Title{
			ID: "new", Name: "New", Released: "2002", People: []catalog.Person{{Name: "Sue Pervisor", Role: catalog.Creator}, {Name: "Sue Pervisor", Role: catalog.MusicSupervisor}},
			Cues: []catalog.Cue{{ID: "new/1", Title: "score", Kind: catalog.Score}},
		},
	)
	for name, want := range map[string][]string{
		"ana score":        {"old [composer]: hers unnamed #2"},
		"eskimo, bo civil": {"old [composer]: his unnamed #3"},
		"SUE PERVISOR":     {"new [music supervisor creator]: score", "old [music supervisor]: song #1"},
		"cre ator":         {"old [creator]: song hers his unnamed others #1 #2 #3"},
	} {
		got, err := c.Person(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, work(got)); diff != "" {
			t.Errorf("%s, want - got +\n%s", name, diff)
		}
	}
	sue, err := c.Person(t.Context(), "sue pervisor")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]catalog.Role{catalog.MusicSupervisor, catalog.Creator}, sue.Roles); diff != "" || sue.Name != "Sue Pervisor" || sue.IsArtist {
		t.Errorf("%s, an artist: %v\n%s", sue.Name, sue.IsArtist, diff)
	}
	if ana, err := c.Person(t.Context(), "Ana Score"); err != nil || !ana.IsArtist {
		t.Errorf("who plays too is no artist (%v)", err)
	}
	if len(sue.Titles) == 2 && (sue.Titles[1].Name != "Old" || sue.Titles[1].Summary.Cues != 5) {
		t.Errorf("the title comes as %+v", sue.Titles[1].Summary)
	}
}

func TestEveryShippedPersonHasAPageWithEveryRole(t *testing.T) {
	t.Parallel()
	c := openShipped(t)
	for title, err := range c.All(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range title.People {
			page, err := c.Person(t.Context(), p.Name)
			if err != nil {
				t.Fatal(err)
			}
			found := false
			for _, of := range page.Titles {
				for _, r := range of.Roles {
					found = found || of.ID == title.ID && r == p.Role
				}
			}
			if !found {
				t.Errorf("the page of %s lacks %s of %s", p.Name, p.Role, title.ID)
			}
		}
	}
}
