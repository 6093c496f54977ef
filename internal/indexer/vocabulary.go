package indexer

import (
	"encoding/binary"
	"slices"
)

// PackVocabulary writes the words in order, each with its length before it and
// the number of its docs behind it.
func PackVocabulary(words map[string]int) []byte {
	sorted := make([]string, 0, len(words))
	for w := range words {
		sorted = append(sorted, w)
	}
	slices.Sort(sorted)
	packed := binary.AppendUvarint(nil, uint64(len(sorted)))
	for _, w := range sorted {
		packed = binary.AppendUvarint(packed, uint64(len(w)))
		packed = append(packed, w...)
		packed = binary.AppendUvarint(packed, uint64(words[w]))
	}
	return packed
}
