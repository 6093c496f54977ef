package artwork

import (
	"image/color"

	"needledrop/internal/artwork/canvas"
)

// Palette is the colours of a title.
type Palette struct {
	Stops  [3]color.RGBA // the backdrop, from its deepest to its brightest colour
	Accent color.RGBA    // stands out on all stops
	Ink    color.RGBA    // for text on the deepest stop: contrast 7 or more
}

// PaletteOf returns the colours of s: one of its moods leads, its genre turns
// the hue a little, and its id varies both.
func PaletteOf(s Subject) Palette {
	r := s.random("palette")
	t := leadingTint(s, r.IntN(3))
	turn := between(r, -16, 16) + genreTurn(s.Genres)
	lift := between(r, -0.02, 0.03)
	chroma := t.chroma * between(r, 0.9, 1.12)
	return Palette{
		Stops: [3]color.RGBA{
			canvas.OKLCH(0.19+t.light*0.3, chroma*0.42, t.deep+turn).RGBA(),
			canvas.OKLCH(0.42+t.light+lift, chroma*0.95, t.mid+turn).RGBA(),
			canvas.OKLCH(0.70+t.light+lift, chroma, t.glow+turn).RGBA(),
		},
		Accent: canvas.OKLCH(0.84, min(chroma, 0.125), t.accent+turn).RGBA(),
		Ink:    canvas.OKLCH(0.975, 0.012, t.glow+turn).RGBA(),
	}
}

// tint is the character of a mood: OKLCH hues in degrees for the three stops
// and the accent, a shift of lightness, and the chroma.
type tint struct{ deep, mid, glow, accent, light, chroma float64 }

// leadingTint lets one of the first moods lead, so that the many "warm" titles
// do not all look the same. A title without moods goes by its kind.
func leadingTint(s Subject, pick int) tint {
	moods := s.Moods[:min(len(s.Moods), 3)]
	for i := range moods {
		if t, ok := moodTint(moods[(pick+i)%len(moods)]); ok {
			return t
		}
	}
	t, _ := moodTint("nostalgic")
	if s.Kind == "concert" || s.Kind == "awards" || s.Kind == "competition" {
		t, _ = moodTint("euphoric")
	}
	return t
}

func moodTint(mood string) (tint, bool) {
	switch mood {
	case "euphoric":
		return tint{315, 350, 50, 95, 0.05, 0.20}, true
	case "energetic":
		return tint{12, 28, 62, 205, 0.04, 0.19}, true
	case "playful":
		return tint{265, 330, 20, 100, 0.06, 0.17}, true
	case "warm":
		return tint{20, 40, 74, 30, 0.02, 0.14}, true
	case "romantic":
		return tint{345, 5, 35, 70, 0.03, 0.15}, true
	case "dreamy":
		return tint{275, 300, 345, 215, 0.05, 0.14}, true
	case "nostalgic":
		return tint{225, 35, 78, 195, 0.01, 0.13}, true
	case "intimate":
		return tint{40, 25, 55, 85, -0.03, 0.09}, true
	case "melancholic":
		return tint{260, 245, 215, 65, -0.01, 0.10}, true
	case "epic":
		return tint{268, 285, 62, 85, -0.01, 0.15}, true
	case "defiant":
		return tint{295, 18, 38, 98, 0, 0.20}, true
	case "tense":
		return tint{230, 195, 168, 28, -0.03, 0.12}, true
	case "eerie":
		return tint{185, 160, 142, 325, -0.05, 0.13}, true
	case "dark":
		return tint{285, 272, 300, 25, -0.08, 0.13}, true
	}
	return tint{}, false
}

// genreTurn turns the hues by a few degrees for genres with a colour of their own.
func genreTurn(genres []string) float64 {
	for _, g := range genres {
		switch g {
		case "fantasy", "science fiction", "mystery":
			return -14
		case "western", "period drama", "historical drama":
			return 10
		case "horror", "crime", "true crime":
			return -8
		}
	}
	return 0
}
