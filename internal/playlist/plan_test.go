package playlist

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"needledrop/internal/catalog"
	"needledrop/internal/match"
)

// titleList is a hand-made catalog, asked by id or name.
type titleList []catalog.Title

var errNoTitle = errors.New("no such title")

func (s titleList) Title(_ context.Context, id string) (catalog.Title, error) {
	for _, t := range s {
		if t.ID == id || strings.EqualFold(t.Name, id) {
			return t, nil
		}
	}
	return catalog.Title{}, errNoTitle
}

func (s titleList) OfMoods(_ context.Context, moods []string) ([]string, error) {
	var ids []string
	for _, t := range s {
		if hasMoods(t, moods) {
			ids = append(ids, t.ID)
		}
	}
	return ids, nil
}

// ByArtist credits exactly those that a cue names.
func (s titleList) ByArtist(_ context.Context, name string) (Work, error) {
	w := Work{}
	for _, t := range s {
		for _, c := range t.Cues {
			for _, act := range []string{c.Artist, c.Original} {
				if strings.EqualFold(act, name) {
					w.Name = act
					w.Cues = append(w.Cues, c.ID)
					w.Titles = append(w.Titles, t.ID)
				}
			}
		}
	}
	if w.Name == "" {
		return w, errNoTitle
	}
	return w, nil
}

// ByPerson credits all but performances to the people of a title, and its score
// albums.
func (s titleList) ByPerson(_ context.Context, name string) (Work, error) {
	w := Work{Scores: map[string][]int{}}
	for _, t := range s {
		if !slices.ContainsFunc(t.People, func(p catalog.Person) bool { return strings.EqualFold(p.Name, name) }) {
			continue
		}
		w.Name = t.People[0].Name
		w.Titles = append(w.Titles, t.ID)
		for _, c := range t.Cues {
			if c.Kind != catalog.Performance {
				w.Cues = append(w.Cues, c.ID)
			}
		}
		for i, a := range t.Albums {
			if a.Kind == catalog.ScoreAlbum {
				w.Scores[t.ID] = append(w.Scores[t.ID], i+1)
			}
		}
	}
	if w.Name == "" {
		return w, errNoTitle
	}
	return w, nil
}

func smallTitles() titleList {
	return titleList{
		{
			ID: "up", Name: "The Upside", Kind: catalog.Series, Moods: []string{"eerie", "nostalgic"},
			People: []catalog.Person{{Name: "Ann Composer", Role: catalog.Composer}},
			Charts: []catalog.Chart{
				{Chart: "Top", Work: "late", Artist: "ACT L", Peak: 7}, {Chart: "Other", Work: "Late", Artist: "Act L", Peak: 3},
				{Chart: "Top", Work: "First", Artist: "Somebody else", Peak: 1}, {Chart: "Top", Work: "Also second", Peak: 2},
				{Chart: "Top", Work: "Unknown place", Artist: "Act U", Peak: 5},
			},
			Albums: []catalog.Album{
				{Title: "The Upside: Songs, Season 1", Artist: "Various Artists", Kind: catalog.SongsAlbum, Released: "2016", Tracks: []catalog.Track{
					{Title: "Second", Artist: "Act B", Duration: 200 * time.Second}, {Title: "Bonus", Artist: "Act Z", Alt: []string{"Zugabe"}},
				}},
				{Title: "The Upside (Score)", Artist: "Composer", Kind: catalog.ScoreAlbum, Tracks: []catalog.Track{{Title: "Main Title"}}},
				{Title: "Unlisted", Artist: "Composer", Kind: catalog.ScoreAlbum},
			},
			Cues: []catalog.Cue{
				{ID: "up/unknown", Title: "Unknown place", Artist: "Act U", Kind: catalog.Song},
				{ID: "up/late", Season: 2, Episode: 1, Scene: "The lights go out.", Title: "Late", Artist: "Act L", Kind: catalog.Song, Key: true},
				{ID: "up/season-only", Season: 1, Title: "Somewhere in one", Artist: "Act S", Kind: catalog.Cover, Original: "Act O"},
				{ID: "up/second", Season: 1, Episode: 2, Title: "Second", Artist: "Act B", Kind: catalog.Song, Year: 1985},
				{ID: "up/also-second", Season: 1, Episode: 2, Title: "Also second", Artist: "Act B", Kind: catalog.Performance},
				{ID: "up/first", Season: 1, Episode: 1, Title: "First", Artist: "Act A", Kind: catalog.Song, Key: true},
				{ID: "up/again", Season: 3, Episode: 1, Title: "first", Artist: "ACT A", Kind: catalog.Song},
			},
		},
		{
			ID: "down", Name: "Down & Out", Kind: catalog.Film, Moods: []string{"nostalgic"},
			Cues: []catalog.Cue{
				{ID: "down/shared", Title: "First", Artist: "Act A", Kind: catalog.Song},
				{ID: "down/own", Title: "Own", Artist: "Act D", Kind: catalog.Score},
			},
		},
		{ID: "still", Name: "Still", Kind: catalog.Documentary},
	}
}

