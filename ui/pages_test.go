package ui

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/internal/app"
	"needledrop/internal/library"
	"needledrop/internal/match"
	"needledrop/internal/playlist"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestFilterLeavesOnlyTitlesThatFit(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	p := s.page.(*discover)
	all := len(p.titles)
	test.Tap(p.chips[byMood]["eerie"])
	settle(t, s)
	if len(p.titles) == 0 || len(p.titles) >= all || len(p.grid.Titles) != len(p.titles) {
		t.Fatalf("%d of %d titles, %d cards", len(p.titles), all, len(p.grid.Titles))
	}
	for _, title := range p.titles {
		if !strings.Contains(strings.Join(title.Moods, " "), "eerie") {
			t.Errorf("%s is not eerie", title.Name)
		}
	}
	test.Tap(p.clear)
	settle(t, s)
	if len(p.titles) != all || p.chips[byMood]["eerie"].On() {
		t.Errorf("%d of %d titles after Clear", len(p.titles), all)
	}
}

func TestSearchOpensATitle(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	typeWords(s, "stranger things")
	settle(t, s)
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyReturn))
	settle(t, s)
	if got := s.history.now().id; got != "stranger-things" || boxOf(s).layer.Visible() {
		t.Errorf("opened %q, results still shown: %v", got, boxOf(s).layer.Visible())
	}
}

func TestEnterBeforeTheResultsAreThereOpensTheFirst(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	typeWords(s, "heartstopper")
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyReturn))
	settle(t, s)
	if got := s.history.now().id; got != "heartstopper" {
		t.Errorf("opened %q", got)
	}
}

func TestResultsAreThoseOfTheLastWords(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	typeWords(s, "bridgerton")
	typeWords(s, "wednesday")
	settle(t, s)
	if got := boxOf(s).routes[0].id; got != "wednesday" {
		t.Errorf("the first result is %q", got)
	}
}

func TestChosenSongIsInSightOnItsTitle(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	typeWords(s, "running up that hill")
	settle(t, s)
	s.box.input().(typed).TypedKey(uitest.Key(fyne.KeyReturn))
	settle(t, s)
	p := onTitle(t, s)
	for index, o := range p.scroll.InUse {
		if line, ok := p.scroll.Rows[index].(cueRow); ok && line.marked && o.Visible() && o.Position().Y >= p.scroll.Offset() {
			return
		}
	}
	t.Error("the song is not in sight")
}

func TestArrowsMoveThroughResultsAndEscapeClosesThem(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	typeWords(s, "queen")
	settle(t, s)
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyDown))
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyDown))
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyUp))
	if boxOf(s).cursor != 1 || !boxOf(s).rows[1].Chosen || boxOf(s).rows[0].Chosen {
		t.Errorf("at %d", boxOf(s).cursor)
	}
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyUp))
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyUp))
	if boxOf(s).cursor != len(boxOf(s).rows)-1 {
		t.Errorf("at %d, want the last", boxOf(s).cursor)
	}
	boxOf(s).entry.TypedKey(uitest.Key(fyne.KeyEscape))
	if boxOf(s).layer.Visible() {
		t.Error("the results are still shown")
	}
}

func TestCreateInTheDemoAccountEndsOnTheResult(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	recipe := playlist.Recipe{Titles: []string{"russian-doll"}}
	want, err := s.core.CreatePlaylist(t.Context(), app.Create{Recipe: recipe, DryRun: true})
	if err != nil {
		t.Fatal(err)
	}
	goTo(t, s, route{page: titlePage, id: "russian-doll"})
	menuItem(t, s, "Create playlist")()
	settle(t, s)
	p, ok := s.page.(*resultView)
	if !ok {
		t.Fatalf("shows %v", s.history.now())
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
	if shown := len(r.rows(func(string) {}, func(string) {})); r.saved.URL == "" || shown < len(r.got)+len(r.missing) || s.bar.box.Visible() {
		t.Errorf("link %q, %d rows, job bar %v", r.saved.URL, shown, s.bar.box.Visible())
	}
}

func TestCreateWithNobodySignedInAsksWhereToSave(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	goTo(t, s, route{page: titlePage, id: "russian-doll"})
	menuItem(t, s, "Create playlist")()
	settle(t, s)
	overlay := s.win.Canvas().Overlays().Top()
	if overlay == nil {
		t.Fatal("no sheet")
	}
	tapButton(t, overlay, "Next")
	text := uitest.TextOf(overlay)
	for _, want := range []string{"http://127.0.0.1/callback", "demo account", "Take the list elsewhere"} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet does not say %q", want)
		}
	}
}

func TestDemoAccountFromTheSheetGoesOnWithThePlaylist(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	done := false
	s.connect(&order{name: "A list", work: func(context.Context, app.Observer) (playlist.Result, error) {
		done = true
		return playlist.Result{}, nil
	}})
	tapButton(t, s.win.Canvas().Overlays().Top(), "Use the demo account")
	settle(t, s)
	if !done || !s.account.Demo || s.person.Text != "Demo account" || s.history.now().page != resultPage {
		t.Errorf("done %v, account %+v, shows %v", done, s.account, s.history.now())
	}
}

