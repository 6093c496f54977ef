// Package discover is the first page: a title of the day, rows of moments, charts
// and decades, and all titles with filters.
package discover