func cuesOf(p Plan) []string {
	var out []string
	for _, e := range p.Entries {
		out = append(out, e.Cue)
	}
	return out
}

func planOf(t *testing.T, s titleList, r Recipe) Plan {
	t.Helper()
	p, err := NewPlan(t.Context(), s, r, Choices{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// checkPlan holds what a recipe takes of the small shelf to the cues and the
// name that are wanted.
func checkPlan(t *testing.T, r Recipe, want []string, named string) Plan {
	t.Helper()
	p := planOf(t, smallTitles(), r)
	if diff := cmp.Diff(want, cuesOf(p)); diff != "" {
		t.Error(diff)
	}
	if p.Name != named {
		t.Errorf("it is called %q, want %q", p.Name, named)
	}
	return p
}

func TestPlanTakesWhatTheRecipeAsksForInTheOrderItIsHeard(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		recipe Recipe
		want   []string
		named  string
	}{
		"all of one, unknown places last, a recording once": {
			Recipe{Titles: []string{"up"}},
			[]string{"up/first", "up/second", "up/also-second", "up/season-only", "up/late", "up/unknown"}, "The Upside",
		},
		"two titles, what they share once": {
			Recipe{Titles: []string{"down", "up"}},
			[]string{"down/shared", "down/own", "up/second", "up/also-second", "up/season-only", "up/late", "up/unknown"}, "Down & Out & The Upside",
		},
		"by name and twice": {Recipe{Titles: []string{"the upside", "up"}, Seasons: []int{2}}, []string{"up/late"}, "The Upside: season 2"},
		"seasons":           {Recipe{Titles: []string{"up"}, Seasons: []int{2, 3}}, []string{"up/late", "up/again"}, "The Upside: seasons 2, 3"},
		"an episode": {
			Recipe{Titles: []string{"up"}, Seasons: []int{1}, Episodes: []int{2}}, []string{"up/second", "up/also-second"}, "The Upside: season 1, episode 2",
		},
		"kinds": {
			Recipe{Titles: []string{"up"}, Kinds: []catalog.CueKind{catalog.Cover, catalog.Performance}},
			[]string{"up/also-second", "up/season-only"}, "The Upside: covers, performances",
		},
		"key only":          {Recipe{Titles: []string{"up"}, KeyOnly: true}, []string{"up/first", "up/late"}, "The Upside: signature moments"},
		"with the albums":   {Recipe{Titles: []string{"up"}, Kinds: []catalog.CueKind{catalog.Cover}, AlbumsToo: true}, []string{"up/season-only", "up/album/1/1", "up/album/1/2", "up/album/2/1"}, "The Upside: covers, with the albums"},
		"an album by words": {Recipe{Titles: []string{"up"}, Albums: []string{"season 1"}}, []string{"up/album/1/1", "up/album/1/2"}, "The Upside: season 1"},
		"two albums": {
			Recipe{Titles: []string{"up"}, Albums: []string{"SCORE", "songs"}}, []string{"up/album/1/1", "up/album/1/2", "up/album/2/1"}, "The Upside: SCORE, songs",
		},
		"a mood": {
			Recipe{Moods: []string{"eerie"}}, []string{"up/first", "up/second", "up/also-second", "up/season-only", "up/late", "up/unknown"}, "The Upside",
		},
		"a mood among titles": {Recipe{Titles: []string{"down", "up"}, Moods: []string{"eerie"}, KeyOnly: true}, []string{"up/first", "up/late"}, "The Upside: signature moments"},
		"picked by hand":      {Recipe{Cues: []string{"down/own", "up/late", "up/first"}}, []string{"down/own", "up/first", "up/late"}, "Down & Out & The Upside: picked by hand"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := checkPlan(t, c.recipe, c.want, c.named)
			if p.Cover != p.Entries[0].TitleID {
				t.Errorf("cover of %q, want that of the first song's title", p.Cover)
			}
		})
	}
}

func TestAnEmptyPlanSaysWhy(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		recipe Recipe
		says   string
	}{
		"no such season":   {Recipe{Titles: []string{"up"}, Seasons: []int{9}}, "The Upside"},
		"no such album":    {Recipe{Titles: []string{"up"}, Albums: []string{"live"}}, "The Upside (Score)"},
		"album unlisted":   {Recipe{Titles: []string{"up"}, Albums: []string{"Unlisted"}}, "No track list"},
		"part of a word":   {Recipe{Titles: []string{"up"}, Albums: []string{"sco"}}, "its albums are"},
		"no cues":          {Recipe{Titles: []string{"still"}}, "Still"},
		"no title of mood": {Recipe{Moods: []string{"dark"}}, "No title"},
		"mood of others":   {Recipe{Titles: []string{"down"}, Moods: []string{"eerie"}}, "No title"},
		"unknown cue":      {Recipe{Cues: []string{"up/nothing"}}, "The Upside"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := NewPlan(t.Context(), smallTitles(), c.recipe, Choices{})
			var wrong *RecipeError
			if !errors.As(err, &wrong) || !strings.Contains(wrong.Error(), c.says) {
				t.Errorf("NewPlan: %v, want a RecipeError that says %q", err, c.says)
			}
		})
	}
	if _, err := NewPlan(t.Context(), smallTitles(), Recipe{Titles: []string{"nowhere"}}, Choices{}); !errors.Is(err, errNoTitle) {
		t.Errorf("NewPlan of an unknown title: %v, want the catalog's error", err)
	}
	if _, err := NewPlan(t.Context(), smallTitles(), Recipe{}, Choices{}); err == nil {
		t.Error("NewPlan took an empty recipe")
	}
}

