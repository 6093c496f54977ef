package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestLongBannerPushesThePageDown(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	s.win.Resize(fyne.NewSize(800, 600))
	long := strings.Repeat("This sentence is long and wraps. ", 12)
	for _, sentence := range []string{"Short.", long} {
		s.tell(widgets.Warning, sentence, "Do it", func() {})
	}
	var bottom float32
	for _, o := range s.notes.Objects {
		b := bannerIn(o)
		if b.Size().Height < b.MinSize().Height {
			t.Errorf("%.20q has %v of the %v it needs", b.Sentence, b.Size().Height, b.MinSize().Height)
		}
		if o.Position().Y < bottom {
			t.Errorf("%.20q lies over the one before", b.Sentence)
		}
		bottom = o.Position().Y + o.Size().Height
	}
	if page := s.frame.Objects[0].Position().Y; page < bottom {
		t.Errorf("the page begins at %v, the banners end at %v", page, bottom)
	}
}

func TestBannersGoWhenTheyAreNoLongerTrue(t *testing.T) {
	s := newTestStage(t, testParts(), true)
	release := make(chan struct{})
	first := func(context.Context, app.Observer) (playlist.Result, error) { <-release; return playlist.Result{}, nil }
	s.run("First", first)
	s.run("Second", first)
	if text := uitest.TextOf(s.notes); !strings.Contains(text, "Another playlist") {
		t.Errorf("shows %q while a job runs", text)
	}
	close(release)
	settle(t, s)
	if text := uitest.TextOf(s.notes); text != "" {
		t.Errorf("shows %q after it", text)
	}
}

func TestAddressOfACancelledSignInGoes(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	s.connect(nil)
	sheetOf(s).id.SetText(strings.Repeat("0a", 16))
	sheetOf(s).pressed()
	until(t, s, func() bool { return sheetOf(s).address != "" })
	s.tellAbout(widgets.SignInTopic, widgets.Failure, "The browser could not be opened.", "", nil)
	if text := sheetOf(s).hint.Text; !strings.Contains(text, "browser") {
		t.Errorf("the sheet over the banner says %q", text)
	}
	sheetOf(s).pressed()
	settle(t, s)
	if text := uitest.TextOf(s.notes); text != "" {
		t.Errorf("shows %q", text)
	}
}

func TestGoodNewsGoWithThePageAndTroubleStays(t *testing.T) {
	s := newTestStage(t, testParts(), false)
	s.tell(widgets.Success, "It was saved.", "", nil)
	s.tell(widgets.Failure, "It was not saved.", "", nil)
	goTo(t, s, route{page: artistsPage})
	if text := uitest.TextOf(s.notes); !strings.Contains(text, "It was saved.") {
		t.Errorf("gone before it could be read; there is %q", text)
	}
	s.time.now = s.time.now.Add(widgets.Success.ReadTime())
	goTo(t, s, route{page: settingsPage})
	if text := uitest.TextOf(s.notes); text == "" || strings.Contains(text, "It was saved.") || !strings.Contains(text, "It was not saved.") {
		t.Errorf("there is %q", text)
	}
}
