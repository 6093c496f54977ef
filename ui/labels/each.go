package labels

// Each returns what of makes of every element of a list, in the same order.
func Each[T, U any](list []T, of func(T) U) []U {
	out := make([]U, len(list))
	for i, one := range list {
		out[i] = of(one)
	}
	return out
}
