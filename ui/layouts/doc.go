// Package layouts places objects: Fyne layouts that know nothing of what they
// place but its size.
package layouts
