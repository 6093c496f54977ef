// Package ui is the desktop app: its theme, widgets and pages. It shows what
// the use cases hand out and calls them; it knows no database, network or file.
//
// Everything here runs on Fyne's one goroutine. Work that takes time runs
// elsewhere and comes back through a Dispatcher.
package ui

// Dispatcher runs a function on the goroutine of the user interface, soon but
// not at once. The app passes fyne.Do; tests pass a queue that they drain.
type Dispatcher func(func())
