// Package export is the sheet where a list is saved as a file.
package export
