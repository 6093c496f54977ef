package title

import (
	"testing"

	"fyne.io/fyne/v2/theme"

	"needledrop/ui/shell"
	"needledrop/ui/skin"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestTextSizeChangesAtOnceAndIsRemembered(t *testing.T) {
	uitest.NewApp(t)
	home := stage.NewHome(t)
	s := stage.StartAt(t, parts(), home, false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: stage.ShownTitle})
	p := onTitle(t, s)
	p.scroll.Reveal(40)
	before := p.scroll.Top(len(p.scroll.Rows()))
	stage.MenuItem(t, s, "Larger text")()
	stage.Settle(t, s)
	if got := theme.TextSize(); got != skin.UsualText*1.1 {
		t.Errorf("text is %v high, want %v", got, skin.UsualText*1.1)
	}
	s.SetTextSize(200)
	stage.Settle(t, s)
	if onTitle(t, s) != p {
		t.Error("the page was made anew, and what was chosen on it lost")
	}
	if after := p.scroll.Top(len(p.scroll.Rows())); after < before*1.3 {
		t.Errorf("the rows end at %v, before at %v", after, before)
	}
	if at := p.scroll.Offset(); at < p.scroll.Top(30) || at > p.scroll.Top(41) {
		t.Errorf("offset %v, rows 30 to 41 are from %v to %v", at, p.scroll.Top(30), p.scroll.Top(41))
	}
	stored, err := s.Core.Settings(t.Context())
	if err != nil || stored.TextSize != 200 {
		t.Errorf("stored %d (%v)", stored.TextSize, err)
	}
	stage.MenuItem(t, s, "Usual text size")()
	if got := theme.TextSize(); got != skin.UsualText {
		t.Errorf("text is %v high, want %v", got, skin.UsualText)
	}
}
