package review

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/labels"
	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

// reviewOf makes the playlist of a title in the demo account and opens its
// review.
func reviewOf(t *testing.T, id string) (*stage.Stage, *view) {
	t.Helper()
	s := stage.Start(t, parts(), true)
	s.Create(id, playlist.Recipe{Titles: []string{id}})
	stage.Settle(t, s)
	stage.MenuItem(t, s, "Review unsure songs")()
	stage.Settle(t, s)
	return s, onReview(t, s)
}

func onReview(t *testing.T, s *stage.Stage) *view {
	t.Helper()
	p, ok := s.Page.(*view)
	if !ok || p.detail == nil {
		t.Fatalf("no review is shown but %v: %s", s.History.Now(), uitest.TextOf(s.Page.Object()))
	}
	return p
}

// press types a key as a person does, to whatever has the keyboard.
func press(t *testing.T, s *stage.Stage, r rune) {
	t.Helper()
	s.PageKeys().Pressed()
	if focused := s.Win.Canvas().Focused(); focused != nil {
		focused.TypedRune(r)
	} else {
		test.TypeOnCanvas(s.Win.Canvas(), string(r))
	}
	stage.Settle(t, s)
}

// held counts the songs of the one playlist that was made.
func held(t *testing.T, s *stage.Stage) (songs int) {
	t.Helper()
	made, err := s.Core.Playlists(t.Context())
	if err != nil || len(made) != 1 {
		t.Fatalf("%d playlists (%v)", len(made), err)
	}
	return made[0].Songs
}

