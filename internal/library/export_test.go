package library

// Marks returns the letters of text that the words of a search ask for.
func Marks(words, text string) []Range {
	return marker{words: newLookup(words).words}.mark(Hit{Text: text}).Marks
}
