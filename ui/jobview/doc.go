// Package jobview shows a running job: its states, what is said of them, and the
// bar with what can be done.
package jobview
