package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"needledrop/ui/labels"
	"needledrop/ui/uitest"
)

func TestChipTurnsByClickEnterAndSpace(t *testing.T) {
	uitest.NewApp(t)
	var heard []bool
	c := NewChip("Dreamy", func(on bool) { heard = append(heard, on) })
	test.Tap(c)
	c.TypedKey(uitest.Key(fyne.KeySpace))
	c.TypedKey(uitest.Key(fyne.KeyReturn))
	c.TypedKey(uitest.Key(fyne.KeyEscape))
	if len(heard) != 3 || !heard[0] || heard[1] || !heard[2] || !c.On() {
		t.Errorf("heard %v, on %v", heard, c.On())
	}
	c.Set(false)
	if len(heard) != 3 || c.On() {
		t.Error("Set called OnChanged or did not turn the chip")
	}
}

func TestChipGrowsByItsTick(t *testing.T) {
	uitest.NewApp(t)
	c := NewChip("Dreamy", nil)
	off := c.MinSize().Width
	c.Set(true)
	if on := c.MinSize().Width; on != off+tickWidth() {
		t.Errorf("width %v off, %v on", off, on)
	}
}

func TestSongRowShowsTheSceneOnlyWhenTold(t *testing.T) {
	uitest.NewApp(t)
	line := labels.SongLine{Title: "A Song", Artist: "Somebody", Scene: "It ends."}
	row := NewSongRow()
	for _, scenes := range []bool{false, true, false} {
		row.Set(line, scenes)
		row.Resize(fyne.NewSize(700, row.MinSize().Height))
		if got := strings.Contains(uitest.TextOf(row), "It ends."); got != scenes {
			t.Errorf("scenes %v: scene shown %v", scenes, got)
		}
	}
}

func TestSongRowReusedShowsNothingOfTheSongBefore(t *testing.T) {
	uitest.NewApp(t)
	row := NewSongRow()
	row.Resize(fyne.NewSize(700, 90))
	row.Set(labels.SongLine{Number: "E1", Title: "First", Artist: "Act", Original: "Originally by Other", KindName: "Cover", Kind: "cover", Scene: "Scene", Key: true}, true)
	row.Set(labels.SongLine{Title: "Second"}, true)
	if got := strings.TrimSpace(uitest.TextOf(row)); got != "Second" {
		t.Errorf("shows %q", got)
	}
}

func TestSongRowHeightIsWhatTheRowNeeds(t *testing.T) {
	uitest.NewApp(t)
	for _, line := range []labels.SongLine{
		{Title: "Short"},
		{Title: strings.Repeat("long ", 60), Artist: "A", Scene: strings.Repeat("scene ", 60)},
	} {
		row := NewSongRow()
		row.Resize(fyne.NewSize(600, 50))
		row.Set(line, true)
		if got, want := SongRowHeight(line, true, 600), row.MinSize().Height; got != want {
			t.Errorf("%.10s: height %v, row needs %v", line.Title, got, want)
		}
	}
}

func TestBadgeOfAnUnknownKindStillReads(t *testing.T) {
	uitest.NewApp(t)
	b := NewKindBadge("jingle", "Jingle")
	if got := uitest.TextOf(b); got != "Jingle" {
		t.Errorf("shows %q", got)
	}
}

func TestBannerOffersItsActionAndCloses(t *testing.T) {
	uitest.NewApp(t)
	acted, closed := false, false
	b := NewBanner(Failure, "It failed; nothing was lost.", "Try again", func() { acted = true }, func() { closed = true })
	w := test.NewTempWindow(t, b)
	w.Resize(fyne.NewSize(700, 80))
	size := b.Size()
	for x := float32(0); x < size.Width; x += 8 {
		test.TapCanvas(w.Canvas(), fyne.NewPos(x, size.Height/2+theme.Padding()))
	}
	if !acted || !closed {
		t.Errorf("acted %v, closed %v", acted, closed)
	}
}
