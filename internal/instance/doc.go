// Package instance lets one process at a time hold the window of a data
// folder. That process holds a lock that dies with it and listens; a later start
// hands over what it was asked to open and ends.
//
// Only the same person can hand something over: where the process listens, and
// the password for it, stand in a file that only they can read.
package instance
