package artwork

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"math"
	"strings"
	"testing"

	"needledrop/internal/artwork/canvas"
	"needledrop/internal/catalog"
)

var moods = []string{
	"euphoric", "energetic", "playful", "warm", "romantic", "dreamy", "nostalgic",
	"intimate", "melancholic", "epic", "defiant", "tense", "eerie", "dark",
}

// gallery covers every mood, every motif row and every kind.
func gallery() []Subject {
	music := []string{
		"synth pop", "orchestral", "piano", "jazz", "hip-hop", "k-pop", "k-ballad", "folk",
		"latin", "punk", "musical theatre", "rock", "choral", "indie pop", "pop", "unheard of",
	}
	kinds := []string{"series", "film", "documentary", "concert", "competition", "awards"}
	var all []Subject
	for i := range 48 {
		all = append(all, Subject{
			ID: fmt.Sprintf("title-%d", i), Name: fmt.Sprintf("A Made Up Title %d", i), Line: "Songs",
			Kind: kinds[i%len(kinds)], Moods: []string{moods[i%len(moods)]}, Music: []string{music[i%len(music)]},
		})
	}
	for i, motif := range catalog.Motifs() {
		all = append(all, Subject{ID: "motif-" + motif, Name: "The " + motif, Line: "Songs", Kind: "series", Moods: []string{moods[i%len(moods)]}, Motif: motif})
	}
	return all
}

func TestSameTitleAlwaysGivesTheSamePicture(t *testing.T) {
	t.Parallel()
	for _, s := range gallery() {
		if !bytes.Equal(new(Painter).Card(s, 160, 100).Pix, new(Painter).Card(s, 160, 100).Pix) {
			t.Errorf("%s: two cards differ", s.ID)
		}
	}
}

func TestTitlesOfOneMoodAndMusicDiffer(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for i := range 40 {
		s := Subject{ID: fmt.Sprintf("t%d", i), Moods: []string{"warm"}, Music: []string{"pop"}}
		pix := string(new(Painter).Card(s, 64, 40).Pix)
		if twin, ok := seen[pix]; ok {
			t.Errorf("%s looks like %s", s.ID, twin)
		}
		seen[pix] = s.ID
	}
}

func TestPictureHasTheSizeAskedForAndIsOpaque(t *testing.T) {
	t.Parallel()
	sizes := []image.Point{{1, 1}, {1, 90}, {90, 1}, {7, 3}, {47, 47}, {333, 207}, {600, 10}}
	for _, s := range gallery() {
		for _, size := range sizes {
			for name, img := range map[string]*image.RGBA{"card": new(Painter).Card(s, size.X, size.Y), "header": new(Painter).Header(s, size.X, size.Y)} {
				if img.Rect.Size() != size {
					t.Fatalf("%s %v: got size %v", name, size, img.Rect.Size())
				}
				for i := 3; i < len(img.Pix); i += 4 {
					if img.Pix[i] != 255 {
						t.Fatalf("%s %v: see-through at %d", name, size, i/4)
					}
				}
			}
		}
	}
}

func TestSizesThatHoldNoPixelGiveAnEmptyPicture(t *testing.T) {
	t.Parallel()
	s := gallery()[0]
	for _, img := range []*image.RGBA{new(Painter).Card(s, 0, 0), new(Painter).Card(s, -5, 40), new(Painter).Header(s, 40, 0), new(Painter).Cover(s, 0), new(Painter).Cover(s, -1)} {
		if !img.Rect.Empty() {
			t.Errorf("got %v, want an empty picture", img.Rect)
		}
	}
}

func TestSubjectWithoutAnyDataIsDrawn(t *testing.T) {
	t.Parallel()
	if img := new(Painter).Cover(Subject{}, 200); img.Rect.Dx() != 200 {
		t.Errorf("got %v", img.Rect)
	}
}

func TestInkReadsOnTheDeepestStop(t *testing.T) {
	t.Parallel()
	for _, s := range gallery() {
		p := PaletteOf(s)
		if c := contrast(canvas.FromRGBA(p.Ink), canvas.FromRGBA(p.Stops[0])); c < 7 {
			t.Errorf("%s %v: ink has contrast %.1f, want 7", s.ID, s.Moods, c)
		}
		if c := contrast(canvas.FromRGBA(p.Accent), canvas.FromRGBA(p.Stops[0])); c < 4.5 {
			t.Errorf("%s %v: accent has contrast %.1f, want 4.5", s.ID, s.Moods, c)
		}
	}
}

