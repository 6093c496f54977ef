package spotifyapi

// maxNesting is several times as deep as any answer of the Web API nests.
const maxNesting = 64

// tooDeep reports whether data, if it is JSON, nests deeper than maxNesting. A
// decoder would follow it ten thousand levels down.
func tooDeep(data []byte) bool {
	depth, quoted := 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case quoted && c == '\\':
			i++ // what follows is no end of the string
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			if depth++; depth > maxNesting {
				return true
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return false
}
