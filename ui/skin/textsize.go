package skin

import (
	"slices"
)

// UsualTextSize is the text size, in percent, before any choice.
const UsualTextSize = 100

// TextSizes are the sizes that a person can choose, in percent.
func TextSizes() []int { return []int{80, 90, 100, 110, 125, 150, 175, 200} }

// NearestTextSize is the size on offer that is closest to a wish; 0 is the
// usual one.
func NearestTextSize(percent int) int {
	if percent == 0 {
		return UsualTextSize
	}
	return slices.MinFunc(TextSizes(), func(a, b int) int { return max(a-percent, percent-a) - max(b-percent, percent-b) })
}

// NextTextSize is the size that many steps larger or smaller, as far as there is one.
func NextTextSize(percent, steps int) int {
	sizes := TextSizes()
	at := slices.Index(sizes, NearestTextSize(percent)) + steps
	return sizes[max(min(at, len(sizes)-1), 0)]
}