func TestNameAndIDMakeTheSameRecipe(t *testing.T) {
	t.Parallel()
	var keys []string
	for _, name := range []string{"up", "The Upside"} {
		keys = append(keys, planOf(t, smallTitles(), Recipe{Titles: []string{name}}).Recipe.Key())
	}
	if keys[0] != keys[1] {
		t.Error("a name and an id make different recipes")
	}
}

func TestWantedRecordingCarriesWhatTheCatalogKnows(t *testing.T) {
	t.Parallel()
	p := planOf(t, smallTitles(), Recipe{Titles: []string{"up"}, Cues: []string{"up/second", "up/season-only"}})
	want := []match.Wanted{
		{Title: "Second", Artist: "Act B", Kind: match.Song, Heard: "The Upside", Year: 1985, Album: "The Upside: Songs, Season 1", AlbumArtist: "Various Artists", Duration: 200 * time.Second},
		{Title: "Somewhere in one", Artist: "Act S", Kind: match.Cover, Original: "Act O", Heard: "The Upside"},
	}
	if diff := cmp.Diff(want, []match.Wanted{p.Entries[0].Wanted, p.Entries[1].Wanted}); diff != "" {
		t.Error(diff)
	}
	p = planOf(t, smallTitles(), Recipe{Titles: []string{"up"}, Albums: []string{"score", "songs"}})
	want = []match.Wanted{
		{Title: "Second", Artist: "Act B", Kind: match.Song, Heard: "The Upside", Year: 2016, Album: "The Upside: Songs, Season 1", AlbumArtist: "Various Artists", Duration: 200 * time.Second},
		{Title: "Bonus", Alt: []string{"Zugabe"}, Artist: "Act Z", Kind: match.Song, Heard: "The Upside", Year: 2016, Album: "The Upside: Songs, Season 1", AlbumArtist: "Various Artists"},
		{Title: "Main Title", Artist: "Composer", Kind: match.Score, Album: "The Upside (Score)", AlbumArtist: "Composer", Heard: "The Upside"},
	}
	for i, w := range want {
		if diff := cmp.Diff(w, p.Entries[i].Wanted); diff != "" {
			t.Error(diff)
		}
	}
}

func TestWantedRecordingHasTheOtherNamesOfItsActs(t *testing.T) {
	t.Parallel()
	title := catalog.Title{Artists: []catalog.ArtistNames{{Name: "Ten Centimetres", Other: []string{"10CM", "십센치"}}, {Name: "Act B", Other: []string{"B"}}}}
	for line, want := range map[string][]string{
		"Ten Centimetres": {"10CM", "십센치"}, "십센치 feat. Somebody": {"Ten Centimetres", "10CM"}, "Act Bee": nil, "": nil,
	} {
		if diff := cmp.Diff(want, WantedCue(title, catalog.Cue{Artist: line}).ArtistAlt); diff != "" {
			t.Errorf("%q:\n%s", line, diff)
		}
	}
}

