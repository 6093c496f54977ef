// Package skin is how the window looks: its theme with colours, sizes and faces,
// the text sizes a person can choose, and the size classes of a window.
package skin
