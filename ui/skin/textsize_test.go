package skin

import (
	"testing"
)

func TestTextSizeStepsStayOnOffer(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ from, steps, want int }{
		{100, 1, 110}, {100, -1, 90}, {200, 1, 200}, {80, -1, 80}, {0, 1, 110}, {150, 0, 150}, {133, 0, 125}, {999, 0, 200}, {-7, 0, 80},
	} {
		if got := NextTextSize(c.from, c.steps); got != c.want {
			t.Errorf("%d %+d steps is %d, want %d", c.from, c.steps, got, c.want)
		}
	}
}
