package skin

import (
	"testing"
)

func TestRoomIsCountedInLinesOfText(t *testing.T) {
	for _, c := range []struct {
		height, text float32
		want         SizeClass
	}{{800, 14, Full}, {1080, 14, Full}, {600, 14, Low}, {600, 11, Low}, {800, 28, Compact}, {600, 28, Compact}, {1080, 28, Low}} {
		if got := SizeClassFor(c.height, c.text); got != c.want {
			t.Errorf("%v high with text of %v: room %d, want %d", c.height, c.text, got, c.want)
		}
	}
}
