package lang

// FirstText returns the first text that is not empty.
func FirstText(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
