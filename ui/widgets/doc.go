// Package widgets has what can be seen or pressed and knows no page: buttons,
// chips, links, cards and their grid, song rows, banners.
package widgets