func TestNamesAndDescriptionsFitWhatSpotifyTakes(t *testing.T) {
	t.Parallel()
	var many titleList
	for i := range 30 {
		many = append(many, catalog.Title{
			ID: fmt.Sprint("t", i), Name: strings.Repeat("Ünïcode näme\n", 1+i) + " see https://example.com/x and www.example.com", Moods: []string{"warm"},
			Cues: []catalog.Cue{{ID: fmt.Sprintf("t%d/c", i), Title: fmt.Sprint("Song ", i), Artist: "Act", Kind: catalog.Song}},
		})
	}
	recipes := []Recipe{{Moods: []string{"warm"}}, {Moods: []string{"warm"}, Kinds: catalog.CueKinds()}}
	for i := range many {
		recipes = append(recipes, Recipe{Titles: []string{many[i].ID}}, Recipe{Titles: []string{"t0", "t29", many[i].ID}}, Recipe{Titles: []string{"t0", "t1", "t2", "t3", many[i].ID}})
	}
	for _, r := range recipes {
		p := planOf(t, many, r)
		if p.Name == "" || utf8.RuneCountInString(p.Name) > 100 || strings.ContainsAny(p.Name, "\r\n") {
			t.Errorf("name %q", p.Name)
		}
		checkDescription(t, p.Description)
		if p.Description == "" {
			t.Error("no description")
		}
	}
}

func checkDescription(t *testing.T, text string) {
	t.Helper()
	lower := strings.ToLower(text)
	if utf8.RuneCountInString(text) > 300 || strings.ContainsAny(text, "\r\n") || strings.Contains(lower, "://") || strings.Contains(lower, "www.") {
		t.Errorf("description %q", text)
	}
}

func TestMoodPlaylistOfManyTitlesIsNamedAfterTheMood(t *testing.T) {
	t.Parallel()
	var many titleList
	for i := range 5 {
		many = append(many, catalog.Title{
			ID: fmt.Sprint("t", i), Name: fmt.Sprint("Title ", i), Moods: []string{"warm", "tense"},
			Cues: []catalog.Cue{{ID: fmt.Sprintf("t%d/c", i), Title: fmt.Sprint("Song ", i), Artist: "Act", Kind: catalog.Song}},
		})
	}
	for name, r := range map[string]Recipe{
		"Warm and tense needle drops": {Moods: []string{"warm", "tense"}},
		"Title 4 and 4 more":          {Titles: []string{"t4", "t3", "t2", "t1", "t0"}},
	} {
		p := planOf(t, many, r)
		if p.Name != name {
			t.Errorf("it is called %q, want %q", p.Name, name)
		}
	}
}

func FuzzCleanDescription(f *testing.F) {
	for _, seed := range []string{"plain", "two\nlines", "see http://x (www.y) or WWW.z", strings.Repeat("ä ", 400), strings.Repeat("x", 400), "\xff\u2028"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { checkDescription(t, CleanDescription(text)) })
}

func TestCuesOfIsWhatThePlanTakes(t *testing.T) {
	t.Parallel()
	title := smallTitles()[0]
	r := Recipe{Titles: []string{"up"}, Seasons: []int{1}}
	cues, err := r.CuesOf(title)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, c := range cues {
		ids = append(ids, c.ID)
	}
	p, err := NewPlan(t.Context(), smallTitles(), r, Choices{})
	if err != nil || !slices.Equal(ids, cuesOf(p)) {
		t.Errorf("CuesOf gives %v, the plan %v (%v)", ids, cuesOf(p), err)
	}
	if _, err := (Recipe{}).CuesOf(title); err == nil {
		t.Error("CuesOf took an empty recipe")
	}
}

// A decision is made on an entry's id, so the id alone must say which recording
// is meant.
func TestAnEntrysIDStandsForItsRecording(t *testing.T) {
	t.Parallel()
	title := catalog.Title{ID: "one", Name: "One", Cues: []catalog.Cue{
		{ID: "one/a", Title: "Song", Artist: "Band", Original: "First Band", Kind: catalog.Cover},
		{ID: "one/b", Title: "Other", Artist: "Band", Kind: catalog.Song},
	}}
	for name, r := range map[string]Recipe{"heard": {}, "originals": {Originals: true}, "both": {Both: true}} {
		r.Titles = []string{"one"}
		plan, err := NewPlan(t.Context(), titleList{title}, r, Choices{})
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, e := range plan.Entries {
			if got, known := EntryByID(title, e.Cue); !known || cmp.Diff(e, got) != "" || seen[e.Cue] {
				t.Errorf("%s: %s stands for %+v, not for %+v (twice: %v)", name, e.Cue, got, e, seen[e.Cue])
			}
			seen[e.Cue] = true
		}
	}
}
