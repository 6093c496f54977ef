package typeset

// ordered returns a line so that Fyne draws its parts in the right order. Fyne
// would put the parts of a line that begins from right to left in the order of
// one that begins from left to right; a mark says that it does.
func (s TextStyle) ordered(line string) string {
	const leftToRight = "\u200e"
	if !s.rightToLeft {
		return line
	}
	return leftToRight + line
}
