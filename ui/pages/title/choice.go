package title

import (
	"maps"
)

// listLine is a line of a list of songs: a song, a heading with the songs
// below it, or something else without any.
type listLine struct {
	songs   []string // ids
	heading bool
}

// songChoice is which songs of a list are chosen, and where the keyboard is.
type songChoice struct {
	lines  []listLine
	chosen map[string]bool
	cursor int // a line, -1 for none
	anchor int // where a range begins, -1 for none
}

// setLines shows other lines. With prune, what is not among them is chosen no
// more.
func (c *songChoice) setLines(lines []listLine, prune bool) {
	c.lines, c.cursor, c.anchor = lines, -1, -1
	if !prune && c.chosen != nil {
		return
	}
	kept := map[string]bool{}
	for _, l := range lines {
		for _, id := range l.songs {
			if c.chosen[id] {
				kept[id] = true
			}
		}
	}
	c.chosen = kept
}

// press chooses a line and nothing else. Pressed again, it lets it go.
func (c *songChoice) press(line int) {
	only := c.isChosen(line) && len(c.chosen) == len(c.lines[line].songs)
	c.chosen = map[string]bool{}
	if !only {
		c.set(line, true)
	}
	c.cursor, c.anchor = line, line
}

// toggle chooses a line too, or lets it go.
func (c *songChoice) toggle(line int) {
	c.set(line, !c.isChosen(line))
	c.cursor, c.anchor = line, line
}

// extend chooses the songs from where the range began to a line. With add, what
// was chosen before stays.
func (c *songChoice) extend(line int, add bool) {
	if c.anchor < 0 {
		c.anchor = line
	}
	if !add {
		c.chosen = map[string]bool{}
	}
	for i := min(c.anchor, line); i <= max(c.anchor, line); i++ {
		if !c.lines[i].heading || i == line && line == c.anchor {
			c.set(i, true)
		}
	}
	c.cursor = line
}

// next is the line with songs after (1) or before (-1) a line; the line itself
// when there is none.
func (c *songChoice) next(line, by int) int {
	for i := line + by; i >= 0 && i < len(c.lines); i += by {
		if len(c.lines[i].songs) > 0 {
			return i
		}
	}
	return line
}

// all chooses every song.
func (c *songChoice) all() {
	for i := range c.lines {
		c.set(i, true)
	}
}

func (c *songChoice) clear() { c.chosen, c.anchor = map[string]bool{}, -1 }

func (c *songChoice) set(line int, on bool) {
	for _, id := range c.lines[line].songs {
		if on {
			c.chosen[id] = true
		} else {
			delete(c.chosen, id)
		}
	}
}

// isChosen tells whether all songs of a line are chosen. A line that is gone
// is not.
func (c *songChoice) isChosen(line int) bool {
	if line >= len(c.lines) {
		return false
	}
	for _, id := range c.lines[line].songs {
		if !c.chosen[id] {
			return false
		}
	}
	return len(c.lines[line].songs) > 0
}

// ids are the chosen songs in the order of the list.
func (c *songChoice) ids() []string {
	out := make([]string, 0, len(c.chosen))
	for _, l := range c.lines {
		if !l.heading && len(l.songs) > 0 && c.chosen[l.songs[0]] {
			out = append(out, l.songs[0])
		}
	}
	return out
}

// kept is a copy of what is chosen, to come back to.
func (c *songChoice) kept() map[string]bool { return maps.Clone(c.chosen) }
