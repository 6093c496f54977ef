package library_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/internal/fold"
	"needledrop/internal/library"
)

// openTitles opens a catalog of these titles.
func openTitles(t testing.TB, titles ...catalog.Title) *library.Catalog {
	t.Helper()
	return open(t, filepath.Join(t.TempDir(), "catalog.db"), library.Source{
		Fingerprint: "these",
		Load:        func(context.Context) ([]catalog.Title, catalog.Events, error) { return titles, catalog.Events{}, nil },
	})
}

func placements(list []library.Placement) []string {
	var out []string
	for _, p := range list {
		out = append(out, fmt.Sprintf("%s %s in %s", p.As, p.Cue.ID, p.TitleName))
	}
	return out
}

func TestArtistHasEveryPlacementWithTheirPart(t *testing.T) {
	t.Parallel()
	c := openSmall(t)
	for _, want := range []struct {
		asked  string
		artist library.Artist
		placed []string
	}{
		{"KATE  bush", library.Artist{ID: "kate bush", Name: "Kate Bush", Songs: 2, Heard: 2, Titles: 2},
			[]string{"performer stranger-things/hill in Stranger Things", "performer running/halo in Running"}},
		{"beyonce", library.Artist{ID: "beyonce", Name: "Beyoncé", Songs: 1, Heard: 1, Titles: 1}, []string{"performer running/halo in Running"}},
		{"David Bowie", library.Artist{ID: "david bowie", Name: "David Bowie", Songs: 1, Heard: 1, Titles: 1}, []string{"original stranger-things/heroes in Stranger Things"}},
		{"Los Lobos & Antonio Banderas", library.Artist{ID: "los lobos and antonio banderas", Name: "Los Lobos & Antonio Banderas", Songs: 1, Heard: 1, Titles: 1},
			[]string{"performer running/cancion in Running"}},
		{"musical youth", library.Artist{ID: "musical youth", Name: "Musical Youth", Titles: 1, Records: 1}, nil},
	} {
		got, err := c.Artist(t.Context(), want.asked)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.artist, got.Artist); diff != "" {
			t.Errorf("%s, want - got +\n%s", want.asked, diff)
		}
		if diff := cmp.Diff(want.placed, placements(got.Placements)); diff != "" {
			t.Errorf("%s, want - got +\n%s", want.asked, diff)
		}
	}
}

func TestArtistIsOnAlbumsAndComposes(t *testing.T) {
	t.Parallel()
	c := openTitles(t, catalog.Title{
		ID: "one", Name: "One", People: []catalog.Person{{Name: "Ana Score", Role: catalog.Composer}},
		Albums: []catalog.Album{
			{Title: "Old", Artist: "Various Artists", Kind: catalog.SongsAlbum, Released: "2001", Tracks: []catalog.Track{{Title: "A", Artist: "Band"}, {Title: "B", Artist: "Ana Score & Band"}}},
			{Title: "New", Artist: "Ana Score", Kind: catalog.ScoreAlbum, Released: "2002-03", Tracks: []catalog.Track{{Title: "C"}}},
		},
		Cues: []catalog.Cue{
			{ID: "one/theme", Title: "Theme", Artist: "Ana Score", Kind: catalog.Score},
			{ID: "one/band", Title: "A", Artist: "Band", Kind: catalog.Song},
		},
	})
	got, err := c.Artist(t.Context(), "ana score")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"composer one/theme in One"}, placements(got.Placements)); diff != "" || !got.IsPerson {
		t.Errorf("is a person: %v, want - got +\n%s", got.IsPerson, diff)
	}
	var albums []string
	for _, a := range got.Albums {
		albums = append(albums, fmt.Sprintf("%s %s: %d of %d", a.ID, a.Album.Title, a.Own, a.Tracks))
	}
	if diff := cmp.Diff([]string{"one#2 New: 1 of 1", "one#1 Old: 1 of 2"}, albums); diff != "" {
		t.Error(diff)
	}
	if got.Records != 2 || got.Titles != 1 || got.Songs != 1 {
		t.Errorf("counts %+v", got.Artist)
	}
}

func TestJoinedActsCountForTheirPartsWhereTheCatalogKnowsThem(t *testing.T) {
	t.Parallel()
	var cues []catalog.Cue
	for i, artist := range []string{
		"Solo", "Solo & Guest", "Half & Other Half", "Twice & Then", "Now & Twice", "Lead feat. Twice", "Group (Solo, Member)", "Nova (UK)",
		"Emma & cast", "Anna & cast", "Solo with Nobody", "",
	} {
		cues = append(cues, catalog.Cue{ID: fmt.Sprintf("one/%d", i), Title: fmt.Sprintf("Song %d", i), Artist: artist, Kind: catalog.Song})
	}
	c := openTitles(t, catalog.Title{ID: "one", Name: "One", Cues: cues})
	for name, songs := range map[string]int{
		"Solo": 4, "Twice": 3, "Lead": 1, "Half & Other Half": 1, "Half": 0, "Guest": 0, "Member": 0, "Nova (UK)": 1, "Nova": 0, "UK": 0, "cast": 0, "Emma": 0,
	} {
		got, err := c.Artist(t.Context(), name)
		if songs == 0 {
			if none := new(library.NoNameError); !errors.As(err, &none) {
				t.Errorf("%s is an artist of %d songs (%v), want none of that name", name, got.Songs, err)
			}
			continue
		}
		if err != nil || got.Songs != songs || len(got.Placements) != songs {
			t.Errorf("%s has %d songs (%v), want %d", name, got.Songs, err, songs)
		}
	}
	on, err := c.ArtistsOn(t.Context(), "Solo & Guest")
	if err != nil || len(on) != 2 || on[0].ID != "solo and guest" || on[1].Name != "Solo" {
		t.Errorf("ArtistsOn = %+v (%v), want the pair and Solo", on, err)
	}
	if on, err := c.ArtistsOn(t.Context(), ""); err != nil || len(on) != 0 {
		t.Errorf("ArtistsOn of nobody = %v (%v)", on, err)
	}
}

