package localspotify

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math/bits"
	"strings"
)

const (
	base62   = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	idLength = 22
)

// digest hashes the parts, kept apart from each other.
func digest(parts ...string) [sha256.Size]byte {
	joined := make([]byte, 0, 256) // on the stack for nearly all
	for _, part := range parts {
		joined = append(append(joined, part...), 0)
	}
	return sha256.Sum256(joined)
}

// hash64 is a number that is always the same for the same parts.
func hash64(parts ...string) uint64 {
	sum := digest(parts...)
	return binary.BigEndian.Uint64(sum[:8])
}

// contentID makes the 22 base62 characters of a Spotify id from what it names,
// so that ids stay the same between runs.
func contentID(parts ...string) string {
	sum := digest(parts...)
	hi, lo := binary.BigEndian.Uint64(sum[:8]), binary.BigEndian.Uint64(sum[8:16])
	var id [idLength]byte
	for i := idLength - 1; i >= 0; i-- {
		var rest uint64
		hi, rest = hi/62, hi%62
		lo, rest = bits.Div64(rest, lo, 62)
		id[i] = base62[rest]
	}
	return string(id[:])
}

// validID reports whether id has the form of a Spotify id.
func validID(id string) bool {
	if len(id) != idLength {
		return false
	}
	return strings.IndexFunc(id, func(r rune) bool { return !strings.ContainsRune(base62, r) }) < 0
}

// splitURI takes spotify:kind:id apart. ok is false for anything else.
func splitURI(uri string) (kind, id string, ok bool) {
	rest, found := strings.CutPrefix(uri, "spotify:")
	if !found {
		return "", "", false
	}
	kind, id, _ = strings.Cut(rest, ":")
	return kind, id, kind != "" && validID(id)
}

// isrcs hands out codes that are clearly of our own making: QZ LCL, year, number.
type isrcs map[string]bool

// next gives the code of the recording with this key. The number comes from the
// key; where two meet, the later one moves on to the next free number.
func (taken isrcs) next(key string, year int) string {
	if year == 0 {
		year = int(1960 + hash64("year", key)%65)
	}
	const numbers = 100_000
	start := hash64("isrc", key) % numbers
	for step := range uint64(numbers) {
		code := fmt.Sprintf("QZLCL%02d%05d", year%100, (start+step)%numbers)
		if !taken[code] {
			taken[code] = true
			return code
		}
	}
	return "" // 100,000 recordings of one year: no code left
}
