package title

import (
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
	"needledrop/ui/widgets"
)

func TestWordsOfASceneLeaveItsSongs(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: stage.ShownTitle})
	p := s.Page.(*view)
	entry := uitest.FirstIn[*widgets.Entry](p.head)
	entry.SetText("max headphones")
	stage.Settle(t, s)
	cues := p.filter.cues(p.title)
	if len(cues) == 0 || len(cues) > 3 || cues[0].Title != "Running Up That Hill (A Deal with God)" {
		t.Fatalf("left: %+v", cues)
	}
	if r, _ := p.Wanted(); len(r.Cues) != len(cues) || p.make.Disabled() {
		t.Errorf("a playlist would hold %q; the button is off: %v", r.Cues, p.make.Disabled())
	}
	entry.SetText("zzzqqq")
	stage.Settle(t, s)
	if p.plan.Text != noSongFits() || !p.make.Disabled() {
		t.Errorf("without a song the page says %q; the button is off: %v", p.plan.Text, p.make.Disabled())
	}
	entry.SetText("")
	stage.Settle(t, s)
	if len(p.filter.cues(p.title)) != len(p.title.Cues) || p.make.Disabled() {
		t.Error("not all songs are back")
	}
}

// What is typed is not taken for the page's keys.
func TestLettersTypedIntoTheFilterStayThere(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: stage.ShownTitle})
	entry := uitest.FirstIn[*widgets.Entry](s.Page.(*view).head)
	s.Win.Canvas().Focus(entry)
	for _, r := range "ski" {
		s.Win.Canvas().Focused().TypedRune(r)
	}
	s.Win.Canvas().Focused().TypedKey(uitest.Key(fyne.KeyBackspace))
	stage.Settle(t, s)
	if entry.Text != "sk" || s.Win.Canvas().Focused() != fyne.Focusable(entry) {
		t.Errorf("holds %q, the keyboard is at %T", entry.Text, s.Win.Canvas().Focused())
	}
}