func TestUnknownNameTellsWhoMayBeMeant(t *testing.T) {
	t.Parallel()
	c := openSmall(t)
	for _, q := range []struct {
		asked string
		find  func(context.Context, string) error
		near  []string
	}{
		{"kate busch", func(ctx context.Context, n string) error { _, err := c.Artist(ctx, n); return err }, []string{"Kate Bush"}},
		{"nora feldre", func(ctx context.Context, n string) error { _, err := c.Person(ctx, n); return err }, []string{"Nora Felder"}},
		{"kate bush", func(ctx context.Context, n string) error { _, err := c.Person(ctx, n); return err }, nil},
		{"", func(ctx context.Context, n string) error { _, err := c.Artist(ctx, n); return err }, nil},
	} {
		var none *library.NoNameError
		if err := q.find(t.Context(), q.asked); !errors.As(err, &none) || none.Name != q.asked || !slices.Equal(none.Near, q.near) {
			t.Errorf("%q says %v, want near %v", q.asked, err, q.near)
		}
	}
}

func TestArtistsAreListedAndLettersCountThem(t *testing.T) {
	t.Parallel()
	var cues []catalog.Cue
	for i, artist := range []string{"Zed", "Zed", "abba", "Åse", "2Pac", "방탄", "Zoo Ben"} {
		cues = append(cues, catalog.Cue{ID: fmt.Sprintf("one/%d", i), Title: fmt.Sprint(i), Artist: artist, Kind: catalog.Song})
	}
	c := openTitles(t, catalog.Title{ID: "one", Name: "One", Cues: cues},
		catalog.Title{ID: "two", Name: "Two", Cues: []catalog.Cue{{ID: "two/1", Title: "1", Artist: "Åse", Kind: catalog.Song}}},
		catalog.Title{ID: "three", Name: "Three", Cues: []catalog.Cue{{ID: "three/1", Title: "1", Artist: "Zed", Kind: catalog.Song}, {ID: "three/2", Title: "2", Artist: "Zed", Kind: catalog.Song}}})
	for _, q := range []struct {
		filter library.ArtistFilter
		want   []string
	}{
		{library.ArtistFilter{}, []string{"Zed", "Åse", "2Pac", "abba", "Zoo Ben", "방탄"}},
		{library.ArtistFilter{Sort: library.MostTitles}, []string{"Zed", "Åse", "2Pac", "abba", "Zoo Ben", "방탄"}},
		{library.ArtistFilter{Sort: library.ArtistByName}, []string{"2Pac", "abba", "Åse", "Zed", "Zoo Ben", "방탄"}},
		{library.ArtistFilter{Query: "z"}, []string{"Zed", "Zoo Ben"}},
		{library.ArtistFilter{Query: "be zoo"}, []string{"Zoo Ben"}},
		{library.ArtistFilter{Query: "nobody"}, nil},
	} {
		got, err := c.Artists(t.Context(), q.filter)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, a := range got {
			names = append(names, a.Name)
		}
		if diff := cmp.Diff(q.want, names); diff != "" {
			t.Errorf("%+v, want - got +\n%s", q.filter, diff)
		}
	}
	byName, err := c.Artists(t.Context(), library.ArtistFilter{Sort: library.ArtistByName})
	if err != nil {
		t.Fatal(err)
	}
	want := []library.Letter{{Letter: "#", Artists: 1}, {Letter: "A", At: 1, Artists: 2}, {Letter: "Z", At: 3, Artists: 2}, {Letter: "…", At: 5, Artists: 1}}
	if diff := cmp.Diff(want, library.Letters(byName)); diff != "" {
		t.Error(diff)
	}
}

// Every act that a shipped cue or its original names leads to a page that has
// that cue.
func TestEveryShippedCreditLeadsToAPageThatHasIt(t *testing.T) {
	t.Parallel()
	c := openShipped(t)
	pages := map[string]library.ArtistPage{}
	cues := 0
	for title, err := range c.All(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		for _, cue := range title.Cues {
			for _, line := range []string{cue.Artist, cue.Original} {
				if fold.Key(line) == "" || strings.EqualFold(line, "various artists") {
					continue
				}
				cues++
				on, err := c.ArtistsOn(t.Context(), line)
				if err != nil || len(on) == 0 {
					t.Errorf("%q of %s leads nowhere (%v)", line, cue.ID, err)
				}
				for _, a := range on {
					page, known := pages[a.ID]
					if !known {
						if page, err = c.Artist(t.Context(), a.Name); err != nil {
							t.Fatal(err)
						}
						pages[a.ID] = page
					}
					if !slices.ContainsFunc(page.Placements, func(p library.Placement) bool { return p.Cue.ID == cue.ID && p.TitleID == title.ID }) {
						t.Errorf("the page of %s lacks %s", a.Name, cue.ID)
					}
				}
			}
		}
	}
	if cues < 1000 {
		t.Errorf("only %d credits were looked at", cues)
	}
	for _, p := range pages {
		titles := map[string]bool{}
		for _, placed := range p.Placements {
			titles[placed.TitleID] = true
		}
		for _, a := range p.Albums {
			titles[a.TitleID] = true
		}
		if len(p.Placements) != p.Heard || p.Songs > p.Heard || len(p.Albums) != p.Records || len(titles) != p.Titles {
			t.Errorf("%+v has %d placements, %d albums, %d titles", p.Artist, len(p.Placements), len(p.Albums), len(titles))
		}
	}
}
