package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func TestTextSizeStepsStayOnOffer(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ from, steps, want int }{
		{100, 1, 110}, {100, -1, 90}, {200, 1, 200}, {80, -1, 80}, {0, 1, 110}, {150, 0, 150}, {133, 0, 125}, {999, 0, 200}, {-7, 0, 80},
	} {
		if got := nextTextSize(c.from, c.steps); got != c.want {
			t.Errorf("%d %+d steps is %d, want %d", c.from, c.steps, got, c.want)
		}
	}
}

func TestTextSizeChangesAtOnceAndIsRemembered(t *testing.T) {
	newApp(t)
	home := newHome(t)
	s := stageAt(t, home, false)
	goTo(t, s, route{page: titlePage, id: shownTitle})
	p := onTitle(t, s)
	p.scroll.reveal(40)
	before := p.scroll.tops[len(p.scroll.tops)-1]
	menuItem(t, s, "Larger text")()
	settle(t, s)
	if got := theme.TextSize(); got != usualText*1.1 {
		t.Errorf("text is %v high, want %v", got, usualText*1.1)
	}
	s.setTextSize(200)
	settle(t, s)
	if onTitle(t, s) != p {
		t.Error("the page was made anew, and what was chosen on it lost")
	}
	if after := p.scroll.tops[len(p.scroll.tops)-1]; after < before*1.3 {
		t.Errorf("the rows end at %v, before at %v", after, before)
	}
	if at := p.scroll.offset(); at < p.scroll.tops[30] || at > p.scroll.tops[41] {
		t.Errorf("offset %v, rows 30 to 41 are from %v to %v", at, p.scroll.tops[30], p.scroll.tops[41])
	}
	stored, err := s.core.Settings(t.Context())
	if err != nil || stored.TextSize != 200 {
		t.Errorf("stored %d (%v)", stored.TextSize, err)
	}
	menuItem(t, s, "Usual text size")()
	if got := theme.TextSize(); got != usualText {
		t.Errorf("text is %v high, want %v", got, usualText)
	}
}

func TestNothingIsWiderThanASmallWindowWithTheLargestText(t *testing.T) {
	newApp(t)
	s := stageAt(t, newHome(t), false)
	s.setTextSize(200)
	s.win.Resize(fyne.NewSize(800, 600))
	for _, r := range []route{{page: discoverPage}, {page: settingsPage}, {page: playlistsPage}, {page: titlePage, id: shownTitle}, {page: foundPage, id: "queen"}} {
		goTo(t, s, r)
		if got := s.win.Content().MinSize(); got.Width > 800 || got.Height > 600 {
			t.Errorf("%s needs %v", r.page, got)
		}
		if p, ok := s.page.(*settingsView); ok && p.scroll.Content.MinSize().Width > p.scroll.Size().Width {
			t.Errorf("settings are %v wide in %v", p.scroll.Content.MinSize().Width, p.scroll.Size().Width)
		}
	}
}

func TestTheSettingsShowATextSizeThatWasChosenByKey(t *testing.T) {
	s := newTestStage(t, false)
	goTo(t, s, route{page: settingsPage})
	usual := findButton(s.page.object(), "Usual")
	if !usual.Disabled() {
		t.Fatal("another size than the usual one is chosen")
	}
	s.textStep(1)()
	settle(t, s)
	if findButton(s.page.object(), "Usual").Disabled() {
		t.Error("the page shows the size of before")
	}
}
