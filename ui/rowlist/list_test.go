package rowlist

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"needledrop/ui/labels"
	"needledrop/ui/skin"
	"needledrop/ui/typeset"
	"needledrop/ui/uitest"
)

func TestLongListHoldsRowsInSightOnly(t *testing.T) {
	uitest.NewApp(t)
	s := NewList(typeset.NewText("Head"))
	rows := make([]Row, 2000)
	for i := range rows {
		rows[i] = Song{Line: labels.SongLine{Title: "Song", Artist: "Act"}}
	}
	rows[1999] = Paragraph("The end")
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(900, 700))
	s.SetRows(rows)
	s.TypedKey(uitest.Key(fyne.KeyPageDown))
	s.TypedKey(uitest.Key(fyne.KeyEnd))
	if n := len(s.body.Objects); n > 60 {
		t.Errorf("%d objects for 2000 rows", n)
	}
	if _, ok := s.inUse[1999]; !ok || !strings.Contains(uitest.TextOf(s), "The end") {
		t.Error("the last row is not in sight after End")
	}
}

func BenchmarkLongListPage(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(skin.NewTheme(skin.DarkLook))
	s := NewList(typeset.NewText("Head"))
	rows := make([]Row, 2000)
	for i := range rows {
		rows[i] = Song{Line: labels.SongLine{Title: "Song", Artist: "Act", KindName: "Song", Kind: "song"}}
	}
	w := test.NewTempWindow(b, s)
	w.Resize(fyne.NewSize(900, 700))
	s.SetRows(rows)
	for b.Loop() {
		s.TypedKey(uitest.Key(fyne.KeyPageDown))
		if s.Offset() >= s.body.MinSize().Height-s.Size().Height {
			s.GoTo(0)
		}
	}
}
