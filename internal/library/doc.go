// Package library keeps catalog.db, from which titles are searched and browsed.
// It is derived from the title files and can be made again at any time, so it is
// opened read-only, replaced whole, and never repaired.
//
// A search reads SQLite's FTS5 index of folded words, a B-tree of folded names
// and, for typing mistakes, a vocabulary in memory. Measured on two cores of a
// shared server, with the benchmarks of this package:
//
//	                                   median     99th percentile
//	search, shipped catalog            0.7 ms     1.8 ms
//	search, 1,000,000 cues             2.3 ms     13 ms
//	walk over 1,000,000 cues in memory 66 ms      -
//
// The walk also needs every process to read 65 MB of text first, where opening
// the file takes 2 ms; and FTS5 comes with the SQLite that package userdata
// needs anyway. The file of the shipped catalog is built in 55 ms, that
// of a million cues in 28 s with 540 MB.
package library
