// Package search is the box for the search, its results, and the page of all that
// was found.
package search
