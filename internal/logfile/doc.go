// Package logfile keeps what the program did and what went wrong in a file of
// the data folder, for a bug report: nothing in it signs anyone in or reports
// where the person's files lie, and it never grows beyond a few megabytes.
//
// It also stops a panic at the edge of what caused it, so that the rest of the
// program goes on.
package logfile
