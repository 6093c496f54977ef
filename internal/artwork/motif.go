package artwork

import (
	"math/rand/v2"
	"slices"
	"strings"

	"needledrop/internal/artwork/canvas"
)

// motif draws one figure over the backdrop.
type motif func(p *canvas.Picture, k inks, r *rand.Rand)

// motifOf chooses the figure: the one named, else by the kind where the kind says more than the
// music, else by a genre of the music, else by mood.
func motifOf(s Subject) motif {
	if figure := subjectMotif(s.Motif); figure != nil {
		return figure
	}
	r := s.random("motif")
	if figures := kindMotifs(s.Kind); figures != nil && r.IntN(3) > 0 {
		return figures[r.IntN(len(figures))]
	}
	music := s.Music[:min(len(s.Music), 3)]
	start := r.IntN(max(len(music), 1))
	for i := range music {
		if figures := musicMotifs(music[(start+i)%len(music)]); figures != nil {
			return figures[r.IntN(len(figures))]
		}
	}
	figures := moodMotifs(s.Moods)
	return figures[r.IntN(len(figures))]
}

func kindMotifs(kind string) []motif {
	switch kind {
	case "concert", "competition", "awards":
		return []motif{beams, crowd, equaliser, grooves}
	case "documentary":
		return []motif{grooves, film, waveform}
	}
	return nil
}

// musicMotifs finds figures by a word in the genre, the most telling word first.
func musicMotifs(genre string) []motif {
	for _, row := range []struct {
		words   []string
		figures []motif
	}{
		{[]string{"synth", "80s", "new wave", "city pop", "disco", "italo"}, []motif{sunset, skyline, sunset}},
		{[]string{"orchestral", "chamber", "classical", "string", "opera"}, []motif{staff, ribbons, staff}},
		{[]string{"piano", "minimalism", "singer", "chanson"}, []motif{keys, ripples}},
		{[]string{"jazz", "big band", "swing", "blues", "lounge", "cabaret"}, []motif{blocks, keys}},
		{[]string{"hip-hop", "soul", "funk", "r&b", "trap", "reggae", "gospel"}, []motif{grooves, equaliser, blocks}},
		{[]string{"k-pop", "dance", "electro", "house", "techno", "europop"}, []motif{equaliser, waveform, prism}},
		{[]string{"ballad", "dream", "ambient", "shoegaze"}, []motif{bokeh, ribbons, moon}},
		{[]string{"folk", "country", "acoustic", "americana", "western"}, []motif{hills, moon, staff}},
		{[]string{"latin", "salsa", "flamenco", "bollywood", "cumbia", "qawwali", "ranchera", "reggaeton", "tejano"}, []motif{rosette, sunset}},
		{[]string{"punk", "metal", "industrial", "hard rock", "alternative"}, []motif{stripes, halftone, contours}},
		{[]string{"theatre", "musical", "christmas"}, []motif{beams, stripes, bokeh}},
		{[]string{"rock", "britpop", "grunge"}, []motif{stripes, halftone, waveform, contours}},
		{[]string{"choral", "gothic", "medieval", "dark"}, []motif{moon, contours}},
		{[]string{"indie", "french", "italian", "spanish"}, []motif{blocks, halftone, ripples, hills}},
		{[]string{"pop"}, []motif{prism, ripples, stripes, bokeh, waveform}},
	} {
		if slices.ContainsFunc(row.words, func(w string) bool { return strings.Contains(genre, w) }) {
			return row.figures
		}
	}
	return nil
}

func moodMotifs(moods []string) []motif {
	switch {
	case slices.Contains(moods, "eerie"), slices.Contains(moods, "dark"), slices.Contains(moods, "tense"):
		return []motif{contours, moon, ripples}
	case slices.Contains(moods, "epic"):
		return []motif{hills, stripes}
	case slices.Contains(moods, "romantic"), slices.Contains(moods, "dreamy"):
		return []motif{ribbons, bokeh}
	}
	return []motif{grooves, waveform, hills, blocks, prism}
}
