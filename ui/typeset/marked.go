package typeset

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"needledrop/internal/search"
	"needledrop/ui/skin"
)

// piece is a part of a line, of letters that were all asked for or all not.
type piece struct {
	text   string
	marked bool
}

// markedLines cuts lines into pieces. The lines are those of breakLines, which
// drops spaces and letters without a shape; marks count the characters of the
// whole text.
func markedLines(text string, marks []search.Range, lines []string) [][]piece {
	letters := []rune(text)
	isMarked := func(at int) bool {
		return slices.ContainsFunc(marks, func(r search.Range) bool { return r.From <= at && at < r.To })
	}
	out := make([][]piece, len(lines))
	next := 0
	for i, line := range lines {
		var flags []bool
		for _, letter := range line {
			at := next
			for at < len(letters) && letters[at] != letter && !(letter == ' ' && unicode.IsSpace(letters[at])) {
				at++
			}
			flags = append(flags, at < len(letters) && isMarked(at))
			if at < len(letters) {
				next = at + 1
			}
		}
		out[i] = pieces([]rune(line), flags)
	}
	return out
}

// pieces joins neighbours. Where letters change their form beside others a
// word stays in one piece, and a line that runs to the left does as a whole.
func pieces(line []rune, flags []bool) []piece {
	if slices.ContainsFunc(line, runsLeft) {
		return []piece{{string(line), false}}
	}
	for from := 0; from < len(line); {
		to := from + 1
		for to < len(line) && line[to] != ' ' {
			to++
		}
		if slices.ContainsFunc(line[from:to], joinsOthers) && slices.Contains(flags[from:to], true) {
			for i := from; i < to; i++ {
				flags[i] = line[i] != ' '
			}
		}
		from = to
	}
	var out []piece
	for i, letter := range line {
		if n := len(out); n > 0 && out[n-1].marked == flags[i] {
			out[n-1].text += string(letter)
			continue
		}
		out = append(out, piece{string(letter), flags[i]})
	}
	return out
}

func runsLeft(r rune) bool {
	return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
}

func joinsOthers(r rune) bool { return r >= 0x0900 && unicode.IsMark(r) }

// MarkedBlock is a textBlock in which letters stand out.
type MarkedBlock struct {
	lines  [][]*canvas.Text
	Group  *fyne.Container
	Height float32
}

// NewMarkedBlock returns an empty block.
func NewMarkedBlock() *MarkedBlock { return &MarkedBlock{Group: &fyne.Container{}} }

// Set breaks text into lines of a width and returns the height of all. The
// lines are measured as if all of them stood out, which is the widest.
func (b *MarkedBlock) Set(text string, marks []search.Range, style, marked TextStyle, width float32) float32 {
	b.lines, b.Group.Objects, b.Height = nil, nil, 0
	for _, line := range markedLines(text, marks, breakLines(text, marked, max(width, LeastText), 0)) {
		var row []*canvas.Text
		var high float32
		for _, p := range line {
			s := style
			if p.marked {
				s = marked
			}
			t := &canvas.Text{Text: p.text, TextSize: s.Size, TextStyle: s.Face(), Color: skin.Colour(s.Colour)}
			row = append(row, t)
			b.Group.Objects = append(b.Group.Objects, t)
			high = max(high, t.MinSize().Height)
		}
		b.lines = append(b.lines, row)
		b.Height += high
	}
	return b.Height
}

// Move places the block and returns the y below it.
func (b *MarkedBlock) Move(at fyne.Position) float32 {
	b.Group.Move(at)
	var y, widest float32
	for _, line := range b.lines {
		var x, high float32
		for _, t := range line {
			size := t.MinSize()
			t.Move(fyne.NewPos(x, y))
			t.Resize(size)
			x, high = x+size.Width, max(high, size.Height)
		}
		y, widest = y+high, max(widest, x)
	}
	b.Group.Resize(fyne.NewSize(widest, y))
	return at.Y + y
}
