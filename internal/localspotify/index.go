package localspotify

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// fields is a set of the places a word can stand in.
type fields uint8

const (
	inTitle fields = 1 << iota
	inArtist
	inAlbum
	anywhere = inTitle | inArtist | inAlbum
)

// weight says how much a word found in the best of the places counts.
func (f fields) weight() float64 {
	switch {
	case f&inTitle != 0:
		return 1
	case f&inArtist != 0:
		return 0.9
	default:
		return 0.35
	}
}

// document is what the index knows of one track or album, in folded words.
type document struct {
	titles  [][]string // the title and its other spellings
	artists [][]string
	albums  [][]string
	isrc    string
	year    int
}

// posting says that a document has a word, and where.
type posting struct {
	doc int32
	in  fields
}

// index finds documents by their words.
type index struct {
	docs     []document
	postings map[string][]posting
}

func indexTracks(tracks []Track) *index {
	docs := make([]document, len(tracks))
	albums := map[string][][]string{} // by id, as many tracks share one
	for i, t := range tracks {
		name, known := albums[t.AlbumID]
		if !known {
			name = eachWords([]string{t.Album})
			albums[t.AlbumID] = name
		}
		docs[i] = document{
			titles:  eachWords(append([]string{t.Name}, t.alt...)),
			artists: eachWords(t.Artists),
			albums:  name,
			isrc:    t.ISRC,
			year:    yearOf(t.Released),
		}
	}
	return newIndex(docs)
}

// indexAlbums takes an album's name as its title too, so that it weighs in full.
func indexAlbums(albums []album) *index {
	docs := make([]document, len(albums))
	for i, a := range albums {
		name := eachWords([]string{a.title})
		docs[i] = document{titles: name, albums: name, artists: eachWords(a.artists), year: yearOf(a.released)}
	}
	return newIndex(docs)
}

func eachWords(texts []string) [][]string {
	folded := make([][]string, len(texts))
	for i, text := range texts {
		folded[i] = words(text)
	}
	return folded
}

func newIndex(docs []document) *index {
	ix := &index{docs: docs, postings: make(map[string][]posting, 2*len(docs))}
	for i, doc := range docs {
		ix.post(i, doc.titles, inTitle)
		ix.post(i, doc.artists, inArtist)
		ix.post(i, doc.albums, inAlbum)
	}
	return ix
}

// post adds words of a document, one posting per word and document.
func (ix *index) post(doc int, texts [][]string, in fields) {
	for _, text := range texts {
		for _, word := range text {
			list := ix.postings[word]
			if last := len(list) - 1; last >= 0 && list[last].doc == int32(doc) {
				list[last].in |= in
				continue
			}
			ix.postings[word] = append(list, posting{int32(doc), in})
		}
	}
}

// term is one word to look for. All terms of filters are needed, of the plain
// words most are.
type term struct {
	word   string
	in     fields
	needed bool
}

// terms gives the words of a query, each once.
func (q query) terms() []term {
	var all []term
	add := func(t term) {
		if !slices.Contains(all, t) {
			all = append(all, t)
		}
	}
	for _, f := range q.filters {
		for _, word := range words(f.value) {
			if in := f.in(); in != 0 {
				add(term{word, in, true})
			}
		}
	}
	for _, word := range q.words {
		add(term{word, anywhere, false})
	}
	return all
}

// in gives the place a filter looks at, none for those that are no words.
func (f filter) in() fields {
	switch f.field {
	case "track":
		return inTitle
	case "artist":
		return inArtist
	case "album":
		return inAlbum
	}
	return 0
}

// tally is how far one document matches.
type tally struct {
	score         float64
	needed, plain int
}

// hit is one document found.
type hit struct {
	doc   int
	score float64
}

// find gives the documents that match, best first. Three in five of the plain
// words must be there, as a real search forgives a few.
func (ix *index) find(q query) []hit {
	if len(q.words) == 0 && len(q.filters) == 0 {
		return nil
	}
	terms := q.terms()
	tallies := ix.count(terms)
	needed := 0
	for _, t := range terms {
		if t.needed {
			needed++
		}
	}
	plain := (3*(len(terms)-needed) + 4) / 5
	asked := make(map[string]bool, len(terms))
	for _, t := range terms {
		asked[t.word] = true
	}
	var hits []hit
	for i, t := range tallies {
		if t.needed < needed || t.plain < plain || !ix.docs[i].passes(q.filters) {
			continue
		}
		hits = append(hits, hit{i, t.score - ix.docs[i].surplus(asked)})
	}
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.doc, b.doc))
	})
	return hits
}

// count adds up, for each document, the terms it has: the rarer a word, the
// more it counts. A full match adds up to about 1.
func (ix *index) count(terms []term) []tally {
	tallies := make([]tally, len(ix.docs))
	total := 0.0
	rarity := make([]float64, len(terms))
	for i, t := range terms {
		rarity[i] = math.Log1p(float64(len(ix.docs)) / float64(1+len(ix.postings[t.word])))
		total += rarity[i]
	}
	for i, t := range terms {
		for _, p := range ix.postings[t.word] {
			found := p.in & t.in
			if found == 0 {
				continue
			}
			at := &tallies[p.doc]
			at.score += found.weight() * rarity[i] / total
			if t.needed {
				at.needed++
			} else {
				at.plain++
			}
		}
	}
	return tallies
}

// surplus is taken off for words of the title that nobody asked for.
func (d document) surplus(asked map[string]bool) float64 {
	least := math.MaxInt
	for _, title := range d.titles {
		extra := 0
		for _, word := range title {
			if !asked[word] {
				extra++
			}
		}
		least = min(least, extra)
	}
	return 0.03 * float64(min(least, 10))
}

// passes checks what the postings cannot: the order of quoted words, years and
// codes.
func (d document) passes(filters []filter) bool {
	for _, f := range filters {
		if !d.meets(f) {
			return false
		}
	}
	return true
}

func (d document) meets(f filter) bool {
	switch f.field {
	case "track":
		return f.foundIn(d.titles)
	case "artist":
		return f.foundIn(d.artists)
	case "album":
		return f.foundIn(d.albums)
	case "isrc":
		return d.isrc != "" && strings.EqualFold(d.isrc, f.value)
	case "year":
		from, to, ok := years(f.value)
		return ok && from <= d.year && d.year <= to
	}
	return false
}

// foundIn checks the order of quoted words; that they are there at all, the
// postings have shown. A value without any word finds nothing.
func (f filter) foundIn(texts [][]string) bool {
	phrase := words(f.value)
	return len(phrase) > 0 && (!f.quoted || hasPhrase(texts, phrase))
}

// hasPhrase reports whether the words of phrase follow each other in a text.
func hasPhrase(texts [][]string, phrase []string) bool {
	for _, text := range texts {
		for at := 0; at+len(phrase) <= len(text); at++ {
			if slices.Equal(text[at:at+len(phrase)], phrase) {
				return true
			}
		}
	}
	return false
}
