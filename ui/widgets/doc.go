// Package widgets has everything that can be seen or pressed and knows no page:
// buttons, chips, cards, grids, song rows, recycled lists.
package widgets
