package artists

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"needledrop/ui/rowlist"
	"needledrop/ui/shell"
	"needledrop/ui/stage"
	"needledrop/ui/widgets"
)

func TestActOfARowLeadsToItsPageAndTheRestToTheSong(t *testing.T) {
	s := stage.Start(t, parts(), false)
	stage.GoTo(t, s, shell.Route{Page: shell.PersonPage, ID: "Nora Felder"})
	p := s.Page.(*personView)
	for i, r := range p.scroll.Rows() {
		line, is := r.(rowlist.Song)
		o := p.scroll.ObjectOf(i)
		if !is || o == nil || line.OpenArtist == nil {
			continue
		}
		objects := o.(*fyne.Container).Objects
		way, song := objects[0].(*widgets.PressArea), objects[1].(*widgets.SongRow)
		at := song.Areas.Artist.At.AddXY(4, 4)
		way.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		if !song.Underlined {
			t.Error("the act under the mouse is not underlined")
		}
		way.Tapped(&fyne.PointEvent{Position: at})
		stage.Settle(t, s)
		if now := s.History.Now(); now.Page != shell.ArtistPage || !strings.HasPrefix(line.Line.Artist, now.ID) {
			t.Errorf("%q opens %v", line.Line.Artist, now)
		}
		way.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4, 4)})
		stage.Settle(t, s)
		if now := s.History.Now(); now.Page != shell.TitlePage || now.Cue != line.ID {
			t.Errorf("the row of %q opens %v", line.ID, now)
		}
		return
	}
	t.Error("no row names an act")
}
