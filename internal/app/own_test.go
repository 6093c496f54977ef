package app

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/internal/diagnose"
	"needledrop/internal/indexer"
	"needledrop/internal/library"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/internal/search"
)

const hill = "stranger-things/s4e4/running-up-that-hill-a-deal-with-god-kate-bush"

func TestFavouritesComeWithWhereTheyAreHeard(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	if err := d.SetFavourite(t.Context(), true, hill, "gone/any/song", "dark/s1/you-spin-me-round-like-a-record-dead-or-alive"); err != nil {
		t.Fatal(err)
	}
	if err := d.SetFavourite(t.Context(), false, "dark/s1/you-spin-me-round-like-a-record-dead-or-alive"); err != nil {
		t.Fatal(err)
	}
	ids, err := d.FavouriteIDs(t.Context())
	if err != nil || !ids[hill] || !ids["gone/any/song"] || len(ids) != 2 {
		t.Errorf("ids %v (%v)", ids, err)
	}
	list, err := d.Favourites(t.Context())
	if err != nil || len(list) != 1 || list[0].TitleName != "Stranger Things" || list[0].Cue.Artist != "Kate Bush" || list[0].Added.IsZero() {
		t.Errorf("favourites %+v (%v)", list, err)
	}
}

func TestWatchingNowIsRemembered(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, err := range []error{
		d.StartWatching(t.Context(), "stranger-things", 4, 4), d.SetHeard(t.Context(), "stranger-things", true, hill, "stranger-things/x"),
		d.SetHeard(t.Context(), "stranger-things", false, "stranger-things/x"),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	w, err := d.Watching(t.Context(), "stranger-things")
	if err != nil || !w.Now || w.Season != 4 || w.Episode != 4 || len(w.Heard) != 1 || w.Heard[hill].IsZero() {
		t.Errorf("watching %+v (%v)", w, err)
	}
	if now, err := d.WatchingNow(t.Context()); err != nil || len(now) != 1 || now[0].TitleID != "stranger-things" {
		t.Errorf("now %+v (%v)", now, err)
	}
	if err := d.StopWatching(t.Context(), "stranger-things"); err != nil {
		t.Fatal(err)
	}
	if w, err := d.Watching(t.Context(), "stranger-things"); err != nil || w.Now || len(w.Heard) != 1 {
		t.Errorf("stopped: %+v (%v), want the ticks kept", w, err)
	}
}

func TestTheWindowFindsItsChoicesAndItsPlaceAgain(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	if c, err := d.Choices(t.Context()); err != nil || cmp.Diff(Choices{}, c) != "" {
		t.Errorf("first choices %+v (%v)", c, err)
	}
	choices := Choices{Choices: playlist.Choices{Both: true, Order: playlist.Shuffled}, Kinds: []catalog.CueKind{catalog.Cover}, KeyOnly: true, Public: true}
	state := WindowState{Page: "title/dark"}
	if err := errors.Join(d.KeepChoices(t.Context(), choices), d.KeepWindowState(t.Context(), state), d.KeepSearch(t.Context(), "kate"), d.KeepSearch(t.Context(), "bush"), d.ForgetSearch(t.Context(), "KATE")); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	a := d.open(d.Home())
	gotChoices, err := a.Choices(t.Context())
	if diff := cmp.Diff(choices, gotChoices); err != nil || diff != "" {
		t.Errorf("choices (%v)\n%s", err, diff)
	}
	gotState, err := a.WindowState(t.Context())
	if diff := cmp.Diff(state, gotState); err != nil || diff != "" {
		t.Errorf("window (%v)\n%s", err, diff)
	}
	if searches, err := a.RecentSearches(t.Context()); err != nil || !slices.Equal(searches, []string{"bush"}) {
		t.Errorf("searches %q (%v)", searches, err)
	}
	if err := a.ForgetSearches(t.Context()); err != nil {
		t.Fatal(err)
	}
	if searches, err := a.RecentSearches(t.Context()); err != nil || len(searches) != 0 {
		t.Errorf("searches %q (%v), want none", searches, err)
	}
	user, err := a.userData(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := user.SetSetting(t.Context(), settingWindow, `{"width": "wide"`); err != nil {
		t.Fatal(err)
	}
	if s, err := a.WindowState(t.Context()); err != nil || s != (WindowState{}) {
		t.Errorf("what cannot be read gives %+v (%v)", s, err)
	}
}

func TestSigningOutLeavesWhatIsThePersons(t *testing.T) {
	t.Parallel()
	d := signedInDesk(t)
	if err := errors.Join(d.SetFavourite(t.Context(), true, hill), d.KeepSearch(t.Context(), "kate"), d.Logout(t.Context())); err != nil {
		t.Fatal(err)
	}
	ids, err := d.FavouriteIDs(t.Context())
	if err != nil || !ids[hill] {
		t.Errorf("favourites %v (%v)", ids, err)
	}
	if searches, err := d.RecentSearches(t.Context()); err != nil || len(searches) != 1 {
		t.Errorf("searches %q (%v)", searches, err)
	}
}

func TestAlbumsTellWhatOfThemIsHeard(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	title, err := catalogIn(t, d).Title(t.Context(), "stranger-things")
	albums := library.Albums(title)
	if err != nil || len(albums) != len(title.Albums) {
		t.Fatalf("%d albums of %d (%v)", len(albums), len(title.Albums), err)
	}
	heard := 0
	for i, v := range albums {
		n := 0
		for j, track := range v.Tracks {
			if len(track.Cues) > 0 {
				n++
			}
			if w, ok := playlist.WantedByID(title, track.ID); !ok || w.Title != track.Track.Title || w.Artist != track.Artist {
				t.Errorf("%s is not track %d of album %d", track.ID, j+1, i+1)
			}
		}
		if n != v.Heard || v.ID != fmt.Sprintf("stranger-things#%d", v.Number) {
			t.Errorf("%s: %d tracks heard, said are %d", v.ID, n, v.Heard)
		}
		heard += n
	}
	fourth := albums[6]
	at := slices.IndexFunc(fourth.Tracks, func(v library.TrackView) bool { return v.Artist == "Kate Bush" })
	if heard < 50 || at < 0 || !slices.Contains(fourth.Tracks[at].Cues, hill) {
		t.Errorf("%d tracks are heard; want Kate Bush's among them", heard)
	}
}

func TestPlanOfArtistsAndPeopleOfTheShippedCatalog(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, c := range []struct {
		recipe playlist.Recipe
		name   string
		least  int
	}{
		{playlist.Recipe{Artists: []string{"beyonce"}}, "Beyoncé on screen", 40},
		{playlist.Recipe{Artists: []string{"beyonce"}, Order: playlist.Shuffled, Seed: 7}, "Beyoncé on screen: shuffled", 40},
		{playlist.Recipe{Artists: []string{"kate bush"}, Titles: []string{"Stranger Things"}}, "Kate Bush in Stranger Things", 1},
		{playlist.Recipe{Artists: []string{"Vitamin String Quartet"}, Both: true}, "Vitamin String Quartet on screen: covers and originals", 20},
		{playlist.Recipe{People: []string{"jung jaeil"}}, "The soundtracks of Jung Jaeil", 23},
		{playlist.Recipe{People: []string{"Nam Hye-seung"}, Kinds: []catalog.CueKind{catalog.Song}}, "The soundtracks of Nam Hye-seung: songs", 20},
	} {
		p, err := d.Plan(t.Context(), c.recipe, playlist.Choices{})
		if err != nil || p.Name != c.name || len(p.Entries) < c.least {
			t.Errorf("%+v: %d entries, called %q (%v)", c.recipe, len(p.Entries), p.Name, err)
		}
		for _, e := range p.Entries {
			if _, w, err := d.wanted(t.Context(), e.Cue); err != nil || cmp.Diff(e.Wanted, w) != "" && !c.recipe.Originals {
				t.Errorf("a decision on %s is on %+v (%v)", e.Cue, w, err)
			}
		}
	}
	for _, r := range []playlist.Recipe{{Artists: []string{"Kate Busch"}}, {People: []string{"Jung Jaeill"}}} {
		_, err := d.Plan(t.Context(), r, playlist.Choices{})
		var none *library.NoNameError
		if !errors.As(err, &none) || len(none.Near) == 0 || diagnose.KindOf(err) != diagnose.WrongUsage || !strings.Contains(diagnose.Of(err).ForTerminal().String(), none.Near[0]) {
			t.Errorf("%+v: %v", r, err)
		}
	}
}

func TestBothSavesTheCoverAndItsOriginal(t *testing.T) {
	t.Parallel()
	d := signedInDesk(t)
	recipe := playlist.Recipe{Titles: []string{"bridgerton"}, Seasons: []int{1}, Kinds: []catalog.CueKind{catalog.Cover}, Both: true}
	res := d.create(Create{Recipe: recipe})
	originals := 0
	for _, track := range res.Tracks {
		got, known := d.world.Track(track.URI)
		if !strings.HasSuffix(track.Cue, "#original") || track.Outcome != match.Auto {
			continue
		}
		originals++
		if !known || !slices.Contains(got.Artists, track.Artist) {
			t.Errorf("%s became %q by %q", track.Cue, got.Name, got.Artists)
		}
	}
	if originals == 0 {
		t.Error("no original was taken")
	}
	before := res.Playlist.Added
	if again := d.create(Create{Recipe: recipe}); before < len(res.Tracks)/2+1 || again.Playlist.Added != 0 || again.Playlist.Already != before {
		t.Errorf("%d of %d added, the second time %d to %d", before, len(res.Tracks), again.Playlist.Added, again.Playlist.Already)
	}
}

func TestGroupedSearchOfTheShippedCatalog(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	groups, err := catalogIn(t, d).SearchGrouped(t.Context(), "kate bush", 3)
	if err != nil || len(groups[indexer.ArtistHit]) == 0 || groups[indexer.ArtistHit][0].Text != "Kate Bush" || len(groups[indexer.CueHit]) != 3 {
		t.Fatalf("%+v (%v)", groups, err)
	}
	if diff := cmp.Diff([]search.Range{{From: 0, To: 4}, {From: 5, To: 9}}, groups[indexer.ArtistHit][0].Marks); diff != "" {
		t.Error(diff)
	}
}

func TestAddedPackHasPagesOfItsOwn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	pack := filepath.Join(t.TempDir(), "mine.json")
	write(t, pack, []byte(`{"id": "mine", "title": "Mine", "kind": "film", "released": "2020", "summary": "A film.",
		"people": [{"name": "Its Composer", "role": "composer", "sources": ["a"]}],
		"cues": [{"title": "“Heroes”", "artist": "Some Act", "original": "David Bowie", "kind": "cover", "sources": ["a"]}],
		"sources": {"a": {"name": "A page", "url": "https://example.com/"}}}`))
	if _, err := d.AddPacks(t.Context(), []string{pack}); err != nil {
		t.Fatal(err)
	}
	if page, err := catalogIn(t, d).Artist(t.Context(), "some act"); err != nil || page.Songs != 1 || page.Placements[0].TitleID != "mine" {
		t.Errorf("the pack's act is %+v (%v)", page, err)
	}
	if page, err := catalogIn(t, d).Person(t.Context(), "its composer"); err != nil || len(page.Titles) != 1 {
		t.Errorf("the pack's composer is %+v (%v)", page, err)
	}
	all, err := catalogIn(t, d).ElsewhereAll(t.Context(), "mine")
	if err != nil || len(all) != 1 {
		t.Fatalf("elsewhere: %v (%v)", all, err)
	}
	for _, list := range all {
		if list[0].Relation != library.ItsOriginal || list[0].TitleID != "stranger-things" {
			t.Errorf("elsewhere: %+v", list[0])
		}
	}
}
