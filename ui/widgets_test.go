package ui

import (
	"image"
	"strings"
	"testing"
	"testing/synctest"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"needledrop/internal/artwork"
)

// Fyne has one current app, so tests that show something do not run in parallel.

func newApp(t *testing.T) {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	test.NewTempApp(t).Settings().SetTheme(NewTheme(DarkLook))
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func TestChipTurnsByClickEnterAndSpace(t *testing.T) {
	newApp(t)
	var heard []bool
	c := NewChip("Dreamy", func(on bool) { heard = append(heard, on) })
	test.Tap(c)
	c.TypedKey(key(fyne.KeySpace))
	c.TypedKey(key(fyne.KeyReturn))
	c.TypedKey(key(fyne.KeyEscape))
	if len(heard) != 3 || !heard[0] || heard[1] || !heard[2] || !c.On() {
		t.Errorf("heard %v, on %v", heard, c.On())
	}
	c.Set(false)
	if len(heard) != 3 || c.On() {
		t.Error("Set called OnChanged or did not turn the chip")
	}
}

func TestChipGrowsByItsTick(t *testing.T) {
	newApp(t)
	c := NewChip("Dreamy", nil)
	off := c.MinSize().Width
	c.Set(true)
	if on := c.MinSize().Width; on != off+tickWidth() {
		t.Errorf("width %v off, %v on", off, on)
	}
}

func TestSongRowShowsTheSceneOnlyWhenTold(t *testing.T) {
	newApp(t)
	line := SongLine{Title: "A Song", Artist: "Somebody", Scene: "It ends."}
	row := NewSongRow()
	for _, scenes := range []bool{false, true, false} {
		row.Set(line, scenes)
		row.Resize(fyne.NewSize(700, row.MinSize().Height))
		if got := strings.Contains(textOf(row), "It ends."); got != scenes {
			t.Errorf("scenes %v: scene shown %v", scenes, got)
		}
	}
}

func TestSongRowReusedShowsNothingOfTheSongBefore(t *testing.T) {
	newApp(t)
	row := NewSongRow()
	row.Resize(fyne.NewSize(700, 90))
	row.Set(SongLine{Number: "E1", Title: "First", Artist: "Act", Original: "Originally by Other", KindName: "Cover", Kind: "cover", Scene: "Scene", Key: true}, true)
	row.Set(SongLine{Title: "Second"}, true)
	if got := strings.TrimSpace(textOf(row)); got != "Second" {
		t.Errorf("shows %q", got)
	}
}

func TestSongRowHeightIsWhatTheRowNeeds(t *testing.T) {
	newApp(t)
	for _, line := range []SongLine{
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
	newApp(t)
	b := NewKindBadge("jingle", "Jingle")
	if got := textOf(b); got != "Jingle" {
		t.Errorf("shows %q", got)
	}
}

func TestHeadingWrapsWhereItMust(t *testing.T) {
	newApp(t)
	h := NewTitleHeading("A title that is far too long for such a narrow window")
	h.Resize(fyne.NewSize(1200, 60))
	wide := h.MinSize().Height
	h.Resize(fyne.NewSize(260, 60))
	if narrow := h.MinSize().Height; narrow <= wide {
		t.Errorf("height %v wide, %v narrow", wide, narrow)
	}
}

func TestBannerOffersItsActionAndCloses(t *testing.T) {
	newApp(t)
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

func FuzzBreakLinesKeepsTheText(f *testing.F) {
	app := test.NewTempApp(f)
	app.Settings().SetTheme(NewTheme(DarkLook))
	f.Add("A title that is long", float32(70))
	f.Add("고요한밤고요한밤고요한밤", float32(40))
	f.Add("x", float32(0))
	f.Add("\xa0\xed\x95 bad bytes", float32(40))
	f.Fuzz(func(t *testing.T, text string, width float32) {
		if len(text) > 200 {
			t.Skip("longer than any name")
		}
		style := textStyle{size: 14}
		lines := breakLines(text, style, width, 0)
		if got, want := letters(strings.Join(lines, "")), letters(plainText(text)); got != want {
			t.Errorf("letters %q became %q", want, got)
		}
		for _, line := range lines {
			if len([]rune(line)) > 1 && style.measure(line).Width > width {
				t.Errorf("line %q is wider than %v", line, width)
			}
		}
		if cut := breakLines(text, style, width, 2); len(cut) > 2 {
			t.Errorf("%d lines, want 2 at most", len(cut))
		}
	})
}

// letters is text without spaces.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

func TestPicturesDrawsEachOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var queue []func()
		drawn := 0
		p := NewPictures(func(f func()) { queue = append(queue, f) },
			func(artwork.Subject, int, int) *image.RGBA { drawn++; return image.NewRGBA(image.Rect(0, 0, 1, 1)) })
		got := 0
		for range 3 {
			p.Load(artwork.Subject{ID: "a"}, 200, 0.5, func(image.Image) { got++ })
		}
		synctest.Wait()
		for _, f := range queue {
			f()
		}
		if request := p.Load(artwork.Subject{ID: "a"}, 199, 0.5, func(image.Image) { got++ }); request != nil {
			t.Error("a kept picture was asked for again")
		}
		if drawn != 1 || got != 4 {
			t.Errorf("drawn %d times and handed out %d times, want 1 and 4", drawn, got)
		}
	})
}

func TestPicturesForgetsTheOldestWhenRoomIsShort(t *testing.T) {
	t.Parallel()
	p := NewPictures(func(func()) {}, artwork.Card)
	half := image.NewRGBA(image.Rect(0, 0, 4096, pictureRoom/2/4/4096))
	for _, id := range []string{"a", "b", "c", "c"} {
		p.keep(pictureKey{id: id}, half)
	}
	if _, kept := p.drawn[pictureKey{id: "a"}]; kept || len(p.drawn) != 2 || p.bytes != pictureRoom {
		t.Errorf("%d pictures of %d bytes, the oldest kept: %v", len(p.drawn), p.bytes, kept)
	}
}

func TestDroppedPictureIsNotHandedOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		queue := make(chan func(), 8)
		p := NewPictures(func(f func()) { queue <- f }, func(artwork.Subject, int, int) *image.RGBA { return image.NewRGBA(image.Rectangle{}) })
		request := p.Load(artwork.Subject{ID: "a"}, 200, 0.5, func(image.Image) { t.Error("handed out") })
		p.Drop(request)
		p.Drop(nil)
		synctest.Wait()
		close(queue)
		for f := range queue {
			f()
		}
	})
}