func TestCancelledJobIsKeptAndCanBeResumed(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	goTo(t, s, route{page: titlePage, id: "stranger-things"})
	s.createHere()
	until(t, s, func() bool { return s.job == nil || s.job.view.progress.Done > 2 })
	s.cancelJob()
	settle(t, s)
	if s.history.now().page == resultPage || s.job != nil {
		t.Fatalf("the job went on: shows %v", s.history.now())
	}
	if text := uitest.TextOf(s.bar.box); !strings.Contains(text, "was stopped") || findButton(s.bar.box, "Go on") == nil {
		t.Errorf("the bar says %q", text)
	}
	goTo(t, s, route{page: playlistsPage})
	tapButton(t, s.page.object(), "Resume")
	settle(t, s)
	if s.history.now().page != resultPage {
		t.Errorf("shows %v after Resume, notes %q", s.history.now(), uitest.TextOf(s.notes))
	}
}

func TestSecondJobWaitsForTheFirst(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	release := make(chan struct{})
	s.run("First", func(context.Context, app.Observer) (playlist.Result, error) { <-release; return playlist.Result{}, nil })
	s.run("Second", func(context.Context, app.Observer) (playlist.Result, error) {
		t.Error("the second job ran")
		return playlist.Result{}, nil
	})
	close(release)
	settle(t, s)
}

func TestSceneNotesAreHiddenUntilAskedForAndRemembered(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	goTo(t, s, route{page: titlePage, id: "stranger-things"})
	scenes := func() (n int) {
		for _, r := range onTitle(t, s).scroll.Rows {
			if line, ok := r.(cueRow); ok && line.scenes {
				n++
			}
		}
		return n
	}
	if scenes() != 0 {
		t.Fatal("scene notes are shown unasked")
	}
	menuItem(t, s, "Show or hide scene notes")()
	settle(t, s)
	if scenes() == 0 {
		t.Error("no scene notes are shown")
	}
	if saved, err := s.core.Settings(t.Context()); err != nil || !saved.Spoilers {
		t.Errorf("remembered: %v, error %v", saved.Spoilers, err)
	}
}

func TestFilterOfSongsIsThatOfThePlaylist(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	goTo(t, s, route{page: titlePage, id: "stranger-things"})
	p := onTitle(t, s)
	before := len(p.scroll.Rows)
	p.refilter(func(f *songFilter) { f.seasons = []int{4} })
	settle(t, s)
	if recipe, name := p.wanted(); len(recipe.Seasons) != 1 || !strings.Contains(name, "season 4") || len(p.scroll.Rows) >= before {
		t.Errorf("recipe %+v named %q, %d rows of %d", recipe, name, len(p.scroll.Rows), before)
	}
}

func TestBackAndForwardReturnToThePlace(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	for chip := range uitest.AllIn[*widgets.Chip](s.page.object()) {
		if strings.HasPrefix(chip.Text, "Warm") {
			test.Tap(chip)
			break
		}
	}
	settle(t, s)
	s.focusPage()
	s.win.Canvas().Focused().TypedKey(uitest.Key(fyne.KeyEnd))
	first, from := s.history.now(), s.page.place()
	goTo(t, s, route{page: titlePage, id: "stranger-things"})
	p := onTitle(t, s)
	p.chooseTab(reactionsTab)
	p.pickTab(reactionsTab)
	p.scroll.GoTo(700)
	menuItem(t, s, "Back")()
	settle(t, s)
	if got := s.page.place(); s.history.now() != first || !reflect.DeepEqual(got, from) {
		t.Errorf("back at %+v, want %+v", got, from)
	}
	menuItem(t, s, "Forward")()
	settle(t, s)
	if got := onTitle(t, s); got.tab != reactionsTab || got.scroll.Offset() != 700 {
		t.Errorf("forward at tab %d, offset %v", got.tab, got.scroll.Offset())
	}
}

