package labels

import (
	"slices"
)

// Toggled returns a copy of the list with a value put in, or taken out.
func Toggled[T comparable](list []T, value T) []T {
	if i := slices.Index(list, value); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), value)
}
