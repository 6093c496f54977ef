package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/internal/app"
	"needledrop/internal/playlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestBannersFloatOverThePage(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Win.Resize(fyne.NewSize(800, 600))
	long := strings.Repeat("This sentence is long and wraps. ", 12)
	for _, sentence := range []string{"Short.", long} {
		s.Notify(widgets.Warning, sentence, "Do it", func() {})
	}
	var bottom float32
	for _, o := range s.Notes.Objects {
		b := shell.BannerIn(o)
		if b.Size().Height < b.MinSize().Height {
			t.Errorf("%.20q has %v of the %v it needs", b.Sentence, b.Size().Height, b.MinSize().Height)
		}
		if o.Position().Y < bottom {
			t.Errorf("%.20q lies over the one before", b.Sentence)
		}
		bottom = o.Position().Y + o.Size().Height
	}
	if page := s.Frame.Objects[0].Position().Y; page >= bottom {
		t.Errorf("the page begins at %v, the banners end at %v", page, bottom)
	}
}

func TestBannersGoWhenTheyAreNoLongerTrue(t *testing.T) {
	s := stage.Start(t, parts(), true)
	release := make(chan struct{})
	first := func(context.Context, app.Observer) (playlist.Result, error) { <-release; return playlist.Result{}, nil }
	s.Run("First", first)
	s.Run("Second", first)
	if text := uitest.TextOf(s.Notes); !strings.Contains(text, "Another playlist") {
		t.Errorf("shows %q while a job runs", text)
	}
	close(release)
	stage.Settle(t, s)
	if text := uitest.TextOf(s.Notes); text != "" {
		t.Errorf("shows %q after it", text)
	}
}

func TestGoodNewsGoWithThePageAndTroubleStays(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Notify(widgets.Success, "It was saved.", "", nil)
	s.Notify(widgets.Failure, "It was not saved.", "", nil)
	stage.GoTo(t, s, shell.Route{Page: shell.ArtistsPage})
	if text := uitest.TextOf(s.Notes); !strings.Contains(text, "It was saved.") {
		t.Errorf("gone before it could be read; there is %q", text)
	}
	s.Time.Now = s.Time.Now.Add(widgets.Success.MinShown())
	stage.GoTo(t, s, shell.Route{Page: shell.SettingsPage})
	if text := uitest.TextOf(s.Notes); text == "" || strings.Contains(text, "It was saved.") || !strings.Contains(text, "It was not saved.") {
		t.Errorf("there is %q", text)
	}
}

func TestGoodNewsGoByThemselvesAndFailuresStay(t *testing.T) {
	s := stage.Start(t, parts(), false)
	s.Notify(widgets.Success, "It was saved.", "", nil)
	s.Notify(widgets.Failure, "It was not saved.", "", nil)
	s.Notify(widgets.Warning, "Something to do.", "Do it", func() {})
	for len(s.Time.Timers) > 0 {
		s.Time.Next()
		stage.Settle(t, s)
	}
	if text := uitest.TextOf(s.Notes); strings.Contains(text, "It was saved.") || !strings.Contains(text, "It was not saved.") || !strings.Contains(text, "Something to do.") {
		t.Errorf("there is %q", text)
	}
}