func TestEveryTitleHasAPage(t *testing.T) {
	if testing.Short() {
		t.Skip("it opens hundreds of pages")
	}
	s := newTestStage(t, testParts(), false)
	titles, err := catalogIn(t, s.core).Titles(t.Context(), library.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range titles {
		goTo(t, s, route{page: titlePage, id: title.ID})
		p := onTitle(t, s)
		for tab := songsTab; tab <= aboutTab; tab++ {
			p.pickTab(tab)
			p.scroll.TypedKey(uitest.Key(fyne.KeyEnd))
			if len(p.scroll.Rows) == 0 {
				t.Errorf("%s: tab %d is empty", title.ID, tab)
			}
		}
		if p.make.Disabled() == canMake(p.title) {
			t.Errorf("%s: Create playlist is disabled: %v", title.ID, p.make.Disabled())
		}
	}
}

func TestTitleThatIsNotThereSaysSo(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	goTo(t, s, route{page: titlePage, id: "no-such-title"})
	s.createHere()
	if text := uitest.TextOf(s.page.object()); !strings.Contains(text, "cannot be shown") {
		t.Errorf("shows %q", text)
	}
}

func TestPagesHelpWhereThereIsNothing(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	goTo(t, s, route{page: playlistsPage})
	if text := uitest.TextOf(s.page.object()); !strings.Contains(text, "No account is connected") {
		t.Errorf("shows %q", text)
	}
	goTo(t, s, route{page: foundPage, id: "zzzqqq"})
	if text := uitest.TextOf(s.page.object()); !strings.Contains(text, "Nothing found") {
		t.Errorf("shows %q", text)
	}
}

func TestLeavingTheDemoAccountSignsOut(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	goTo(t, s, route{page: settingsPage})
	tapButton(t, s.page.object(), "Leave the demo account")
	settle(t, s)
	if s.account != nil || s.person.Text != "Connect" {
		t.Errorf("account %+v, button %q", s.account, s.person.Text)
	}
}

func TestEveryShortcutIsListed(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	menuItem(t, s, "Keyboard shortcuts")()
	text := uitest.TextOf(s.win.Canvas().Overlays().Top())
	for _, m := range s.win.MainMenu().Items {
		for _, item := range m.Items {
			if item.Shortcut != nil && !strings.Contains(text, item.Label) {
				t.Errorf("%q is not listed", item.Label)
			}
		}
	}
}

func TestGoingElsewhereClosesTheSheet(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	s.connect(nil)
	s.connect(nil)
	if n := len(s.win.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d sheets, want 1", n)
	}
	goTo(t, s, route{page: settingsPage})
	if s.win.Canvas().Overlays().Top() != nil || s.sheet != nil {
		t.Error("the sheet is still shown")
	}
}

func TestBannersStandOnceAndGiveWay(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	pressed := false
	s.tell(widgets.Notice, "First.", "", nil)
	for _, sentence := range []string{"Second.", "Third.", "Third."} {
		s.tell(widgets.Warning, sentence, "Do it", func() { pressed = true })
	}
	if n := len(s.notes.Objects); n != 3 {
		t.Fatalf("%d banners, want 3", n)
	}
	s.tell(widgets.Notice, "Fourth.", "", nil)
	if text := uitest.TextOf(s.notes); strings.Contains(text, "First.") || !strings.Contains(text, "Fourth.") {
		t.Errorf("shows %q", text)
	}
	tapButton(t, s.notes, "Do it")
	if text := uitest.TextOf(s.notes); !pressed || strings.Contains(text, "Second.") {
		t.Errorf("pressed %v, shows %q", pressed, text)
	}
}

func TestClosingWaitsForTheJobsJournal(t *testing.T) {
	home := newHome(t)
	uitest.NewApp(t)
	s := stageAt(t, testParts(), home, true)
	goTo(t, s, route{page: titlePage, id: "stranger-things"})
	s.createHere()
	until(t, s, func() bool { return s.job.view.progress.Done > 2 })
	s.Close()
	jobs, err := s.core.Jobs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(jobs) != 1 || playlist.State(jobs[0].State) != playlist.Cancelled {
		t.Errorf("jobs %+v, want one that was cancelled", jobs)
	}
}

func TestEverythingFoundCanBeOpenedByKeyboard(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	goTo(t, s, route{page: foundPage, id: "queen of tears"})
	canvas := s.win.Canvas()
	for range 40 {
		test.FocusNext(canvas)
		if row, ok := canvas.Focused().(*widgets.HitRow); ok {
			row.TypedKey(uitest.Key(fyne.KeyReturn))
			settle(t, s)
			if got := onTitle(t, s).title.ID; got != "queen-of-tears" {
				t.Errorf("opened %q", got)
			}
			return
		}
	}
	t.Error("Tab does not reach the results")
}

func TestTitleWithoutMusicOffersNoPlaylist(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	goTo(t, s, route{page: titlePage, id: "quincy"})
	p := onTitle(t, s)
	if canMake(p.title) {
		t.Skip("something of it is known by now")
	}
	for _, label := range []string{"Create playlist", "Export…"} {
		if findButton(p.scroll.Head, label) != nil {
			t.Errorf("offers %q", label)
		}
	}
	if got := noSongs(p.title); got != "No single songs of this title are known yet." {
		t.Errorf("says %q", got)
	}
}

func TestEditionAndCleanAreRemembered(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	goTo(t, s, route{page: settingsPage})
	text := uitest.TextOf(s.page.object())
	if !strings.Contains(text, "not found before") {
		t.Errorf("shows %q", text)
	}
	s.saveSettings(func(set *app.Settings) { set.Prefer = match.Preference{Edition: match.Earliest, Clean: true} })
	settle(t, s)
	saved, err := s.core.Settings(t.Context())
	if err != nil || saved.Prefer != (match.Preference{Edition: match.Earliest, Clean: true}) {
		t.Errorf("remembered %+v, error %v", saved.Prefer, err)
	}
}