func rowAt(t *testing.T, s *stage.Stage, cue string) app.Unsure {
	t.Helper()
	rows, err := s.Core.Unsure(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(rows, func(u app.Unsure) bool { return u.Cue == cue })
	if at < 0 {
		t.Fatalf("%s is not unsure", cue)
	}
	return rows[at]
}

func TestChoosingByKeyPutsTheSongInAndUndoTakesItOut(t *testing.T) {
	s, p := reviewOf(t, "bridgerton")
	before := held(t, s)
	first, _ := p.review.inHand()
	press(t, s, '1')
	if got := rowAt(t, s, first.Cue); !got.Decided || got.URI != first.Offered[0].URI {
		t.Fatalf("the row is %+v", got)
	}
	if now := held(t, s); now != before+1 {
		t.Errorf("%d songs, want %d", now, before+1)
	}
	if next, _ := p.review.inHand(); next.Cue == first.Cue || next.Decided {
		t.Errorf("%s is in hand after the decision", next.Cue)
	}
	if text := uitest.TextOf(p.detail.box); !strings.Contains(text, "is saved") {
		t.Errorf("the page does not say that it is saved: %q", text)
	}
	press(t, s, 'u')
	if got := rowAt(t, s, first.Cue); got.Decided {
		t.Errorf("the row is still %+v", got)
	}
	if now := held(t, s); now != before {
		t.Errorf("%d songs after undo, want %d", now, before)
	}
	if again, _ := p.review.inHand(); again.Cue != first.Cue {
		t.Errorf("%s is in hand after undo, want %s", again.Cue, first.Cue)
	}
}

func TestManyFastDecisionsAreAllSavedInOrder(t *testing.T) {
	s, p := reviewOf(t, "bridgerton")
	first, _ := p.review.inHand()
	before := held(t, s)
	p.choose(0)
	p.Undo()
	p.choose(1)
	p.turnTo(p.review.index(first.Cue))
	p.choose(0)
	p.never()
	stage.Settle(t, s)
	if got := rowAt(t, s, first.Cue); got.URI != first.Offered[0].URI || !got.Decided {
		t.Errorf("the row is %+v, want the last word on it", got)
	}
	if now := held(t, s); now != before+1 {
		t.Errorf("%d songs, want %d", now, before+1)
	}
	if !s.Decisions.Idle() {
		t.Errorf("left over: %+v", s.Decisions.Waiting)
	}
}

func TestNeverIsMarkedAndUndoneFromItsRow(t *testing.T) {
	s, p := reviewOf(t, "the-queens-gambit")
	row, _ := p.review.inHand()
	if row.Wanted.Title != "Main Title" {
		t.Fatalf("%q is in hand", row.Wanted.Title)
	}
	press(t, s, 'n')
	if got := rowAt(t, s, row.Cue); !got.Decided || got.URI != app.Never {
		t.Fatalf("the row is %+v", got)
	}
	if text := uitest.TextOf(s.Page.Object()); !strings.Contains(text, "Nothing left to review") || !strings.Contains(text, "Never used") {
		t.Errorf("shows %q", text)
	}
	p.turnBy(1)
	stage.TapButton(t, p.detail.foot, "Undo")
	stage.Settle(t, s)
	if got := rowAt(t, s, row.Cue); got.Decided {
		t.Errorf("the row is still %+v", got)
	}
}

func TestCtrlZUndoes(t *testing.T) {
	s, p := reviewOf(t, "the-queens-gambit")
	row, _ := p.review.inHand()
	press(t, s, 'n')
	s.Win.Canvas().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	stage.Settle(t, s)
	if got := rowAt(t, s, row.Cue); got.Decided {
		t.Errorf("the row is still %+v", got)
	}
}

func TestOwnWordsAndLinksReplaceTheCandidates(t *testing.T) {
	s, p := reviewOf(t, "bridgerton")
	row, _ := p.review.inHand()
	press(t, s, '/')
	if s.Win.Canvas().Focused() != p.search.entry {
		t.Fatal("the entry has not the keyboard")
	}
	test.Type(p.search.entry, "bad guy")
	p.search.entry.TypedKey(uitest.Key(fyne.KeyReturn))
	stage.Settle(t, s)
	if len(p.search.found) == 0 || len(p.detail.doors) != len(p.search.found) {
		t.Fatalf("%d found, %d shown: %s", len(p.search.found), len(p.detail.doors), p.search.trouble)
	}
	chosen := p.search.found[0].URI
	p.search.begin(labels.TrackAddress(chosen))
	stage.Settle(t, s)
	if len(p.search.found) != 1 || p.search.found[0].URI != chosen {
		t.Fatalf("the link found %+v", p.search.found)
	}
	press(t, s, '1')
	if got := rowAt(t, s, row.Cue); got.URI != chosen {
		t.Errorf("the row is %+v, want %s", got, chosen)
	}
	if p.search.found != nil || p.search.entry.Text != "" {
		t.Error("the search stayed for the next row")
	}
}

func TestSearchThatFindsNothingSaysSoAndCanBeLeft(t *testing.T) {
	s, p := reviewOf(t, "bridgerton")
	p.search.begin("zzzqqqxxx")
	stage.Settle(t, s)
	if text := uitest.TextOf(p.detail.box); !strings.Contains(text, "Nothing found for “zzzqqqxxx”") {
		t.Errorf("shows %q", text)
	}
	stage.TapButton(t, p.detail.content, "Back to the candidates")
	if row, _ := p.review.inHand(); len(p.detail.doors) != len(row.Offered) {
		t.Errorf("%d candidates, want %d", len(p.detail.doors), len(row.Offered))
	}
}

func TestCancelledSearchLeavesTheCandidates(t *testing.T) {
	s, p := reviewOf(t, "bridgerton")
	p.search.begin("bad guy")
	stage.TapButton(t, p.detail.content, "Cancel")
	stage.Settle(t, s)
	if p.search.found != nil || p.search.running() || len(p.detail.doors) == 0 {
		t.Errorf("found %v, running %v, %d candidates", p.search.found, p.search.running(), len(p.detail.doors))
	}
}

func TestKeysRestWhileSomebodyTypes(t *testing.T) {
	s, p := reviewOf(t, "bridgerton")
	before, _ := p.review.inHand()
	press(t, s, '/')
	test.Type(p.search.entry, "1nujko/")
	stage.Settle(t, s)
	if after, _ := p.review.inHand(); p.search.entry.Text != "1nujko/" || after.Cue != before.Cue || slices.ContainsFunc(p.review.rows, func(u app.Unsure) bool { return u.Decided }) {
		t.Errorf("typed %q, %s in hand", p.search.entry.Text, after.Cue)
	}
	p.search.entry.TypedKey(uitest.Key(fyne.KeyEscape))
	press(t, s, 'j')
	if after, _ := p.review.inHand(); after.Cue == before.Cue {
		t.Error("the keys do not work after Escape")
	}
}

func TestKeysMoveBetweenRows(t *testing.T) {
	s, p := reviewOf(t, "bridgerton")
	for _, c := range []struct {
		do   func()
		want int
	}{
		{func() { press(t, s, 'j') }, 1}, {func() { p.detail.scroll.TypedKey(uitest.Key(fyne.KeyDown)) }, 2},
		{func() { p.detail.scroll.TypedKey(uitest.Key(fyne.KeyUp)) }, 1}, {func() { press(t, s, 'K') }, 0}, {func() { press(t, s, 'k') }, len(p.review.rows) - 1},
	} {
		if c.do(); p.review.at != c.want {
			t.Fatalf("at %d, want %d", p.review.at, c.want)
		}
	}
}

func TestEnterOnACandidateThatTabReachesChoosesIt(t *testing.T) {
	s, p := reviewOf(t, "bridgerton")
	row, _ := p.review.inHand()
	second := p.detail.doors[1]
	for range 20 {
		test.FocusNext(s.Win.Canvas())
		if s.Win.Canvas().Focused() == second {
			second.KeyDown(uitest.Key(fyne.KeyReturn))
			second.TypedKey(uitest.Key(fyne.KeyReturn))
			stage.Settle(t, s)
			if got := rowAt(t, s, row.Cue); got.URI != row.Offered[1].URI {
				t.Errorf("the row is %+v", got)
			}
			return
		}
	}
	t.Error("Tab does not reach the second candidate")
}

// reviewOffered tells whether a button on the page leads to the review.
func reviewOffered(s *stage.Stage) bool {
	for b := range uitest.AllIn[*widgets.Button](s.Page.Object()) {
		if strings.HasPrefix(b.Text, "Review") && b.Visible() {
			return true
		}
	}
	return false
}

func TestResultLeadsToTheReviewOfItsRow(t *testing.T) {
	s := stage.Start(t, parts(), true)
	s.Create("Bridgerton", playlist.Recipe{Titles: []string{"bridgerton"}})
	stage.Settle(t, s)
	if !reviewOffered(s) {
		t.Errorf("shows %q", uitest.TextOf(s.Page.Object()))
	}
	rows := s.Unsure.Rows
	want := rows[1].Cue
	for _, r := range uitest.FirstIn[*rowlist.List](s.Page.Object()).Rows() {
		if line, ok := r.(rowlist.Song); ok && line.Line.Title == rows[1].Wanted.Title {
			line.Open()
			break
		}
	}
	stage.Settle(t, s)
	if row, _ := onReview(t, s).review.inHand(); row.Cue != want {
		t.Errorf("%s is in hand, want %s", row.Cue, want)
	}
}

func TestReviewIsOfferedOnlyWhileSomethingWaits(t *testing.T) {
	s, _ := reviewOf(t, "the-queens-gambit")
	stage.GoTo(t, s, shell.Route{Page: shell.PlaylistsPage})
	if !s.Rail[shell.ReviewPage].Visible() || stage.FindButton(s.Page.Object(), "Review 1 unsure") == nil {
		t.Fatal("the review is not offered")
	}
	stage.TapButton(t, s.Page.Object(), "Review 1 unsure")
	stage.Settle(t, s)
	p := onReview(t, s)
	p.choose(0)
	stage.Settle(t, s)
	stage.TapButton(t, p.detail.content, "Back to the playlists")
	stage.Settle(t, s)
	if s.History.Now().Page != shell.PlaylistsPage || s.Rail[shell.ReviewPage].Visible() || reviewOffered(s) {
		t.Errorf("shows %v, the rail offers it %v", s.History.Now(), s.Rail[shell.ReviewPage].Visible())
	}
}

func TestDecisionThatWaitedIsKeptWhenTheWindowCloses(t *testing.T) {
	s, p := reviewOf(t, "bridgerton")
	first, _ := p.review.inHand()
	p.choose(0)
	second, _ := p.review.inHand()
	p.never()
	s.Close()
	for _, c := range []struct{ cue, uri string }{{first.Cue, first.Offered[0].URI}, {second.Cue, app.Never}} {
		if got := rowAt(t, s, c.cue); !got.Decided || got.URI != c.uri {
			t.Errorf("%s is %v %q, want %q", c.cue, got.Decided, got.URI, c.uri)
		}
	}
}

func TestFailedDecisionCanBeTriedAgain(t *testing.T) {
	s, p := reviewOf(t, "bridgerton")
	row, _ := p.review.inHand()
	s.Decide(shell.Decision{Cue: row.Cue, Title: row.Wanted.Title, Track: "no track at all"})
	stage.Settle(t, s)
	text := uitest.TextOf(s.Notes)
	if !strings.Contains(text, row.Wanted.Title) || stage.FindButton(s.Notes, "Try again") == nil || s.Decisions.States[row.Cue] != shell.NotSaved {
		t.Errorf("state %v, notes %q", s.Decisions.States[row.Cue], text)
	}
}

func TestReviewFitsANarrowWindow(t *testing.T) {
	s, p := reviewOf(t, "bridgerton")
	if !p.list.scroll.Visible() {
		t.Error("no list in a wide window")
	}
	s.Win.Resize(fyne.NewSize(800, 600))
	if p.list.scroll.Visible() {
		t.Error("the list takes room in a narrow window")
	}
	if least := s.Win.Content().MinSize(); least.Width > 800 || least.Height > 600 {
		t.Errorf("the page asks for %v", least)
	}
}
