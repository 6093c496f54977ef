package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/skin"
	"needledrop/ui/uitest"
)

func TestTextSizeChangesAtOnceAndIsRemembered(t *testing.T) {
	uitest.NewApp(t)
	home := newHome(t)
	s := stageAt(t, testParts(), home, false)
	goTo(t, s, route{page: titlePage, id: shownTitle})
	p := onTitle(t, s)
	p.scroll.Reveal(40)
	before := p.scroll.Tops[len(p.scroll.Tops)-1]
	menuItem(t, s, "Larger text")()
	settle(t, s)
	if got := theme.TextSize(); got != skin.UsualText*1.1 {
		t.Errorf("text is %v high, want %v", got, skin.UsualText*1.1)
	}
	s.setTextSize(200)
	settle(t, s)
	if onTitle(t, s) != p {
		t.Error("the page was made anew, and what was chosen on it lost")
	}
	if after := p.scroll.Tops[len(p.scroll.Tops)-1]; after < before*1.3 {
		t.Errorf("the rows end at %v, before at %v", after, before)
	}
	if at := p.scroll.Offset(); at < p.scroll.Tops[30] || at > p.scroll.Tops[41] {
		t.Errorf("offset %v, rows 30 to 41 are from %v to %v", at, p.scroll.Tops[30], p.scroll.Tops[41])
	}
	stored, err := s.core.Settings(t.Context())
	if err != nil || stored.TextSize != 200 {
		t.Errorf("stored %d (%v)", stored.TextSize, err)
	}
	menuItem(t, s, "Usual text size")()
	if got := theme.TextSize(); got != skin.UsualText {
		t.Errorf("text is %v high, want %v", got, skin.UsualText)
	}
}

func TestNothingIsWiderThanASmallWindowWithTheLargestText(t *testing.T) {
	uitest.NewApp(t)
	s := stageAt(t, testParts(), newHome(t), false)
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
	s := newTestStage(t, testParts(), false)
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
