package widgets

import (
	"testing"
)

func TestAHeldKeyActsOnce(t *testing.T) {
	t.Parallel()
	k := &PageKeys{}
	n := 0
	for range 3 {
		k.Once(func() { n++ })
	}
	k.Pressed()
	k.Once(func() { n++ })
	if n != 2 {
		t.Errorf("two presses acted %d times", n)
	}
}
