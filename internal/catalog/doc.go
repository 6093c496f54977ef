// Package catalog holds the researched facts about titles and their music,
// and reads them strictly: a fact that is misspelt, misplaced or without a
// source is an error that names its file, line and what was expected.
//
// Values are plain data, safe to share between goroutines once decoded. The
// package knows no database, no network and no window.
package catalog
