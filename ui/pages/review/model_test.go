package review

import (
	"slices"
	"strings"
	"testing"
	"time"

	"needledrop/internal/app"
	"needledrop/internal/match"
	"needledrop/ui/labels"
	"needledrop/ui/shell"
	"needledrop/ui/typeset"
)

func offered(titles ...string) []match.Scored {
	var out []match.Scored
	for _, t := range titles {
		out = append(out, match.Scored{Candidate: match.Candidate{URI: "spotify:track:" + t, Title: t}})
	}
	return out
}

func someRows() []app.Unsure {
	return []app.Unsure{
		{Cue: "bare", Playlists: []string{"A"}},
		{Cue: "first", Offered: offered("x"), Playlists: []string{"A"}},
		{Cue: "second", Offered: offered("y"), Playlists: []string{"A", "B"}, Decided: true},
		{Cue: "third", Offered: offered("z"), Playlists: []string{"B"}},
	}
}

func cues(r review) []string {
	var out []string
	for _, u := range r.rows {
		out = append(out, u.Cue)
	}
	return out
}

func TestReviewBeginsWithWhatHasCandidates(t *testing.T) {
	t.Parallel()
	r := newReview(someRows(), "", "")
	if got := cues(r); !slices.Equal(got, []string{"first", "second", "third", "bare"}) || r.at != 0 {
		t.Errorf("rows %v at %d", got, r.at)
	}
	r = newReview(someRows(), "B", "third")
	if got := cues(r); !slices.Equal(got, []string{"second", "third"}) || r.at != 1 {
		t.Errorf("rows of B %v at %d", got, r.at)
	}
	if r = newReview(someRows(), "B", "no such cue"); r.at != 1 {
		t.Errorf("an unknown cue leads to row %d, want the undecided one", r.at)
	}
}

func TestNextUndecidedGoesRoundAndPassesOverDecided(t *testing.T) {
	t.Parallel()
	r := newReview(someRows(), "", "first")
	for _, c := range []struct{ from, by, want int }{{0, 1, 2}, {2, 1, 3}, {3, 1, 0}, {0, -1, 3}, {2, -1, 0}, {1, 1, 2}, {-1, 1, 0}, {-1, -1, 3}} {
		r.at = c.from
		if got := r.undecided(c.by); got != c.want {
			t.Errorf("from %d by %d to %d, want %d", c.from, c.by, got, c.want)
		}
	}
	for i := range r.rows {
		r.rows[i].Decided = true
	}
	r.at = 1
	if got := r.undecided(1); got != -1 {
		t.Errorf("%d is undecided, want none", got)
	}
	r.rows[1].Decided = false
	if got := r.undecided(1); got != 1 {
		t.Errorf("the only undecided row is %d, want the one in hand", got)
	}
	if got := (review{at: -1}).undecided(1); got != -1 {
		t.Errorf("no rows gave %d", got)
	}
}

func TestRowsBesideStayWithinTheList(t *testing.T) {
	t.Parallel()
	r := newReview(someRows(), "", "")
	for _, c := range []struct{ from, by, want int }{{0, -1, 0}, {0, 1, 1}, {3, 1, 3}, {-1, 1, 0}, {-1, -1, 3}} {
		r.at = c.from
		if got := r.beside(c.by); got != c.want {
			t.Errorf("from %d by %d to %d, want %d", c.from, c.by, got, c.want)
		}
	}
}

func TestDifferencesAreSaidInWords(t *testing.T) {
	t.Parallel()
	wanted := match.Wanted{Title: "Song", Artist: "Act", Kind: match.Song, Duration: 180 * time.Second}
	same := candidateLine("1", wanted, match.Candidate{Title: "Song", Artists: []string{"Act"}, Duration: 181 * time.Second})
	if same.Title.Differs || same.Artist.Differs || same.Length.Differs || same.Length.Text != "3:01" {
		t.Errorf("the same recording is %+v", same)
	}
	other := candidateLine("2", wanted, match.Candidate{Title: "Quite Different", Artists: []string{"Somebody", "Else"}, Duration: 150 * time.Second})
	for text, want := range map[string]typeset.ComparedPart{
		"title": {Text: "Quite Different · another title", Differs: true}, "artist": {Text: "Somebody, Else · another act", Differs: true}, "length": {Text: "2:30 · −0:30", Differs: true},
	} {
		if got := map[string]typeset.ComparedPart{"title": other.Title, "artist": other.Artist, "length": other.Length}[text]; got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
}

func TestWordsOfARow(t *testing.T) {
	t.Parallel()
	u := app.Unsure{TitleName: "Title", Season: 2, Wanted: match.Wanted{Title: "Song", Kind: match.Cover, Original: "First Act"}}
	if got := labels.PlaysIn(u); got != "Title · Season 2" {
		t.Errorf("place %q", got)
	}
	if got := labels.Nature(u.Wanted); got != "Cover of a song by First Act" {
		t.Errorf("nature %q", got)
	}
	if got := wantedLine(u.Wanted).Artist.Text; got != labels.NoPerformer {
		t.Errorf("artist %q", got)
	}
	if got := statusOf(u, shell.AtRest); got != "" {
		t.Errorf("undecided: %q", got)
	}
	u.Decided = true
	if got := statusOf(u, shell.NotSaved); !strings.Contains(got, "never") || !strings.Contains(got, "not updated") {
		t.Errorf("never, not saved: %q", got)
	}
	if got := labels.LeftText([]app.Unsure{u, {Offered: []match.Scored{{}}}, {}}); got != "1 to decide, 1 decided, 1 not found" {
		t.Errorf("left %q", got)
	}
	if got := labels.LeftText([]app.Unsure{u}); got != "all 1 decided" {
		t.Errorf("none left %q", got)
	}
}
