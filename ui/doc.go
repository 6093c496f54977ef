// Package ui is the desktop app: its theme, widgets and pages. It shows what
// the use cases hand out and calls them; it knows no database, network or file.
//
// Everything here runs on Fyne's one goroutine. Work that takes time runs
// elsewhere and comes back through a drawings.Dispatcher.
package ui
