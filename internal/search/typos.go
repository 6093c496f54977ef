package search

// distance measures how many typing mistakes lie between two words: letters
// too many, missing, wrong, or two neighbours swapped. It keeps its rows from
// one word to the next.
type distance struct {
	rows [3][]int
}

// between returns the number of mistakes between a and b, or limit+1 when
// there are more than limit.
func (d *distance) between(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	last := d.fill(a, b, limit)
	if last == nil {
		return limit + 1
	}
	return min(last[len(b)], limit+1)
}

// toBeginning returns the number of mistakes between a and the beginning of b
// that is nearest to it, or limit+1 when there are more than limit.
func (d *distance) toBeginning(a, b []rune, limit int) int {
	if len(b) > len(a)+limit {
		b = b[:len(a)+limit]
	}
	last := d.fill(a, b, limit)
	if last == nil {
		return limit + 1
	}
	nearest := limit + 1
	for _, n := range last {
		nearest = min(nearest, n)
	}
	return nearest
}

// fill computes the table row by row and returns its last row, or nil as soon
// as every way has more than limit mistakes.
func (d *distance) fill(a, b []rune, limit int) []int {
	before, above, row := d.row(0, len(b)), d.row(1, len(b)), d.row(2, len(b))
	for j := range above {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			wrong := above[j-1]
			if a[i-1] != b[j-1] {
				wrong++
			}
			n := min(wrong, above[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				n = min(n, before[j-2]+1)
			}
			row[j] = n
			least = min(least, n)
		}
		if least > limit {
			return nil
		}
		before, above, row = above, row, before
	}
	return above
}

func (d *distance) row(i, columns int) []int {
	if cap(d.rows[i]) <= columns {
		d.rows[i] = make([]int, columns+1, 2*columns+16)
	}
	return d.rows[i][:columns+1]
}

// allowedMistakes says how many typing mistakes a word of n letters may have:
// short words turn into others too easily.
func allowedMistakes(n int) int {
	switch {
	case n <= 2:
		return 0
	case n <= 5:
		return 1
	}
	return 2
}
