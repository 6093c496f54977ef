// Package stage runs the whole window without a display or an event loop, for
// tests: what comes back from other goroutines waits in a queue, and time passes
// when it is told to. It draws pages and compares them with kept pictures, and
// walks the keyboard through them. Only tests import it.
package stage