func TestCoverTextReadsOnEveryPixelUnderIt(t *testing.T) {
	t.Parallel()
	for _, s := range gallery() {
		p, text := new(Painter).coverGround(s, 320)
		k := PaletteOf(s).inks()
		for _, area := range []struct {
			name   string
			y0, y1 int
			ink    canvas.RGB
		}{{"name", int(text.y), p.H, k.ink}, {"wordmark", p.H * 6 / 100, p.H * 10 / 100, k.ink}} {
			for i := area.y0 * p.W; i < area.y1*p.W; i++ {
				if c := contrast(area.ink, p.Pix[i]); c < 4.5 {
					t.Fatalf("%s %s: contrast %.2f at (%d,%d)", s.ID, area.name, c, i%p.W, i/p.W)
				}
			}
		}
	}
}

func TestCoverJPEGStaysBelowSpotifysBound(t *testing.T) {
	t.Parallel()
	for _, s := range gallery()[:24] {
		b, err := new(Painter).CoverJPEG(s)
		if err != nil {
			t.Fatal(err)
		}
		cfg, err := jpeg.DecodeConfig(bytes.NewReader(b))
		if err != nil || cfg.Width != CoverSide || cfg.Height != CoverSide {
			t.Fatalf("%s: not a %d px JPEG: %v %v", s.ID, CoverSide, cfg, err)
		}
		if len(b) > CoverBytes {
			t.Errorf("%s: %d bytes, want at most %d", s.ID, len(b), CoverBytes)
		}
	}
}

func TestLetteringNeverShowsBoxes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, id, want string }{
		{"Beyoncé Bowl", "beyonce-bowl", "Beyoncé Bowl"},
		{"The Queen’s Gambit", "x", "The Queen’s Gambit"},
		{"Дом", "dom", "Дом"},
		{"오징어 게임", "squid-game", "Squid Game"},
		{"العربية", "", ""},
		{"日本語", "日本", ""},
		{"bad \xff byte", "bad-byte", "Bad Byte"},
		{"", "", ""},
	} {
		if got, _ := lettering(c.name, c.id); got != c.want {
			t.Errorf("lettering(%q, %q) = %q, want %q", c.name, c.id, got, c.want)
		}
	}
}

func TestLongNamesStayInsideTheCover(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		strings.Repeat("word ", 200), strings.Repeat("W", 400), "Ok " + strings.Repeat("antidisestablishmentarianism", 4),
	} {
		text := coverText(Subject{ID: "long", Name: name, Line: strings.Repeat("line ", 90)}, 640)
		if text.y < 640*0.3 {
			t.Errorf("%.20q: text starts at %.0f, too high", name, text.y)
		}
		for _, set := range []*setting{text.name, text.line} {
			for _, line := range set.lines {
				if w := measure(set.face, line); w > 640*0.87 {
					t.Errorf("%.20q: line %q is %.0f px wide", name, line, w)
				}
			}
		}
	}
}

func FuzzCover(f *testing.F) {
	f.Add("squid-game", "오징어 게임", "series", "warm", "pop", 64)
	f.Add("", "\xff\x00", "", "", "", 1)
	f.Fuzz(func(t *testing.T, id, name, kind, mood, music string, size int) {
		size %= 128
		s := Subject{ID: id, Name: name, Line: name, Kind: kind, Moods: []string{mood}, Music: []string{music}}
		if img := new(Painter).Cover(s, size); img.Rect.Dx() != max(size, 0) {
			t.Errorf("size %d gave %v", size, img.Rect)
		}
	})
}

func BenchmarkCard320x200(b *testing.B) {
	all := gallery()
	var p Painter
	for i := 0; b.Loop(); i++ {
		p.Card(all[i%len(all)], 320, 200)
	}
}

func contrast(a, b canvas.RGB) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// luminance is the relative luminance of WCAG 2.
func luminance(c canvas.RGB) float64 {
	return 0.2126*decode(c.R) + 0.7152*decode(c.G) + 0.0722*decode(c.B)
}

func decode(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

func TestEveryMotifOfTheCatalogIsDrawn(t *testing.T) {
	t.Parallel()
	for _, name := range catalog.Motifs() {
		if subjectMotif(name) == nil {
			t.Errorf("%q has no figure", name)
		}
		s := Subject{ID: "one", Moods: []string{"warm"}, Motif: name}
		if plain := (Subject{ID: "one", Moods: []string{"warm"}}); bytes.Equal(new(Painter).Card(s, 160, 100).Pix, new(Painter).Card(plain, 160, 100).Pix) {
			t.Errorf("%q changes nothing", name)
		}
	}
}
