package artwork

import (
	"fmt"
	"image"
	"math"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"needledrop/assets/fonts"
)

// typefaces returns the faces names may be set in, the preferred one first; the
// second also has Greek and Cyrillic letters. Both are read once.
var typefaces = sync.OnceValues(func() ([]*sfnt.Font, error) {
	var faces []*sfnt.Font
	for _, file := range [][]byte{fonts.Display(), gobold.TTF} {
		f, err := opentype.Parse(file)
		if err != nil {
			return nil, fmt.Errorf("read typeface: %w", err)
		}
		faces = append(faces, f)
	}
	return faces, nil
})

// lettering chooses what to set and in which typeface: the text itself where
// one has all its letters, else the words of the id, else nothing. So no cover
// ever shows a box in place of a letter.
func lettering(text, id string) (string, *sfnt.Font) {
	faces, err := typefaces()
	if err != nil {
		return "", nil
	}
	for _, try := range []string{text, wordsOf(id)} {
		try = strings.Join(strings.Fields(try), " ")
		for _, f := range faces {
			if try != "" && covers(f, try) {
				return try, f
			}
		}
	}
	return "", nil
}

// wordsOf turns "squid-game" into "Squid Game".
func wordsOf(id string) string {
	words := strings.FieldsFunc(id, func(r rune) bool { return r == '-' || r == '_' })
	for i, w := range words {
		first, size := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(first)) + w[size:]
	}
	return strings.Join(words, " ")
}

func covers(f *sfnt.Font, text string) bool {
	var buf sfnt.Buffer
	for _, r := range text {
		if i, err := f.GlyphIndex(&buf, r); err != nil || i == 0 || r == utf8.RuneError {
			return false
		}
	}
	return true
}

// setting is text broken into lines that fit a box.
type setting struct {
	lines   []string
	face    font.Face
	size    float64 // of the letters, in pixels
	leading float64 // from one baseline to the next
	whole   bool    // nothing was cut off
}

func (t *setting) height() float64 { return t.leading * float64(len(t.lines)) }

// fit sets text as large as possible, from size down, within width and
// maxLines. A text too long even at the smallest size ends with an ellipsis.
func fit(f *sfnt.Font, text string, size, smallest, width float64, maxLines int) (*setting, error) {
	for {
		face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72})
		if err != nil {
			return nil, fmt.Errorf("make face: %w", err)
		}
		lines, ok := wrap(face, text, width, maxLines)
		if ok || size <= smallest {
			return &setting{lines: lines, face: face, size: size, leading: math.Round(size * 1.04), whole: ok}, nil
		}
		if err := face.Close(); err != nil {
			return nil, fmt.Errorf("close face: %w", err)
		}
		size = max(size*0.93, smallest)
	}
}

// wrap breaks text at spaces; ok is false when a word or the whole had to be cut.
func wrap(face font.Face, text string, width float64, maxLines int) (lines []string, ok bool) {
	words := strings.Fields(text)
	ok = true
	for len(words) > 0 {
		n := 1
		for n < len(words) && measure(face, strings.Join(words[:n+1], " ")) <= width {
			n++
		}
		line := strings.Join(words[:n], " ")
		last := len(lines) == maxLines-1
		if tooWide := measure(face, line) > width; tooWide || (last && n < len(words)) {
			ok = false
			line = shorten(face, line, width)
		}
		lines, words = append(lines, line), words[n:]
		if last {
			break
		}
	}
	return lines, ok
}

// shorten cuts text so that it fits with an ellipsis.
func shorten(face font.Face, text string, width float64) string {
	letters := []rune(text)
	for len(letters) > 1 && measure(face, string(letters)+"…") > width {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimSpace(string(letters)) + "…"
}

func measure(face font.Face, text string) float64 {
	return float64(font.MeasureString(face, text)) / 64
}

// letters draws the lines downwards, the first one's top at y.
func letters(dst *image.RGBA, t *setting, x, y float64, ink image.Image) {
	d := font.Drawer{Dst: dst, Src: ink, Face: t.face}
	for i, line := range t.lines {
		d.Dot = fixed.Point26_6{X: fixed.Int26_6(x * 64), Y: fixed.Int26_6((y + t.size*0.84 + t.leading*float64(i)) * 64)}
		d.DrawString(line)
	}
}
