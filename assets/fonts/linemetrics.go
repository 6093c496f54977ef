package fonts

import (
	"encoding/binary"
	"math"
)

// Line metrics of all faces, in ems. Fyne 2.7.1 gives a line the height of the
// first face but the baseline of the face of the first letter, so that a line
// that starts in Korean or Japanese (whose fonts rise to about 1.16) loses the
// feet of its letters in a face set as tightly as these. With these values such
// lines fit, and capitals stand in the middle of the line.
const (
	ascent  = 1.05
	descent = 0.36
)

// withLineMetrics returns a copy of a font file with our line metrics. A
// file that is not as expected comes back unchanged.
func withLineMetrics(file string) []byte {
	ttf := []byte(file)
	head, hhea, os2 := table(ttf, "head", 54), table(ttf, "hhea", 36), table(ttf, "OS/2", 78)
	if head == nil || hhea == nil || os2 == nil {
		return ttf
	}
	em := float64(binary.BigEndian.Uint16(head[18:]))
	up, down := uint16(math.Round(ascent*em)), uint16(math.Round(descent*em))
	negative := -down // two's complement, as the fields are signed
	put := binary.BigEndian.PutUint16
	put(hhea[4:], up)
	put(hhea[6:], negative)
	put(hhea[8:], 0)
	put(os2[68:], up)
	put(os2[70:], negative)
	put(os2[72:], 0)
	put(os2[74:], up)
	put(os2[76:], down)
	return ttf
}

// table returns the bytes of a table of at least the given length, or nil.
func table(ttf []byte, tag string, least int) []byte {
	const header, record = 12, 16
	for at := header; at+record <= len(ttf) && at < header+record*int(binary.BigEndian.Uint16(ttf[4:])); at += record {
		if string(ttf[at:at+4]) != tag {
			continue
		}
		offset, length := uint64(binary.BigEndian.Uint32(ttf[at+8:])), uint64(binary.BigEndian.Uint32(ttf[at+12:]))
		if offset+length > uint64(len(ttf)) || length < uint64(least) {
			return nil
		}
		return ttf[offset : offset+length]
	}
	return nil
}
