package title

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/uitest"
)

func TestEnterShowsAllThatIsKnownOfASongAndEscapeClosesIt(t *testing.T) {
	s := stage.Start(t, parts(), false)
	p, rows := onSongs(t, s, "stranger-things")
	p.state.choice.cursor = rows[4].index
	p.scroll.TypedKey(uitest.Key(fyne.KeyReturn))
	text := uitest.TextOf(p.details.box)
	for _, want := range []string{rows[4].line.Title, "Episode 2", "Show the scene", "In the charts", "Sources"} {
		if !strings.Contains(text, want) {
			t.Errorf("the details lack %q: %s", want, text)
		}
	}
	if c := p.song(rows[4].id); strings.Contains(text, c.Scene) {
		t.Error("the scene shows unasked")
	}
	p.scroll.TypedKey(uitest.Key(fyne.KeyEscape))
	if p.details.box.Visible() {
		t.Error("Escape does not close them")
	}
}

func TestTheListNeverHidesTheRowWhoseDetailsAreShown(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 800, Height: 600}} {
		s := stage.Start(t, parts(), false)
		stage.Sized(t, s, size.Width, size.Height, 100)
		p, rows := onSongs(t, s, "stranger-things")
		at := rows[20].index
		p.scroll.GoTo(p.scroll.Top(at+1) - p.scroll.Size().Height) // the last in sight
		p.pressedRow(rows[20], 0)
		if top, bottom := p.scroll.Top(at)-p.scroll.Offset(), p.scroll.Top(at+1)-p.scroll.Offset(); top < 0 || bottom > p.scroll.Size().Height {
			t.Errorf("at %v the row stands from %v to %v of %v", size, top, bottom, p.scroll.Size().Height)
		}
		if wide := p.details.box.Position().X > 0; wide != (size.Width > 1000) {
			t.Errorf("at %v the details stand beside the list: %v", size, wide)
		}
	}
}

func TestDetailsOfATitleAreClosedOnOtherTabs(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.TitlePage, ID: "stranger-things"})
	p := onTitle(t, s)
	p.details.open(p.title.Cues[0].ID)
	p.chooseTab(albumsTab)
	p.pickTab(albumsTab)
	if p.details.box.Visible() {
		t.Error("they stay")
	}
}
