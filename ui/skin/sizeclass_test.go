package skin

import (
	"testing"
)

func TestRoomIsCountedInLinesOfText(t *testing.T) {
	for _, c := range []struct {
		height, text float32
		want         Room
	}{{800, 14, WholeRoom}, {1080, 14, WholeRoom}, {600, 14, LowRoom}, {600, 11, LowRoom}, {800, 28, LeastRoom}, {600, 28, LeastRoom}, {1080, 28, LowRoom}} {
		if got := RoomFor(c.height, c.text); got != c.want {
			t.Errorf("%v high with text of %v: room %d, want %d", c.height, c.text, got, c.want)
		}
	}
}
