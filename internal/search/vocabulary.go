package search

import (
	"cmp"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"needledrop/internal/indexer"
)

// vocabulary is every word of the index, sorted, with what finds similar words
// fast: a look at the lengths and at one bit per letter leaves few words that
// need be compared letter by letter.
type vocabulary struct {
	words   []string
	docs    []int // how many docs hold the word
	lengths []uint8
	letters []uint32
	total   int // docs there are, for the rarity of a word
}

// allWords reads the vocabulary of names once.
func (c *Index) allWords(ctx context.Context) (*vocabulary, error) {
	return c.vocabulary.Get(func() (*vocabulary, error) { return c.readVocabulary(ctx, "words") })
}

// allStems reads the vocabulary of the notes once.
func (c *Index) allStems(ctx context.Context) (*vocabulary, error) {
	return c.stems.Get(func() (*vocabulary, error) { return c.readVocabulary(ctx, "stems") })
}

func (c *Index) readVocabulary(ctx context.Context, name string) (*vocabulary, error) {
	var packed []byte
	if err := c.db.QueryRowContext(ctx, `SELECT value FROM meta WHERE name = ?`, name).Scan(&packed); err != nil {
		return nil, fmt.Errorf("read the vocabulary"+": %w", err)
	}
	v, err := unpackVocabulary(packed)
	if err != nil {
		return nil, fmt.Errorf("read the vocabulary"+": %w", err)
	}
	if err := c.db.QueryRowContext(ctx, `SELECT coalesce(max(doc), 0) FROM doc`).Scan(&v.total); err != nil {
		return nil, fmt.Errorf("count the docs"+": %w", err)
	}
	return v, nil
}

var errCutVocabulary = fmt.Errorf("%w: the vocabulary is cut short", indexer.ErrUnreadable)

func unpackVocabulary(packed []byte) (*vocabulary, error) {
	rest := string(packed) // the words share its memory
	count, rest, ok := cutUvarint(rest)
	if !ok || count > uint64(len(packed)) {
		return nil, errCutVocabulary
	}
	v := &vocabulary{
		words: make([]string, 0, count), docs: make([]int, 0, count),
		lengths: make([]uint8, 0, count), letters: make([]uint32, 0, count),
	}
	for range count {
		size, after, ok := cutUvarint(rest)
		if !ok || size > uint64(len(after)) {
			return nil, errCutVocabulary
		}
		word := after[:size]
		docs, after, ok := cutUvarint(after[size:])
		if !ok {
			return nil, errCutVocabulary
		}
		rest = after
		v.add(word, int(docs))
	}
	return v, nil
}

// cutUvarint reads a number from the start of s.
func cutUvarint(s string) (n uint64, rest string, ok bool) {
	var start [binary.MaxVarintLen64]byte
	n, size := binary.Uvarint(start[:copy(start[:], s)])
	if size <= 0 {
		return 0, s, false
	}
	return n, s[size:], true
}

func (v *vocabulary) add(word string, docs int) {
	v.words = append(v.words, word)
	v.docs = append(v.docs, docs)
	v.lengths = append(v.lengths, uint8(min(utf8.RuneCountInString(word), 255)))
	v.letters = append(v.letters, letterSet(word))
}

// letterSet has a bit for every letter of word. Letters beyond a to z share
// the rest of the bits, which only makes the look less sharp.
func letterSet(word string) uint32 {
	const letters, others = 26, 6
	var set uint32
	for _, r := range word {
		if 'a' <= r && r <= 'z' {
			set |= 1 << (r - 'a')
			continue
		}
		set |= 1 << (letters + uint32(r)%others)
	}
	return set
}

// completions returns words that begin with w and go on, the most frequent
// first.
func (v *vocabulary) completions(w string, most int) []string {
	from, _ := slices.BinarySearch(v.words, w)
	if from < len(v.words) && v.words[from] == w {
		from++
	}
	var found []int
	for i := from; i < len(v.words) && strings.HasPrefix(v.words[i], w); i++ {
		found = append(found, i)
	}
	slices.SortFunc(found, func(a, b int) int { return cmp.Or(cmp.Compare(v.docs[b], v.docs[a]), cmp.Compare(a, b)) })
	return v.pick(found, most)
}

func (v *vocabulary) pick(found []int, most int) []string {
	words := make([]string, 0, most+1)
	for _, i := range found[:min(most, len(found))] {
		words = append(words, v.words[i])
	}
	return words
}

// near returns words that w may be a mistyped form of, or when w may be cut
// short, a mistyped beginning of: the nearest first, then the most frequent.
func (v *vocabulary) near(w string, cut bool, most int) []string {
	asked := []rune(w)
	limit := allowedMistakes(len(asked))
	if limit == 0 {
		return nil
	}
	mistakes := map[int]int{}
	var found []int
	var d distance
	var letters []rune
	for _, i := range v.similar(w, len(asked), limit, cut) {
		letters = appendRunes(letters[:0], v.words[i])
		n := d.between(asked, letters, limit)
		if cut && n > limit && letters[0] == asked[0] {
			n = d.toBeginning(asked, letters, limit)
		}
		if n > 0 && n <= limit {
			mistakes[i] = n
			found = append(found, i)
		}
	}
	slices.SortFunc(found, func(a, b int) int {
		return cmp.Or(cmp.Compare(mistakes[a], mistakes[b]), cmp.Compare(v.docs[b], v.docs[a]), cmp.Compare(a, b))
	})
	return v.pick(found, most)
}

func appendRunes(to []rune, s string) []rune {
	for _, r := range s {
		to = append(to, r)
	}
	return to
}

// similar lists the words that may lie within limit mistakes of w by their
// length and letters: a mistake takes at most one letter out of the set and
// puts at most one in. Of longer words only those with the first letter of w
// are looked at, as people rarely mistype that one.
func (v *vocabulary) similar(w string, length, limit int, cut bool) []int {
	set := letterSet(w)
	first := w[0]
	var found []int
	for i, have := range v.letters {
		if bits.OnesCount32(set&^have) > limit || int(v.lengths[i]) < length-limit {
			continue
		}
		whole := bits.OnesCount32(have&^set) <= limit && int(v.lengths[i]) <= length+limit
		if whole || cut && v.words[i][0] == first {
			found = append(found, i)
		}
	}
	return found
}

// kindRanges tells where the docs of each kind lie.
func (c *Index) kindRanges(ctx context.Context) (indexer.KindRanges, error) {
	return c.kinds.Get(func() (k indexer.KindRanges, err error) { return k, c.readKinds(ctx, &k) })
}

func (c *Index) readKinds(ctx context.Context, into *indexer.KindRanges) error {
	var packed []byte
	if err := c.db.QueryRowContext(ctx, `SELECT value FROM meta WHERE name = 'kinds'`).Scan(&packed); err != nil {
		return fmt.Errorf("read the kinds: %w", err)
	}
	if err := json.Unmarshal(packed, into); err != nil {
		return fmt.Errorf("read the kinds: %w: %w", indexer.ErrUnreadable, err)
	}
	return nil
}
